/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came or changed since somebody had a plan open: whatever is said of a card counts, where it stands does not. */

#include "wb-seen.h"

#include <locale.h>

#include "small-plan.h"
#include "wb-filter-run.h"
#include "wb-standing.h"

static const char plan[] =
  "goal g1 title='Dry homes' domain=housing order=b\n"
  "goal g2 title='Work for thirty' domain=work order=c\n"
  "indicator i1 goal=g1 name=Reports\n"
  "action a1 title='Measure damp' status=running\n"
  "contributes a1 g1\n"
  "voice v1 text='It is damp' domains=housing\n"
  "partner p1 name=Rivierhuis\n"
  "takes-part p1 a1 roles=lead\n";

/* The ids of what is new, as a filter finds them. */
static char *
find_new (WbProject *project, const WbSeen *seen)
{
  WbFilter filter = { .since_closed = TRUE };
  g_autoptr (WbFilterIndex) index = wb_filter_index_new (project);
  g_autoptr (WbFilterRun) run = wb_filter_run_new (index, &filter);
  GString *ids = g_string_new (NULL);
  guint n_slots = wb_plan_get_n_slots (wb_project_get_plan (project));

  wb_filter_run_set_seen (run, seen);
  while (!wb_filter_run_go (run, 3))
    ;
  for (WbSlot slot = 1; slot <= n_slots; slot++)
    if (g_hash_table_contains (wb_filter_run_get (run)->matches, GUINT_TO_POINTER (slot)))
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", wb_record_get_id (wb_project_get (project, slot)));

  return g_string_free (ids, FALSE);
}

static void
test_changes (void)
{
  static const struct
  {
    const char *change;
    const char *new_ids;
  } changes[] = {
    { "goal g3 title=Third domain=work", "g3" },
    { "g1 title='Dry and warm homes'", "g1" },
    { "g1 title='Dry home' description=s", "g1" },
    { "a1 status=done", "a1" },
    { "v1 kind=wish", "v1" },
    { "g1 order=d", "" },
    { "p1 name='House by the river'", "" },
    { "grounds v1 g2", "g2 v1" },
    { "contributes a1 g2", "g2 a1" },
    { "partner p2 name=Stroom\n takes-part p2 a1 roles=does", "a1" },
    { "i1 target=3", "g1" },
    { "-a1", "g1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (WbProject) project = small_plan_new (plan);
      g_autoptr (WbSeen) seen = wb_seen_new (project);
      g_autofree char *before = find_new (project, seen);
      g_autofree char *after = NULL;

      g_test_message ("%s", changes[i].change);
      small_plan_change (project, changes[i].change);
      after = find_new (project, seen);
      g_assert_cmpstr (before, ==, "");
      g_assert_cmpstr (after, ==, changes[i].new_ids);
    }
}

/* What was changed and changed back says what it said. */
static void
test_back (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbSeen) seen = wb_seen_new (project);
  g_autofree char *ids = NULL;

  small_plan_change (project, "g1 title=Wet");
  wb_project_undo (project);
  ids = find_new (project, seen);
  g_assert_cmpstr (ids, ==, "");
}

/* Where nothing was ever seen, all is new. */
static void
test_never (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autofree char *ids = find_new (project, NULL);

  g_assert_cmpstr (ids, ==, "g1 g2 a1 v1");
}

/* The same plan, read another time with its lines in another order, was seen; what is kept of it has no words. */
static void
test_kept (void)
{
  static const char turned[] =
    "partner p1 name=Rivierhuis\n"
    "voice v1 text='It is damp' domains=housing\n"
    "action a1 title='Measure damp' status=running\n"
    "goal g2 title='Work for thirty' domain=work order=c\n"
    "goal g1 title='Dry homes' domain=housing order=b\n"
    "takes-part p1 a1 roles=lead\n"
    "contributes a1 g1\n"
    "indicator i1 goal=g1 name=Reports\n";
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbProject) other = small_plan_new (turned);
  g_autoptr (WbSeen) seen = wb_seen_new (project);
  g_autoptr (GBytes) bytes = wb_seen_to_bytes (seen);
  g_autoptr (WbSeen) again = wb_seen_new_from_bytes (bytes);
  g_autofree char *ids = find_new (other, again);

  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 8 + 4 * 8);
  g_assert_cmpstr (ids, ==, "");
}

/* A digest is kept for years: it must not change with a release. */
static void
test_lasting (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal g1 title='Dry homes' target-year=2026 status=running");

  g_assert_cmphex (wb_record_digest (wb_project_get (project, small_plan_find (project, "g1"))),
                   ==, 0x542c8c29aab5a772);
}

static void
test_not_ours (void)
{
  static const char *const texts[] = { "", "WBSEEN1", "WBSEEN1 ", "WBSEEN1 aaaaaaaa", "aaaaaaaaaaaaaaaa" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));

      g_assert_null (wb_seen_new_from_bytes (bytes));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seen/changes", test_changes);
  g_test_add_func ("/seen/back", test_back);
  g_test_add_func ("/seen/never", test_never);
  g_test_add_func ("/seen/kept", test_kept);
  g_test_add_func ("/seen/lasting", test_lasting);
  g_test_add_func ("/seen/not-ours", test_not_ours);

  return g_test_run ();
}
