/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-drawing-private.h"

#include "wb-paint-page.h"

/* What makes pages, one at a time. */
typedef struct
{
  WbShaper   *shaper, *board_shaper;
  WbPainter  *painter, *board_painter;
  WbPageSet  *set;
  WbPageWords words;
} Press;

static void
press_free (gpointer data)
{
  Press *press = data;

  g_clear_pointer (&press->words.focus, wb_focus_set_free);
  g_free (press->words.title);
  g_free (press->words.date);
  wb_page_set_free (press->set);
  wb_painter_free (press->board_painter);
  wb_painter_free (press->painter);
  wb_shaper_unref (press->board_shaper);
  wb_shaper_unref (press->shaper);
  g_free (press);
}

static WbPainter *
new_painter (WbShaper *shaper, WbProject *project)
{
  WbPainter *painter = wb_painter_new (shaper, WB_SCHEME_LIGHT);

  wb_painter_set_flat (painter, TRUE);
  wb_painter_set_tagged (painter, TRUE);
  wb_painter_set_project (painter, project);

  return painter;
}

/* What is seen keeps its text size; head and foot have none but their own. */
static float
get_text_scale (const WbPageOptions *options)
{
  return options->paging == WB_PAGING_AS_SEEN && options->sight != NULL ? wb_sight_get_text_scale (options->sight) : 1;
}

/* What selection and filter light up of what is seen. */
static WbFocusSet *
make_focus (WbProject *project, const WbPageOptions *options, const WbPageSet *set)
{
  WbChain *chain = wb_page_set_get_n (set) > 0 ? wb_page_set_get (set, 0)->chain : NULL;
  WbFocusSet *focus;

  if (chain != NULL)
    focus = wb_focus_set_new_in_chain (chain, options->selected, options->n_selected);
  else
    focus = wb_focus_set_new (project, options->selected, options->n_selected);

  return wb_sight_filter (options->sight, focus, chain, project);
}

static Press *
press_new (WbProject *project, const WbPageOptions *options)
{
  Press *press = g_new0 (Press, 1);

  press->shaper = wb_shaper_new (NULL, 1);
  press->board_shaper = wb_shaper_new (NULL, get_text_scale (options));
  press->painter = new_painter (press->shaper, project);
  press->board_painter = new_painter (press->board_shaper, project);
  press->set = wb_page_set_new (project, options, wb_shaper_get_measurer (press->board_shaper));
  press->words.date = wb_date_to_label (options->today);
  if (options->paging == WB_PAGING_AS_SEEN && options->sight != NULL)
    press->words.focus = make_focus (project, options, press->set);

  return press;
}

static GskRenderNode *
get_page_cb (gpointer data, guint page)
{
  Press *press = data;
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  wb_paint_page (press->painter, press->board_painter, snapshot, press->set, &press->words, page);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * wb_drawing_new_for_pages:
 * @project: a project, which does not change as long as the drawing is there
 * @options: what goes on the pages
 *
 * Lays out pages of paper. Each is painted when it is asked for, in the colours of a light desktop and on white.
 *
 * Returns: (transfer full): the drawing; without pages when there is nothing to show
 */
WbDrawing *
wb_drawing_new_for_pages (WbProject *project, const WbPageOptions *options)
{
  WbDrawing *drawing;
  Press *press;

  g_return_val_if_fail (WB_IS_PROJECT (project) && options != NULL, NULL);

  press = press_new (project, options);
  drawing = g_new0 (WbDrawing, 1);
  drawing->n_pages = wb_page_set_get_n (press->set);
  wb_page_set_get_size (press->set, &drawing->width, &drawing->height);
  drawing->text_size = wb_page_set_get_text_size (press->set);
  wb_drawing_name_after (drawing, project);
  press->words.title = g_strdup (drawing->title);
  drawing->date = options->today;
  drawing->get_page = get_page_cb;
  drawing->data = press;
  drawing->free_data = press_free;

  return drawing;
}

/**
 * wb_drawing_find_revealing:
 * @pages: pages that wb_drawing_new_for_pages() has made
 *
 * Returns: (transfer full) (array zero-terminated=1): what their texts give away of people, a sentence each
 */
char **
wb_drawing_find_revealing (const WbDrawing *pages)
{
  const Press *press;

  g_return_val_if_fail (pages != NULL && pages->get_page == get_page_cb, NULL);

  press = pages->data;

  return wb_page_set_find_revealing (press->set);
}
