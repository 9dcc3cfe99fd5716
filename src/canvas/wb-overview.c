/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-overview.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_WIDTH  200.f
#define MOST_HEIGHT 140.f
#define MOST_SHARE    4.f /* of the viewport, one part in so many each way */
#define LEAST        36.f /* of a board that is very high or wide, a side is still so long */
#define MARGIN       18.f /* room for a bar to scroll with */
#define FRAME         2.f
#define MOST_SEEN      .75f /* of the board: then it tells nothing that is not seen */
#define REST_MS      2000 /* after which it is out of the way again, when nothing moves */
#define FADE_MS       150

struct _WbOverview
{
  GtkWidget     parent_instance;
  WbStage      *stage;
  WbView        view;
  GdkTexture   *picture; /* nullable: to be painted */
  WbPoint       grip;    /* from where the frame is held to its middle */
  WbPoint       pointer; /* where it was last, on the overview */
  GtkGesture   *drag;
  AdwAnimation *fade;
  guint         rest_source;
};

enum
{
  LOOK_AT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbOverview, wb_overview, GTK_TYPE_WIDGET)

static float
get_seen_width (const WbView *view)
{
  return MAX (view->width - view->covered, 0);
}

static float
get_share (float seen, float all)
{
  return all > seen ? seen / all : 1;
}

/**
 * wb_overview_is_needed:
 * @view: a view
 *
 * Returns: whether much of the board is out of sight
 */
gboolean
wb_overview_is_needed (const WbView *view)
{
  return get_share (get_seen_width (view), view->board_width * view->zoom) *
         get_share (view->height, view->board_height * view->zoom) < MOST_SEEN;
}

/**
 * wb_overview_get_place:
 * @view: a view with a board
 *
 * Returns: where the overview of it goes in the viewport, clear of what covers that; in whole px
 */
WbRect
wb_overview_get_place (const WbView *view)
{
  float seen = get_seen_width (view);
  float most_width = MIN (MOST_WIDTH, seen / MOST_SHARE);
  float most_height = MIN (MOST_HEIGHT, view->height / MOST_SHARE);
  float scale = MIN (most_width / MAX (view->board_width, 1), most_height / MAX (view->board_height, 1));
  float width = floorf (MAX (view->board_width * scale, MIN (LEAST, most_width)));
  float height = floorf (MAX (view->board_height * scale, MIN (LEAST, most_height)));

  return (WbRect) { floorf (seen - width - MARGIN), floorf (view->height - height - MARGIN), width, height };
}

/**
 * wb_overview_is_clear:
 * @view: a view with a board
 *
 * Returns: whether it lies beside the board, so that it hides nothing
 */
gboolean
wb_overview_is_clear (const WbView *view)
{
  WbRect place = wb_overview_get_place (view);
  WbPoint origin = wb_view_get_origin (view);

  return place.x >= origin.x + view->board_width * view->zoom || place.y >= origin.y + view->board_height * view->zoom;
}

static WbPoint
get_scale (const WbView *view)
{
  WbRect place = wb_overview_get_place (view);

  return (WbPoint) { place.width / MAX (view->board_width, 1), place.height / MAX (view->board_height, 1) };
}

/**
 * wb_overview_get_frame:
 * @view: a view with a board
 *
 * Returns: what is seen of the board, in the coordinates of the overview
 */
WbRect
wb_overview_get_frame (const WbView *view)
{
  WbPoint scale = get_scale (view);
  WbPoint from = wb_view_to_board (view, 0, 0);
  WbPoint to = wb_view_to_board (view, get_seen_width (view), view->height);

  from = (WbPoint) { MAX (from.x, 0), MAX (from.y, 0) };
  to = (WbPoint) { MIN (to.x, view->board_width), MIN (to.y, view->board_height) };

  return (WbRect) { from.x * scale.x, from.y * scale.y, (to.x - from.x) * scale.x, (to.y - from.y) * scale.y };
}

/* What is drawn of a board: the cards that are met on the way down, each once. */
typedef struct
{
  GHashTable *seen;
  GPtrArray  *cards;
} Sample;

static void
sample_cb (const WbCard *card, gpointer data)
{
  Sample *sample = data;

  if (g_hash_table_add (sample->seen, GUINT_TO_POINTER (card->slot)))
    g_ptr_array_add (sample->cards, (gpointer) card);
}

/* Of the cards of a column that share a row of pixels only one would be seen: one is looked for. */
static GPtrArray *
sample_cards (WbOverview *self, int n_pixels)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Sample sample = { seen, g_ptr_array_new () };
  float step = self->view.board_height / n_pixels;

  for (int i = 0; i < n_pixels; i++)
    wb_stage_foreach_card (self->stage, &(WbRect) { 0, (i + .5f) * step, self->view.board_width, 0 }, sample_cb, &sample);

  return sample.cards;
}

static GdkTexture *
paint (WbOverview *self)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = gtk_widget_get_width (GTK_WIDGET (self)) * factor;
  int height = gtk_widget_get_height (GTK_WIDGET (self)) * factor;
  g_autoptr (GPtrArray) cards = sample_cards (self, height);
  WbPoint scale = { width / self->view.board_width, height / self->view.board_height };

  return wb_paint_blocks (self->stage->painter, (const WbCard *const *) cards->pdata, cards->len, scale, width, height);
}

static void
paint_frame (WbOverview *self, GtkSnapshot *snapshot)
{
  WbRect frame = wb_overview_get_frame (&self->view);
  GdkRGBA colour = *wb_palette_get (wb_painter_get_scheme (self->stage->painter), WB_COLOUR_RING);
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (frame.x, frame.y, MAX (frame.width, 3 * FRAME),
                                                              MAX (frame.height, 3 * FRAME)), 2);
  gtk_snapshot_append_border (snapshot, &box, (float[4]) { FRAME, FRAME, FRAME, FRAME },
                              (GdkRGBA[4]) { colour, colour, colour, colour });
}

static void
wb_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbOverview *self = WB_OVERVIEW (widget);
  const WbRect box = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };

  if (self->stage->board == NULL || box.width < 1 || box.height < 1)
    return;

  if (self->picture == NULL)
    self->picture = paint (self);
  wb_paint_overview (self->stage->painter, snapshot, &box);
  gtk_snapshot_append_texture (snapshot, self->picture, &GRAPHENE_RECT_INIT (0, 0, box.width, box.height));
  paint_frame (self, snapshot);
}

static void
wb_overview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  wb_overview_redraw (WB_OVERVIEW (widget));
}

static void
wb_overview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
fade_cb (double value, gpointer data)
{
  gtk_widget_set_opacity (data, value);
  gtk_widget_set_child_visible (data, value > 0);
}

static void
fade_to (WbOverview *self, double opacity)
{
  AdwTimedAnimation *fade = ADW_TIMED_ANIMATION (self->fade);

  if (adw_timed_animation_get_value_to (fade) == opacity)
    return;

  adw_timed_animation_set_value_from (fade, gtk_widget_get_opacity (GTK_WIDGET (self)));
  adw_timed_animation_set_value_to (fade, opacity);
  gtk_widget_set_can_target (GTK_WIDGET (self), opacity > 0);
  gtk_widget_set_child_visible (GTK_WIDGET (self), TRUE);
  adw_animation_play (self->fade);
}

static gboolean
rest_cb (gpointer data)
{
  WbOverview *self = data;

  if (gtk_gesture_is_active (self->drag))
    return G_SOURCE_CONTINUE;

  self->rest_source = 0;
  if (!wb_overview_is_clear (&self->view))
    fade_to (self, 0);

  return G_SOURCE_REMOVE;
}

/* The wheel turns below a pointer that does not move, which is told of movements all the same. */
static void
motion_cb (WbOverview *self, double x, double y)
{
  if (self->pointer.x == (float) x && self->pointer.y == (float) y)
    return;

  self->pointer = (WbPoint) { x, y };
  wb_overview_wake (self);
}

static void
look_at (WbOverview *self, double x, double y)
{
  WbPoint scale = get_scale (&self->view);

  g_signal_emit (self, signals[LOOK_AT], 0, (x + self->grip.x) / scale.x, (y + self->grip.y) / scale.y);
}

/* Within the frame it is taken where it is held; elsewhere its middle comes to the pointer. */
static void
drag_begin_cb (WbOverview *self, double x, double y, GtkGesture *gesture)
{
  WbRect frame = wb_overview_get_frame (&self->view);
  WbPoint middle = { frame.x + frame.width / 2, frame.y + frame.height / 2 };

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->grip = (WbPoint) { 0, 0 };
  if (fabs (x - middle.x) <= frame.width / 2 && fabs (y - middle.y) <= frame.height / 2)
    self->grip = (WbPoint) { middle.x - x, middle.y - y };
  else
    look_at (self, x, y);
}

static void
drag_update_cb (WbOverview *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    look_at (self, x + dx, y + dy);
}

static void
wb_overview_dispose (GObject *object)
{
  WbOverview *self = WB_OVERVIEW (object);

  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_object (&self->fade);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (wb_overview_parent_class)->dispose (object);
}

static void
wb_overview_class_init (WbOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_overview_dispose;
  widget_class->snapshot = wb_overview_snapshot;
  widget_class->size_allocate = wb_overview_size_allocate;
  widget_class->measure = wb_overview_measure;

  /**
   * WbOverview::look-at:
   * @self: the overview
   * @x: @y: a place of the board
   *
   * That is to be in the middle of what is seen.
   */
  signals[LOOK_AT] = g_signal_new ("look-at", WB_TYPE_OVERVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_DOUBLE, G_TYPE_DOUBLE);

  gtk_widget_class_set_css_name (widget_class, "boardoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
wb_overview_init (WbOverview *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  self->fade = adw_timed_animation_new (GTK_WIDGET (self), 0, 0, FADE_MS,
                                        adw_callback_animation_target_new (fade_cb, self, NULL));
  fade_cb (0, self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("canvas", "Overview of the board"),
                                  -1);
}

/**
 * wb_overview_new:
 * @stage: what it shows; must outlive it
 *
 * Returns: (transfer floating): an overview
 */
GtkWidget *
wb_overview_new (WbStage *stage)
{
  WbOverview *self = g_object_new (WB_TYPE_OVERVIEW, NULL);

  self->stage = stage;

  return GTK_WIDGET (self);
}

static gboolean
has_moved (const WbView *before, const WbView *view)
{
  return before->width > 0 && (before->x != view->x || before->y != view->y || before->zoom != view->zoom);
}

/**
 * wb_overview_show:
 * @self: an overview
 * @view: what is in view
 *
 * Moves the frame. Scrolling costs no more than that. The overview comes into sight when that moves, or when it hides
 * nothing of the board.
 */
void
wb_overview_show (WbOverview *self, const WbView *view)
{
  gboolean moved;

  g_return_if_fail (WB_IS_OVERVIEW (self));

  moved = has_moved (&self->view, view);
  self->view = *view;
  if (moved || wb_overview_is_clear (view))
    wb_overview_wake (self);
  else if (self->rest_source == 0)
    fade_to (self, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wb_overview_wake:
 * @self: an overview
 *
 * Has it in sight, and out of the way again once nothing has moved for a while, unless it hides nothing of the board.
 */
void
wb_overview_wake (WbOverview *self)
{
  g_return_if_fail (WB_IS_OVERVIEW (self));

  fade_to (self, 1);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  self->rest_source = g_timeout_add (REST_MS, rest_cb, self);
}

/**
 * wb_overview_hide:
 * @self: an overview
 *
 * Has it out of sight: it is not needed, or not asked for.
 */
void
wb_overview_hide (WbOverview *self)
{
  g_return_if_fail (WB_IS_OVERVIEW (self));

  g_clear_handle_id (&self->rest_source, g_source_remove);
  fade_to (self, 0);
  adw_animation_skip (self->fade);
}

/**
 * wb_overview_redraw:
 * @self: an overview
 *
 * Paints the board again when it is seen next.
 */
void
wb_overview_redraw (WbOverview *self)
{
  g_return_if_fail (WB_IS_OVERVIEW (self));

  g_clear_object (&self->picture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
