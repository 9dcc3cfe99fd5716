/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-toolkit.h"

#include "wb-hint-rest.h"

static void
look_for_icon (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  gtk_icon_theme_has_icon (source, "window-close-symbolic");

  g_task_return_boolean (task, TRUE);
}

/* The first one who looks for an icon waits until all folders of the theme have been read. Once a theme is set up, it may
 * be looked into from any thread. */
static void
read_icon_theme (void)
{
  g_autoptr (GTask) task = g_task_new (gtk_icon_theme_get_for_display (gdk_display_get_default ()), NULL, NULL, NULL);

  g_task_set_source_tag (task, read_icon_theme);
  g_task_run_in_thread (task, look_for_icon);
}

/* Which of several families there is. Every size of a font is looked for twice when there are several, and once when there
 * is one. */
static char *
find_font (const char *names)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *wanted = pango_font_description_from_string (names);
  PangoFont *font = pango_context_load_font (context, wanted);
  PangoFontDescription *found = font != NULL ? pango_font_describe (font) : NULL;
  char *name;

  if (found != NULL)
    pango_font_description_set_family (wanted, pango_font_description_get_family (found));
  name = pango_font_description_to_string (wanted);
  g_clear_pointer (&found, pango_font_description_free);
  pango_font_description_free (wanted);
  g_clear_object (&font);
  g_object_unref (context);

  return name;
}

/* Where the desktop says nothing about its font, GTK's own default is smaller than what the window was drawn for. */
static void
use_font_of_design (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (settings), "gtk-font-name");
  const char *standard = g_value_get_string (g_param_spec_get_default_value (pspec));
  g_autofree char *font = NULL;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  if (g_strcmp0 (font, standard) == 0)
    {
      g_autofree char *found = find_font ("Inter,Adwaita Sans,Cantarell,Sans 11");

      g_object_set (settings, "gtk-font-name", found, NULL);
    }
}

static void
do_without_compositor (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  if (gdk_display_is_composited (display))
    return;

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/nl/wijkbord/Wijkbord/ui/no-compositor.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/**
 * wb_toolkit_begin:
 *
 * To be called before the application starts up. GTK reads its icon theme on another thread; whoever adds icons waits for
 * that, and has it read anew. libadwaita adds its own first and then reads its style sheets, so if it begins, the theme
 * is read meanwhile and the application, which adds icons too, need not wait.
 */
void
wb_toolkit_begin (void)
{
  adw_init ();
}

/**
 * wb_toolkit_finish:
 *
 * To be called when the application has started up, and before it makes a window.
 */
void
wb_toolkit_finish (void)
{
  read_icon_theme ();
  use_font_of_design ();
  wb_hint_rest_begin ();
  do_without_compositor (gdk_display_get_default ());
}
