/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-thumbnail.h"

#include <math.h>

#define SMALLEST 160
#define NATURAL  240

/* Its height for a width of one, see wb_drawing_new_for_sketch(). */
#define SHAPE 0.65

/* So much less or more room it may have and still be drawn pixel by pixel: nobody sees a pixel of its edge. */
#define SLACK 4

struct _WbThumbnail
{
  GtkWidget     parent_instance;
  GdkPaintable *picture; /* nullable */
};

typedef enum
{
  PROP_PICTURE = 1,
} WbThumbnailProperty;

static GParamSpec *props[PROP_PICTURE + 1];

G_DEFINE_FINAL_TYPE (WbThumbnail, wb_thumbnail, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
wb_thumbnail_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wb_thumbnail_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = SMALLEST;
      *natural = NATURAL;
    }
  else
    *minimum = *natural = (int) round ((for_size > 0 ? for_size : NATURAL) * SHAPE);
}

static void
wb_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbThumbnail *self = WB_THUMBNAIL (widget);
  double width = gtk_widget_get_width (widget);
  double own;

  if (self->picture == NULL)
    return;

  own = gdk_paintable_get_intrinsic_width (self->picture) / (double) gtk_widget_get_scale_factor (widget);
  if (fabs (own - width) <= SLACK)
    width = own;
  gdk_paintable_snapshot (self->picture, snapshot, width, width * SHAPE);
}

static void
wb_thumbnail_dispose (GObject *object)
{
  g_clear_object (&WB_THUMBNAIL (object)->picture);

  G_OBJECT_CLASS (wb_thumbnail_parent_class)->dispose (object);
}

static void
wb_thumbnail_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WbThumbnailProperty) id)
    {
    case PROP_PICTURE:
      g_value_set_object (value, WB_THUMBNAIL (object)->picture);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_thumbnail_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbThumbnail *self = WB_THUMBNAIL (object);

  switch ((WbThumbnailProperty) id)
    {
    case PROP_PICTURE:
      if (!g_set_object (&self->picture, g_value_get_object (value)))
        return;

      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_thumbnail_class_init (WbThumbnailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_thumbnail_dispose;
  object_class->get_property = wb_thumbnail_get_property;
  object_class->set_property = wb_thumbnail_set_property;
  widget_class->get_request_mode = wb_thumbnail_get_request_mode;
  widget_class->measure = wb_thumbnail_measure;
  widget_class->snapshot = wb_thumbnail_snapshot;

  props[PROP_PICTURE] = g_param_spec_object ("picture", NULL, NULL, GDK_TYPE_PAINTABLE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wb_thumbnail_init (WbThumbnail *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
