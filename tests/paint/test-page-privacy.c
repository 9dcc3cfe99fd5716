/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is private stays off paper. */

#include <string.h>

#include "paper.h"
#include "small-plan.h"

static void
test_private_stays_out (Paper *paper, gconstpointer data)
{
  for (WbPaging paging = WB_PAGING_WHOLE; paging <= WB_PAGING_BY_THEME; paging++)
    {
      g_auto (GStrv) shared = NULL;
      g_auto (GStrv) all = NULL;
      g_autofree char *shared_text = NULL;
      g_autofree char *all_text = NULL;

      paper->options.paging = paging;
      paper->options.hide_private = TRUE;
      shared = paper_read (paper);
      shared_text = g_strjoinv ("\n", shared);
      paper_check_has (shared_text, "schimmelt");
      g_assert_null (strstr (shared_text, "buurman"));

      paper->options.hide_private = FALSE;
      all = paper_read (paper);
      all_text = g_strjoinv ("\n", all);
      paper_check_has (all_text, "buurman");
    }
}

/* Two plans that differ in nothing but what stays home: %s says it. */
#define PRIVATE_PLAN \
  "plan title='Rivierenwijk 2046' backbone=p\n" \
  "partner p name=Rivierhuis executive='%s'\n partner q name=GGD backing=%s\n" \
  "contact c partner=p name='%s' email='%s@rivierhuis.example' mandate=%s\n relation r partner=p other=q strength=%s trust=%s\n" \
  "goal g1 title='Alle woningen droog' domain=housing target-year=2026\n" \
  "action a1 title='Schimmelteam' status=running\n contributes a1 g1\n takes-part p a1 roles=lead mandate=%s note='%s'\n" \
  "voice v1 text='Het schimmelt hier' domains=housing may-share=yes\n grounds v1 g1\n" \
  "voice secret text='%s' domains=housing may-share=no\n"

static WbProject *
new_private_plan (gboolean other)
{
  g_autofree char *text = NULL;

  if (other)
    text = g_strdup_printf (PRIVATE_PLAN, "Bert Baas", "decided", "Anna", "a", "may-decide", "4", "5", "may-decide", "niet bellen",
                            "Ik woon boven de bakker en ik ben bang van hem, al jaren, en niemand die er wat aan doet.");
  else
    text = g_strdup_printf (PRIVATE_PLAN, "Kees Kop", "none", "Zoë van den Heuvel", "z", "none", "0", "1", "none", "altijd bellen",
                            "Stil");

  return small_plan_new (text);
}

static GBytes *
draw_private (Paper *paper, gboolean other, WbPaging paging, gboolean chain, WbDrawingFormat format)
{
  g_autoptr (WbProject) project = new_private_plan (other);
  const WbSlot selected[] = { small_plan_find (project, "secret"), small_plan_find (project, "g1") };
  const WbChainOptions options = { .board = { .today = SMALL_PLAN_TODAY, .fold = TRUE, .show_flags = TRUE, .text_scale = 1 } };
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbBoard) board = wb_board_new (project, &options.board, wb_shaper_get_measurer (shaper));
  const WbRect visible = { 0, 0, 900, 700 };
  g_autoptr (WbSight) sight = chain ? wb_sight_new_for_chain (&options, &visible) : wb_sight_new (board, &visible);
  WbPageOptions pages = paper->options;
  g_autoptr (WbDrawing) drawing = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  pages.paging = paging;
  pages.selected = selected;
  pages.n_selected = G_N_ELEMENTS (selected);
  pages.sight = sight;
  drawing = wb_drawing_new_for_pages (project, &pages);
  bytes = wb_drawing_to_bytes (drawing, format, 500, &error);
  g_assert_no_error (error);

  return bytes;
}

static void
check_same (Paper *paper, WbPaging paging, gboolean chain, WbDrawingFormat format, gboolean expected)
{
  g_autoptr (GBytes) one = draw_private (paper, FALSE, paging, chain, format);
  g_autoptr (GBytes) two = draw_private (paper, TRUE, paging, chain, format);

  if (g_bytes_equal (one, two) != expected)
    g_error ("What is private makes %s on pages %d, format %d.", expected ? "a difference" : "none", (int) paging, (int) format);
}

/* Not a letter, not a pixel, nor what a PDF says of itself goes by what stays home, unless that is asked for. */
static void
test_private_makes_no_difference (Paper *paper, gconstpointer data)
{
  for (WbPaging paging = WB_PAGING_WHOLE; paging < WB_N_PAGINGS; paging++)
    for (guint chain = 0; chain < (paging == WB_PAGING_AS_SEEN ? 2 : 1); chain++)
      {
        paper->options.hide_private = TRUE;
        check_same (paper, paging, chain, WB_DRAWING_PDF, TRUE);
        check_same (paper, paging, chain, WB_DRAWING_PNG, TRUE);

        paper->options.hide_private = FALSE;
        check_same (paper, paging, chain, WB_DRAWING_PDF, FALSE);
        check_same (paper, paging, chain, WB_DRAWING_PNG, FALSE);
      }
}

#define ADD(path, func) g_test_add ("/page-privacy/" path, Paper, NULL, paper_set_up, func, paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("stays-out", test_private_stays_out);
  ADD ("makes-no-difference", test_private_makes_no_difference);

  return g_test_run ();
}
