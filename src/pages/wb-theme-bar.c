/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-theme-bar.h"

#include "wb-slide.h"

struct _WbThemeBar
{
  GtkWidget parent_instance;
  GdkRGBA   colour;
};

G_DEFINE_FINAL_TYPE (WbThemeBar, wb_theme_bar, GTK_TYPE_WIDGET)

static void
wb_theme_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbThemeBar *self = WB_THEME_BAR (widget);

  gtk_snapshot_append_color (snapshot, &self->colour,
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

static void
wb_theme_bar_class_init (WbThemeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = wb_theme_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "themebar");
  /* The theme stands in words above the goal. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wb_theme_bar_init (WbThemeBar *self)
{
}

/**
 * wb_theme_bar_new:
 * @project: a plan
 * @theme: a theme of it
 *
 * Returns: (transfer floating): a bar, as wide as the style says
 */
GtkWidget *
wb_theme_bar_new (WbProject *project, WbSlot theme)
{
  WbThemeBar *self = g_object_new (WB_TYPE_THEME_BAR, NULL);

  self->colour = wb_slide_get_look (project, theme).colour;

  return GTK_WIDGET (self);
}
