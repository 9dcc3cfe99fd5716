/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is folded away on a canvas, by hand and when a plan comes back. */

#include "canvas-fixture.h"

#include "hand.h"
#include "small-plan.h"
#include "wb-cell-button.h"
#include "wb-edit.h"

static void
test_folding (Fixture *fixture, gconstpointer data)
{
  scroll_to (fixture, 3000);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 0);
  check_cards (fixture);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 1);
  check_cards (fixture);
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # [0,0] # g00 a00 b00 [1,0] # [2,0] # [3,0] "
               "# [0,1] g01 a01 b01 [1,1] [2,1] "
               "# [0,2] [1,2] [2,2] "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");
}

static gboolean
is_first_column_folded (gpointer data)
{
  Fixture *fixture = data;

  return wb_board_is_column_folded (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), 0);
}

static gboolean
is_row_folded (gpointer data)
{
  Fixture *fixture = data;

  return wb_board_is_row_folded (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_THIS_YEAR);
}

/* The keyboard goes on to the button that says what is folded away, and folds from there. */
static void
test_fold_here (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  gtk_widget_grab_focus (find_card (fixture, "g1"));
  wb_canvas_fold_here (WB_CANVAS (fixture->canvas), FALSE);
  g_assert_true (is_first_column_folded (fixture));
  focus = gtk_root_get_focus (gtk_widget_get_root (fixture->canvas));
  g_assert_true (WB_IS_CELL_BUTTON (focus));
  g_assert_cmpint (wb_cell_button_get_row (WB_CELL_BUTTON (focus)), ==, WB_ROW_THIS_YEAR);

  wb_canvas_fold_here (WB_CANVAS (fixture->canvas), TRUE);
  g_assert_true (is_row_folded (fixture));
  hand_wait_drawn (fixture->canvas);
  g_assert_null (find_card (fixture, "g3"));

  wb_canvas_unfold_all (WB_CANVAS (fixture->canvas));
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g1 a1 a2 [1,0] # [2,0] # [3,0] "
               "# [0,1] g3 [2,1] "
               "# [0,2] [1,2] [2,2] "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");
}

static void
test_fold_by_click (Fixture *fixture, gconstpointer data)
{
  guint n;
  const WbRow *row = &wb_board_get_rows (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), &n)[WB_ROW_THIS_YEAR];

  hand_click (fixture->canvas, row->name_rect.x + 10, row->band_y + row->band_height / 2);
  hand_wait (is_row_folded, fixture);
  hand_click (fixture->canvas, 40, 15);
  hand_wait (is_first_column_folded, fixture);
}

static gboolean
is_unfolded (Fixture *fixture, int column)
{
  return wb_board_get_fold (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_THIS_YEAR, column) == WB_FOLD_OPEN;
}

/* Another canvas shows the same plan as this one did, also when it is told before it has a size. */
static void
test_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) state = NULL;
  double zoom, y;

  g_object_set (fixture->canvas, "zoom", 0.8, NULL);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 0);
  wb_board_set_fold (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_VOICES, 1, WB_FOLD_SHUT);
  scroll_to (fixture, 700);
  y = get_scroll (fixture);
  state = wb_canvas_get_state (WB_CANVAS (fixture->canvas));
  g_assert_cmpfloat (y, >, 0);

  close_plan (fixture, NULL);
  open_long_plan (fixture, state);
  hand_wait_drawn (fixture->canvas);
  g_object_get (fixture->canvas, "zoom", &zoom, NULL);
  g_assert_cmpfloat (zoom, ==, 0.8f);
  g_assert_cmpfloat_with_epsilon (get_scroll (fixture), y, 1);
  g_assert_false (is_unfolded (fixture, 0));
  g_assert_true (is_unfolded (fixture, 1));
  g_assert_cmpint (wb_board_get_fold (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_VOICES, 1), ==, WB_FOLD_SHUT);
  check_cards (fixture);
}

/* What another version, or somebody's hand, has put there changes nothing. */
static void
test_strange_state (Fixture *fixture, gconstpointer data)
{
  static const char *const states[] = { "'x'", "(0.0, 1.0, 1, 1.0, @a(ssi) [], true, true, 1, 'lead', @as [])",
                                        "(1.0, nan, 9, 1.0, [('height', '', 1), ('voices', '', 7), ('lead', '', 1), ('lead x', '', 1),"
                                        " ('status far', '', 1), ('status', 'x', 1), ('', '', 1)], false, true, 9, 'height', ['', 'x', 'p'])" };
  g_autoptr (GVariant) before = wb_canvas_get_state (WB_CANVAS (fixture->canvas));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GVariant) state = g_variant_ref_sink (g_variant_new_parsed (states[i]));
      g_autoptr (GVariant) after = NULL;

      wb_canvas_set_state (WB_CANVAS (fixture->canvas), state);
      after = wb_canvas_get_state (WB_CANVAS (fixture->canvas));
      g_assert_cmpvariant (after, before);
    }
}

static WbFold
get_fold (Fixture *fixture, int column)
{
  return wb_board_get_fold (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_THIS_YEAR, column);
}

/* Moves the goal of work into the cell of housing, which is shut, and shows it there. */
static void
move_into_shut_cell (Fixture *fixture)
{
  WbEdit *edit = wb_edit_new (fixture->project);

  wb_board_set_fold (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_THIS_YEAR, 0, WB_FOLD_SHUT);
  g_assert_true (wb_edit_set (edit, "g3", WB_GOAL_DOMAIN, "housing", NULL));
  g_assert_true (wb_edit_apply (edit, "Move", NULL));
  wb_canvas_reveal_change (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "g3"), FALSE);
  g_assert_nonnull (wb_board_get_card (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), small_plan_find (fixture->project, "g3")));
}

/* What was unfolded to show a change folds again with it. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  move_into_shut_cell (fixture);
  g_assert_cmpint (get_fold (fixture, 0), !=, WB_FOLD_SHUT);
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_cmpint (get_fold (fixture, 0), ==, WB_FOLD_SHUT);
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # v1 v2 [0,0] # [1,0] # [2,0] # [3,0] "
               "# [0,1] g3 [2,1] "
               "# [0,2] [1,2] [2,2] "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");

  g_assert_true (wb_project_redo (fixture->project));
  g_assert_cmpint (get_fold (fixture, 0), !=, WB_FOLD_SHUT);
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_cmpint (get_fold (fixture, 0), ==, WB_FOLD_SHUT);
}

/* What is put into a full cell is seen there and nothing else of it, however far down it stands; what is looked at stays. */
static void
test_put_in_full_cell (Fixture *fixture, gconstpointer data)
{
  WbBoard *board = wb_canvas_get_board (WB_CANVAS (fixture->canvas));
  WbEdit *edit = wb_edit_new (fixture->project);

  wb_board_set_fold (board, WB_ROW_THIS_YEAR, 0, WB_FOLD_FULL);
  scroll_to (fixture, 40);
  g_assert_true (wb_edit_set (edit, "g01", WB_GOAL_DOMAIN, "housing", NULL));
  g_assert_true (wb_edit_set (edit, "g01", WB_GOAL_ORDER, "z", NULL));
  g_assert_true (wb_edit_apply (edit, "Move", NULL));
  wb_canvas_reveal_change (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "g01"), FALSE);
  g_assert_cmpint (get_fold (fixture, 0), ==, WB_FOLD_FULL);
  g_assert_cmpfloat (get_scroll (fixture), ==, 40);
  g_assert_nonnull (find_card (fixture, "g01"));

  g_assert_true (wb_project_undo (fixture->project));
  g_assert_cmpint (get_fold (fixture, 0), ==, WB_FOLD_FULL);
  g_assert_cmpfloat (get_scroll (fixture), ==, 40);

  wb_canvas_reveal (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "g18"), TRUE);
  g_assert_cmpint (get_fold (fixture, 0), ==, WB_FOLD_OPEN);
}

/* What a full cell shows beside its first cards it shows again. */
static void
test_put_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) state = NULL;

  wb_board_set_fold (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_THIS_YEAR, 0, WB_FOLD_FULL);
  g_assert_null (find_card (fixture, "g18"));
  wb_canvas_reveal_change (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "g18"), FALSE);
  state = wb_canvas_get_state (WB_CANVAS (fixture->canvas));

  close_plan (fixture, NULL);
  open_long_plan (fixture, state);
  hand_wait_drawn (fixture->canvas);
  g_assert_cmpint (get_fold (fixture, 0), ==, WB_FOLD_FULL);
  g_assert_nonnull (find_card (fixture, "g18"));
  g_assert_null (find_card (fixture, "g17"));
}

/* The undoing of another change leaves it open. */
static void
test_undo_other (Fixture *fixture, gconstpointer data)
{
  WbEdit *edit;

  move_into_shut_cell (fixture);
  edit = wb_edit_new (fixture->project);
  g_assert_true (wb_edit_set (edit, "g3", WB_GOAL_TITLE, "Else", NULL));
  g_assert_true (wb_edit_apply (edit, "Rename", NULL));
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_cmpint (get_fold (fixture, 0), !=, WB_FOLD_SHUT);
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_cmpint (get_fold (fixture, 0), ==, WB_FOLD_SHUT);
}

int
main (int argc, char **argv)
{
  static const CanvasTest tests[] = {
    { "/folds/folding", set_up_many, test_folding },
    { "/folds/fold-here", set_up_few, test_fold_here },
    { "/folds/fold-by-click", set_up_few, test_fold_by_click },
    { "/folds/undo", set_up_few, test_undo },
    { "/folds/put-in-full-cell", set_up_many, test_put_in_full_cell },
    { "/folds/put-state", set_up_many, test_put_state },
    { "/folds/undo-other", set_up_few, test_undo_other },
    { "/folds/state", set_up_many, test_state },
    { "/folds/strange-state", set_up_many, test_strange_state },
  };

  return run_canvas_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
