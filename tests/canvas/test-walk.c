/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "small-plan.h"
#include "wb-walk.h"

typedef struct
{
  WbProject *project;
  WbStage   *stage;
} Fixture;

/* Housing has voices, goals with actions and one goal that is folded; work has one goal; the rest is empty. */
static const char plan[] =
  "voice v1 text=One domains=housing date=2026-05-03\n"
  "voice v2 text=Two domains=housing date=2026-05-02\n"
  "voice v3 text=Three domains=housing date=2026-05-01\n"
  "goal g1 title=First domain=housing target-year=2026 order=a\n"
  "goal g2 title=Second domain=housing target-year=2026 order=b\n"
  "goal g3 title=Third domain=work target-year=2026 order=c\n"
  "goal g4 title=Late domain=health target-year=2040\n"
  "action a1 title=Do order=a\n"
  "action a2 title=More order=b\n"
  "contributes a1 g1\n"
  "contributes a2 g1\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (data);
  fixture->stage = wb_stage_new ();
  fixture->stage->options.width = 1200;
  wb_stage_set_project (fixture->stage, fixture->project);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wb_stage_free (fixture->stage);
  g_assert_finalize_object (fixture->project);
}

static char *
describe (Fixture *fixture, WbStop stop)
{
  if (wb_stop_is_none (stop))
    return g_strdup ("-");
  if (stop.slot == WB_SLOT_NONE)
    return g_strdup_printf ("[%d,%d]", stop.row, stop.column);

  return g_strdup (wb_record_get_id (wb_project_get (fixture->project, stop.slot)));
}

static char *
walk (Fixture *fixture, gboolean backwards)
{
  GString *said = g_string_new (NULL);
  WbStop stop = wb_walk_end (fixture->stage, backwards);

  while (!wb_stop_is_none (stop))
    {
      g_autofree char *name = describe (fixture, stop);

      if (said->len > 0)
        g_string_append_c (said, ' ');
      g_string_append (said, name);
      stop = wb_walk_next (fixture->stage, stop, backwards);
    }

  return g_string_free (said, FALSE);
}

/* The same stops either way, each once: the buttons of cells after their cards. */
static void
test_reading_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *there = walk (fixture, FALSE);
  g_autofree char *back = walk (fixture, TRUE);
  g_auto (GStrv) names = g_strsplit (back, " ", -1);
  guint n = g_strv_length (names);

  for (guint i = 0; i < n / 2; i++)
    {
      char *name = names[i];

      names[i] = names[n - 1 - i];
      names[n - 1 - i] = name;
    }
  g_free (back);
  back = g_strjoinv (" ", names);

  g_assert_cmpstr (there, ==,
                   "v1 v2 [0,0] g1 a1 a2 [1,0] [2,0] [3,0] "
                   "[0,1] g3 [2,1] [3,1] "
                   "[0,2] [1,2] [2,2] [3,2] "
                   "[0,3] [1,3] [2,3] [3,3] "
                   "[0,4] [1,4] [2,4] g4");
  g_assert_cmpstr (back, ==, there);
}

static void
assert_towards (Fixture *fixture, const char *from, WbDirection direction, const char *expected)
{
  WbStop stop = wb_walk_of_card (fixture->stage, wb_project_find (fixture->project, from));
  g_autofree char *name = describe (fixture, wb_walk_towards (fixture->stage, stop, direction));

  g_assert_cmpstr (name, ==, expected);
}

static void
test_towards (Fixture *fixture, gconstpointer data)
{
  assert_towards (fixture, "v1", WB_DOWN, "v2");
  assert_towards (fixture, "v2", WB_DOWN, "g1");
  assert_towards (fixture, "g1", WB_RIGHT, "g3");
  assert_towards (fixture, "g3", WB_LEFT, "g1");
  assert_towards (fixture, "g1", WB_LEFT, "g1");
  assert_towards (fixture, "v1", WB_UP, "v1");
  assert_towards (fixture, "g3", WB_FIRST, "v1");
  assert_towards (fixture, "g3", WB_LAST, "g4");
}

/* An empty cell comes before the card behind it. */
static void
test_invitations (Fixture *fixture, gconstpointer data)
{
  g_autofree char *right = NULL;
  g_autofree char *down = NULL;
  g_autofree char *up = NULL;
  WbStop cell = { WB_SLOT_NONE, 2, 0 };

  assert_towards (fixture, "v1", WB_RIGHT, "[0,1]");
  assert_towards (fixture, "g3", WB_RIGHT, "[1,2]");
  assert_towards (fixture, "g3", WB_UP, "[0,1]");
  assert_towards (fixture, "g4", WB_LEFT, "[3,3]");

  right = describe (fixture, wb_walk_towards (fixture->stage, cell, WB_RIGHT));
  down = describe (fixture, wb_walk_towards (fixture->stage, cell, WB_DOWN));
  up = describe (fixture, wb_walk_towards (fixture->stage, cell, WB_UP));
  g_assert_cmpstr (right, ==, "[2,1]");
  g_assert_cmpstr (down, ==, "[3,0]");
  g_assert_cmpstr (up, ==, "[1,0]");
}

/* Below "2 more" are the cards of its own cell. */
static void
test_more (Fixture *fixture, gconstpointer data)
{
  WbStop more = { WB_SLOT_NONE, 1, 0 };
  g_autofree char *down = describe (fixture, wb_walk_towards (fixture->stage, more, WB_DOWN));

  g_assert_cmpstr (down, ==, "g1");
  wb_board_set_fold (fixture->stage->board, 1, 0, WB_FOLD_OPEN);
  assert_towards (fixture, "a2", WB_DOWN, "g2");
}

/* A plan that has nothing yet asks for its ambition over the whole last row. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *asked = walk (fixture, FALSE);
  g_autofree char *answered = NULL;

  g_assert_true (g_str_has_prefix (asked, "[0,0] [1,0] [2,0] [3,0] [0,1] "));
  g_assert_true (g_str_has_suffix (asked, " [1,4] [2,4]"));

  wb_stage_free (fixture->stage);
  g_object_unref (fixture->project);
  fixture->project = small_plan_new ("goal g domain=housing target-year=2040\n");
  fixture->stage = wb_stage_new ();
  wb_stage_set_project (fixture->stage, fixture->project);
  answered = walk (fixture, FALSE);
  g_assert_true (g_str_has_prefix (answered, "[0,0] [1,0] [2,0] g [0,1] "));
  g_assert_true (g_str_has_suffix (answered, " [2,4] [3,4]"));
}

/* Down the lanes one after the other; to the sides to what is level. Folding and cells are not there. */
static void
test_chain (Fixture *fixture, gconstpointer data)
{
  g_autofree char *there = NULL;
  g_autofree char *back = NULL;

  wb_stage_arrange (fixture->stage, WB_ARRANGEMENT_CHAIN);
  there = walk (fixture, FALSE);
  back = walk (fixture, TRUE);
  g_assert_cmpstr (there, ==, "v1 v2 g1 g2 a1 p1");
  g_assert_cmpstr (back, ==, "p1 a1 g2 g1 v2 v1");
  assert_towards (fixture, "v1", WB_DOWN, "v2");
  assert_towards (fixture, "v1", WB_UP, "v1");
  assert_towards (fixture, "v1", WB_RIGHT, "g1");
  assert_towards (fixture, "a1", WB_RIGHT, "p1");
  assert_towards (fixture, "p1", WB_RIGHT, "p1");
  assert_towards (fixture, "a1", WB_FIRST, "v1");
  assert_towards (fixture, "a1", WB_LAST, "p1");
}

static const char chain[] =
  "voice v1 text=One domains=housing date=2026-05-03\n"
  "voice v2 text=Two domains=housing date=2026-05-02\n"
  "goal g1 title=First domain=housing target-year=2026 order=a\n"
  "goal g2 title=Second domain=housing target-year=2026 order=b\n"
  "action a1 title=Do order=a\n"
  "partner p1 name=Alpha\n"
  "grounds v1 g1\n grounds v2 g2\n"
  "contributes a1 g1\n takes-part p1 a1\n";

#define ADD(name, plan, func) g_test_add ("/walk/" name, Fixture, plan, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("reading-order", plan, test_reading_order);
  ADD ("towards", plan, test_towards);
  ADD ("invitations", plan, test_invitations);
  ADD ("more", plan, test_more);
  ADD ("empty", "", test_empty);
  ADD ("chain", chain, test_chain);

  return g_test_run ();
}
