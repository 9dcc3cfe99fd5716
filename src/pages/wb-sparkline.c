/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-sparkline.h"

#include "wb-readings.h"
#include "wb-scheme.h"

#define WIDTH  72
#define HEIGHT 28
#define MARGIN 4

struct _WbSparkline
{
  GtkWidget parent_instance;
  GArray   *readings; /* of WbReading, by date */
  double    target;
  gboolean  has_target;
  gboolean  presented; /* to a room */
};

G_DEFINE_FINAL_TYPE (WbSparkline, wb_sparkline, GTK_TYPE_WIDGET)

static void
wb_sparkline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : WIDTH;
}

static double
get_value (WbSparkline *self, guint i)
{
  return wb_decimal_to_double (g_array_index (self->readings, WbReading, i).value);
}

/* Since the year 1. */
static double
get_days (WbSparkline *self, guint i)
{
  return wb_date_days_between (wb_date_new (1, 1, 1), g_array_index (self->readings, WbReading, i).date);
}

static void
get_range (WbSparkline *self, double *low, double *high)
{
  *low = *high = self->has_target ? self->target : get_value (self, 0);

  for (guint i = 0; i < self->readings->len; i++)
    {
      double value = get_value (self, i);

      *low = MIN (*low, value);
      *high = MAX (*high, value);
    }

  if (*low == *high)
    *high = *low + 1;
}

/* A style may make it larger, and then all of it is. */
static double
get_scale (WbSparkline *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self)) / (double) HEIGHT;
}

static double
get_width (WbSparkline *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) / get_scale (self);
}

static double
place (double value, double low, double high, double size)
{
  return MARGIN + (value - low) / (high - low) * (size - 2 * MARGIN);
}

static void
draw_target (WbSparkline *self, cairo_t *cr, double low, double high, const GdkRGBA *colour)
{
  double y = HEIGHT - place (self->target, low, high, HEIGHT);

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, (const double[]){ 3, 3 }, 2, 0);
  cairo_move_to (cr, MARGIN, y);
  cairo_line_to (cr, get_width (self) - MARGIN, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* The latest stands at the end, also when it is the only one. */
static void
draw_readings (WbSparkline *self, cairo_t *cr, double low, double high, const GdkRGBA *colour)
{
  double last = get_days (self, self->readings->len - 1);
  double first = MIN (get_days (self, 0), last - 1);
  double x = 0, y = 0;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 2);
  for (guint i = 0; i < self->readings->len; i++)
    {
      x = place (get_days (self, i), first, last, get_width (self));
      y = HEIGHT - place (get_value (self, i), low, high, HEIGHT);
      cairo_line_to (cr, x, y);
    }
  cairo_stroke (cr);
  cairo_arc (cr, x, y, 3, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
wb_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbSparkline *self = WB_SPARKLINE (widget);
  WbScheme scheme = self->presented ? WB_SCHEME_CONTRAST : wb_scheme_current ();
  cairo_t *cr;
  double low, high;

  if (self->readings->len == 0)
    return;

  get_range (self, &low, &high);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                 gtk_widget_get_height (widget)));
  cairo_scale (cr, get_scale (self), get_scale (self));
  if (self->has_target)
    draw_target (self, cr, low, high, wb_palette_get (scheme, WB_COLOUR_SECONDARY));
  draw_readings (self, cr, low, high, wb_palette_get (scheme, WB_COLOUR_RING));
  cairo_destroy (cr);
}

static void
wb_sparkline_finalize (GObject *object)
{
  g_clear_pointer (&WB_SPARKLINE (object)->readings, g_array_unref);

  G_OBJECT_CLASS (wb_sparkline_parent_class)->finalize (object);
}

static void
wb_sparkline_class_init (WbSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wb_sparkline_finalize;
  widget_class->measure = wb_sparkline_measure;
  widget_class->snapshot = wb_sparkline_snapshot;

  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wb_sparkline_init (WbSparkline *self)
{
  self->readings = g_array_new (FALSE, FALSE, sizeof (WbReading));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * wb_sparkline_new:
 *
 * Returns: (transfer floating): a sparkline of nothing
 */
GtkWidget *
wb_sparkline_new (void)
{
  return g_object_new (WB_TYPE_SPARKLINE, NULL);
}

/**
 * wb_sparkline_set_presented:
 * @self: a sparkline
 *
 * Has it drawn for a room, in the colours of highest contrast on a light ground.
 */
void
wb_sparkline_set_presented (WbSparkline *self)
{
  g_return_if_fail (WB_IS_SPARKLINE (self));

  self->presented = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * wb_sparkline_set_indicator:
 * @self: a sparkline
 * @project: a project
 * @indicator: an indicator of it
 *
 * Shows the indicator as it is now.
 */
void
wb_sparkline_set_indicator (WbSparkline *self, WbProject *project, WbSlot indicator)
{
  WbRecord *record = wb_project_get (project, indicator);

  g_return_if_fail (WB_IS_SPARKLINE (self));

  g_array_unref (self->readings);
  self->readings = wb_readings_list (project, indicator);
  self->has_target = wb_record_has (record, WB_INDICATOR_TARGET);
  self->target = wb_decimal_to_double (wb_record_get_decimal (record, WB_INDICATOR_TARGET));

  gtk_widget_queue_draw (GTK_WIDGET (self));
}
