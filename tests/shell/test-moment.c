/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-moment.h"

typedef struct
{
  const char *path;
  const char *moment;
  const char *now; /* with the time zone of the user */
  const char *saved;
  const char *label;
} MomentCase;

static const MomentCase cases[] = {
  { "/moment/today", "2026-11-24T10:12:00Z", "2026-11-24T15:00:00+01:00", "saved at 11:12", "today, 11:12" },
  { "/moment/yesterday", "2026-11-23T20:05:00Z", "2026-11-24T08:00:00+01:00", "saved on 23 Nov 2026",
    "yesterday, 21:05" },
  { "/moment/midnight", "2026-11-23T23:30:00Z", "2026-11-24T08:00:00+01:00", "saved at 00:30", "today, 00:30" },
  { "/moment/earlier", "2026-03-01T12:00:00Z", "2026-11-24T08:00:00+01:00", "saved on 1 Mar 2026", "1 Mar 2026" },
  { "/moment/clock-set-back", "2026-11-25T12:00:00Z", "2026-11-24T08:00:00Z", "saved on 25 Nov 2026", "25 Nov 2026" },
};

static void
test_moment (gconstpointer data)
{
  const MomentCase *c = data;
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (c->moment, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (c->now, NULL);
  g_autofree char *saved = wb_moment_to_saved (moment, now);
  g_autofree char *label = wb_moment_to_label (moment, now);

  g_assert_cmpstr (saved, ==, c->saved);
  g_assert_cmpstr (label, ==, c->label);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_moment);

  return g_test_run ();
}
