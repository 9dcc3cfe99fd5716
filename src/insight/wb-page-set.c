/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wb-metrics.h"
#include "wb-standing.h"

#define POINTS_PER_PX 0.75f

#define BESIDE_TITLE 220 /* px: the date and the number of the page, on the same line */

static void
add_theme (WbPageSet *set, WbSlot domain)
{
  GHashTable *items = wb_page_items_of_theme (set->project, domain);
  GHashTable *domains = g_hash_table_new (NULL, NULL);

  if (domain != WB_SLOT_NONE)
    g_hash_table_add (domains, GUINT_TO_POINTER (domain));
  g_ptr_array_add (set->tables, items);
  g_ptr_array_add (set->tables, domains);
  wb_page_set_add_cut (set, items, domains);
}

static void
add_themes (WbPageSet *set)
{
  guint n;
  const WbSlot *domains = wb_project_list (set->project, WB_KIND_DOMAIN, &n);
  g_autofree WbSlot *sorted = g_memdup2 (domains, n * sizeof (WbSlot));

  if (n > 0)
    g_qsort_with_data (sorted, n, sizeof (WbSlot), wb_domain_compare_slots, set->project);
  for (guint i = 0; i < n; i++)
    add_theme (set, sorted[i]);
  add_theme (set, WB_SLOT_NONE);
}

static void
add_selection (WbPageSet *set, const WbPageOptions *options)
{
  GHashTable *items = wb_page_items_selected (set->project, options->selected, options->n_selected);
  GHashTable *domains = wb_page_items_get_themes (set->project, items);

  g_ptr_array_add (set->tables, items);
  g_ptr_array_add (set->tables, domains);
  wb_page_set_add_cut (set, items, domains);
}

static void
add_pages (WbPageSet *set, const WbPageOptions *options)
{
  switch (options->paging)
    {
    case WB_PAGING_WHOLE:
      wb_page_set_add_whole (set);
      break;
    case WB_PAGING_TILED:
      wb_page_set_add_cut (set, NULL, NULL);
      break;
    case WB_PAGING_BY_THEME:
      add_themes (set);
      break;
    case WB_PAGING_SELECTION:
      add_selection (set, options);
      break;
    case WB_PAGING_AS_SEEN:
      wb_page_set_add_seen (set, options);
      break;
    case WB_N_PAGINGS:
    default:
      g_assert_not_reached ();
    }
}

static guint
count_title_lines (const WbPageSet *set, const char *title, float width, float *height)
{
  float seen, line;

  set->measurer.measure (set->measurer.data, title, WB_PAGE_LONG_TITLE, width, 0, &seen, height);
  set->measurer.measure (set->measurer.data, title, WB_PAGE_LONG_TITLE, width, 1, &seen, &line);

  return (guint) roundf (*height / line);
}

/* A title that does not fit beside what else stands in the head has lines of its own above that, as many as it needs; but
 * no more than half of the page is title. Returns how high they are. */
static float
get_title_height (const WbPageSet *set)
{
  const WbRecord *root = wb_project_get (set->project, wb_project_get_root (set->project));
  const char *title = root != NULL ? wb_record_get_title (root) : "";
  float width = set->width - 2 * WB_PAGE_MARGIN;
  float height;

  if (*title == '\0' || count_title_lines (set, title, (width - BESIDE_TITLE) / 2, &height) <= WB_PAGE_TITLE_LINES)
    return 0;

  count_title_lines (set, title, width, &height);

  return MIN (height + WB_PAGE_TITLE_GAP, set->height / 2);
}

static void
set_paper (WbPageSet *set, const WbPageOptions *options)
{
  const float side = WB_PAGE_MARGIN + WB_PAGE_MARKS;
  const float bottom = WB_PAGE_MARGIN + WB_PAGE_FOOT + WB_PAGE_MARKS;
  float width, height, top;

  wb_paper_get_size (options->paper, options->portrait, &width, &height);
  set->width = width * WB_PX_PER_MM;
  set->height = height * WB_PX_PER_MM;
  set->head = WB_PAGE_HEAD + get_title_height (set);
  top = WB_PAGE_MARGIN + set->head + WB_PAGE_STRIP + WB_PAGE_MARKS;
  set->content = (WbRect){ side, top, set->width - 2 * side, set->height - top - bottom };
}

/**
 * wb_page_set_new:
 * @project: a project, which does not change as long as the pages are there
 * @options: what goes on the pages
 * @measurer: measures text; must live as long as the pages. As seen, it has the text size of the sight
 *
 * Lays out pages. Cards are shown in full, but as seen. There are none when nothing is selected, or nothing of it may be
 * shown.
 *
 * Returns: (transfer full): the pages
 */
WbPageSet *
wb_page_set_new (WbProject *project, const WbPageOptions *options, const WbMeasurer *measurer)
{
  WbPageSet *set;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);
  g_return_val_if_fail (options != NULL && options->paging < WB_N_PAGINGS, NULL);
  g_return_val_if_fail (measurer != NULL, NULL);

  set = g_new0 (WbPageSet, 1);
  set->project = g_object_ref (project);
  set->measurer = *measurer;
  set->base = (WbBoardOptions){ .today = options->today, .hide_private = options->hide_private,
                                .show_flags = options->show_flags, .text_scale = 1 };
  set->text_scale = 1;
  set->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  set->boards = g_ptr_array_new_with_free_func ((GDestroyNotify) wb_board_free);
  set->pages = g_array_new (FALSE, FALSE, sizeof (WbPage));
  set_paper (set, options);
  add_pages (set, options);

  return set;
}

/**
 * wb_page_set_free:
 * @set: pages
 *
 * Frees them.
 */
void
wb_page_set_free (WbPageSet *set)
{
  g_return_if_fail (set != NULL);

  g_array_unref (set->pages);
  g_ptr_array_unref (set->boards);
  g_clear_pointer (&set->chain, wb_chain_free);
  g_ptr_array_unref (set->tables);
  g_object_unref (set->project);
  g_free (set);
}

/**
 * wb_page_set_get_size:
 * @set: pages
 * @width: (out): how wide each is, in px of 1/96 inch
 * @height: (out): how high
 */
void
wb_page_set_get_size (const WbPageSet *set, float *width, float *height)
{
  g_return_if_fail (set != NULL);

  *width = set->width;
  *height = set->height;
}

/**
 * wb_page_set_get_head:
 * @set: pages
 *
 * Returns: how high the head of each is: more than %WB_PAGE_HEAD when the title has lines of its own above the rest
 */
float
wb_page_set_get_head (const WbPageSet *set)
{
  g_return_val_if_fail (set != NULL, 0);

  return set->head;
}

/**
 * wb_page_set_get_n:
 * @set: pages
 *
 * Returns: how many there are
 */
guint
wb_page_set_get_n (const WbPageSet *set)
{
  g_return_val_if_fail (set != NULL, 0);

  return set->pages->len;
}

/**
 * wb_page_set_get:
 * @set: pages
 * @index: which one, from 0
 *
 * Returns: (transfer none): the page
 */
const WbPage *
wb_page_set_get (const WbPageSet *set, guint index)
{
  g_return_val_if_fail (set != NULL && index < set->pages->len, NULL);

  return &g_array_index (set->pages, WbPage, index);
}

/**
 * wb_page_set_is_there:
 * @set: pages
 * @page: one of them
 * @row: a row among the pages of the same board
 * @column: a column
 *
 * Returns: whether there is a page in that place, and not one that would be blank
 */
gboolean
wb_page_set_is_there (const WbPageSet *set, const WbPage *page, guint row, guint column)
{
  g_return_val_if_fail (set != NULL && page != NULL, FALSE);

  for (guint i = 0; i < set->pages->len; i++)
    {
      const WbPage *other = &g_array_index (set->pages, WbPage, i);

      if (other->board == page->board && other->row == row && other->column == column)
        return TRUE;
    }

  return FALSE;
}

/**
 * wb_page_set_get_text_size:
 * @set: pages
 *
 * Returns: how large their smallest text is, in points; 0 when there are none
 */
float
wb_page_set_get_text_size (const WbPageSet *set)
{
  float scale = G_MAXFLOAT;

  g_return_val_if_fail (set != NULL, 0);

  for (guint i = 0; i < set->pages->len; i++)
    scale = MIN (scale, g_array_index (set->pages, WbPage, i).scale);

  return set->pages->len > 0 ? scale * set->text_scale * WB_SMALLEST_TEXT * POINTS_PER_PX : 0;
}

/**
 * wb_page_get_cuts:
 * @page: a page
 *
 * Returns: the sides where another page of the same board joins
 */
WbCut
wb_page_get_cuts (const WbPage *page)
{
  WbCut cuts = WB_CUT_NONE;

  g_return_val_if_fail (page != NULL, WB_CUT_NONE);

  if (page->column > 0)
    cuts |= WB_CUT_LEFT;
  if (page->column + 1 < page->n_columns)
    cuts |= WB_CUT_RIGHT;
  if (page->row > 0)
    cuts |= WB_CUT_TOP;
  if (page->row + 1 < page->n_rows)
    cuts |= WB_CUT_BOTTOM;

  return cuts;
}

static char *
name_row (const WbRow *row, const WbRect *source)
{
  if (row->band_y < source->y)
    /* Translators: the name of a row of the board that began on an earlier page: “This year (continued)”. */
    return g_strdup_printf (C_ ("page", "%s (continued)"), row->name);

  return g_strdup (row->name);
}

/**
 * wb_page_get_title:
 * @page: a page
 *
 * Returns: (transfer full) (nullable): the names of the rows that it shows, or %NULL when it shows all of them
 */
char *
wb_page_get_title (const WbPage *page)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  const WbRow *rows;
  guint n;

  g_return_val_if_fail (page != NULL, NULL);

  if (page->n_rows == 1)
    return NULL;

  rows = wb_board_get_rows (page->board, &n);
  for (guint i = 0; i < n; i++)
    if (rows[i].band_height > 0 && rows[i].band_y < page->source.y + page->source.height &&
        rows[i].y + rows[i].height > page->source.y)
      {
        g_autofree char *name = name_row (&rows[i], &page->source);

        g_strv_builder_add (names, name);
      }
  list = g_strv_builder_end (names);

  return g_strjoinv (", ", list);
}
