/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-sparkline.h"

#include "wb-scheme.h"

#define WIDTH  72
#define HEIGHT 28
#define MARGIN 4

typedef struct
{
  double days; /* since the year 1 */
  double value;
} Point;

struct _WbSparkline
{
  GtkWidget parent_instance;
  GArray   *points; /* of Point, by date */
  double    target;
  gboolean  has_target;
};

G_DEFINE_FINAL_TYPE (WbSparkline, wb_sparkline, GTK_TYPE_WIDGET)

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const Point *x = a, *y = b;

  return (x->days > y->days) - (x->days < y->days);
}

/* The line to compare with is another area's and would only confuse so small a picture. */
static void
add_measurement (WbSparkline *self, const WbRecord *record)
{
  WbDate date = wb_record_get_date (record, WB_MEASUREMENT_DATE);
  Point point;

  if (date == WB_DATE_NONE || !wb_record_has (record, WB_MEASUREMENT_VALUE) ||
      wb_record_get_flag (record, WB_MEASUREMENT_REFERENCE))
    return;

  point.days = wb_date_days_between (wb_date_new (1, 1, 1), date);
  point.value = wb_decimal_to_double (wb_record_get_decimal (record, WB_MEASUREMENT_VALUE));
  g_array_append_val (self->points, point);
}

static void
wb_sparkline_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : WIDTH;
}

static void
get_range (WbSparkline *self, double *low, double *high)
{
  *low = *high = self->has_target ? self->target : g_array_index (self->points, Point, 0).value;

  for (guint i = 0; i < self->points->len; i++)
    {
      double value = g_array_index (self->points, Point, i).value;

      *low = MIN (*low, value);
      *high = MAX (*high, value);
    }

  if (*low == *high)
    *high = *low + 1;
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
  cairo_line_to (cr, WIDTH - MARGIN, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_points (WbSparkline *self, cairo_t *cr, double low, double high, const GdkRGBA *colour)
{
  double first = g_array_index (self->points, Point, 0).days;
  double last = MAX (g_array_index (self->points, Point, self->points->len - 1).days, first + 1);
  double x = 0, y = 0;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 2);
  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);

      x = place (point->days, first, last, WIDTH);
      y = HEIGHT - place (point->value, low, high, HEIGHT);
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
  WbScheme scheme = wb_scheme_current ();
  cairo_t *cr;
  double low, high;

  if (self->points->len == 0)
    return;

  get_range (self, &low, &high);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  if (self->has_target)
    draw_target (self, cr, low, high, wb_palette_get (scheme, WB_COLOUR_SECONDARY));
  draw_points (self, cr, low, high, wb_palette_get (scheme, WB_COLOUR_RING));
  cairo_destroy (cr);
}

static void
wb_sparkline_finalize (GObject *object)
{
  g_clear_pointer (&WB_SPARKLINE (object)->points, g_array_unref);

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
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
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
  WbEdgeIter iter;
  WbEdge edge;

  g_return_if_fail (WB_IS_SPARKLINE (self));

  g_array_set_size (self->points, 0);
  self->has_target = wb_record_has (record, WB_INDICATOR_TARGET);
  self->target = wb_decimal_to_double (wb_record_get_decimal (record, WB_INDICATOR_TARGET));

  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), indicator);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.kind == WB_KIND_MEASUREMENT)
      add_measurement (self, wb_project_get (project, edge.by));
  g_array_sort (self->points, compare_points);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}
