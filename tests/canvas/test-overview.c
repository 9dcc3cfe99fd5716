/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All of a board in a corner of the canvas: when it is there, where its frame is, and what a click or a drag on it does. */

#include "wb-overview.h"

#include <adwaita.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-canvas.h"
#include "wb-card-widget.h"
#include "wb-plane.h"

typedef struct
{
  WbProject   *project;
  GtkWidget   *canvas;
  GtkWidget   *window;
} Fixture;

#define N_GOALS 60

/* Two columns, many screens high. */
static WbProject *
make_plan (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < N_GOALS; i++)
    g_string_append_printf (text, "goal g%02d title='Goal %d' domain=%s target-year=2026 order=b%02d1\n", i, i,
                            i % 2 == 0 ? "housing" : "work", i);

  return small_plan_new (text->str);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->project = make_plan ();
  fixture->canvas = wb_canvas_new ();
  g_object_set (fixture->canvas, "project", fixture->project, "show-overview", TRUE, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->canvas);
  fixture->window = hand_open (scrolled);
  for (int column = 0; column < 2; column++)
    gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, column);
  hand_wait_drawn (fixture->canvas);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hand_close (fixture->window);
  g_assert_finalize_object (fixture->project);
}

static GtkWidget *
get_overview (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (fixture->canvas);

  while (child != NULL && !WB_IS_OVERVIEW (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Not drawn first: it may be out of the way again by then. */
static gboolean
is_seen (Fixture *fixture)
{
  GtkWidget *overview = get_overview (fixture);

  return overview != NULL && gtk_widget_get_mapped (overview);
}

/* So small that there is room beside the board, where the overview stays. */
static GtkWidget *
show_beside_board (Fixture *fixture)
{
  g_object_set (fixture->canvas, "zoom", 0.5, NULL);
  hand_wait_drawn (fixture->canvas);
  g_assert_true (is_seen (fixture));

  return get_overview (fixture);
}

static double
get_scroll (Fixture *fixture)
{
  GtkAdjustment *adjustment;

  hand_wait_drawn (fixture->canvas);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->canvas));

  return gtk_adjustment_get_value (adjustment);
}

static double
get_end (Fixture *fixture)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->canvas));

  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

/* It comes when the view moves, or is asked for. */
static void
test_when (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->canvas));

  g_assert_false (is_seen (fixture));
  gtk_adjustment_set_value (adjustment, 100);
  g_assert_true (is_seen (fixture));

  g_object_set (fixture->canvas, "show-overview", FALSE, NULL);
  g_assert_false (is_seen (fixture));
  gtk_adjustment_set_value (adjustment, 200);
  g_assert_false (is_seen (fixture));
  g_object_set (fixture->canvas, "show-overview", TRUE, NULL);
  g_assert_true (is_seen (fixture));

  for (int column = 0; column < 2; column++)
    gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, column);
  g_object_set (fixture->canvas, "zoom", 0.25, NULL);
  g_assert_false (is_seen (fixture));
}

static gboolean
is_out_of_the_way (gpointer data)
{
  return !is_seen (data);
}

/* Once nothing moves it no longer lies upon the cards; beside them it stays. */
static void
test_rest (Fixture *fixture, gconstpointer data)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->canvas)), 100);
  g_assert_true (is_seen (fixture));
  hand_wait (is_out_of_the_way, fixture);
  g_assert_false (gtk_widget_get_can_target (get_overview (fixture)));

  show_beside_board (fixture);
  g_assert_true (gtk_widget_get_can_target (get_overview (fixture)));
}

/* Where it is clicked comes into sight: at its end the end of the board, at its start the start. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overview = show_beside_board (fixture);
  int width = gtk_widget_get_width (overview);
  int height = gtk_widget_get_height (overview);

  g_assert_cmpfloat (get_scroll (fixture), ==, 0);
  hand_click (overview, width / 2.f, height - 1);
  g_assert_cmpfloat_with_epsilon (get_scroll (fixture), get_end (fixture), 1);
  hand_click (overview, width / 2.f, 1);
  g_assert_cmpfloat (get_scroll (fixture), ==, 0);
}

/* Keys go as far as the overview does: by screens, and to both ends. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  double screen_down;

  gtk_widget_grab_focus (fixture->canvas);
  hand_press ("Page_Down");
  screen_down = get_scroll (fixture);
  g_assert_cmpfloat (screen_down, >, 0);
  hand_press ("Page_Down");
  g_assert_cmpfloat (get_scroll (fixture), >, screen_down);
  hand_press ("End");
  g_assert_cmpfloat (get_scroll (fixture), >, get_end (fixture) / 2);
  hand_press ("Home");
  g_assert_cmpfloat (get_scroll (fixture), ==, 0);
}

static graphene_rect_t
get_bounds (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, fixture->canvas, &bounds));

  return bounds;
}

static gboolean
is_under (Fixture *fixture, GtkWidget *card, GtkWidget *overview)
{
  graphene_rect_t one = get_bounds (fixture, card), other = get_bounds (fixture, overview);

  return graphene_rect_intersection (&one, &other, NULL);
}

static GtkWidget *
find_plane (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (fixture->canvas);

  while (!WB_IS_PLANE (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* The lower right corner is where the second column ends. */
static void
cover_beside_columns (Fixture *fixture)
{
  WbSlot slot = small_plan_find (fixture->project, "g01");
  GtkWidget *card = GTK_WIDGET (wb_plane_get_card (WB_PLANE (find_plane (fixture)), slot));
  graphene_rect_t bounds = get_bounds (fixture, card);

  g_object_set (fixture->canvas, "covered",
                gtk_widget_get_width (fixture->canvas) - (int) (bounds.origin.x + bounds.size.width), NULL);
}

/* A card that lies under the overview, or one that does not. */
static WbCardWidget *
find_card (Fixture *fixture, GtkWidget *overview, gboolean under)
{
  GtkWidget *plane = find_plane (fixture);

  for (GtkWidget *child = gtk_widget_get_first_child (plane); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (WB_IS_CARD_WIDGET (child) && gtk_widget_get_child_visible (child) &&
        is_under (fixture, child, overview) == under)
      return WB_CARD_WIDGET (child);

  return NULL;
}

/* The card that is selected is seen; it is in the other corner as long as it would lie upon that. */
static void
test_clear_of_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbSelection) selection = wb_selection_new (fixture->project);
  graphene_rect_t before, after;
  WbCardWidget *under, *beside;
  GtkWidget *overview;

  g_object_set (fixture->canvas, "selection", selection, NULL);
  cover_beside_columns (fixture);
  hand_wait_drawn (fixture->canvas);
  overview = get_overview (fixture);
  before = get_bounds (fixture, overview);
  under = find_card (fixture, overview, TRUE);
  beside = find_card (fixture, overview, FALSE);
  g_assert_true (under != NULL && beside != NULL);

  wb_selection_set (selection, wb_card_widget_get_slot (under));
  hand_wait_drawn (fixture->canvas);
  g_assert_false (is_under (fixture, GTK_WIDGET (under), overview));
  wb_selection_set (selection, wb_card_widget_get_slot (beside));
  hand_wait_drawn (fixture->canvas);
  after = get_bounds (fixture, overview);
  g_assert_true (graphene_rect_equal (&before, &after));
  g_object_set (fixture->canvas, "selection", NULL, NULL);
}

static GskRenderNode *
draw (Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_widget_snapshot_child (fixture->canvas, get_overview (fixture), snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static GdkTexture *
find_texture (GskRenderNode *node)
{
  GdkTexture *found = NULL;

  if (gsk_render_node_get_node_type (node) == GSK_TEXTURE_NODE)
    return gsk_texture_node_get_texture (node);
  if (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    return find_texture (gsk_transform_node_get_child (node));
  if (gsk_render_node_get_node_type (node) == GSK_OPACITY_NODE)
    return find_texture (gsk_opacity_node_get_child (node));
  if (gsk_render_node_get_node_type (node) != GSK_CONTAINER_NODE)
    return NULL;

  for (guint i = 0; found == NULL && i < gsk_container_node_get_n_children (node); i++)
    found = find_texture (gsk_container_node_get_child (node, i));

  return found;
}

static GdkTexture *
get_picture (Fixture *fixture)
{
  g_autoptr (GskRenderNode) node = draw (fixture);
  GdkTexture *picture = find_texture (node);

  g_assert_nonnull (picture);

  return g_object_ref (picture);
}

/* Scrolling moves the frame over the same picture; another board is another picture. */
static void
test_picture_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) first = NULL;
  g_autoptr (GdkTexture) scrolled = NULL;
  g_autoptr (GdkTexture) edited = NULL;

  show_beside_board (fixture);
  first = get_picture (fixture);
  hand_turn (fixture->canvas, 300, 300, 5);
  g_assert_cmpfloat (get_scroll (fixture), >, 0);
  scrolled = get_picture (fixture);
  g_assert_true (scrolled == first);

  small_plan_change (fixture->project, "goal new title=New domain=health target-year=2026");
  edited = get_picture (fixture);
  g_assert_true (edited != first);
}

static const WbView screen = { .zoom = 1, .width = 1000, .height = 800, .board_width = 2000, .board_height = 1600 };

static void
assert_frame (const WbView *view, float x, float y, float width, float height)
{
  WbRect place = wb_overview_get_place (view);
  WbRect frame = wb_overview_get_frame (view);

  g_assert_cmpfloat_with_epsilon (frame.x, x * place.width, 0.1);
  g_assert_cmpfloat_with_epsilon (frame.y, y * place.height, 0.1);
  g_assert_cmpfloat_with_epsilon (frame.width, width * place.width, 0.1);
  g_assert_cmpfloat_with_epsilon (frame.height, height * place.height, 0.1);
}

static void
test_frame (void)
{
  WbView view = screen;

  assert_frame (&view, 0, 0, .5, .5);
  view.x = 1000;
  view.y = 400;
  assert_frame (&view, .5, .25, .5, .5);
  view.covered = 500;
  assert_frame (&view, .5, .25, .25, .5);
  view.zoom = 2;
  assert_frame (&view, .25, .125, .125, .25);

  /* A board that is narrower than the screen is seen from side to side. */
  view = screen;
  view.board_width = 500;
  assert_frame (&view, 0, 0, 1, .5);
}

static void
test_place (void)
{
  WbView view = screen;
  WbRect place = wb_overview_get_place (&view), clear;

  g_assert_cmpfloat (place.x + place.width, <=, 1000);
  g_assert_cmpfloat (place.y + place.height, <=, 800);
  g_assert_cmpfloat_with_epsilon (place.width / place.height, 2000 / 1600.f, 0.05);

  view.covered = 300;
  clear = wb_overview_get_place (&view);
  g_assert_cmpfloat (clear.x + clear.width, <=, 700);

  /* Of a board that is very high something is left to click on. */
  view.board_height = 1e6;
  place = wb_overview_get_place (&view);
  g_assert_cmpfloat (place.width, >=, 30);
  g_assert_cmpfloat (place.height, <=, 200);
}

/* A board of which nearly all is seen needs none. */
static void
test_needed (void)
{
  WbView view = screen;

  g_assert_true (wb_overview_is_needed (&view));
  view.zoom = .5;
  g_assert_false (wb_overview_is_needed (&view));
  view.covered = 100;
  g_assert_false (wb_overview_is_needed (&view));
  view.covered = 300;
  g_assert_true (wb_overview_is_needed (&view));
  view = screen;
  view.board_width = 1000;
  g_assert_true (wb_overview_is_needed (&view));
  view.board_height = 1000;
  g_assert_false (wb_overview_is_needed (&view));
}

static void
test_clear (void)
{
  WbView view = screen;

  g_assert_false (wb_overview_is_clear (&view));
  view.board_width = 500;
  g_assert_true (wb_overview_is_clear (&view));
  view = screen;
  view.board_height = 500;
  g_assert_true (wb_overview_is_clear (&view));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/overview/when", test_when },
    { "/overview/rest", test_rest },
    { "/overview/click", test_click },
    { "/overview/keys", test_keys },
    { "/overview/clear-of-selection", test_clear_of_selection },
    { "/overview/picture-is-kept", test_picture_is_kept },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/overview/frame", test_frame);
  g_test_add_func ("/overview/place", test_place);
  g_test_add_func ("/overview/needed", test_needed);
  g_test_add_func ("/overview/clear", test_clear);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
