/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A canvas that shows its plan as a chain, and by theme again, in rows of one thing or another. */

#include "canvas-fixture.h"

#include <adwaita.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-card-widget.h"
#include "wb-edit.h"
#include "wb-standing.h"

static const char plan[] =
  "voice v1 text=One domains=housing date=2026-05-03\n"
  "voice v2 text=Two domains=housing date=2026-05-02\n"
  "goal g1 title=First domain=housing target-year=2026 order=a\n"
  "goal g2 title=Second domain=housing target-year=2026 order=b\n"
  "action a1 title=Do order=a\n"
  "partner p1 name=Alpha\n"
  "grounds v1 g1\n grounds v2 g2\n"
  "contributes a1 g1\n takes-part p1 a1\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, plan, NULL);
}

static void
set_chain (Fixture *fixture, gboolean chain)
{
  g_object_set (fixture->canvas, "chain", chain, NULL);
  hand_wait_drawn (fixture->canvas);
}

static void
select_card (Fixture *fixture, const char *id)
{
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, id));
}

static const char *
get_focused (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return WB_IS_CARD_WIDGET (focus)
           ? wb_record_get_id (wb_project_get (fixture->project, wb_card_widget_get_slot (WB_CARD_WIDGET (focus))))
           : NULL;
}

/* Four lanes that read from left to right, without buttons, and then the same board again. */
static void
test_switch (Fixture *fixture, gconstpointer data)
{
  g_autofree char *board = list_seen (fixture);

  set_chain (fixture, TRUE);
  assert_seen (fixture, "# v1 v2 # g1 g2 # a1 # p1");
  set_chain (fixture, FALSE);
  assert_seen (fixture, board);
}

/* The keyboard stays with the card that is selected, there and back; where that has no card, with the first. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  select_card (fixture, "g1");
  gtk_widget_grab_focus (fixture->canvas);
  g_assert_cmpstr (get_focused (fixture), ==, "g1");
  set_chain (fixture, TRUE);
  g_assert_cmpstr (get_focused (fixture), ==, "g1");

  hand_press ("Right");
  hand_press ("Right");
  hand_wait_drawn (fixture->canvas);
  g_assert_cmpstr (get_focused (fixture), ==, "p1");
  g_assert_true (wb_selection_contains (fixture->selection, small_plan_find (fixture->project, "p1")));
  set_chain (fixture, FALSE);
  g_assert_cmpstr (get_focused (fixture), ==, "v1");
}

static gboolean
is_renamed (gpointer data)
{
  Fixture *fixture = data;
  WbRecord *record = wb_project_get (fixture->project, small_plan_find (fixture->project, "p1"));

  return g_str_equal (wb_record_get_title (record), "Beta");
}

static void
test_rename_partner (Fixture *fixture, gconstpointer data)
{
  set_chain (fixture, TRUE);
  wb_canvas_rename (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "p1"));
  hand_type ("Beta");
  hand_press ("Return");
  hand_wait (is_renamed, fixture);
  g_assert_cmpstr (get_focused (fixture), ==, "p1");
}

/* What is chosen in a chain is seen on the board too, also where it was folded away. */
static void
test_unfold (Fixture *fixture, gconstpointer data)
{
  set_chain (fixture, TRUE);
  select_card (fixture, "g2");
  gtk_widget_grab_focus (fixture->canvas);
  g_assert_cmpstr (get_focused (fixture), ==, "g2");
  set_chain (fixture, FALSE);
  g_assert_cmpstr (get_focused (fixture), ==, "g2");
}

/* A goal has no other place to go to there, and nothing folds. */
static void
test_not_there (Fixture *fixture, gconstpointer data)
{
  set_chain (fixture, TRUE);
  select_card (fixture, "g1");
  gtk_widget_grab_focus (fixture->canvas);
  wb_canvas_move (WB_CANVAS (fixture->canvas));
  wb_canvas_fold_here (WB_CANVAS (fixture->canvas), TRUE);
  wb_canvas_unfold_all (WB_CANVAS (fixture->canvas));
  hand_press ("Down");
  hand_wait_drawn (fixture->canvas);
  g_assert_cmpstr (get_focused (fixture), ==, "g2");
  set_chain (fixture, FALSE);
  g_assert_false (wb_board_is_row_folded (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_THIS_YEAR));
}

/* What an edit brings is there at once, and what it takes away is not. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  WbEdit *edit;
  g_autoptr (GError) error = NULL;

  set_chain (fixture, TRUE);
  select_card (fixture, "g2");
  gtk_widget_grab_focus (fixture->canvas);
  edit = wb_edit_new (fixture->project);
  wb_edit_remove (edit, "g2");
  wb_edit_apply (edit, "Delete", &error);
  g_assert_no_error (error);
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture, "# v1 v2 # g1 # a1 # p1");
  g_assert_cmpstr (get_focused (fixture), ==, "g1");

  g_assert_true (wb_project_undo (fixture->project));
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture, "# v1 v2 # g1 g2 # a1 # p1");
  g_assert_cmpstr (get_focused (fixture), ==, "g2");
}

/* What is carried is in one step where the arrows led it, and stays chosen. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  WbSlot action = small_plan_find (fixture->project, "a1");

  set_chain (fixture, TRUE);
  select_card (fixture, "g1");
  g_assert_false (wb_canvas_can_move (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "g1")));
  select_card (fixture, "a1");
  gtk_widget_grab_focus (fixture->canvas);
  wb_canvas_move (WB_CANVAS (fixture->canvas));
  hand_press ("Left");
  hand_press ("Return");
  hand_wait_drawn (fixture->canvas);
  g_assert_cmpuint (wb_action_get_main_goal (fixture->project, action), ==, small_plan_find (fixture->project, "g2"));
  g_assert_cmpstr (get_focused (fixture), ==, "a1");
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_cmpuint (wb_action_get_main_goal (fixture->project, action), ==, small_plan_find (fixture->project, "g1"));
}

static WbRowsBy
get_rows (Fixture *fixture)
{
  guint rows;

  g_object_get (fixture->canvas, "rows", &rows, NULL);

  return rows;
}

/* A card that is carried to another row, past a third one, becomes one of that, in one step. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  WbSlot goal = small_plan_find (fixture->project, "g2");
  guint n;

  g_object_set (fixture->canvas, "rows", WB_ROWS_BY_STATUS, NULL);
  hand_wait_drawn (fixture->canvas);
  g_assert_cmpstr (wb_board_get_rows (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), &n)[3].name, ==, "Running");
  small_plan_change (fixture->project, "g1 status=idea\n g2 status=agreed");
  select_card (fixture, "g2");
  gtk_widget_grab_focus (fixture->canvas);
  wb_canvas_move (WB_CANVAS (fixture->canvas));
  hand_press ("Down");
  hand_press ("Down");
  hand_press ("Return");
  hand_wait_drawn (fixture->canvas);
  g_assert_cmpuint (wb_record_get_word (wb_project_get (fixture->project, goal), WB_GOAL_STATUS), ==, WB_GOAL_STATUS_REACHED);
  g_assert_cmpstr (get_focused (fixture), ==, "g2");
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_cmpuint (wb_record_get_word (wb_project_get (fixture->project, goal), WB_GOAL_STATUS), ==, WB_GOAL_STATUS_AGREED);
}

/* Each way in which rows go has its own folds, which are kept with the others. */
static void
test_rows_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) state = NULL;
  WbBoard *board = wb_canvas_get_board (WB_CANVAS (fixture->canvas));

  wb_board_set_fold (board, WB_ROW_THIS_YEAR, 0, WB_FOLD_OPEN);
  small_plan_change (fixture->project, "g1 owner=p1 status=running");
  g_object_set (fixture->canvas, "rows", WB_ROWS_BY_STATUS, NULL);
  wb_board_set_fold (board, 3, 0, WB_FOLD_SHUT);
  g_object_set (fixture->canvas, "rows", WB_ROWS_BY_LEAD, NULL);
  wb_board_set_fold (board, 1, 0, WB_FOLD_OPEN);
  wb_board_set_fold (board, 2, 1, WB_FOLD_SHUT);
  state = wb_canvas_get_state (WB_CANVAS (fixture->canvas));

  close_plan (fixture, NULL);
  open_plan (fixture, plan, NULL);
  small_plan_change (fixture->project, "g1 owner=p1 status=running");
  wb_canvas_set_state (WB_CANVAS (fixture->canvas), state);
  board = wb_canvas_get_board (WB_CANVAS (fixture->canvas));
  g_assert_cmpuint (get_rows (fixture), ==, WB_ROWS_BY_LEAD);
  g_assert_cmpint (wb_board_get_fold (board, 1, 0), ==, WB_FOLD_OPEN);
  g_assert_cmpint (wb_board_get_fold (board, 2, 1), ==, WB_FOLD_SHUT);
  g_object_set (fixture->canvas, "rows", WB_ROWS_BY_STATUS, NULL);
  g_assert_cmpint (wb_board_get_fold (board, 3, 0), ==, WB_FOLD_SHUT);
  g_object_set (fixture->canvas, "rows", WB_ROWS_BY_HORIZON, NULL);
  g_assert_cmpint (wb_board_get_fold (board, WB_ROW_THIS_YEAR, 0), ==, WB_FOLD_OPEN);
}

static void
test_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) state = NULL;
  gboolean chain, around;

  g_object_set (fixture->canvas, "chain", TRUE, "around", FALSE, NULL);
  state = wb_canvas_get_state (WB_CANVAS (fixture->canvas));
  close_plan (fixture, NULL);
  open_plan (fixture, plan, state);
  hand_wait_drawn (fixture->canvas);
  g_object_get (fixture->canvas, "chain", &chain, "around", &around, NULL);
  g_assert_true (chain && !around);
  assert_seen (fixture, "# v1 v2 # g1 g2 # a1 # p1");
}

#define ADD(name, func) g_test_add ("/arrange/" name, Fixture, NULL, set_up, func, close_plan)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("switch", test_switch);
  ADD ("focus", test_focus);
  ADD ("unfold", test_unfold);
  ADD ("rename-partner", test_rename_partner);
  ADD ("not-there", test_not_there);
  ADD ("edit", test_edit);
  ADD ("move", test_move);
  ADD ("state", test_state);
  ADD ("rows", test_rows);
  ADD ("rows-state", test_rows_state);

  return g_test_run ();
}
