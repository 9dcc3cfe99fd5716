/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paper.h"

#include <string.h>

#include "folder.h"
#include "small-plan.h"

static char *
write_plan (void)
{
  GString *text = g_string_new ("plan title='Rivierenwijk 2046'\n"
                                "housing name=Wonen\n work name=Werk\n school name=School\n safe name=Veilig\n health name=Gezond\n"
                                "goal g1 title='Alle woningen droog' domain=housing target-year=2026\n"
                                "voice v1 text='Het schimmelt hier' domains=health may-share=yes\n"
                                "grounds v1 g1\n"
                                "voice secret text='Mijn buurman is bang' domains=work\n");

  for (guint i = 0; i < PAPER_N_VOICES; i++)
    g_string_append_printf (text, "voice n%02u text='Nummer %u' domains=safe may-share=yes\n", i, i);

  return g_string_free (text, FALSE);
}

void
paper_set_up (Paper *paper, gconstpointer data)
{
  g_autofree char *text = write_plan ();

  paper->project = small_plan_new (text);
  paper->options = (WbPageOptions){ .paging = WB_PAGING_TILED, .paper = WB_PAPER_A3, .today = SMALL_PLAN_TODAY,
                                      .hide_private = TRUE };
  paper->folder = g_dir_make_tmp ("wijkbord-pages-XXXXXX", NULL);
}

void
paper_tear_down (Paper *paper, gconstpointer data)
{
  folder_remove (paper->folder);
  g_free (paper->folder);
  g_object_unref (paper->project);
}

char *
paper_write (Paper *paper, const char *name, WbDrawingFormat format)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_pages (paper->project, &paper->options);
  char *path = g_build_filename (paper->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  wb_drawing_write (drawing, path, format, 400, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return path;
}

char *
paper_run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return output;
}

char **
paper_read (Paper *paper)
{
  g_autofree char *path = paper_write (paper, "pages.pdf", WB_DRAWING_PDF);
  g_autofree char *text = paper_run ((const char *[]) { "pdftotext", "-raw", path, "-", NULL });

  if (g_str_has_suffix (text, "\f"))
    text[strlen (text) - 1] = '\0';

  return g_strsplit (text, "\f", -1);
}

void
paper_check_has (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in the text of the page:\n%s", words, text);
}
