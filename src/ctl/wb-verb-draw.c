/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-drawing.h"
#include "wb-system-context.h"

#define MAX_WIDTH 32767
#define MAX_SIZE 2048

static char *output;
static char *arrangement;
static char *scheme_name;
static char *today_text;
static int width;
static int size;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The drawing to write; its ending is pdf, svg or png"), N_("OUT") },
  { "arrangement", 0, 0, G_OPTION_ARG_STRING, &arrangement, N_("How items are arranged: domain (by theme)"), N_("NAME") },
  { "scheme", 0, 0, G_OPTION_ARG_STRING, &scheme_name, N_("The colours: light, dark or contrast"), N_("NAME") },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, N_("The width of the drawing in pixels"), N_("N") },
  { "size", 0, 0, G_OPTION_ARG_INT, &size, N_("Draw a thumbnail, as PNG, this wide"), N_("N") },
  { "today", 0, 0, G_OPTION_ARG_STRING, &today_text, N_("The day by which rows and flags go"), N_("DATE") },
  G_OPTION_ENTRY_NULL,
};

static WbExit
draw (WbProject *project, WbDate today, WbScheme scheme, WbDrawingFormat format)
{
  WbBoardOptions board = { .today = today, .fold = FALSE, .show_flags = TRUE, .text_scale = 1 };
  g_autoptr (GError) error = NULL;

  if (wb_draw_board_to_file (project, &board, scheme, output, format, width, &error))
    return WB_EXIT_YES;

  wb_verb_complain (output, error);

  return WB_EXIT_USAGE;
}

static WbExit
draw_thumbnail (WbProject *project, WbDate today)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_thumbnail (project, today);
  g_autoptr (GError) error = NULL;

  if (wb_drawing_write (drawing, output, WB_DRAWING_PNG, size, &error))
    return WB_EXIT_YES;

  wb_verb_complain (output, error);

  return WB_EXIT_USAGE;
}

static WbExit
run (char **files)
{
  const WbContext *context = wb_system_context_get ();
  WbDate today = context->today (context->data);
  WbScheme scheme = WB_SCHEME_LIGHT;
  WbExit status = WB_EXIT_YES;
  WbDrawingFormat format = WB_DRAWING_PNG;
  g_autoptr (WbPlan) plan = NULL;
  g_autoptr (WbProject) project = NULL;
  g_autoptr (GError) error = NULL;

  if (output == NULL)
    return wb_verb_misused (_("“draw” needs “-o OUT”: the drawing to write."));
  /* A file manager gives its thumbnails whatever names it likes. */
  if (size == 0 && !wb_drawing_format_from_path (output, &format))
    return wb_verb_misused (_("A drawing is a file that ends in .pdf, .svg or .png; “%s” does not."), output);
  if (arrangement != NULL && strcmp (arrangement, "domain") != 0)
    return wb_verb_misused (_("There is no arrangement “%s”. There is: domain."), arrangement);
  if (scheme_name != NULL && !wb_scheme_from_name (scheme_name, &scheme))
    return wb_verb_misused (_("There are no colours “%s”. There are: light, dark and contrast."), scheme_name);
  if (width < 0 || width > MAX_WIDTH)
    return wb_verb_misused (_("A width is a number from 1 to %d."), MAX_WIDTH);
  if (size < 0 || size > MAX_SIZE)
    return wb_verb_misused (_("A size is a number from 1 to %d."), MAX_SIZE);
  if (today_text != NULL && !wb_date_parse (today_text, -1, &today, &error))
    return wb_verb_misused ("%s", error->message);

  plan = wb_verb_read (files[0], &status);
  if (plan == NULL)
    return status;

  wb_verb_speak (plan);
  project = wb_project_new (plan, NULL);

  if (size > 0)
    return draw_thumbnail (project, wb_date_first_day (today));

  return draw (project, wb_date_first_day (today), scheme, format);
}

const WbVerb wb_verb_draw = {
  .name = "draw",
  .arguments = "FILE -o OUT.{pdf,svg,png} [--arrangement domain] [--scheme NAME] [--width N] [--size N] [--today DATE]",
  .summary = N_("Draws the board, every card in full."),
  .options = options,
  .min_files = 1,
  .max_files = 1,
  .run = run,
};
