/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From one layout to the next: what moves, comes and goes, and nothing at all where people want no animations. */

#include "wb-transition.h"

#include <adwaita.h>

#include "hand.h"

#define DURATION 50

#define STAYS 1
#define COMES 2
#define GOES  3

static const WbRect old_rect = { 10, 20, 100, 50 };
static const WbRect new_rect = { 300, 200, 80, 40 };

typedef struct
{
  GtkWidget    *plane;
  GtkWidget    *window;
  WbTransition *transition;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated != NULL, NULL);
  fixture->plane = adw_bin_new ();
  fixture->window = hand_open (fixture->plane);
  fixture->transition = wb_transition_new (fixture->plane);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wb_transition_free (fixture->transition);
  hand_close (fixture->window);
}

static GskRenderNode *
make_node (void)
{
  return gsk_color_node_new (&(GdkRGBA) { 1, 0, 0, 1 }, &GRAPHENE_RECT_INIT (0, 0, 100, 50));
}

static void
note (Fixture *fixture)
{
  GskRenderNode *node = make_node ();

  wb_transition_note (fixture->transition, STAYS, &old_rect, node);
  wb_transition_note (fixture->transition, GOES, &old_rect, node);
  gsk_render_node_unref (node);
}

static void
assert_place (Fixture *fixture, WbSlot slot, float x, float y)
{
  WbPoint place = wb_transition_get_place (fixture->transition, slot, &new_rect);

  g_assert_cmpfloat (place.x, ==, x);
  g_assert_cmpfloat (place.y, ==, y);
}

static gboolean
is_there (gpointer data, WbSlot slot)
{
  return slot != GOES;
}

/* What is drawn of what is going, or NULL. */
static GskRenderNode *
draw (Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  wb_transition_draw_going (fixture->transition, snapshot, is_there, NULL);

  return gtk_snapshot_free_to_node (snapshot);
}

static gboolean
is_over (gpointer data)
{
  return !wb_transition_is_playing (((Fixture *) data)->transition);
}

static void
assert_going_at (Fixture *fixture, float x, float y)
{
  GskRenderNode *node = draw (fixture);
  graphene_rect_t bounds;

  g_assert_nonnull (node);
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
  gsk_render_node_unref (node);
}

static void
test_play (Fixture *fixture, gconstpointer data)
{
  note (fixture);
  assert_place (fixture, STAYS, 300, 200);
  wb_transition_play (fixture->transition, (WbPoint) { 5, -5 }, DURATION);

  /* It begins where things were seen, though the plane lies elsewhere. */
  assert_place (fixture, STAYS, 15, 15);
  assert_place (fixture, COMES, 300, 200);
  g_assert_cmpfloat (wb_transition_get_opacity (fixture->transition, STAYS), ==, 1);
  g_assert_cmpfloat (wb_transition_get_opacity (fixture->transition, COMES), ==, 0);
  assert_going_at (fixture, 15, 15);

  hand_wait (is_over, fixture);
  assert_place (fixture, STAYS, 300, 200);
  g_assert_cmpfloat (wb_transition_get_opacity (fixture->transition, COMES), ==, 1);
  g_assert_null (draw (fixture));
}

/* Another one goes on from where things are, and what is going goes on doing so. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  note (fixture);
  wb_transition_play (fixture->transition, (WbPoint) { 0, 0 }, DURATION);
  wb_transition_note (fixture->transition, STAYS, &new_rect, NULL);
  wb_transition_note (fixture->transition, COMES, &new_rect, NULL);
  wb_transition_play (fixture->transition, (WbPoint) { 7, 0 }, DURATION);
  assert_place (fixture, STAYS, 17, 20);
  g_assert_cmpfloat (wb_transition_get_opacity (fixture->transition, COMES), ==, 0);
  assert_going_at (fixture, 17, 20);
}

static void
test_forget (Fixture *fixture, gconstpointer data)
{
  note (fixture);
  wb_transition_forget (fixture->transition, (WbPoint) { 0, 0 });
  wb_transition_play (fixture->transition, (WbPoint) { 0, 0 }, DURATION);
  assert_place (fixture, STAYS, 300, 200);
}

/* What is played goes on when something else was noted in vain, and stays where it is seen. */
static void
test_forget_while_playing (Fixture *fixture, gconstpointer data)
{
  note (fixture);
  wb_transition_play (fixture->transition, (WbPoint) { 0, 0 }, DURATION);
  wb_transition_note (fixture->transition, STAYS, &new_rect, NULL);
  wb_transition_forget (fixture->transition, (WbPoint) { 0, 3 });
  g_assert_true (wb_transition_is_playing (fixture->transition));
  assert_place (fixture, STAYS, 10, 23);
  assert_going_at (fixture, 10, 23);
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  const WbRect moved_along = { old_rect.x, old_rect.y - 30, old_rect.width, old_rect.height + 30 };

  note (fixture);
  g_assert_cmpuint (wb_transition_get_n_noted (fixture->transition), ==, 2);
  g_assert_true (wb_transition_is_kept (fixture->transition, STAYS, &old_rect, (WbPoint) { 0, 0 }));
  g_assert_true (wb_transition_is_kept (fixture->transition, STAYS, &moved_along, (WbPoint) { 0, -30 }));
  g_assert_false (wb_transition_is_kept (fixture->transition, STAYS, &new_rect, (WbPoint) { 0, 0 }));
  g_assert_false (wb_transition_is_kept (fixture->transition, COMES, &old_rect, (WbPoint) { 0, 0 }));
}

static void
assert_ground (Fixture *fixture, GskRenderNode *ground, GskRenderNode *expected)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  wb_transition_draw_ground (fixture->transition, snapshot, ground);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (node == expected);
}

/* What lies below goes over from one picture into the other. */
static void
test_ground (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GskRenderNode) old_ground = make_node ();
  g_autoptr (GskRenderNode) new_ground = make_node ();

  wb_transition_note_ground (fixture->transition, old_ground);
  wb_transition_play (fixture->transition, (WbPoint) { 0, 0 }, DURATION);
  assert_ground (fixture, new_ground, old_ground);
  hand_wait (is_over, fixture);
  assert_ground (fixture, new_ground, new_ground);
}

/* A child is drawn where it was, though it is found where it is to be. */
static void
test_child (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = gtk_label_new ("Goal");
  const WbRect here = { 0, 0, 10, 10 };
  const WbRect there = { 40, 30, 10, 10 };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  graphene_rect_t still, moving;

  adw_bin_set_child (ADW_BIN (fixture->plane), label);
  hand_wait_drawn (fixture->plane);
  wb_transition_draw_child (fixture->transition, snapshot, label, STAYS, &here);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_get_bounds (node, &still);
  gsk_render_node_unref (node);

  wb_transition_note (fixture->transition, STAYS, &here, NULL);
  wb_transition_play (fixture->transition, (WbPoint) { 0, 0 }, DURATION);
  snapshot = gtk_snapshot_new ();
  wb_transition_draw_child (fixture->transition, snapshot, label, STAYS, &there);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_get_bounds (node, &moving);
  gsk_render_node_unref (node);
  g_assert_cmpfloat (moving.origin.x, ==, still.origin.x - 40);
  g_assert_cmpfloat (moving.origin.y, ==, still.origin.y - 30);
}

static void
test_reduced_motion (Fixture *fixture, gconstpointer data)
{
  note (fixture);
  wb_transition_play (fixture->transition, (WbPoint) { 0, 0 }, DURATION);
  g_assert_false (wb_transition_is_playing (fixture->transition));
  assert_place (fixture, STAYS, 300, 200);
  g_assert_cmpfloat (wb_transition_get_opacity (fixture->transition, COMES), ==, 1);
}

#define ADD(name, animated, func) \
  g_test_add ("/transition/" name, Fixture, GINT_TO_POINTER (animated), set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("play", TRUE, test_play);
  ADD ("again", TRUE, test_again);
  ADD ("forget", TRUE, test_forget);
  ADD ("forget-while-playing", TRUE, test_forget_while_playing);
  ADD ("kept", TRUE, test_kept);
  ADD ("ground", TRUE, test_ground);
  ADD ("child", TRUE, test_child);
  ADD ("reduced-motion", FALSE, test_reduced_motion);

  return g_test_run ();
}
