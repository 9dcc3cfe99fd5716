/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-moment.h"

#include <glib/gi18n-lib.h>

#include "wb-date.h"

/* How many midnights lie between; less than 0 for what is still to come, as after a clock was set back. */
static int
days_ago (GDateTime *moment, GDateTime *now)
{
  WbDate from = wb_date_new (g_date_time_get_year (moment), g_date_time_get_month (moment),
                             g_date_time_get_day_of_month (moment));
  WbDate to = wb_date_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));

  return wb_date_days_between (from, to);
}

static char *
day_label (GDateTime *moment)
{
  return wb_date_to_label (wb_date_new (g_date_time_get_year (moment), g_date_time_get_month (moment),
                                        g_date_time_get_day_of_month (moment)));
}

static char *
time_label (GDateTime *moment)
{
  /* Translators: a time of the day, as g_date_time_format() takes it. */
  return g_date_time_format (moment, C_("time", "%H:%M"));
}

/**
 * wb_moment_to_saved:
 * @moment: when a plan was saved
 * @now: the present moment, in the time zone of the user
 *
 * Returns: (transfer full): that in words, beginning in lower case: "saved at 19:21"
 */
char *
wb_moment_to_saved (GDateTime *moment, GDateTime *now)
{
  g_autoptr (GDateTime) local = g_date_time_to_timezone (moment, g_date_time_get_timezone (now));
  g_autofree char *when = NULL;

  if (days_ago (local, now) == 0)
    {
      when = time_label (local);
      return g_strdup_printf (C_("status", "saved at %s"), when);
    }

  when = day_label (local);

  return g_strdup_printf (C_("status", "saved on %s"), when);
}

/**
 * wb_moment_to_label:
 * @moment: a moment in the past
 * @now: the present moment, in the time zone of the user
 *
 * Returns: (transfer full): the moment as one says it: "today, 19:21", "yesterday, 8:40", "20 Nov 2026"
 */
char *
wb_moment_to_label (GDateTime *moment, GDateTime *now)
{
  g_autoptr (GDateTime) local = g_date_time_to_timezone (moment, g_date_time_get_timezone (now));
  g_autofree char *when = time_label (local);

  switch (days_ago (local, now))
    {
    case 0:
      return g_strdup_printf (C_("moment", "today, %s"), when);
    case 1:
      return g_strdup_printf (C_("moment", "yesterday, %s"), when);
    default:
      return day_label (local);
    }
}
