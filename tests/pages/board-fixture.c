/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "board-fixture.h"

#include "hand.h"
#include "small-plan.h"

void
fixture_set_up (Fixture *fixture, gconstpointer plan)
{
  fixture->project = small_plan_new (plan);
  fixture->selection = wb_selection_new (fixture->project);
  fixture->page = wb_board_page_new ();
  g_object_set (fixture->page, "project", fixture->project, "selection", fixture->selection, NULL);
  fixture->window = hand_open (fixture->page);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  hand_close (fixture->window);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
}
