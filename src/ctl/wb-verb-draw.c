/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-drawing.h"
#include "wb-system-context.h"

#define MAX_WIDTH 32767
#define MAX_SIZE 2048
#define MIN_DPI 36
#define MAX_DPI 1200
#define DEFAULT_DPI 150
#define PX_PER_INCH 96

static char *output;
static char *arrangement;
static char *rows_name;
static char *scheme_name;
static char *today_text;
static char *paging_name;
static char *paper_name;
static char **items;
static gboolean portrait;
static gboolean with_private;
static int width;
static int size;
static int dpi;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The drawing to write; its ending is pdf, svg or png"), N_("OUT") },
  { "arrangement", 0, 0, G_OPTION_ARG_STRING, &arrangement, N_("How items are arranged: domain (by theme) or chain"), N_("NAME") },
  { "rows", 0, 0, G_OPTION_ARG_STRING, &rows_name, N_("By theme, what the rows of goals go by: horizon, status or lead"), N_("NAME") },
  { "scheme", 0, 0, G_OPTION_ARG_STRING, &scheme_name, N_("The colours: light, dark or contrast"), N_("NAME") },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, N_("The width of the drawing in pixels"), N_("N") },
  { "pages", 0, 0, G_OPTION_ARG_STRING, &paging_name, N_("Draw pages to print: whole, tiled, themes or items"), N_("NAME") },
  { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name, N_("Of pages: A4, A3 (unless said otherwise), A2, A1 or A0"), N_("SIZE") },
  { "portrait", 0, 0, G_OPTION_ARG_NONE, &portrait, N_("Of pages: upright"), NULL },
  { "item", 0, 0, G_OPTION_ARG_STRING_ARRAY, &items, N_("Of pages: only this item, and others that are named"), N_("ID") },
  { "private", 0, 0, G_OPTION_ARG_NONE, &with_private, N_("Of pages: also what may not be shared, and flags"), NULL },
  { "dpi", 0, 0, G_OPTION_ARG_INT, &dpi, N_("Of pages as PNG: how many pixels an inch has (150)"), N_("N") },
  { "size", 0, 0, G_OPTION_ARG_INT, &size, N_("Draw a thumbnail, as PNG, this wide"), N_("N") },
  { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, N_("The day by which rows and flags go"), N_("DATE") },
  G_OPTION_ENTRY_NULL,
};

/* By theme unless it is said otherwise; FALSE: there is no such arrangement. */
static gboolean
parse_arrangement (gboolean *chain)
{
  *chain = g_strcmp0 (arrangement, "chain") == 0;

  return arrangement == NULL || *chain || strcmp (arrangement, "domain") == 0;
}

static WbExit
draw (WbProject *project, WbDate today, WbRowsBy rows, gboolean as_chain, WbScheme scheme, WbDrawingFormat format)
{
  WbBoardOptions board = { .today = today, .rows = rows, .fold = FALSE, .show_flags = TRUE, .text_scale = 1 };
  WbChainOptions chain = { .board = board };
  g_autoptr (WbDrawing) drawing = as_chain ? wb_drawing_new_for_chain (project, &chain, scheme)
                                           : wb_drawing_new_for_board (project, &board, scheme);
  g_autoptr (GError) error = NULL;

  if (wb_drawing_write (drawing, output, format, width, NULL, NULL, NULL, &error))
    return WB_EXIT_YES;

  wb_verb_complain (output, error);

  return WB_EXIT_USAGE;
}

static WbExit
draw_thumbnail (WbProject *project, WbDate today)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_thumbnail (project, today, size);
  g_autoptr (GError) error = NULL;

  if (wb_drawing_write (drawing, output, WB_DRAWING_PNG, size, NULL, NULL, NULL, &error))
    return WB_EXIT_YES;

  wb_verb_complain (output, error);

  return WB_EXIT_USAGE;
}

static gboolean
parse_paging (const char *name, WbPaging *paging)
{
  static const struct
  {
    const char *name;
    WbPaging    paging;
  } names[] = {
    { "whole", WB_PAGING_WHOLE },
    { "tiled", WB_PAGING_TILED },
    { "themes", WB_PAGING_BY_THEME },
    { "items", WB_PAGING_SELECTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (name, names[i].name) == 0)
      {
        *paging = names[i].paging;
        return TRUE;
      }

  return FALSE;
}

/* The slots of the items that are named; NULL: one of them is not there. */
static GArray *
find_items (WbProject *project)
{
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  for (guint i = 0; items != NULL && items[i] != NULL; i++)
    {
      WbSlot slot = wb_project_find (project, items[i]);

      if (slot == WB_SLOT_NONE)
        {
          wb_verb_misused (_("There is no item “%s”."), items[i]);
          return NULL;
        }
      g_array_append_val (slots, slot);
    }

  return g_steal_pointer (&slots);
}

static WbExit
draw_pages (WbProject *project, WbPageOptions *pages, WbDrawingFormat format)
{
  g_autoptr (GArray) slots = find_items (project);
  g_autoptr (WbDrawing) drawing = NULL;
  g_autoptr (GError) error = NULL;

  if (slots == NULL)
    return WB_EXIT_USAGE;

  pages->selected = (const WbSlot *) slots->data;
  pages->n_selected = slots->len;
  drawing = wb_drawing_new_for_pages (project, pages);
  if (wb_drawing_write (drawing, output, format, drawing->width * (dpi > 0 ? dpi : DEFAULT_DPI) / PX_PER_INCH, NULL, NULL,
                        NULL, &error))
    return WB_EXIT_YES;

  wb_verb_complain (output, error);

  return WB_EXIT_USAGE;
}

/* Whether what is said of pages makes sense. */
static gboolean
parse_pages (WbPageOptions *pages)
{
  if (paging_name != NULL && !parse_paging (paging_name, &pages->paging))
    wb_verb_misused (_("There are no pages “%s”. There are: whole, tiled, themes and items."), paging_name);
  else if (paging_name == NULL && (paper_name != NULL || items != NULL || portrait || with_private || dpi != 0))
    wb_verb_misused (_("Paper, items, what is private and dots per inch belong to pages: say which with “--pages”."));
  else if (paper_name != NULL && !wb_paper_from_name (paper_name, &pages->paper))
    wb_verb_misused (_("There is no paper “%s”. There are: A4, A3, A2, A1 and A0."), paper_name);
  else if (paging_name != NULL && (pages->paging == WB_PAGING_SELECTION) != (items != NULL))
    wb_verb_misused (_("“--pages items” and “--item” go together."));
  else if (dpi != 0 && (dpi < MIN_DPI || dpi > MAX_DPI))
    wb_verb_misused (_("Dots per inch are a number from %d to %d."), MIN_DPI, MAX_DPI);
  else
    return TRUE;

  return FALSE;
}

static WbExit
run (char **files)
{
  WbPageOptions pages = { .paper = WB_PAPER_A3 };
  const WbContext *context = wb_system_context_get ();
  WbDate today = context->today (context->data);
  WbScheme scheme = WB_SCHEME_LIGHT;
  WbExit status = WB_EXIT_YES;
  WbDrawingFormat format = WB_DRAWING_PNG;
  WbRowsBy rows = WB_ROWS_BY_HORIZON;
  gboolean chain;
  g_autoptr (WbPlan) plan = NULL;
  g_autoptr (WbProject) project = NULL;
  g_autoptr (GError) error = NULL;

  if (output == NULL)
    return wb_verb_misused (_("“draw” needs “-o OUT”: the drawing to write."));
  /* A file manager gives its thumbnails whatever names it likes. */
  if (size == 0 && !wb_drawing_format_from_path (output, &format))
    return wb_verb_misused (_("A drawing is a file that ends in .pdf, .svg or .png; “%s” does not."), output);
  if (!parse_arrangement (&chain))
    return wb_verb_misused (_("There is no arrangement “%s”. There are: domain and chain."), arrangement);
  if (chain && (paging_name != NULL || size > 0))
    return wb_verb_misused (_("Pages to print and thumbnails have no arrangement but “domain”."));
  if (rows_name != NULL && !wb_rows_by_from_name (rows_name, &rows))
    return wb_verb_misused (_("There are no rows by “%s”. There are: horizon, status and lead."), rows_name);
  if (rows_name != NULL && (chain || paging_name != NULL || size > 0))
    return wb_verb_misused (_("“--rows” is for a drawing of the board by theme."));
  if (scheme_name != NULL && !wb_scheme_from_name (scheme_name, &scheme))
    return wb_verb_misused (_("There are no colours “%s”. There are: light, dark and contrast."), scheme_name);
  if (width < 0 || width > MAX_WIDTH)
    return wb_verb_misused (_("A width is a number from 1 to %d."), MAX_WIDTH);
  if (size < 0 || size > MAX_SIZE)
    return wb_verb_misused (_("A size is a number from 1 to %d."), MAX_SIZE);
  if (!parse_pages (&pages))
    return WB_EXIT_USAGE;
  if (today_text != NULL && !wb_date_parse (today_text, -1, &today, &error))
    return wb_verb_misused ("%s", error->message);

  plan = wb_verb_read (files[0], &status);
  if (plan == NULL)
    return status;

  wb_verb_speak (plan);
  project = wb_project_new (plan, NULL);

  pages.portrait = portrait;
  pages.hide_private = !with_private;
  pages.show_flags = with_private;
  pages.today = wb_date_first_day (today);
  if (paging_name != NULL)
    return draw_pages (project, &pages, format);
  if (size > 0)
    return draw_thumbnail (project, wb_date_first_day (today));

  return draw (project, wb_date_first_day (today), rows, chain, scheme, format);
}

const WbVerb wb_verb_draw = {
  .name = "draw",
  .arguments = "FILE -o OUT.{pdf,svg,png} [--arrangement NAME] [--rows NAME] [--scheme NAME] [--width N] [--size N] [--today DATE] [--pages NAME [--paper SIZE] [--portrait] [--item ID]… [--private] [--dpi N]]",
  .summary = N_("Draws the board, every card in full, or pages to print."),
  .options = options,
  .min_files = 1,
  .max_files = 1,
  .run = run,
};
