/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-drop-layer.h"

#include "wb-announce.h"
#include "wb-board-label.h"
#include "wb-board-top.h"

/* From the pointer to what is carried, and from that to what is said. */
#define POINTER_SPACE 12
#define SPACE         6

/* Characters */
#define CARRIED_WIDTH 28
#define SAYS_WIDTH    60

#define RING_WIDTH  2.f
#define RING_RADIUS 10.f
#define RING_OUTSET 3.f
#define PLACE_WIDTH 4.f

struct _WbDropLayer
{
  GtkWidget     parent_instance;
  WbStage      *stage;
  const WbView *view;
  GtkWidget    *carried;
  GtkWidget    *says;
  GtkWidget    *sentence;
  GtkWidget    *hint;
  char         *words; /* as they were announced */
  WbPoint       at;
  gboolean      has_ring;
  WbAim         aim;
  gboolean      has_band;
  WbRect        band;
};

G_DEFINE_FINAL_TYPE (WbDropLayer, wb_drop_layer, GTK_TYPE_WIDGET)

static void
allocate_at (GtkWidget *child, double x, double y, int width, int height)
{
  gtk_widget_allocate (child, width, height, -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y)));
}

/* As wide as it likes to be, up to what there is. */
static GtkRequisition
measure_within (GtkWidget *child, int most)
{
  GtkRequisition size;
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &size.width, NULL, NULL);
  size.width = MAX (MIN (size.width, most), least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, size.width, NULL, &size.height, NULL, NULL);

  return size;
}

/* Beside the pointer, and always whole. */
static void
wb_drop_layer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbDropLayer *self = WB_DROP_LAYER (widget);
  double right = width - self->view->covered - SPACE;
  GtkRequisition carried = measure_within (self->carried, (int) right);
  GtkRequisition says = measure_within (self->says, (int) right);
  double x = self->at.x + POINTER_SPACE, y = self->at.y + POINTER_SPACE;

  y = MAX (MIN (y, height - carried.height - says.height - 2 * SPACE), 0);

  allocate_at (self->carried, MAX (MIN (x, right - carried.width), 0), y, carried.width, carried.height);
  if (gtk_widget_get_visible (self->says))
    allocate_at (self->says, MAX (MIN (x, right - says.width), 0), y + carried.height + SPACE, says.width, says.height);
}

static void
wb_drop_layer_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static graphene_rect_t
to_viewport (WbDropLayer *self, const WbRect *rect)
{
  WbPoint origin = wb_view_get_origin (self->view);
  float zoom = self->view->zoom;

  return GRAPHENE_RECT_INIT (origin.x + rect->x * zoom, origin.y + rect->y * zoom, rect->width * zoom,
                             rect->height * zoom);
}

static const GdkRGBA *
get_colour (WbDropLayer *self)
{
  return wb_palette_get (wb_painter_get_scheme (self->stage->painter), WB_COLOUR_RING);
}

static void
trace_round (cairo_t *cr, const graphene_rect_t *rect, double radius)
{
  double x = rect->origin.x, y = rect->origin.y;
  double width = rect->size.width, height = rect->size.height;

  radius = MIN (radius, MIN (width, height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
append_ring (WbDropLayer *self, GtkSnapshot *snapshot)
{
  static const double dashes[] = { 6, 4 };
  graphene_rect_t ring = to_viewport (self, &self->aim.ring);
  graphene_rect_t bounds;
  cairo_t *cr;

  graphene_rect_inset (&ring, -RING_OUTSET, -RING_OUTSET);
  graphene_rect_inset_r (&ring, -RING_WIDTH, -RING_WIDTH, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, get_colour (self));
  cairo_set_line_width (cr, RING_WIDTH);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  trace_round (cr, &ring, RING_RADIUS);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_place (WbDropLayer *self, GtkSnapshot *snapshot)
{
  const WbRect place = { self->aim.ring.x, self->aim.place - PLACE_WIDTH / 2, self->aim.ring.width, PLACE_WIDTH };
  graphene_rect_t rect = to_viewport (self, &place);

  gtk_snapshot_append_color (snapshot, get_colour (self), &rect);
}

static void
append_band (WbDropLayer *self, GtkSnapshot *snapshot)
{
  graphene_rect_t rect = to_viewport (self, &self->band);
  const GdkRGBA *colour = get_colour (self);
  GdkRGBA fill = *colour;
  GskRoundedRect outline;

  fill.alpha = 0.15f;
  gtk_snapshot_append_color (snapshot, &fill, &rect);
  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

/* What is marked on the board goes below what stays in sight at its top; what is said lies over everything. */
static void
append_marks (WbDropLayer *self, GtkSnapshot *snapshot)
{
  float top = wb_stage_get_header_height (self->stage) * self->view->zoom - RING_OUTSET - RING_WIDTH;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, self->view->width, self->view->height - top));
  if (self->has_ring)
    append_ring (self, snapshot);
  if (self->has_ring && self->aim.has_place)
    append_place (self, snapshot);
  if (self->has_band)
    append_band (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
wb_drop_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbDropLayer *self = WB_DROP_LAYER (widget);

  if (self->stage->board != NULL && (self->has_ring || self->has_band))
    append_marks (self, snapshot);

  GTK_WIDGET_CLASS (wb_drop_layer_parent_class)->snapshot (widget, snapshot);
}

static void
wb_drop_layer_dispose (GObject *object)
{
  WbDropLayer *self = WB_DROP_LAYER (object);

  g_clear_pointer (&self->carried, gtk_widget_unparent);
  g_clear_pointer (&self->says, gtk_widget_unparent);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (wb_drop_layer_parent_class)->dispose (object);
}

static void
wb_drop_layer_class_init (WbDropLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_drop_layer_dispose;
  widget_class->size_allocate = wb_drop_layer_size_allocate;
  widget_class->measure = wb_drop_layer_measure;
  widget_class->snapshot = wb_drop_layer_snapshot;

  gtk_widget_class_set_css_name (widget_class, "droplayer");
}

static void
make_words (WbDropLayer *self)
{
  self->says = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->sentence = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  self->hint = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (self->says, "says");
  gtk_widget_add_css_class (self->sentence, "heading");
  gtk_box_append (GTK_BOX (self->says), self->sentence);
  gtk_box_append (GTK_BOX (self->says), self->hint);
  gtk_widget_set_visible (self->says, FALSE);
  gtk_widget_set_parent (self->says, GTK_WIDGET (self));
}

static void
wb_drop_layer_init (WbDropLayer *self)
{
  self->carried = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "single-line-mode", TRUE, "visible", FALSE,
                                NULL);
  gtk_widget_add_css_class (self->carried, "carried");
  gtk_widget_set_parent (self->carried, GTK_WIDGET (self));
  make_words (self);
  self->words = g_strdup ("");
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * wb_drop_layer_new:
 * @stage: what it shares with the canvas; must outlive it
 * @view: what the canvas shows of the board; the same
 *
 * Returns: (transfer floating): an empty layer
 */
GtkWidget *
wb_drop_layer_new (WbStage *stage, const WbView *view)
{
  WbDropLayer *self = g_object_new (WB_TYPE_DROP_LAYER, NULL);

  self->stage = stage;
  self->view = view;

  return GTK_WIDGET (self);
}

/**
 * wb_drop_layer_set_text_size:
 * @self: a layer
 * @text_size: the size of the text of the board, in percent of the desktop's
 */
void
wb_drop_layer_set_text_size (WbDropLayer *self, int text_size)
{
  wb_board_label_set_text_size (GTK_LABEL (self->carried), CARRIED_WIDTH, text_size);
  wb_board_label_set_text_size (GTK_LABEL (self->sentence), SAYS_WIDTH, text_size);
  wb_board_label_set_text_size (GTK_LABEL (self->hint), SAYS_WIDTH, text_size);
}

/**
 * wb_drop_layer_carry:
 * @self: a layer
 * @title: (nullable): what is carried; %NULL: nothing is
 */
void
wb_drop_layer_carry (WbDropLayer *self, const char *title)
{
  gtk_label_set_text (GTK_LABEL (self->carried), title != NULL ? title : "");
  gtk_widget_set_visible (self->carried, title != NULL);
}

/* As it is read out: what stands on lines of its own are sentences. */
static char *
join_words (const char *sentence, const char *hint)
{
  g_auto (GStrv) lines = g_strsplit (hint != NULL ? hint : "", "\n", -1);
  g_autofree char *rest = g_strjoinv (". ", lines);

  return *rest != '\0' ? g_strdup_printf ("%s. %s", sentence, rest) : g_strdup (sentence);
}

static void
announce (WbDropLayer *self, const char *sentence, const char *hint)
{
  g_autofree char *words = join_words (sentence, hint);

  if (g_str_equal (words, self->words))
    return;

  if (*words != '\0')
    wb_announce (GTK_WIDGET (self), words);
  g_free (self->words);
  self->words = g_steal_pointer (&words);
}

/**
 * wb_drop_layer_say:
 * @self: a layer
 * @sentence: (nullable): what letting go would do; %NULL: nothing
 * @hint: (nullable): what else
 */
void
wb_drop_layer_say (WbDropLayer *self, const char *sentence, const char *hint)
{
  gtk_widget_set_visible (self->says, sentence != NULL);
  gtk_widget_set_visible (self->hint, hint != NULL);
  gtk_label_set_text (GTK_LABEL (self->hint), hint != NULL ? hint : "");
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence != NULL ? sentence : "");
  announce (self, sentence != NULL ? sentence : "", hint);
}

/**
 * wb_drop_layer_ring:
 * @self: a layer
 * @aim: (nullable): what is aimed at, or %NULL
 */
void
wb_drop_layer_ring (WbDropLayer *self, const WbAim *aim)
{
  self->has_ring = aim != NULL;
  if (aim != NULL)
    self->aim = *aim;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wb_drop_layer_band:
 * @self: a layer
 * @band: (nullable): a rubber band, on the board, or %NULL
 */
void
wb_drop_layer_band (WbDropLayer *self, const WbRect *band)
{
  self->has_band = band != NULL;
  if (band != NULL)
    self->band = *band;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wb_drop_layer_place:
 * @self: a layer
 * @at: where the pointer is, in the viewport
 */
void
wb_drop_layer_place (WbDropLayer *self, WbPoint at)
{
  self->at = at;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
