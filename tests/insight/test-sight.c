/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows, on a page. */

#include "fixed-measurer.h"
#include "paged-plan.h"
#include "small-plan.h"

static WbBoard *
show_board (PagedPlan *paged)
{
  const WbBoardOptions options = { .today = SMALL_PLAN_TODAY, .width = 1300, .fold = TRUE, .show_flags = TRUE,
                                   .text_scale = 1 };
  WbBoard *board = wb_board_new (paged->project, &options, &fixed_measurer);

  wb_board_set_fold (board, 1, 2, WB_FOLD_OPEN);

  return board;
}

static void
list_slot_cb (const WbCard *card, gpointer data)
{
  g_string_append_printf (data, "%u ", card->slot);
}

static char *
list_slots (WbBoard *board, const WbRect *area)
{
  GString *text = g_string_new (NULL);

  wb_board_foreach_card (board, area, list_slot_cb, text);

  return g_string_free (text, FALSE);
}

static void
check_in_full_cb (const WbCard *card, gpointer data)
{
  for (guint i = 0; i < card->n_parts; i++)
    if (card->parts[i].type == WB_PART_TEXT)
      g_assert_cmpuint (card->parts[i].max_lines, ==, 0);
}

/* The cards that the window shows, where it shows them; what it cuts of their texts is there. */
static void
test_as_seen (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbBoard) board = show_board (paged);
  const WbRect visible = { 100, 150, 900, 500 };
  g_autoptr (WbSight) sight = wb_sight_new (board, &visible);
  g_autofree char *shown = list_slots (board, &visible);
  g_autoptr (WbPageSet) set = NULL;
  g_autofree char *drawn = NULL;
  const WbPage *page;

  wb_sight_set_weakest (sight, WB_WEIGHT_LARGE);
  paged->options.sight = sight;
  paged->options.hide_private = FALSE;
  paged->options.show_flags = TRUE;
  set = paged_plan_lay_out (paged, WB_PAGING_AS_SEEN);
  g_assert_cmpuint (wb_page_set_get_n (set), ==, 1);
  page = wb_page_set_get (set, 0);
  drawn = list_slots (page->board, &page->source);
  g_assert_cmpfloat (page->source.x, ==, visible.x);
  g_assert_cmpfloat (page->source.y, ==, visible.y);
  g_assert_cmpfloat (page->source.width, ==, visible.width);
  g_assert_cmpfloat (page->source.height, >=, visible.height);
  wb_board_foreach_card (page->board, &page->source, check_in_full_cb, NULL);
  g_assert_cmpint (page->weakest, ==, WB_WEIGHT_LARGE);
  g_assert_cmpstr (drawn, ==, shown);
  paged_plan_check_on_paper (set);
}

static void
is_shared_cb (const WbCard *card, gpointer data)
{
  if (card->kind == WB_KIND_VOICE)
    g_assert_true (wb_record_get_flag (card->record, WB_VOICE_MAY_SHARE));
  ++*(guint *) data;
}

/* When voices go, the rows move up, and the page begins in the same row as the window. */
static void
test_as_seen_without_private (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbBoard) board = show_board (paged);
  guint n_rows, n = 0;
  const WbRow *rows = wb_board_get_rows (board, &n_rows);
  const WbRect visible = { 0, rows[1].band_y + 30, 1200, 400 };
  g_autoptr (WbSight) sight = wb_sight_new (board, &visible);
  g_autoptr (WbSight) copy = wb_sight_copy (sight);
  g_autoptr (WbPageSet) set = NULL;
  const WbPage *page;

  paged->options.sight = copy;
  set = paged_plan_lay_out (paged, WB_PAGING_AS_SEEN);
  page = wb_page_set_get (set, 0);
  wb_board_foreach_card (page->board, &(WbRect){ 0, 0, 1e6, 1e6 }, is_shared_cb, &n);
  g_assert_cmpuint (n, >, 0);
  rows = wb_board_get_rows (page->board, &n_rows);
  g_assert_cmpfloat_with_epsilon (page->source.y, rows[1].band_y + 30, 0.01);
}

/* What was in view still is, all of it. */
static void
check_seen_cb (const WbCard *card, gpointer data)
{
  const WbPage *page = data;
  const WbCard *now = wb_chain_get_card (page->chain, card->slot);

  g_assert_nonnull (now);
  g_assert_cmpint (now->row, ==, card->row);
  g_assert_cmpfloat (now->rect.y, >=, page->source.y);
  g_assert_cmpfloat (now->rect.y + now->rect.height, <=, page->source.y + page->source.height);
}

/* The same chain, around the same goal, whatever becomes of what said so, and nothing of it is cut; without voices that
 * may not be shared. */
static void
test_chain_as_seen (PagedPlan *paged, gconstpointer data)
{
  const WbRect visible = { 50, 0, 900, 400 };
  guint n, n_voices = 0;
  WbSlot goal = wb_project_list (paged->project, WB_KIND_GOAL, &n)[n - 1];
  const WbChainOptions options = { .board = { .today = SMALL_PLAN_TODAY, .width = 1200, .fold = TRUE, .text_scale = 1 },
                                   .height = 500, .around = &goal, .n_around = 1 };
  g_autoptr (WbChain) chain = wb_chain_new (paged->project, &options, &fixed_measurer);
  g_autoptr (WbSight) sight = wb_sight_new_for_chain (&options, &visible);
  g_autoptr (WbSight) copy = wb_sight_copy (sight);
  g_autoptr (WbPageSet) set = NULL, shared = NULL;
  g_auto (GStrv) found = NULL;
  const WbPage *page;

  goal = WB_SLOT_NONE;
  g_clear_pointer (&sight, wb_sight_free);
  paged->options.sight = copy;
  paged->options.hide_private = FALSE;
  set = paged_plan_lay_out (paged, WB_PAGING_AS_SEEN);
  g_assert_cmpuint (wb_page_set_get_n (set), ==, 1);
  page = wb_page_set_get (set, 0);
  g_assert_null (page->board);
  g_assert_cmpuint (wb_chain_get_n_cards (page->chain), ==, wb_chain_get_n_cards (chain));
  wb_chain_foreach_card (chain, &visible, check_seen_cb, (gpointer) page);
  wb_chain_foreach_card (page->chain, &page->source, check_in_full_cb, NULL);
  g_assert_cmpfloat (page->source.x, ==, visible.x);
  g_assert_cmpfloat (page->source.width, ==, visible.width);
  paged_plan_check_on_paper (set);
  found = wb_page_set_find_revealing (set);
  g_assert_cmpuint (g_strv_length (found), ==, 0);

  paged->options.hide_private = TRUE;
  shared = paged_plan_lay_out (paged, WB_PAGING_AS_SEEN);
  wb_chain_foreach_card (wb_page_set_get (shared, 0)->chain, &(WbRect){ 0, 0, 1e6, 1e6 }, is_shared_cb, &n_voices);
  g_assert_cmpuint (n_voices, >, 0);
}

/* What the window dims is dimmed on paper, whatever becomes of the filter. */
static void
test_filter_as_seen (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbBoard) board = show_board (paged);
  g_autoptr (WbSight) sight = wb_sight_new (board, &(WbRect){ 0, 0, 900, 700 });
  g_autoptr (WbSight) copy = NULL;
  g_autoptr (GHashTable) matches = g_hash_table_new (NULL, NULL);
  g_autoptr (WbFocusSet) focus = NULL;
  guint n;
  const WbSlot *goals = wb_project_list (paged->project, WB_KIND_GOAL, &n);

  g_assert_null (wb_sight_filter (sight, NULL, NULL, paged->project));

  g_hash_table_add (matches, GUINT_TO_POINTER (goals[0]));
  wb_sight_set_filter (sight, matches, NULL);
  copy = wb_sight_copy (sight);
  g_clear_pointer (&sight, wb_sight_free);
  g_hash_table_remove_all (matches);

  focus = wb_sight_filter (copy, NULL, NULL, paged->project);
  g_assert_cmpint (wb_focus_set_of_card (focus, goals[0]), ==, WB_EMPHASIS_NORMAL);
  g_assert_cmpint (wb_focus_set_of_card (focus, goals[1]), ==, WB_EMPHASIS_DIMMED);
}

#define ADD(path, func) g_test_add ("/sight/" path, PagedPlan, NULL, paged_plan_set_up, func, paged_plan_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("board", test_as_seen);
  ADD ("without-private", test_as_seen_without_private);
  ADD ("chain", test_chain_as_seen);
  ADD ("filter", test_filter_as_seen);

  return g_test_run ();
}
