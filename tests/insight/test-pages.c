/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board cut into pages: nothing is lost, nothing stands on two pages, and what is not shared does not reach paper. */

#include "fixed-measurer.h"
#include "paged-plan.h"
#include "small-plan.h"
#include "wb-metrics.h"
#include "wb-page-set.h"

/* ---- which cards stand on which pages ------------------------------------------------------------------------------- */

typedef struct
{
  const WbPage *page;
  GHashTable   *whole; /* slot → on how many pages it is whole */
  GHashTable   *cut;   /* slots that a page cuts through, of which none is whole */
  GHashTable   *kinds; /* slot → kind */
} Census;

static void
count_card_cb (const WbCard *card, gpointer data)
{
  Census *census = data;
  gpointer slot = GUINT_TO_POINTER (card->slot);

  g_hash_table_insert (census->kinds, slot, GUINT_TO_POINTER (card->kind));
  if (paged_plan_is_within (&card->rect, &census->page->source))
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
get_pages_of (PagedPlan *paged, Census *census, const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (census->whole, GUINT_TO_POINTER (small_plan_find (paged->project, id))));
}

/* All that may be shown, but the one goal that fits on no page. */
static void
check_all_once (PagedPlan *paged, Census *census, gboolean voices_too)
{
  const WbKind kinds[] = { WB_KIND_GOAL, WB_KIND_ACTION, WB_KIND_VOICE };

  for (guint kind = 0; kind < (voices_too ? 3 : 2); kind++)
    {
      guint n;
      const WbSlot *slots = wb_project_list (paged->project, kinds[kind], &n);

      for (guint i = 0; i < n; i++)
        {
          const WbRecord *record = wb_project_get (paged->project, slots[i]);
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
test_tiles_hold_each_card_once (PagedPlan *paged, gconstpointer data)
{
  for (WbPaper paper = 0; paper < WB_N_PAPERS; paper++)
    for (int portrait = 0; portrait < 2; portrait++)
      {
        g_autoptr (WbPageSet) set = NULL;
        Census census;

        paged->options.paper = paper;
        paged->options.portrait = portrait;
        set = paged_plan_lay_out (paged, WB_PAGING_TILED);
        take_census (set, &census);
        check_all_once (paged, &census, TRUE);
        g_assert_cmpuint (g_hash_table_size (census.cut), <=, 1);
        end_census (&census);
      }
}

static void
test_themes_hold_all (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbPageSet) set = paged_plan_lay_out (paged, WB_PAGING_BY_THEME);
  Census census;

  take_census (set, &census);
  check_all_once (paged, &census, TRUE);
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
test_pages_of_one_theme (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbPageSet) set = paged_plan_lay_out (paged, WB_PAGING_BY_THEME);
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
  g_assert_cmpuint (g_hash_table_size (seen), ==, PAGED_PLAN_N_THEMES + 1);
}

/* What is said of two themes is said to both. */
static void
test_voice_of_two_themes (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbPageSet) set = NULL;
  Census census;

  small_plan_change (paged->project, "voice both text='Hier en daar' domains='work health' may-share=yes");
  set = paged_plan_lay_out (paged, WB_PAGING_BY_THEME);
  take_census (set, &census);
  g_assert_cmpuint (get_pages_of (paged, &census, "both"), ==, 2);
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
test_selection_only (PagedPlan *paged, gconstpointer data)
{
  WbSlot slots[] = { small_plan_find (paged->project, "g-work-2"), small_plan_find (paged->project, "a-safe-3-1"),
                     small_plan_find (paged->project, "v-health-1"), small_plan_find (paged->project, "work") };
  g_autoptr (WbPageSet) set = NULL;
  Census census;

  paged->options.selected = slots;
  paged->options.n_selected = G_N_ELEMENTS (slots);
  set = paged_plan_lay_out (paged, WB_PAGING_SELECTION);
  g_assert_cmpuint (wb_page_set_get_n (set), ==, 1);
  take_census (set, &census);
  g_assert_cmpuint (g_hash_table_size (census.whole), ==, 5);
  for (guint i = 0; i < 3; i++)
    g_assert_true (g_hash_table_contains (census.whole, GUINT_TO_POINTER (slots[i])));
  g_assert_cmpuint (get_pages_of (paged, &census, "a-work-2-0"), ==, 1);
  g_assert_cmpuint (get_pages_of (paged, &census, "a-work-2-1"), ==, 1);
  wb_board_foreach_card (wb_page_set_get (set, 0)->board, &wb_page_set_get (set, 0)->source, is_alone_cb, &slots[1]);
  end_census (&census);
}

static void
test_selection_of_nothing (PagedPlan *paged, gconstpointer data)
{
  WbSlot hidden = small_plan_find (paged->project, "v-work-0");
  g_autoptr (WbPageSet) none = paged_plan_lay_out (paged, WB_PAGING_SELECTION);
  g_autoptr (WbPageSet) private = NULL;
  g_autoptr (WbPageSet) told = NULL;

  paged->options.selected = &hidden;
  paged->options.n_selected = 1;
  private = paged_plan_lay_out (paged, WB_PAGING_SELECTION);
  paged->options.hide_private = FALSE;
  told = paged_plan_lay_out (paged, WB_PAGING_SELECTION);
  g_assert_cmpuint (wb_page_set_get_n (none), ==, 0);
  g_assert_cmpuint (wb_page_set_get_n (private), ==, 0);
  g_assert_cmpuint (wb_page_set_get_n (told), ==, 1);
}

/* ---- paper ----------------------------------------------------------------------------------------------------------- */

static void
test_on_paper (PagedPlan *paged, gconstpointer data)
{
  for (WbPaging paging = WB_PAGING_WHOLE; paging <= WB_PAGING_BY_THEME; paging++)
    for (WbPaper paper = 0; paper < WB_N_PAPERS; paper++)
      for (int portrait = 0; portrait < 2; portrait++)
        {
          g_autoptr (WbPageSet) set = NULL;

          paged->options.paper = paper;
          paged->options.portrait = portrait;
          set = paged_plan_lay_out (paged, paging);
          g_assert_cmpuint (wb_page_set_get_n (set), >, 0);
          paged_plan_check_on_paper (set);
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
test_tiles_join (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbPageSet) set = NULL;
  const WbPage *last;

  paged->options.paper = WB_PAPER_A4;
  set = paged_plan_lay_out (paged, WB_PAGING_TILED);
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
test_titles (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbPageSet) whole = paged_plan_lay_out (paged, WB_PAGING_WHOLE);
  g_autoptr (WbPageSet) tiled = NULL;
  g_autofree char *none = wb_page_get_title (wb_page_set_get (whole, 0));
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  paged->options.paper = WB_PAPER_A4;
  tiled = paged_plan_lay_out (paged, WB_PAGING_TILED);
  first = wb_page_get_title (wb_page_set_get (tiled, 0));
  last = wb_page_get_title (wb_page_set_get (tiled, wb_page_set_get_n (tiled) - 1));
  g_assert_null (none);
  g_assert_true (g_str_has_prefix (first, "Residents say"));
  g_assert_nonnull (strstr (last, "Actions without a goal"));
}

static void
test_empty_plan (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbProject) empty = small_plan_empty ();

  for (WbPaging paging = WB_PAGING_WHOLE; paging <= WB_PAGING_TILED; paging++)
    {
      WbPageOptions options = { .paging = paging, .today = SMALL_PLAN_TODAY };
      g_autoptr (WbPageSet) set = wb_page_set_new (empty, &options, &fixed_measurer);

      g_assert_cmpuint (wb_page_set_get_n (set), ==, 1);
    }
}

/* What the texts on the pages give away of people is found, and nothing of what is not on them. */
static void
test_revealing (PagedPlan *paged, gconstpointer data)
{
  g_autoptr (WbProject) project = small_plan_new ("goal g1 title='Bel 06 12345678 of 020 1234567' domain=work\n"
                                                  "goal g2 title='Droge huizen in 2030' domain=housing\n"
                                                  "voice v1 text='Mail mij: iemand@voorbeeld.nl' domains=work\n");
  const WbSlot slot = small_plan_find (project, "g2");

  g_set_object (&paged->project, project);
  for (guint paging = WB_PAGING_WHOLE; paging <= WB_PAGING_BY_THEME; paging++)
    for (guint hidden = 0; hidden < 2; hidden++)
      {
        g_autoptr (WbPageSet) set = NULL;
        g_auto (GStrv) found = NULL;

        paged->options.hide_private = hidden;
        set = paged_plan_lay_out (paged, paging);
        found = wb_page_set_find_revealing (set);
        g_assert_cmpuint (g_strv_length (found), ==, hidden ? 2 : 3);
        g_assert_true (g_strv_contains ((const char *const *) found, "Goal “Bel 06 12345678 of 020 1234567”: it still "
                                                                     "holds the telephone number “020 1234567”."));
      }

  paged->options.selected = &slot;
  paged->options.n_selected = 1;
  {
    g_autoptr (WbPageSet) set = paged_plan_lay_out (paged, WB_PAGING_SELECTION);
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

#define ADD(path, func) g_test_add ("/pages/" path, PagedPlan, NULL, paged_plan_set_up, func, paged_plan_tear_down)

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
  ADD ("revealing", test_revealing);
  g_test_add_func ("/pages/papers", test_papers);

  return g_test_run ();
}
