/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A canvas on a window: which widgets it has for what is seen, in which order they are drawn and read. */

#include "wb-canvas.h"

#include <adwaita.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-card-widget.h"
#include "wb-cell-button.h"
#include "wb-heading.h"
#include "wb-plane.h"

typedef struct
{
  WbProject   *project;
  WbSelection *selection;
  GtkWidget   *canvas;
  GtkWidget   *plane;
  GtkWidget   *window;
} Fixture;

/* Housing has voices, goals with actions and one goal that is folded; work has one goal; the rest is empty. */
static const char small[] =
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

static GtkWidget *
find_plane (GtkWidget *canvas)
{
  GtkWidget *child = gtk_widget_get_first_child (canvas);

  while (!WB_IS_PLANE (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
open_plan (Fixture *fixture, const char *text, GVariant *state)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->project = small_plan_new (text);
  wb_project_set_context (fixture->project, &small_plan_context);
  fixture->selection = wb_selection_new (fixture->project);
  fixture->canvas = wb_canvas_new ();
  g_object_set (fixture->canvas, "project", fixture->project, "selection", fixture->selection, NULL);
  wb_canvas_set_state (WB_CANVAS (fixture->canvas), state);
  fixture->plane = find_plane (fixture->canvas);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->canvas);
  fixture->window = hand_open (scrolled);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, small, NULL);
}

static void
set_up_long (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_long_plan ();

  open_plan (fixture, text, NULL);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 0);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 1);
  hand_wait_drawn (fixture->canvas);
}

static void
set_up_with_state (Fixture *fixture, GVariant *state)
{
  g_autofree char *text = make_long_plan ();

  open_plan (fixture, text, state);
  hand_wait_drawn (fixture->canvas);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hand_close (fixture->window);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
}

static gboolean
is_seen (GtkWidget *widget)
{
  return gtk_widget_get_visible (widget) && gtk_widget_get_child_visible (widget);
}

static const char *
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

/* All that is seen on the board, in the order in which it is drawn and read. */
static char *
list_seen (Fixture *fixture)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->plane); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *word = is_seen (child) ? describe (fixture, child) : NULL;

      if (word != NULL)
        g_string_append_printf (said, "%s ", word);
    }

  return g_strdup (g_strchomp (said->str));
}

static void
assert_seen (Fixture *fixture, const char *expected)
{
  g_autofree char *seen = list_seen (fixture);

  g_assert_cmpstr (seen, ==, expected);
}

static GtkWidget *
find_card (Fixture *fixture, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (fixture->plane); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (WB_IS_CARD_WIDGET (child) && is_seen (child) && g_str_equal (get_card_id (fixture, child), id))
      return child;

  return NULL;
}

static void
test_reading_order (Fixture *fixture, gconstpointer data)
{
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g1 a1 a2 [1,0] # [2,0] # [3,0] "
               "# [0,1] g3 [2,1] "
               "# [0,2] [1,2] [2,2] "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");
}

/* What comes, goes and moves does so in the order too. */
static void
test_order_after_edits (Fixture *fixture, gconstpointer data)
{
  small_plan_change (fixture->project, "goal g4 title=Fourth domain=school target-year=2029\n"
                                       "action a0 title=Begin order=0a\n"
                                       "contributes a0 g3\n"
                                       "a1 order=c\n");
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g1 a2 a1 [1,0] # [2,0] # [3,0] "
               "# [0,1] g3 a0 [2,1] "
               "# [0,2] [1,2] g4 "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");

  small_plan_change (fixture->project, "g3 domain=housing order=0a\n");
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g3 a0 [1,0] # [2,0] # [3,0] "
               "# [0,1] [1,1] [2,1] "
               "# [0,2] [1,2] g4 "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");
}

static void
test_new_theme (Fixture *fixture, gconstpointer data)
{
  small_plan_change (fixture->project, "domain green name=Green order=z\n");
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g1 a1 a2 [1,0] # [2,0] # [3,0] "
               "# [0,1] g3 [2,1] "
               "# [0,2] [1,2] [2,2] "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4] "
               "# [0,5] [1,5] [2,5]");

  small_plan_change (fixture->project, "-green\n");
  hand_wait_drawn (fixture->canvas);
  test_reading_order (fixture, NULL);
}

static void
scroll_to (Fixture *fixture, double y)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (fixture->canvas, "vadjustment", &adjustment, NULL);
  gtk_adjustment_set_value (adjustment, y);
}

static double
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

/* All that is in view has a widget, each where its card is, an action after its goal, down one column after the other. */
static void
check_cards (Fixture *fixture)
{
  WbBoard *board = wb_canvas_get_board (WB_CANVAS (fixture->canvas));
  const WbRect view = { 0, get_scroll (fixture), gtk_widget_get_width (fixture->canvas),
                        gtk_widget_get_height (fixture->canvas) };
  const WbCard *last = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->plane); child != NULL;
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

/* At every step, also before anything is drawn: widgets are used again all the time. */
static void
test_scrolling (Fixture *fixture, gconstpointer data)
{
  static const double steps[] = { 150, 37, 900, -400, 2000, -3000, 5000, 300, -1200, 700, -100000 };

  check_cards (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      scroll_to (fixture, get_scroll (fixture) + steps[i]);
      check_cards (fixture);
      if (i % 3 == 0)
        hand_wait_drawn (fixture->canvas);
    }
  g_assert_cmpfloat (get_scroll (fixture), ==, 0);
}

static guint
count_cards (Fixture *fixture, gboolean (*counts) (GtkWidget *card))
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->plane); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += WB_IS_CARD_WIDGET (child) && counts (child);

  return n;
}

static gboolean
exists (GtkWidget *card)
{
  return TRUE;
}

static gboolean
is_left_over (GtkWidget *card)
{
  return gtk_widget_get_visible (card) && !gtk_widget_get_child_visible (card);
}

static gboolean
none_left_over (gpointer data)
{
  return count_cards (data, is_left_over) == 0;
}

/* A screen reader sees children that are visible: when nothing moves, only those that are on the screen. */
static void
test_spare (Fixture *fixture, gconstpointer data)
{
  guint n = count_cards (fixture, is_seen);

  for (int i = 1; i <= 40; i++)
    {
      scroll_to (fixture, i * 150);
      g_assert_cmpuint (count_cards (fixture, is_seen), <, 2 * n);
    }
  g_assert_cmpuint (count_cards (fixture, exists), <, 3 * n);

  scroll_to (fixture, 1e6);
  hand_wait (none_left_over, fixture);
  check_cards (fixture);
  hand_wait_drawn (fixture->canvas);
}

/* The card that has the focus keeps its widget, and the widget its card, however far it is scrolled. */
static void
test_focus_stays (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find_card (fixture, "g00");

  g_assert_true (gtk_widget_grab_focus (card));
  for (int i = 1; i <= 20; i++)
    {
      scroll_to (fixture, i * 400);
      g_assert_true (find_card (fixture, "g00") == card);
      check_cards (fixture);
    }
  hand_wait_drawn (fixture->canvas);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == card);

  /* Once the focus is elsewhere, it goes the way of all cards. */
  gtk_widget_grab_focus (find_card (fixture, "g58"));
  scroll_to (fixture, get_scroll (fixture) - 10);
  g_assert_null (find_card (fixture, "g00"));
}

/* The focus goes on to what took the place of the card, and not along with its widget to whatever that shows next. */
static void
test_focused_deleted (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find_card (fixture, "b02");
  GtkWidget *focus;

  gtk_widget_grab_focus (card);
  hand_wait_drawn (fixture->canvas);
  small_plan_change (fixture->project, "-b02\n");
  g_assert_false (is_seen (card));
  hand_wait_drawn (fixture->canvas);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (WB_IS_CARD_WIDGET (focus));
  g_assert_cmpstr (get_card_id (fixture, focus), ==, "g04");
  check_cards (fixture);
}

static void
test_folding (Fixture *fixture, gconstpointer data)
{
  scroll_to (fixture, 3000);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 0);
  check_cards (fixture);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 1);
  check_cards (fixture);
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # [0,0] # g00 a00 b00 [1,0] # [2,0] # [3,0] "
               "# [0,1] g01 a01 b01 [1,1] [2,1] "
               "# [0,2] [1,2] [2,2] "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");
}

static gboolean
is_first_column_folded (gpointer data)
{
  Fixture *fixture = data;

  return wb_board_is_column_folded (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), 0);
}

static gboolean
is_row_folded (gpointer data)
{
  Fixture *fixture = data;

  return wb_board_is_row_folded (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_THIS_YEAR);
}

/* The keyboard goes on to the button that says what is folded away, and folds from there. */
static void
test_fold_here (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  gtk_widget_grab_focus (find_card (fixture, "g1"));
  wb_canvas_fold_here (WB_CANVAS (fixture->canvas), FALSE);
  g_assert_true (is_first_column_folded (fixture));
  focus = gtk_root_get_focus (gtk_widget_get_root (fixture->canvas));
  g_assert_true (WB_IS_CELL_BUTTON (focus));
  g_assert_cmpint (wb_cell_button_get_row (WB_CELL_BUTTON (focus)), ==, WB_ROW_THIS_YEAR);

  wb_canvas_fold_here (WB_CANVAS (fixture->canvas), TRUE);
  g_assert_true (is_row_folded (fixture));
  hand_wait_drawn (fixture->canvas);
  g_assert_null (find_card (fixture, "g3"));

  wb_canvas_unfold_all (WB_CANVAS (fixture->canvas));
  hand_wait_drawn (fixture->canvas);
  assert_seen (fixture,
               "# # v1 v2 [0,0] # g1 a1 a2 [1,0] # [2,0] # [3,0] "
               "# [0,1] g3 [2,1] "
               "# [0,2] [1,2] [2,2] "
               "# [0,3] [1,3] [2,3] "
               "# [0,4] [1,4] [2,4]");
}

static void
test_fold_by_click (Fixture *fixture, gconstpointer data)
{
  guint n;
  const WbRow *row = &wb_board_get_rows (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), &n)[WB_ROW_THIS_YEAR];

  hand_click (fixture->canvas, row->name_rect.x + 10, row->band_y + row->band_height / 2);
  hand_wait (is_row_folded, fixture);
  hand_click (fixture->canvas, 40, 15);
  hand_wait (is_first_column_folded, fixture);
}

static gboolean
is_unfolded (Fixture *fixture, int column)
{
  return wb_board_get_fold (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_THIS_YEAR, column) == WB_FOLD_OPEN;
}

/* Another canvas shows the same plan as this one did, also when it is told before it has a size. */
static void
test_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) state = NULL;
  double zoom, y;

  g_object_set (fixture->canvas, "zoom", 0.8, NULL);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 0);
  wb_board_set_fold (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_VOICES, 1, WB_FOLD_SHUT);
  scroll_to (fixture, 700);
  y = get_scroll (fixture);
  state = wb_canvas_get_state (WB_CANVAS (fixture->canvas));
  g_assert_cmpfloat (y, >, 0);

  tear_down (fixture, NULL);
  set_up_with_state (fixture, state);
  g_object_get (fixture->canvas, "zoom", &zoom, NULL);
  g_assert_cmpfloat (zoom, ==, 0.8f);
  g_assert_cmpfloat_with_epsilon (get_scroll (fixture), y, 1);
  g_assert_false (is_unfolded (fixture, 0));
  g_assert_true (is_unfolded (fixture, 1));
  g_assert_cmpint (wb_board_get_fold (wb_canvas_get_board (WB_CANVAS (fixture->canvas)), WB_ROW_VOICES, 1), ==, WB_FOLD_SHUT);
  check_cards (fixture);
}

/* What another version, or somebody's hand, has put there changes nothing. */
static void
test_strange_state (Fixture *fixture, gconstpointer data)
{
  static const char *const states[] = { "'x'", "(0.0, 1.0, 1, 1.0, @a(ssi) [], true, true, 1, 'lead')",
                                        "(1.0, nan, 9, 1.0, [('height', '', 1), ('voices', '', 7), ('lead', '', 1), ('lead x', '', 1),"
                                        " ('status far', '', 1), ('status', 'x', 1), ('', '', 1)], false, true, 9, 'height')" };
  g_autoptr (GVariant) before = wb_canvas_get_state (WB_CANVAS (fixture->canvas));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GVariant) state = g_variant_ref_sink (g_variant_new_parsed (states[i]));
      g_autoptr (GVariant) after = NULL;

      wb_canvas_set_state (WB_CANVAS (fixture->canvas), state);
      after = wb_canvas_get_state (WB_CANVAS (fixture->canvas));
      g_assert_cmpvariant (after, before);
    }
}

static void
set_up_linked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strconcat (small, "grounds v1 g1\ngrounds v1 g3\n", NULL);

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
  static const struct
  {
    const char *path;
    void (*set_up) (Fixture *fixture, gconstpointer data);
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/canvas/reading-order", set_up, test_reading_order },
    { "/canvas/order-after-edits", set_up, test_order_after_edits },
    { "/canvas/new-theme", set_up, test_new_theme },
    { "/canvas/scrolling", set_up_long, test_scrolling },
    { "/canvas/spare", set_up_long, test_spare },
    { "/canvas/focus-stays", set_up_long, test_focus_stays },
    { "/canvas/focused-deleted", set_up_long, test_focused_deleted },
    { "/canvas/folding", set_up_long, test_folding },
    { "/canvas/fold-here", set_up, test_fold_here },
    { "/canvas/fold-by-click", set_up, test_fold_by_click },
    { "/canvas/state", set_up_long, test_state },
    { "/canvas/strange-state", set_up_long, test_strange_state },
    { "/canvas/next-link", set_up_linked, test_next_link },
    { "/canvas/next-reference", set_up_linked, test_next_reference },
    { "/canvas/click-link", set_up_linked, test_click_link },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, tests[i].set_up, tests[i].test, tear_down);

  return g_test_run ();
}
