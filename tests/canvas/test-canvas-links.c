/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The links of a canvas: chosen by key and by click, and said in words. */

#include "canvas-fixture.h"

#include "hand.h"
#include "small-plan.h"

static void
set_up_linked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strconcat (few_items, "grounds v1 g1\ngrounds v1 g3\n", NULL);

  open_plan (fixture, text, NULL);
}

static GtkLabel *
find_note (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (fixture->canvas);

  while (child != NULL && !GTK_IS_LABEL (child))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL && gtk_widget_get_visible (child) ? GTK_LABEL (child) : NULL;
}

static gboolean
is_link_selected (gpointer data)
{
  Fixture *fixture = data;
  WbRecord *record = wb_project_get (fixture->project, wb_selection_get_last (fixture->selection));

  return record != NULL && wb_record_get_kind (record) == WB_KIND_GROUNDS;
}

static gboolean
is_voice_selected (gpointer data)
{
  Fixture *fixture = data;

  return wb_selection_get_last (fixture->selection) == small_plan_find (fixture->project, "v1");
}

static gboolean
is_second_link_selected (gpointer data)
{
  Fixture *fixture = data;

  return is_link_selected (fixture) &&
         g_strcmp0 (wb_record_get_to (wb_project_get (fixture->project, wb_selection_get_last (fixture->selection))), "g3") == 0;
}

/* One goes through the links of the card that has the focus, and back to the card. */
static void
test_next_link (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find_card (fixture, "v1");

  gtk_widget_grab_focus (card);
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "v1"));
  g_assert_null (find_note (fixture));
  wb_canvas_select_next_link (WB_CANVAS (fixture->canvas));
  hand_wait (is_link_selected, fixture);
  g_assert_cmpstr (gtk_label_get_text (find_note (fixture)), ==, "“First” rests on what was said: “One”");
  wb_canvas_select_next_link (WB_CANVAS (fixture->canvas));
  hand_wait (is_second_link_selected, fixture);
  wb_canvas_select_next_link (WB_CANVAS (fixture->canvas));
  hand_wait (is_voice_selected, fixture);
  g_assert_null (find_note (fixture));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (fixture->canvas)) == card);
}

static gboolean
is_reference_selected (gpointer data)
{
  return wb_selection_get_reference (((Fixture *) data)->selection) != NULL;
}

static gboolean
is_third_selected (gpointer data)
{
  Fixture *fixture = data;

  return wb_selection_get_last (fixture->selection) == small_plan_find (fixture->project, "g3");
}

/* What a goal is part of is one of its links. */
static void
test_next_reference (Fixture *fixture, gconstpointer data)
{
  small_plan_change (fixture->project, "g3 parent=g1\n");
  gtk_widget_grab_focus (find_card (fixture, "g3"));
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g3"));
  wb_canvas_select_next_link (WB_CANVAS (fixture->canvas));
  hand_wait (is_reference_selected, fixture);
  g_assert_cmpstr (gtk_label_get_text (find_note (fixture)), ==, "“Third” is part of “First”");
  wb_canvas_select_next_link (WB_CANVAS (fixture->canvas));
  hand_wait (is_second_link_selected, fixture);
  wb_canvas_select_next_link (WB_CANVAS (fixture->canvas));
  hand_wait (is_third_selected, fixture);
}

static void
note_middle_cb (const WbLine *line, gpointer data)
{
  WbPoint *middle = data;
  float longest = 0;

  for (guint i = 0; i + 1 < line->n_points; i++)
    {
      const WbPoint *a = &line->points[i];
      const WbPoint *b = &line->points[i + 1];
      float length = ABS (a->x - b->x) + ABS (a->y - b->y);

      if (length > longest)
        *middle = (WbPoint) { (a->x + b->x) / 2, (a->y + b->y) / 2 };
      longest = MAX (longest, length);
    }
}

static void
test_click_link (Fixture *fixture, gconstpointer data)
{
  WbBoard *board = wb_canvas_get_board (WB_CANVAS (fixture->canvas));
  const WbSlot goal = small_plan_find (fixture->project, "g1");
  WbPoint middle = { 0, 0 };

  wb_board_foreach_line_of (board, &goal, 1, note_middle_cb, &middle);
  wb_selection_set (fixture->selection, goal);
  hand_wait_drawn (fixture->canvas);
  hand_click (fixture->canvas, middle.x, middle.y);
  hand_wait (is_link_selected, fixture);
}

int
main (int argc, char **argv)
{
  static const CanvasTest tests[] = {
    { "/canvas-links/next", set_up_linked, test_next_link },
    { "/canvas-links/next-reference", set_up_linked, test_next_reference },
    { "/canvas-links/click", set_up_linked, test_click_link },
  };

  return run_canvas_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
