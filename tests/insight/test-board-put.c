/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What full cells and goals show because it was just put there. */

#include <locale.h>

#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-board.h"
#include "wb-metrics.h"

static const WbBoardOptions folding = { .today = SMALL_PLAN_TODAY, .width = 1075, .fold = TRUE, .show_flags = FALSE, .text_scale = 1 };

static guint
count_folded (WbBoard *board, int row, int column)
{
  return wb_board_get_cell (board, row, column)->n_folded;
}

static gboolean
is_shown (WbBoard *board, WbProject *project, const char *id)
{
  return wb_board_get_card (board, small_plan_find (project, id)) != NULL;
}

/* A full cell shows the newest that was put there too, below what it shows anyway, until it is opened or shut. */
static void
test_put (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "goal g domain=work target-year=2029 order=a\n goal h domain=work target-year=2029 order=b\n"
    "goal i domain=work target-year=2029 order=c\n goal j domain=work target-year=2029 order=d");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  WbSlot i = small_plan_find (project, "i"), j = small_plan_find (project, "j");
  const WbCard *first = wb_board_get_card (board, small_plan_find (project, "g"));
  WbFoldMark before;

  g_assert_cmpuint (count_folded (board, 2, 1), ==, 3);
  g_assert_false (wb_board_reveal_put (board, j, &before));
  g_assert_cmpint (wb_board_get_fold (board, 2, 1), ==, WB_FOLD_FULL);
  g_assert_cmpuint (count_folded (board, 2, 1), ==, 2);
  g_assert_cmpfloat (wb_board_get_card (board, j)->rect.y, ==, first->rect.y + first->rect.height + WB_CARD_SPACE);
  g_assert_true (wb_board_next (board, first->slot, FALSE) == j);

  g_assert_false (wb_board_reveal_put (board, i, &before));
  g_assert_true (is_shown (board, project, "i"));
  g_assert_false (is_shown (board, project, "j"));
  g_assert_cmpuint (count_folded (board, 2, 1), ==, 2);

  wb_board_set_fold (board, 2, 1, WB_FOLD_SHUT);
  g_assert_cmpuint (count_folded (board, 2, 1), ==, 4);
  g_assert_true (wb_board_reveal_put (board, small_plan_find (project, "g"), &before));
  g_assert_cmpint (before.fold, ==, WB_FOLD_SHUT);
  g_assert_false (is_shown (board, project, "i"));
}

/* It goes with what it is: to another cell, or off the board. */
static void
test_put_moves (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "goal g domain=work target-year=2029 order=a\n goal h domain=work target-year=2029 order=b\n"
    "goal i domain=work target-year=2029 order=c\n goal s domain=school target-year=2029 order=a");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);

  g_signal_connect_swapped (project, "changed", G_CALLBACK (wb_board_update), board);
  wb_board_reveal_put (board, small_plan_find (project, "i"), NULL);
  small_plan_change (project, "i domain=school\n");
  g_assert_cmpuint (count_folded (board, 2, 1), ==, 1);
  g_assert_cmpuint (count_folded (board, 2, 2), ==, 0);
  g_assert_true (is_shown (board, project, "i"));
  small_plan_change (project, "-i\ndomain d name=Else\n");
  g_assert_cmpuint (count_folded (board, 2, 2), ==, 0);
  wb_board_reveal_put (board, small_plan_find (project, "h"), NULL);
  small_plan_change (project, "-d\n");
  g_assert_true (is_shown (board, project, "h"));
}

/* An action shows upon its goal, also where goals show none or a few, and the goal with it. */
static void
test_put_action (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "goal g domain=work target-year=2026 order=a\n goal h domain=work target-year=2029 order=a\n"
    "goal k domain=work target-year=2029 order=b\n"
    "action a order=a\n contributes a g\n action b order=b\n contributes b g\n action c order=c\n contributes c g\n"
    "action d order=d\n contributes d g\n action x order=a\n contributes x k\n action y order=b\n contributes y k");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);

  g_assert_false (wb_board_reveal_put (board, small_plan_find (project, "d"), NULL));
  g_assert_true (is_shown (board, project, "a") && is_shown (board, project, "b") && is_shown (board, project, "d"));
  g_assert_false (is_shown (board, project, "c"));

  g_assert_false (wb_board_reveal_put (board, small_plan_find (project, "y"), NULL));
  g_assert_true (is_shown (board, project, "h") && is_shown (board, project, "k") && is_shown (board, project, "y"));
  g_assert_false (is_shown (board, project, "x"));

  wb_board_set_fold (board, 2, 1, WB_FOLD_OPEN);
  wb_board_set_fold (board, 2, 1, WB_FOLD_FULL);
  g_assert_false (is_shown (board, project, "k") || is_shown (board, project, "y"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/board/put", test_put);
  g_test_add_func ("/board/put-moves", test_put_moves);
  g_test_add_func ("/board/put-action", test_put_action);

  return g_test_run ();
}
