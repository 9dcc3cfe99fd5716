/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "small-plan.h"
#include "wb-room-board.h"
#include "wb-room.h"

static const char plan[] =
  "goal g1 title=Later domain=housing target-year=2029 order=a\n"
  "goal g2 title=Work domain=work target-year=2026 order=a\n"
  "goal g3 title=Second domain=housing target-year=2026 order=c\n"
  "goal g4 title=First domain=housing target-year=2026 order=b\n"
  "goal g5 title=Dropped domain=housing target-year=2026 status=dropped\n"
  "goal g6 title=Loose target-year=2026\n"
  "voice v1 text=Yes may-share=yes\n"
  "voice v2 text=No\n"
  "grounds v1 g4\n"
  "grounds v2 g4\n"
  "action a1 title=Done status=done order=a\n"
  "action a2 title=Own status=running order=c\n"
  "action a3 title=Other status=running order=b\n"
  "action a4 title=Dropped status=dropped\n"
  "contributes a1 g4\n"
  "contributes a2 g4\n"
  "contributes a3 g4 weight=small\n"
  "contributes a3 g2 weight=large\n"
  "contributes a4 g4\n"
  "partner p1 name=Zebra\n"
  "partner p2 name=Aard\n"
  "partner p3 name=Bee\n"
  "takes-part p1 a2 roles=lead\n"
  "takes-part p2 a2 roles=does\n"
  "takes-part p3 a2 roles=does\n";

typedef struct
{
  WbProject *project;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
}

static void
assert_ids (Fixture *fixture, GArray *slots, const char *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < slots->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            wb_record_get_id (wb_project_get (fixture->project, g_array_index (slots, WbSlot, i))));
  g_assert_cmpstr (text->str, ==, ids);
}

static void
test_goals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) goals = wb_room_list_goals (fixture->project);

  assert_ids (fixture, goals, "g4 g3 g2 g6 g1");
}

static void
test_voices (Fixture *fixture, gconstpointer data)
{
  WbSlot goal = small_plan_find (fixture->project, "g4");
  g_autoptr (GArray) shared = wb_room_list_voices (fixture->project, goal, FALSE);
  g_autoptr (GArray) all = wb_room_list_voices (fixture->project, goal, TRUE);

  assert_ids (fixture, shared, "v1");
  g_assert_cmpuint (all->len, ==, 2);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) actions = wb_room_list_actions (fixture->project, small_plan_find (fixture->project, "g4"));

  assert_ids (fixture, actions, "a2 a3 a1");
}

static void
test_partners (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "p1", "p2", "p3" };
  g_autoptr (GArray) partners = wb_room_list_partners (fixture->project, small_plan_find (fixture->project, "a2"));

  g_assert_cmpuint (partners->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < partners->len; i++)
    {
      const WbRoomPartner *partner = &g_array_index (partners, WbRoomPartner, i);

      g_assert_cmpuint (partner->slot, ==, small_plan_find (fixture->project, ids[i]));
      g_assert_cmpint (partner->lead, ==, i == 0);
    }
}

/* "theme: voices | this year | plan period | in twenty years", a line a column. */
static void
assert_board (Fixture *fixture, const char *expected)
{
  g_autoptr (GArray) goals = wb_room_list_goals (fixture->project);
  g_autoptr (WbRoomBoard) board = wb_room_board_new (fixture->project, goals, FALSE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < board->n_columns; i++)
    {
      const WbRoomColumn *column = &board->columns[i];

      g_string_append (text, column->theme != WB_SLOT_NONE
                                 ? wb_record_get_id (wb_project_get (fixture->project, column->theme))
                                 : "-");
      for (guint row = 0; row <= WB_ROOM_ROWS; row++)
        {
          const WbRoomCell *cell = row == 0 ? &column->voices : &column->goals[row - 1];

          g_string_append (text, row == 0 ? ":" : "|");
          for (guint j = 0; j < cell->n; j++)
            g_string_append_printf (text, " %s", wb_record_get_id (wb_project_get (fixture->project, cell->slots[j])));
        }
      g_string_append_c (text, '\n');
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* In each cell the shortest voices and the priorities first; what has no theme, or whose theme has gone, across them. */
static void
test_board (Fixture *fixture, gconstpointer data)
{
  assert_board (fixture, "housing:| g4 g3| g1|\nwork:| g2||\nschool:|||\nsafe:|||\nhealth:|||\n-: v1| g6||\n");
  small_plan_change (fixture->project, "g3 priority=yes\ng6 domain=work\nv1 domains='safe work'\n"
                                       "voice v3 text='Said at more length' domains=work may-share=yes\n"
                                       "voice v4 domains=health may-share=yes\n");
  assert_board (fixture, "housing:| g3 g4| g1|\nwork: v1 v3| g2 g6||\nschool:|||\nsafe:|||\nhealth:|||\n");
  small_plan_change (fixture->project, "-housing\n-work\n-school\n-safe\n-health\n");
  assert_board (fixture, "-: v1 v3| g3 g2 g4 g6| g1|\n");
}

/* On each page as many columns as on the others, or one less. */
static void
test_board_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) goals = wb_room_list_goals (fixture->project);
  g_autoptr (WbRoomBoard) board = wb_room_board_new (fixture->project, goals, FALSE);
  guint first, n;

  g_assert_cmpuint (wb_room_board_count_pages (board, 6), ==, 1);
  g_assert_cmpuint (wb_room_board_count_pages (board, 5), ==, 2);
  g_assert_cmpuint (wb_room_board_count_pages (board, 4), ==, 2);
  wb_room_board_get_page (board, 5, 1, &first, &n);
  g_assert_cmpuint (first, ==, 3);
  g_assert_cmpuint (n, ==, 3);
  small_plan_change (fixture->project, "domain d6 name=Seven\n");
  g_clear_pointer (&board, wb_room_board_free);
  board = wb_room_board_new (fixture->project, goals, FALSE);
  wb_room_board_get_page (board, 6, 1, &first, &n);
  g_assert_cmpuint (first, ==, 4);
  g_assert_cmpuint (n, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/room/goals", Fixture, NULL, set_up, test_goals, tear_down);
  g_test_add ("/room/voices", Fixture, NULL, set_up, test_voices, tear_down);
  g_test_add ("/room/actions", Fixture, NULL, set_up, test_actions, tear_down);
  g_test_add ("/room/partners", Fixture, NULL, set_up, test_partners, tear_down);
  g_test_add ("/room/board", Fixture, NULL, set_up, test_board, tear_down);
  g_test_add ("/room/board-pages", Fixture, NULL, set_up, test_board_pages, tear_down);

  return g_test_run ();
}
