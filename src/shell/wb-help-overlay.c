/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-help-overlay.h"

#include <glib/gi18n-lib.h>

/* A title is wrapped from this many characters on. */
#define LONG 24

/* And from this many on where there is nothing beside it. */
#define LONG_ALONE 48

/* What the screen shows beside the window: its frame, and the bar of a desktop, in px. */
#define BESIDE 40

static GtkWidget *
find_search (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TOGGLE_BUTTON (widget) ? widget : NULL;

  if (GTK_IS_MENU_BUTTON (widget))
    return NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search (child);

  return found;
}

/* GTK 4.8 calls it "GtkImage". */
static void
name_search (GtkWindow *overlay)
{
  GtkWidget *search = find_search (gtk_window_get_titlebar (overlay));

  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("shortcuts", "Search the shortcuts"), -1);
}

/* GTK sets each title on one line: with large text the window would be wider than the screen. The keys stay whole. */
static void
wrap_titles (GtkWidget *widget, int most)
{
  if (GTK_IS_SHORTCUT_LABEL (widget))
    return;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUTS_SHORTCUT) != NULL)
    {
      long n = g_utf8_strlen (gtk_label_get_text (GTK_LABEL (widget)), -1);

      /* Never less than that, or it would lie over the next column. */
      g_object_set (widget, "wrap", TRUE, "width-chars", (int) MIN (n, most), "max-width-chars", most, NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wrap_titles (child, most);
}

static void
get_room (GtkWindow *parent, int *width, int *height)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (parent));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (display), 0);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (parent));
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;
  GdkRectangle area = { 0, 0, 800, 600 };

  if (own != NULL)
    g_set_object (&monitor, own);
  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &area);
  *width = area.width - BESIDE;
  *height = area.height - BESIDE;
}

/* A group stands in a column, and the columns of a page beside each other. */
static void
set_one_column (GtkWidget *widget)
{
  if (GTK_IS_SHORTCUTS_GROUP (widget))
    {
      GtkWidget *page = gtk_widget_get_parent (gtk_widget_get_parent (widget));

      if (GTK_IS_BOX (page))
        g_object_set (page, "orientation", GTK_ORIENTATION_VERTICAL, "homogeneous", FALSE, NULL);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    set_one_column (child);
}

/* Of two columns that are wider than the screen the second would be cut: one below the other they are whole. */
static void
fit_columns (GtkWidget *child, int room)
{
  int width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  if (width <= room)
    return;

  set_one_column (child);
  wrap_titles (child, LONG_ALONE);
}

/* What has no room on the screen all the same is scrolled to, with the arrows from the beginning. */
static void
add_scrollbars (GtkWindow *overlay, GtkWindow *parent)
{
  g_autoptr (GtkWidget) child = g_object_ref (gtk_window_get_child (overlay));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  int width, height, bar = 0;

  get_room (parent, &width, &height);
  if (gtk_window_get_titlebar (overlay) != NULL)
    gtk_widget_measure (gtk_window_get_titlebar (overlay), GTK_ORIENTATION_VERTICAL, -1, NULL, &bar, NULL, NULL);
  fit_columns (child, width);
  gtk_window_set_child (overlay, NULL);
  g_object_set (scroller, "child", child, "propagate-natural-width", TRUE, "propagate-natural-height", TRUE,
                "max-content-width", width, "max-content-height", height - bar, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_window_get_title (overlay), -1);
  gtk_window_set_child (overlay, scroller);
}

/**
 * wb_show_help_overlay:
 * @parent: the window whose shortcuts they are
 *
 * Shows the keyboard shortcuts.
 */
void
wb_show_help_overlay (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/wijkbord/Wijkbord/ui/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "overlay"));

  wrap_titles (GTK_WIDGET (overlay), LONG);
  add_scrollbars (overlay, parent);
  name_search (overlay);
  gtk_window_set_transient_for (overlay, parent);
  gtk_window_set_modal (overlay, TRUE);
  gtk_window_present (overlay);
}
