/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A canvas that shows all of its board, or what is selected, and what is drawn of it from how far. */

#include "canvas-fixture.h"

#include <adwaita.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-card-widget.h"

static const char plan[] =
  "voice v text=One domains=housing\n"
  "goal g title=First domain=housing target-year=2026\n"
  "goal h title=Second domain=work target-year=2046\n"
  "action a title=Do\n"
  "contributes a g\n"
  "grounds v g\n"
  "partner p name=River\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_plan (fixture, plan, NULL);
}

static double
get_zoom (Fixture *fixture)
{
  double zoom;

  g_object_get (fixture->canvas, "zoom", &zoom, NULL);

  return zoom;
}

/* Where a card is in the window. */
static graphene_rect_t
get_place (Fixture *fixture, const char *id)
{
  WbSlot slot = small_plan_find (fixture->project, id);
  GtkWidget *card = wb_canvas_get_anchor (WB_CANVAS (fixture->canvas), slot);
  graphene_rect_t place;

  g_assert_true (card != fixture->canvas);
  hand_wait_drawn (fixture->canvas);
  g_assert_true (gtk_widget_compute_bounds (card, fixture->canvas, &place));

  return place;
}

static void
assert_all_seen (Fixture *fixture, const char *id)
{
  graphene_rect_t place = get_place (fixture, id);

  g_assert_cmpfloat (place.origin.x, >=, 0);
  g_assert_cmpfloat (place.origin.y, >=, 0);
  g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (fixture->canvas));
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (fixture->canvas));
}

static void
test_one_card (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t place;

  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "h"));
  wb_canvas_fit_selection (WB_CANVAS (fixture->canvas));
  assert_all_seen (fixture, "h");
  place = get_place (fixture, "h");
  g_assert_cmpfloat (get_zoom (fixture), >, 1);
  g_assert_true (place.size.width > gtk_widget_get_width (fixture->canvas) * .6
                 || place.size.height > gtk_widget_get_height (fixture->canvas) * .6 || get_zoom (fixture) == 4);
}

/* All that is selected, and more of it is smaller. */
static void
test_many_cards (Fixture *fixture, gconstpointer data)
{
  const WbSlot slots[] = { small_plan_find (fixture->project, "v"), small_plan_find (fixture->project, "h"),
                           small_plan_find (fixture->project, "p") };
  double zoom;

  wb_selection_set_many (fixture->selection, slots, 1);
  wb_canvas_fit_selection (WB_CANVAS (fixture->canvas));
  zoom = get_zoom (fixture);
  wb_selection_set_many (fixture->selection, slots, G_N_ELEMENTS (slots));
  wb_canvas_fit_selection (WB_CANVAS (fixture->canvas));
  g_assert_cmpfloat (get_zoom (fixture), <, zoom);
  assert_all_seen (fixture, "v");
  assert_all_seen (fixture, "h");
}

static double
get_right (Fixture *fixture, const char *id)
{
  graphene_rect_t place = get_place (fixture, id);

  return place.origin.x + place.size.width;
}

/* What comes to lie over the board leaves the card that is selected beside it, unless that had been scrolled away. */
static void
test_covered (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (fixture->canvas));
  double place;
  int covered;

  wb_canvas_reveal (WB_CANVAS (fixture->canvas), small_plan_find (fixture->project, "h"), FALSE);
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "h"));
  covered = gtk_widget_get_width (fixture->canvas) - (int) get_right (fixture, "h") + 100;
  g_object_set (fixture->canvas, "covered", covered, NULL);
  g_assert_cmpfloat (get_right (fixture, "h"), <=, gtk_widget_get_width (fixture->canvas) - covered);

  g_object_set (fixture->canvas, "covered", 0, "zoom", 2.0, NULL);
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g"));
  hand_wait_drawn (fixture->canvas);
  gtk_adjustment_set_value (across, gtk_adjustment_get_upper (across));
  place = gtk_adjustment_get_value (across);
  g_assert_cmpfloat (place, >, 1000);
  g_object_set (fixture->canvas, "covered", covered, NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, place);
}

static double
get_top (Fixture *fixture, const char *id)
{
  return get_place (fixture, id).origin.y;
}

/* Of a card at an edge, not the middle of what is seen stays where it is, but the card stays in sight. */
static void
test_zoom_keeps (Fixture *fixture, gconstpointer data)
{
  WbCanvas *canvas = WB_CANVAS (fixture->canvas);
  WbSlot last = small_plan_find (fixture->project, "g59");
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (canvas));
  double top;

  wb_canvas_reveal (canvas, last, FALSE);
  wb_selection_set (fixture->selection, last);
  top = get_top (fixture, "g59");
  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) - (gtk_widget_get_height (fixture->canvas) - top - 10));
  hand_wait_drawn (fixture->canvas);
  for (guint i = 0; i < 4; i++)
    {
      wb_canvas_zoom_by (canvas, 1.25);
      assert_all_seen (fixture, "g59");
    }
  g_object_set (canvas, "zoom", 1.0, NULL);
  assert_all_seen (fixture, "g59");
  wb_canvas_fit (canvas);
  assert_all_seen (fixture, "g59");
}

/* What has the keyboard is kept as what is selected is. */
static void
test_zoom_keeps_focus (Fixture *fixture, gconstpointer data)
{
  WbCanvas *canvas = WB_CANVAS (fixture->canvas);

  wb_canvas_reveal (canvas, small_plan_find (fixture->project, "g59"), TRUE);
  wb_selection_clear (fixture->selection);
  wb_canvas_zoom_by (canvas, 3);
  assert_all_seen (fixture, "g59");
}

/* What was scrolled away is not come back to: the middle of what is seen stays there. */
static void
test_zoom_elsewhere (Fixture *fixture, gconstpointer data)
{
  WbCanvas *canvas = WB_CANVAS (fixture->canvas);
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (canvas));
  double half = gtk_widget_get_height (fixture->canvas) / 2., place = 3000;

  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g00"));
  gtk_adjustment_set_value (down, place);
  wb_canvas_zoom_by (canvas, 2);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down), 2 * (place + half) - half, 2);
}

/* The gesture itself would ask for the event of a touchpad, which no test can make. */
static void
began_cb (GtkGesture *pinch)
{
  g_signal_stop_emission_by_name (pinch, "begin");
}

/* Each time from what the zoom was when the fingers came down; what was between them stays there. */
static void
test_pinch (Fixture *fixture, gconstpointer data)
{
  GtkGesture *pinch = hand_find_controller (fixture->canvas, GTK_TYPE_GESTURE_ZOOM);
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->canvas));
  double half = gtk_widget_get_height (fixture->canvas) / 2., place = 3000;

  g_signal_connect (pinch, "begin", G_CALLBACK (began_cb), NULL);
  gtk_adjustment_set_value (down, place);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.2);
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), 1.2, .001);
  g_signal_emit_by_name (pinch, "scale-changed", 2.);
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), 2, .001);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down), 2 * (place + half) - half, 2);

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", .5);
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), 1, .001);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (down), place, 2);
  g_signal_emit_by_name (pinch, "scale-changed", 100.);
  g_assert_cmpfloat (get_zoom (fixture), ==, 4);
}

static WbSlot
find_link (Fixture *fixture)
{
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_out (&iter, wb_project_get_edges (fixture->project), small_plan_find (fixture->project, "v"));
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.field == WB_EDGE_LINK)
      return edge.by;

  g_assert_not_reached ();
}

/* Of a link, both cards that it joins. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  wb_selection_set (fixture->selection, find_link (fixture));
  wb_canvas_fit_selection (WB_CANVAS (fixture->canvas));
  g_assert_cmpfloat (get_zoom (fixture), !=, 1);
  assert_all_seen (fixture, "v");
  assert_all_seen (fixture, "g");
}

/* What has no card, and nothing at all, leave everything as it is. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "p"));
  wb_canvas_fit_selection (WB_CANVAS (fixture->canvas));
  g_assert_cmpfloat (get_zoom (fixture), ==, 1);
  wb_selection_clear (fixture->selection);
  wb_canvas_fit_selection (WB_CANVAS (fixture->canvas));
  g_assert_cmpfloat (get_zoom (fixture), ==, 1);
}

static GskRenderNode *
get_node (Fixture *fixture, const char *id)
{
  WbSlot slot = small_plan_find (fixture->project, id);

  return wb_card_widget_get_node (WB_CARD_WIDGET (wb_canvas_get_anchor (WB_CANVAS (fixture->canvas), slot)));
}

/* Less is drawn of a card from farther away, where it was: the actions of a goal only once something is done with them. */
static void
test_distance (Fixture *fixture, gconstpointer data)
{
  static const double zooms[] = { 1, .7, .4 };
  WbSlot action = small_plan_find (fixture->project, "a");
  const WbCard *goal = wb_board_get_card (wb_canvas_get_board (WB_CANVAS (fixture->canvas)),
                                          small_plan_find (fixture->project, "g"));
  WbRect before = goal->rect;
  GskRenderNode *nodes[G_N_ELEMENTS (zooms)];

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_object_set (fixture->canvas, "zoom", zooms[i], NULL);
      nodes[i] = gsk_render_node_ref (get_node (fixture, "g"));
      g_assert_true ((get_node (fixture, "a") != NULL) == (i == 0));
      g_assert_cmpmem (&before, sizeof before, &goal->rect, sizeof goal->rect);
    }
  wb_selection_set (fixture->selection, action);
  g_assert_nonnull (get_node (fixture, "a"));

  g_assert_true (nodes[0] != nodes[1] && nodes[1] != nodes[2] && nodes[0] != nodes[2]);
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    gsk_render_node_unref (nodes[i]);
}

/* Text that is twice as large is read from twice as far. */
static void
test_distance_of_large_text (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->canvas, "zoom", .5, NULL);
  g_assert_null (get_node (fixture, "a"));
  g_object_set (fixture->canvas, "text-size", 200, NULL);
  g_assert_nonnull (get_node (fixture, "a"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
    void (*set_up) (Fixture *fixture, gconstpointer data); /* NULL: the same for all */
  } tests[] = {
    { "/fit/one-card", test_one_card },
    { "/fit/many-cards", test_many_cards },
    { "/fit/link", test_link },
    { "/fit/nothing", test_nothing },
    { "/fit/covered", test_covered },
    { "/fit/zoom-keeps", test_zoom_keeps, set_up_many },
    { "/fit/zoom-keeps-focus", test_zoom_keeps_focus, set_up_many },
    { "/fit/zoom-elsewhere", test_zoom_elsewhere, set_up_many },
    { "/fit/pinch", test_pinch, set_up_many },
    { "/fit/distance", test_distance },
    { "/fit/distance-of-large-text", test_distance_of_large_text },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, tests[i].set_up != NULL ? tests[i].set_up : set_up, tests[i].test, close_plan);

  return g_test_run ();
}
