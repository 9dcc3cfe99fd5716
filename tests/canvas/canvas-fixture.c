/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "canvas-fixture.h"

#include <adwaita.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-card-widget.h"
#include "wb-cell-button.h"
#include "wb-heading.h"

/* Housing has voices, goals with actions and one goal that is folded; work has one goal; the rest is empty. */
const char few_items[] =
  "voice v1 text=One domains=housing date=2026-05-03\n"
  "voice v2 text=Two domains=housing date=2026-05-02\n"
  "voice v3 text=Three domains=housing date=2026-05-01\n"
  "goal g1 title=First domain=housing target-year=2026 order=a\n"
  "goal g2 title=Second domain=housing target-year=2026 order=b\n"
  "goal g3 title=Third domain=work target-year=2026 order=c\n"
  "action a1 title=Do order=a\n"
  "action a2 title=More order=b\n"
  "contributes a1 g1\n"
  "contributes a2 g1\n";

#define N_GOALS 60

/* Many goals with two actions each, in two themes: many screens of them once they are unfolded. */
static char *
make_long_plan (void)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < N_GOALS; i++)
    g_string_append_printf (text,
                            "goal g%02d title='Goal %d' domain=%s target-year=2026 order=b%02d1\n"
                            "action a%02d title='First of %d' order=a\n"
                            "action b%02d title='Second of %d' order=b\n"
                            "contributes a%02d g%02d\n"
                            "contributes b%02d g%02d\n",
                            i, i, i % 2 == 0 ? "housing" : "work", i, i, i, i, i, i, i, i, i);

  return g_string_free (text, FALSE);
}

static WbPlane *
find_plane (GtkWidget *canvas)
{
  GtkWidget *child = gtk_widget_get_first_child (canvas);

  while (!WB_IS_PLANE (child))
    child = gtk_widget_get_next_sibling (child);

  return WB_PLANE (child);
}

void
open_plan (Fixture *fixture, const char *text, GVariant *state)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->project = small_plan_new (text);
  fixture->selection = wb_selection_new (fixture->project);
  fixture->canvas = wb_canvas_new ();
  g_object_set (fixture->canvas, "project", fixture->project, "selection", fixture->selection, NULL);
  wb_canvas_set_state (WB_CANVAS (fixture->canvas), state);
  fixture->plane = find_plane (fixture->canvas);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->canvas);
  fixture->window = hand_open (scrolled);
}

void
open_long_plan (Fixture *fixture, GVariant *state)
{
  g_autofree char *text = make_long_plan ();

  open_plan (fixture, text, state);
}

void
close_plan (Fixture *fixture, gconstpointer data)
{
  hand_close (fixture->window);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
}

void
set_up_few (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, few_items, NULL);
}

void
set_up_many (Fixture *fixture, gconstpointer data)
{
  open_long_plan (fixture, NULL);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 0);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 1);
  hand_wait_drawn (fixture->canvas);
}

gboolean
is_seen (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget);
}

const char *
get_card_id (Fixture *fixture, GtkWidget *card)
{
  return wb_record_get_id (wb_project_get (fixture->project, wb_card_widget_get_slot (WB_CARD_WIDGET (card))));
}

static char *
describe (Fixture *fixture, GtkWidget *widget)
{
  if (WB_IS_CARD_WIDGET (widget))
    return g_strdup (get_card_id (fixture, widget));
  if (WB_IS_HEADING (widget))
    return g_strdup ("#");
  if (WB_IS_CELL_BUTTON (widget))
    return g_strdup_printf ("[%d,%d]", wb_cell_button_get_row (WB_CELL_BUTTON (widget)),
                            wb_cell_button_get_column (WB_CELL_BUTTON (widget)));

  return g_strdup (G_OBJECT_TYPE_NAME (widget));
}

char *
list_seen (Fixture *fixture)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->plane)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *word = is_seen (child) ? describe (fixture, child) : NULL;

      if (word != NULL)
        g_string_append_printf (said, "%s ", word);
    }

  return g_strdup (g_strchomp (said->str));
}

void
assert_seen (Fixture *fixture, const char *expected)
{
  g_autofree char *seen = list_seen (fixture);

  g_assert_cmpstr (seen, ==, expected);
}

GtkWidget *
find_card (Fixture *fixture, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->plane)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (WB_IS_CARD_WIDGET (child) && is_seen (child) && g_str_equal (get_card_id (fixture, child), id))
      return child;

  return NULL;
}

void
scroll_to (Fixture *fixture, double y)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (fixture->canvas, "vadjustment", &adjustment, NULL);
  gtk_adjustment_set_value (adjustment, y);
}

double
get_scroll (Fixture *fixture)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (fixture->canvas, "vadjustment", &adjustment, NULL);

  return gtk_adjustment_get_value (adjustment);
}

static void
has_widget_cb (const WbCard *card, gpointer data)
{
  g_assert_nonnull (find_card (data, wb_record_get_id (card->record)));
}

void
check_cards (Fixture *fixture)
{
  WbBoard *board = wb_canvas_get_board (WB_CANVAS (fixture->canvas));
  const WbRect view = { 0, get_scroll (fixture), gtk_widget_get_width (fixture->canvas),
                        gtk_widget_get_height (fixture->canvas) };
  const WbCard *last = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->plane)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const WbCard *card;

      if (!WB_IS_CARD_WIDGET (child) || !is_seen (child))
        continue;

      card = wb_board_get_card (board, wb_card_widget_get_slot (WB_CARD_WIDGET (child)));
      g_assert_nonnull (card);
      g_assert_cmpfloat (card->rect.y, ==, wb_card_widget_get_rect (WB_CARD_WIDGET (child))->y);
      if (last != NULL && last->column == card->column)
        g_assert_cmpfloat (last->rect.y, <, card->rect.y);
      else if (last != NULL)
        g_assert_cmpint (last->column, <, card->column);
      last = card;
    }
  wb_board_foreach_card (board, &view, has_widget_cb, fixture);
}

int
run_canvas_tests (int argc, char **argv, const CanvasTest *tests, guint n)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < n; i++)
    g_test_add (tests[i].path, Fixture, NULL, tests[i].set_up, tests[i].test, close_plan);

  return g_test_run ();
}
