/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files that pages go to: how they are called, and what becomes of those that are there. */

#include <glib/gstdio.h>

#include "folder.h"
#include "paper.h"

static void
check_numbered (Paper *paper, const char *name, const char *first, WbDrawingFormat format)
{
  g_autofree char *whole = paper_write (paper, name, format);
  g_autofree char *one = g_build_filename (paper->folder, first, NULL);

  g_assert_false (g_file_test (whole, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (one, G_FILE_TEST_EXISTS));
}

static void
test_numbered_files (Paper *paper, gconstpointer data)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_pages (paper->project, &paper->options);

  g_assert_cmpuint (wb_drawing_count_files (drawing, WB_DRAWING_PDF), ==, 1);
  g_assert_cmpuint (wb_drawing_count_files (drawing, WB_DRAWING_SVG), ==, drawing->n_pages);
  check_numbered (paper, "board.v2.svg", "board.v2-1.svg", WB_DRAWING_SVG);
  check_numbered (paper, "board", "board-2", WB_DRAWING_PNG);
}

/* Nobody has said that files with other names than the chosen one may be replaced. */
static void
test_files_there (Paper *paper, gconstpointer data)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_pages (paper->project, &paper->options);
  g_autofree char *path = g_build_filename (paper->folder, "board.svg", NULL);
  g_autofree char *first = g_build_filename (paper->folder, "board-1.svg", NULL);
  g_autofree char *whole = NULL;

  g_assert_cmpuint (wb_drawing_count_there (drawing, path, WB_DRAWING_SVG), ==, 0);
  whole = paper_write (paper, "board.svg", WB_DRAWING_SVG);
  g_assert_cmpuint (wb_drawing_count_there (drawing, path, WB_DRAWING_SVG), ==, drawing->n_pages);
  g_assert_cmpuint (wb_drawing_count_there (drawing, path, WB_DRAWING_PDF), ==, 0);
  g_assert_cmpint (g_unlink (first), ==, 0);
  g_assert_cmpuint (wb_drawing_count_there (drawing, path, WB_DRAWING_SVG), ==, drawing->n_pages - 1);
}

/* Gives up when so many steps are done. */
typedef struct
{
  GCancellable *cancellable;
  double        at;
  double        last;
} Waiting;

static void
progress_cb (double fraction, gpointer data)
{
  Waiting *waiting = data;

  g_assert_cmpfloat (fraction, >=, waiting->last);
  g_assert_cmpfloat (fraction, <=, 1);
  waiting->last = fraction;
  if (fraction >= waiting->at)
    g_cancellable_cancel (waiting->cancellable);
}

/* Whether the drawing came into its file, when it is given up at that fraction of it. */
static gboolean
write_up_to (Paper *paper, const char *path, WbDrawingFormat format, double fraction)
{
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_pages (paper->project, &paper->options);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Waiting waiting = { cancellable, fraction, 0 };
  g_autoptr (GError) error = NULL;
  gboolean written = wb_drawing_write (drawing, path, format, 400, cancellable, progress_cb, &waiting, &error);

  g_assert_cmpuint (drawing->n_pages, >, 1);
  if (written)
    g_assert_cmpfloat_with_epsilon (waiting.last, 1, 0.0001);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  return written;
}

static void
check_is_old (const char *path)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "old");
}

/* Who gives it up, early or late, keeps what was there, and nothing else; also of the pages that were drawn already. */
static void
test_given_up (Paper *paper, gconstpointer data)
{
  static const double fractions[] = { 0, 0.4, 0.999 };
  g_autofree char *pdf = g_build_filename (paper->folder, "board.pdf", NULL);
  g_autofree char *svg = g_build_filename (paper->folder, "board.svg", NULL);
  g_autofree char *first = g_build_filename (paper->folder, "board-1.svg", NULL);

  g_assert_true (g_file_set_contents (pdf, "old", -1, NULL));
  g_assert_true (g_file_set_contents (first, "old", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    {
      g_assert_false (write_up_to (paper, pdf, WB_DRAWING_PDF, fractions[i]));
      g_assert_false (write_up_to (paper, svg, WB_DRAWING_SVG, fractions[i]));
      check_is_old (pdf);
      check_is_old (first);
      g_assert_cmpuint (folder_count (paper->folder), ==, 2);
    }

  g_assert_true (write_up_to (paper, pdf, WB_DRAWING_PDF, 2));
  g_assert_true (write_up_to (paper, svg, WB_DRAWING_SVG, 2));
}

/* One page needs no number. */
static void
test_one_file (Paper *paper, gconstpointer data)
{
  g_autofree char *path = NULL;

  paper->options.paging = WB_PAGING_WHOLE;
  path = paper_write (paper, "board.svg", WB_DRAWING_SVG);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_nothing_to_draw (Paper *paper, gconstpointer data)
{
  g_autoptr (WbDrawing) drawing = NULL;
  g_autofree char *path = g_build_filename (paper->folder, "none.pdf", NULL);
  g_autoptr (GError) error = NULL;

  paper->options.paging = WB_PAGING_SELECTION;
  drawing = wb_drawing_new_for_pages (paper->project, &paper->options);
  g_assert_cmpuint (drawing->n_pages, ==, 0);
  g_assert_false (wb_drawing_write (drawing, path, WB_DRAWING_PDF, 0, NULL, NULL, NULL, &error));
  g_assert_error (error, WB_DRAWING_ERROR, WB_DRAWING_ERROR_EMPTY);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

#define ADD(path, func) g_test_add ("/page-files/" path, Paper, NULL, paper_set_up, func, paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("numbered", test_numbered_files);
  ADD ("there", test_files_there);
  ADD ("given-up", test_given_up);
  ADD ("one", test_one_file);
  ADD ("nothing-to-draw", test_nothing_to_draw);

  return g_test_run ();
}
