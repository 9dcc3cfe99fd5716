/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board cut into pages: nothing is lost, nothing stands on two pages, and what is not shared does not reach paper. */

#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-metrics.h"
#include "wb-page-set.h"

#define N_GOALS 9

static const char *const themes[] = { "housing", "work", "school", "safe", "health" };

/* Nine goals of each theme over three rows; the last goal of all has so many actions that no page is high enough. */
static char *
write_plan (void)
{
  GString *text = g_string_new ("goal across target-year=2029 title='Van alles en nog wat'\n"
                                "action loose title='Zonder doel'\n"
                                "voice nowhere text='Van niemand'\n");

  for (guint theme = 0; theme < G_N_ELEMENTS (themes); theme++)
    for (guint i = 0; i < N_GOALS; i++)
      {
        const char *name = themes[theme];

        g_string_append_printf (text, "voice v-%s-%u text='%.*s' domains=%s may-share=%s\n", name, i, (int) (20 + 9 * i),
                                "Ze zeggen van alles, en een week later is er niemand meer die het nog weet of iets doet, hoor.",
                                name, i % 3 == 0 ? "no" : "yes");
        g_string_append_printf (text, "goal g-%s-%u title='Doel %u over wonen en samen leven' domain=%s target-year=%u\n",
                                name, i, i, name, (guint[]) { 2026, 2030, 2046 }[i % 3]);
        g_string_append_printf (text, "grounds v-%s-%u g-%s-%u\n", name, i, name, i);
        for (guint action = 0; action < (theme == 4 && i == 8 ? 40 : i % 4); action++)
          g_string_append_printf (text, "action a-%s-%u-%u title='Een actie van enige lengte, nummer %u'\n"
                                        "contributes a-%s-%u-%u g-%s-%u\n",
                                  name, i, action, action, name, i, action, name, i);
      }

  return g_string_free (text, FALSE);
}

typedef struct
{
  WbProject    *project;
  WbPageOptions options;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = write_plan ();

  fixture->project = small_plan_new (text);
  fixture->options = (WbPageOptions){ .paper = WB_PAPER_A3, .today = SMALL_PLAN_TODAY, .hide_private = TRUE };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->project);
}

static WbPageSet *
lay_out (Fixture *fixture, WbPaging paging)
{
  fixture->options.paging = paging;

  return wb_page_set_new (fixture->project, &fixture->options, &fixed_measurer);
}

/* ---- which cards stand on which pages ------------------------------------------------------------------------------- */

typedef struct
{
  const WbPage *page;
  GHashTable   *whole; /* slot → on how many pages it is whole */
  GHashTable   *cut;   /* slots that a page cuts through, of which none is whole */
  GHashTable   *kinds; /* slot → kind */
} Census;

static gboolean
is_within (const WbRect *inner, const WbRect *outer)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}

static void
count_card_cb (const WbCard *card, gpointer data)
{
  Census *census = data;
  gpointer slot = GUINT_TO_POINTER (card->slot);

  g_hash_table_insert (census->kinds, slot, GUINT_TO_POINTER (card->kind));
  if (is_within (&card->rect, &census->page->source))
    g_hash_table_insert (census->whole, slot, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (census->whole, slot)) + 1));
  else
    g_hash_table_add (census->cut, slot);
}

static void
take_census (WbPageSet *set, Census *census)
{
  *census = (Census){ NULL, g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL) };
  for (guint i = 0; i < wb_page_set_get_n (set); i++)
    {
      census->page = wb_page_set_get (set, i);
      wb_board_foreach_card (census->page->board, &census->page->source, count_card_cb, census);
    }
}

static void
end_census (Census *census)
{
  g_hash_table_unref (census->whole);
  g_hash_table_unref (census->cut);
  g_hash_table_unref (census->kinds);
}

static guint
get_pages_of (Fixture *fixture, Census *census, const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (census->whole, GUINT_TO_POINTER (small_plan_find (fixture->project, id))));
}

/* All that may be shown, but the one goal that fits on no page. */
static void
check_all_once (Fixture *fixture, Census *census, gboolean voices_too)
{
  const WbKind kinds[] = { WB_KIND_GOAL, WB_KIND_ACTION, WB_KIND_VOICE };

  for (guint kind = 0; kind < (voices_too ? 3 : 2); kind++)
    {
      guint n;
      const WbSlot *slots = wb_project_list (fixture->project, kinds[kind], &n);

      for (guint i = 0; i < n; i++)
        {
          const WbRecord *record = wb_project_get (fixture->project, slots[i]);
          gboolean hidden = kinds[kind] == WB_KIND_VOICE && !wb_record_get_flag (record, WB_VOICE_MAY_SHARE);
          guint expected = hidden ? 0 : 1;
          guint n_pages = GPOINTER_TO_UINT (g_hash_table_lookup (census->whole, GUINT_TO_POINTER (slots[i])));

          if (g_hash_table_contains (census->cut, GUINT_TO_POINTER (slots[i])))
            g_assert_cmpstr (wb_record_get_id (record), ==, "g-health-8");
          else if (n_pages != expected)
            g_error ("%s stands on %u pages", wb_record_get_id (record), n_pages);
        }
    }
}

static void
test_tiles_hold_each_card_once (Fixture *fixture, gconstpointer data)
{
  for (WbPaper paper = 0; paper < WB_N_PAPERS; paper++)
    for (int portrait = 0; portrait < 2; portrait++)
      {
        g_autoptr (WbPageSet) set = NULL;
        Census census;

        fixture->options.paper = paper;
        fixture->options.portrait = portrait;
        set = lay_out (fixture, WB_PAGING_TILED);
        take_census (set, &census);
        check_all_once (fixture, &census, TRUE);
        g_assert_cmpuint (g_hash_table_size (census.cut), <=, 1);
        end_census (&census);
      }
}

static void
test_themes_hold_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPageSet) set = lay_out (fixture, WB_PAGING_BY_THEME);
  Census census;

  take_census (set, &census);
  check_all_once (fixture, &census, TRUE);
  end_census (&census);
}

static void
is_of_theme_cb (const WbCard *card, gpointer data)
{
  const WbColumn *column = data;

  if (card->kind == WB_KIND_GOAL)
    g_assert_cmpuint (card->domain, ==, column->domain);
}

/* Six boards: five themes, and what has none. No page has columns of two. */
static void
test_pages_of_one_theme (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPageSet) set = lay_out (fixture, WB_PAGING_BY_THEME);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < wb_page_set_get_n (set); i++)
    {
      const WbPage *page = wb_page_set_get (set, i);
      guint n;
      const WbColumn *columns = wb_board_get_columns (page->board, &n);

      for (guint column = 1; column < n; column++)
        g_assert_cmpuint (columns[column].domain, ==, columns[0].domain);
      wb_board_foreach_card (page->board, &page->source, is_of_theme_cb, (gpointer) &columns[0]);
      g_hash_table_add (seen, GUINT_TO_POINTER (columns[0].domain));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, G_N_ELEMENTS (themes) + 1);
}

/* What is said of two themes is said to both. */
static void
test_voice_of_two_themes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPageSet) set = NULL;
  Census census;

  small_plan_change (fixture->project, "voice both text='Hier en daar' domains='work health' may-share=yes");
  set = lay_out (fixture, WB_PAGING_BY_THEME);
  take_census (set, &census);
  g_assert_cmpuint (get_pages_of (fixture, &census, "both"), ==, 2);
  end_census (&census);
}

/* ---- selection ------------------------------------------------------------------------------------------------------- */

static void
is_alone_cb (const WbCard *card, gpointer data)
{
  if (card->kind == WB_KIND_ACTION && card->slot == *(WbSlot *) data)
    g_assert_cmpuint (card->within, ==, WB_SLOT_NONE);
}

/* A goal brings its actions; an action without its goal stands by itself, in the row and the colour of that. */
static void
test_selection_only (Fixture *fixture, gconstpointer data)
{
  WbSlot slots[] = { small_plan_find (fixture->project, "g-work-2"), small_plan_find (fixture->project, "a-safe-3-1"),
                     small_plan_find (fixture->project, "v-health-1"), small_plan_find (fixture->project, "work") };
  g_autoptr (WbPageSet) set = NULL;
  Census census;

  fixture->options.selected = slots;
  fixture->options.n_selected = G_N_ELEMENTS (slots);
  set = lay_out (fixture, WB_PAGING_SELECTION);
  g_assert_cmpuint (wb_page_set_get_n (set), ==, 1);
  take_census (set, &census);
  g_assert_cmpuint (g_hash_table_size (census.whole), ==, 5);
  for (guint i = 0; i < 3; i++)
    g_assert_true (g_hash_table_contains (census.whole, GUINT_TO_POINTER (slots[i])));
  g_assert_cmpuint (get_pages_of (fixture, &census, "a-work-2-0"), ==, 1);
  g_assert_cmpuint (get_pages_of (fixture, &census, "a-work-2-1"), ==, 1);
  wb_board_foreach_card (wb_page_set_get (set, 0)->board, &wb_page_set_get (set, 0)->source, is_alone_cb, &slots[1]);
  end_census (&census);
}

static void
test_selection_of_nothing (Fixture *fixture, gconstpointer data)
{
  WbSlot hidden = small_plan_find (fixture->project, "v-work-0");
  g_autoptr (WbPageSet) none = lay_out (fixture, WB_PAGING_SELECTION);
  g_autoptr (WbPageSet) private = NULL;
  g_autoptr (WbPageSet) told = NULL;

  fixture->options.selected = &hidden;
  fixture->options.n_selected = 1;
  private = lay_out (fixture, WB_PAGING_SELECTION);
  fixture->options.hide_private = FALSE;
  told = lay_out (fixture, WB_PAGING_SELECTION);
  g_assert_cmpuint (wb_page_set_get_n (none), ==, 0);
  g_assert_cmpuint (wb_page_set_get_n (private), ==, 0);
  g_assert_cmpuint (wb_page_set_get_n (told), ==, 1);
}

/* ---- paper ----------------------------------------------------------------------------------------------------------- */

static void
check_on_paper (WbPageSet *set)
{
  float width, height;

  wb_page_set_get_size (set, &width, &height);
  for (guint i = 0; i < wb_page_set_get_n (set); i++)
    {
      const WbPage *page = wb_page_set_get (set, i);
      const WbRect paper = { WB_PAGE_MARGIN - 0.1f, WB_PAGE_MARGIN - 0.1f, width - 2 * WB_PAGE_MARGIN + 0.2f,
                             height - 2 * WB_PAGE_MARGIN + 0.2f };

      if (!is_within (&page->target, &paper))
        g_error ("%g, %g, %g × %g lies outside %g × %g", page->target.x, page->target.y, page->target.width,
                 page->target.height, width, height);
      g_assert_cmpfloat_with_epsilon (page->target.width, page->source.width * page->scale, 0.01);
      g_assert_cmpfloat_with_epsilon (page->target.height, page->source.height * page->scale, 0.01);
    }
}

static void
test_on_paper (Fixture *fixture, gconstpointer data)
{
  for (WbPaging paging = WB_PAGING_WHOLE; paging <= WB_PAGING_BY_THEME; paging++)
    for (WbPaper paper = 0; paper < WB_N_PAPERS; paper++)
      for (int portrait = 0; portrait < 2; portrait++)
        {
          g_autoptr (WbPageSet) set = NULL;

          fixture->options.paper = paper;
          fixture->options.portrait = portrait;
          set = lay_out (fixture, paging);
          g_assert_cmpuint (wb_page_set_get_n (set), >, 0);
          check_on_paper (set);
          if (paging == WB_PAGING_WHOLE)
            g_assert_cmpuint (wb_page_set_get_n (set), ==, 1);
          else
            g_assert_cmpfloat (wb_page_set_get_text_size (set), >=, 7.999);
        }
}

static gboolean
is_band_cut (const WbRow *row, float y)
{
  return y > row->band_y && y < row->band_y + row->band_height;
}

/* Tiles lie beside each other without overlap or gap; where one joins, both are marked; no cut goes through the name of
 * a row. */
static void
check_joint (WbPageSet *set, const WbPage *page)
{
  WbCut cuts = wb_page_get_cuts (page);
  guint n;
  const WbRow *rows = wb_board_get_rows (page->board, &n);

  g_assert_cmpint ((cuts & WB_CUT_TOP) != 0, ==, page->source.y > 0);
  g_assert_cmpint ((cuts & WB_CUT_LEFT) != 0, ==, page->source.x > 0);
  for (guint i = 0; i < n; i++)
    g_assert_false (is_band_cut (&rows[i], page->source.y));

  for (guint i = 0; i < wb_page_set_get_n (set); i++)
    {
      const WbPage *other = wb_page_set_get (set, i);

      if (other->row == page->row + 1 && other->column == page->column)
        g_assert_cmpfloat_with_epsilon (other->source.y, page->source.y + page->source.height, 0.01);
      if (other->row == page->row && other->column == page->column + 1)
        g_assert_cmpfloat_with_epsilon (other->source.x, page->source.x + page->source.width, 0.01);
      if (other->row > page->row)
        g_assert_true (cuts & WB_CUT_BOTTOM);
      if (other->column > page->column)
        g_assert_true (cuts & WB_CUT_RIGHT);
    }
}

static void
test_tiles_join (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPageSet) set = NULL;
  const WbPage *last;

  fixture->options.paper = WB_PAPER_A4;
  set = lay_out (fixture, WB_PAGING_TILED);
  for (guint i = 0; i < wb_page_set_get_n (set); i++)
    check_joint (set, wb_page_set_get (set, i));

  last = wb_page_set_get (set, wb_page_set_get_n (set) - 1);
  g_assert_cmpuint (last->n_columns, >, 1);
  g_assert_cmpuint (last->row, ==, last->n_rows - 1);
  g_assert_cmpint (wb_page_get_cuts (last) & (WB_CUT_BOTTOM), ==, 0);
  g_assert_true (wb_page_set_is_there (set, last, last->row, last->column));
  g_assert_false (wb_page_set_is_there (set, last, last->n_rows, 0));
}

static void
test_titles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPageSet) whole = lay_out (fixture, WB_PAGING_WHOLE);
  g_autoptr (WbPageSet) tiled = NULL;
  g_autofree char *none = wb_page_get_title (wb_page_set_get (whole, 0));
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  fixture->options.paper = WB_PAPER_A4;
  tiled = lay_out (fixture, WB_PAGING_TILED);
  first = wb_page_get_title (wb_page_set_get (tiled, 0));
  last = wb_page_get_title (wb_page_set_get (tiled, wb_page_set_get_n (tiled) - 1));
  g_assert_null (none);
  g_assert_true (g_str_has_prefix (first, "Residents say"));
  g_assert_nonnull (strstr (last, "Actions without a goal"));
}

static void
test_empty_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbProject) empty = small_plan_empty ();

  for (WbPaging paging = WB_PAGING_WHOLE; paging <= WB_PAGING_TILED; paging++)
    {
      WbPageOptions options = { .paging = paging, .today = SMALL_PLAN_TODAY };
      g_autoptr (WbPageSet) set = wb_page_set_new (empty, &options, &fixed_measurer);

      g_assert_cmpuint (wb_page_set_get_n (set), ==, 1);
    }
}

/* ---- as seen --------------------------------------------------------------------------------------------------------- */

static WbBoard *
show_board (Fixture *fixture)
{
  const WbBoardOptions options = { .today = SMALL_PLAN_TODAY, .width = 1300, .fold = TRUE, .show_flags = TRUE,
                                   .text_scale = 1 };
  WbBoard *board = wb_board_new (fixture->project, &options, &fixed_measurer);

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
test_as_seen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbBoard) board = show_board (fixture);
  const WbRect visible = { 100, 150, 900, 500 };
  g_autoptr (WbSight) sight = wb_sight_new (board, &visible);
  g_autofree char *shown = list_slots (board, &visible);
  g_autoptr (WbPageSet) set = NULL;
  g_autofree char *drawn = NULL;
  const WbPage *page;

  wb_sight_set_weakest (sight, WB_WEIGHT_LARGE);
  fixture->options.sight = sight;
  fixture->options.hide_private = FALSE;
  fixture->options.show_flags = TRUE;
  set = lay_out (fixture, WB_PAGING_AS_SEEN);
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
  check_on_paper (set);
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
test_as_seen_without_private (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbBoard) board = show_board (fixture);
  guint n_rows, n = 0;
  const WbRow *rows = wb_board_get_rows (board, &n_rows);
  const WbRect visible = { 0, rows[1].band_y + 30, 1200, 400 };
  g_autoptr (WbSight) sight = wb_sight_new (board, &visible);
  g_autoptr (WbSight) copy = wb_sight_copy (sight);
  g_autoptr (WbPageSet) set = NULL;
  const WbPage *page;

  fixture->options.sight = copy;
  set = lay_out (fixture, WB_PAGING_AS_SEEN);
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
test_chain_as_seen (Fixture *fixture, gconstpointer data)
{
  const WbRect visible = { 50, 0, 900, 400 };
  guint n, n_voices = 0;
  WbSlot goal = wb_project_list (fixture->project, WB_KIND_GOAL, &n)[n - 1];
  const WbChainOptions options = { .board = { .today = SMALL_PLAN_TODAY, .width = 1200, .fold = TRUE, .text_scale = 1 },
                                   .height = 500, .around = &goal, .n_around = 1 };
  g_autoptr (WbChain) chain = wb_chain_new (fixture->project, &options, &fixed_measurer);
  g_autoptr (WbSight) sight = wb_sight_new_for_chain (&options, &visible);
  g_autoptr (WbSight) copy = wb_sight_copy (sight);
  g_autoptr (WbPageSet) set = NULL, shared = NULL;
  g_auto (GStrv) found = NULL;
  const WbPage *page;

  goal = WB_SLOT_NONE;
  g_clear_pointer (&sight, wb_sight_free);
  fixture->options.sight = copy;
  fixture->options.hide_private = FALSE;
  set = lay_out (fixture, WB_PAGING_AS_SEEN);
  g_assert_cmpuint (wb_page_set_get_n (set), ==, 1);
  page = wb_page_set_get (set, 0);
  g_assert_null (page->board);
  g_assert_cmpuint (wb_chain_get_n_cards (page->chain), ==, wb_chain_get_n_cards (chain));
  wb_chain_foreach_card (chain, &visible, check_seen_cb, (gpointer) page);
  wb_chain_foreach_card (page->chain, &page->source, check_in_full_cb, NULL);
  g_assert_cmpfloat (page->source.x, ==, visible.x);
  g_assert_cmpfloat (page->source.width, ==, visible.width);
  check_on_paper (set);
  found = wb_page_set_find_revealing (set);
  g_assert_cmpuint (g_strv_length (found), ==, 0);

  fixture->options.hide_private = TRUE;
  shared = lay_out (fixture, WB_PAGING_AS_SEEN);
  wb_chain_foreach_card (wb_page_set_get (shared, 0)->chain, &(WbRect){ 0, 0, 1e6, 1e6 }, is_shared_cb, &n_voices);
  g_assert_cmpuint (n_voices, >, 0);
}

/* What the window dims is dimmed on paper, whatever becomes of the filter. */
static void
test_filter_as_seen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbBoard) board = show_board (fixture);
  g_autoptr (WbSight) sight = wb_sight_new (board, &(WbRect){ 0, 0, 900, 700 });
  g_autoptr (WbSight) copy = NULL;
  g_autoptr (GHashTable) matches = g_hash_table_new (NULL, NULL);
  g_autoptr (WbFocusSet) focus = NULL;
  guint n;
  const WbSlot *goals = wb_project_list (fixture->project, WB_KIND_GOAL, &n);

  g_assert_null (wb_sight_filter (sight, NULL, NULL, fixture->project));

  g_hash_table_add (matches, GUINT_TO_POINTER (goals[0]));
  wb_sight_set_filter (sight, matches, NULL);
  copy = wb_sight_copy (sight);
  g_clear_pointer (&sight, wb_sight_free);
  g_hash_table_remove_all (matches);

  focus = wb_sight_filter (copy, NULL, NULL, fixture->project);
  g_assert_cmpint (wb_focus_set_of_card (focus, goals[0]), ==, WB_EMPHASIS_NORMAL);
  g_assert_cmpint (wb_focus_set_of_card (focus, goals[1]), ==, WB_EMPHASIS_DIMMED);
}

/* What the texts on the pages give away of people is found, and nothing of what is not on them. */
static void
test_revealing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbProject) project = small_plan_new ("goal g1 title='Bel 06 12345678 of 020 1234567' domain=work\n"
                                                  "goal g2 title='Droge huizen in 2030' domain=housing\n"
                                                  "voice v1 text='Mail mij: iemand@voorbeeld.nl' domains=work\n");
  const WbSlot slot = small_plan_find (project, "g2");

  g_set_object (&fixture->project, project);
  for (guint paging = WB_PAGING_WHOLE; paging <= WB_PAGING_BY_THEME; paging++)
    for (guint hidden = 0; hidden < 2; hidden++)
      {
        g_autoptr (WbPageSet) set = NULL;
        g_auto (GStrv) found = NULL;

        fixture->options.hide_private = hidden;
        set = lay_out (fixture, paging);
        found = wb_page_set_find_revealing (set);
        g_assert_cmpuint (g_strv_length (found), ==, hidden ? 2 : 3);
        g_assert_true (g_strv_contains ((const char *const *) found, "Goal “Bel 06 12345678 of 020 1234567”: it still "
                                                                     "holds the telephone number “020 1234567”."));
      }

  fixture->options.selected = &slot;
  fixture->options.n_selected = 1;
  {
    g_autoptr (WbPageSet) set = lay_out (fixture, WB_PAGING_SELECTION);
    g_auto (GStrv) found = wb_page_set_find_revealing (set);

    g_assert_cmpuint (g_strv_length (found), ==, 0);
  }
}

static void
test_papers (void)
{
  WbPaper paper = WB_PAPER_A0;
  float width, height;

  g_assert_true (wb_paper_from_name ("a4", &paper));
  g_assert_cmpint (paper, ==, WB_PAPER_A4);
  g_assert_false (wb_paper_from_name ("A5", &paper));
  g_assert_cmpint (paper, ==, WB_PAPER_A4);
  wb_paper_get_size (WB_PAPER_A3, TRUE, &width, &height);
  g_assert_cmpfloat (width, ==, 297);
  g_assert_cmpfloat (height, ==, 420);
  g_assert_cmpstr (wb_paper_get_name (WB_PAPER_A0), ==, "A0");
}

#define ADD(path, func) g_test_add ("/pages/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("tiles-hold-each-card-once", test_tiles_hold_each_card_once);
  ADD ("themes-hold-all", test_themes_hold_all);
  ADD ("pages-of-one-theme", test_pages_of_one_theme);
  ADD ("voice-of-two-themes", test_voice_of_two_themes);
  ADD ("selection-only", test_selection_only);
  ADD ("selection-of-nothing", test_selection_of_nothing);
  ADD ("on-paper", test_on_paper);
  ADD ("tiles-join", test_tiles_join);
  ADD ("titles", test_titles);
  ADD ("empty-plan", test_empty_plan);
  ADD ("as-seen", test_as_seen);
  ADD ("as-seen-without-private", test_as_seen_without_private);
  ADD ("chain-as-seen", test_chain_as_seen);
  ADD ("filter-as-seen", test_filter_as_seen);
  ADD ("revealing", test_revealing);
  g_test_add_func ("/pages/papers", test_papers);

  return g_test_run ();
}
