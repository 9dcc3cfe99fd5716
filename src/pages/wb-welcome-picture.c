/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-welcome-picture.h"

#include <adwaita.h>

#include "wb-painter.h"

struct _WbWelcomePicture
{
  GtkWidget  parent_instance;
  WbPainter *painter;
};

G_DEFINE_FINAL_TYPE (WbWelcomePicture, wb_welcome_picture, GTK_TYPE_WIDGET)

static void
scheme_changed_cb (WbWelcomePicture *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  wb_painter_set_scheme (self->painter, wb_scheme_get (adw_style_manager_get_dark (manager),
                                                       adw_style_manager_get_high_contrast (manager)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
wb_welcome_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WB_WELCOME_WIDTH : WB_WELCOME_HEIGHT;
}

static void
wb_welcome_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbWelcomePicture *self = WB_WELCOME_PICTURE (widget);
  float x = (gtk_widget_get_width (widget) - WB_WELCOME_WIDTH) / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, 0));
  wb_paint_welcome (self->painter, snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
wb_welcome_picture_finalize (GObject *object)
{
  WbWelcomePicture *self = WB_WELCOME_PICTURE (object);

  wb_painter_free (self->painter);

  G_OBJECT_CLASS (wb_welcome_picture_parent_class)->finalize (object);
}

static void
wb_welcome_picture_class_init (WbWelcomePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wb_welcome_picture_finalize;
  widget_class->measure = wb_welcome_picture_measure;
  widget_class->snapshot = wb_welcome_picture_snapshot;
  gtk_widget_class_set_css_name (widget_class, "picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wb_welcome_picture_init (WbWelcomePicture *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);

  self->painter = wb_painter_new (shaper, WB_SCHEME_LIGHT);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (scheme_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (scheme_changed_cb), self, G_CONNECT_SWAPPED);
  scheme_changed_cb (self);
}
