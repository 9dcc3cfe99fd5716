/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-icons.h"

#include <librsvg/rsvg.h>

#include "wijkbord-icons.h"

struct _WbIconSet
{
  GHashTable *handles; /* name → RsvgHandle */
};

static const char *const theme_icons[] = {
  "housing", "work", "education", "safety", "health", "community", "tag", NULL
};

static RsvgHandle *
load_icon (const char *name)
{
  g_autofree char *path = g_strdup_printf (WB_ICONS_PATH "/scalable/actions/wijkbord-%s-symbolic.svg", name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  RsvgHandle *handle = NULL;

  if (bytes != NULL)
    handle = rsvg_handle_new_from_data (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  if (handle == NULL)
    g_critical ("Icon %s: %s", name, error->message);

  return handle;
}

static RsvgHandle *
get_handle (WbIconSet *set, const char *name)
{
  RsvgHandle *handle = g_hash_table_lookup (set->handles, name);

  if (handle == NULL)
    {
      handle = load_icon (name);
      if (handle != NULL)
        g_hash_table_insert (set->handles, g_strdup (name), handle);
    }

  return handle;
}

static gboolean
set_colour (RsvgHandle *handle, const GdkRGBA *colour, GError **error)
{
  g_autofree char *text = gdk_rgba_to_string (colour);
  g_autofree char *style = g_strdup_printf ("path,rect,circle{fill:%s !important}", text);

  return rsvg_handle_set_stylesheet (handle, (const guint8 *) style, strlen (style), error);
}

/**
 * wb_icons_register:
 *
 * Makes the resource with the icons known, so that an icon theme finds them. May be called often.
 */
void
wb_icons_register (void)
{
  static gsize done;

  if (g_once_init_enter (&done))
    {
      wb_icon_resources_register_resource ();
      g_once_init_leave (&done, 1);
    }
}

/**
 * wb_icons_for_themes:
 *
 * Returns: (array zero-terminated=1): the names of the icons that a theme can have
 */
const char *const *
wb_icons_for_themes (void)
{
  return theme_icons;
}

/**
 * wb_icon_of_theme:
 * @icon: (nullable): the icon of a theme, as a plan has it
 *
 * Returns: the name of that icon, or of a neutral one when we have none of that name
 */
const char *
wb_icon_of_theme (const char *icon)
{
  for (guint i = 0; theme_icons[i] != NULL; i++)
    {
      if (g_strcmp0 (theme_icons[i], icon) == 0)
        return theme_icons[i];
    }

  return "tag";
}

/**
 * wb_icon_set_new:
 *
 * Returns: (transfer full): a set of icons; nothing is parsed yet
 */
WbIconSet *
wb_icon_set_new (void)
{
  WbIconSet *set = g_new0 (WbIconSet, 1);

  wb_icons_register ();
  set->handles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  return set;
}

/**
 * wb_icon_set_free:
 * @set: a set of icons
 *
 * Frees it.
 */
void
wb_icon_set_free (WbIconSet *set)
{
  g_return_if_fail (set != NULL);

  g_hash_table_unref (set->handles);
  g_free (set);
}

/**
 * wb_icon_set_draw:
 * @set: a set of icons
 * @cr: where to draw; the icon's corner is at 0, 0
 * @name: the name of an icon, such as "housing"
 * @colour: its colour
 * @size: its width and height
 *
 * Draws an icon, as paths.
 */
void
wb_icon_set_draw (WbIconSet *set, cairo_t *cr, const char *name, const GdkRGBA *colour, double size)
{
  RsvgHandle *handle = get_handle (set, name);
  g_autoptr (GError) error = NULL;

  if (handle == NULL)
    return;

  if (!set_colour (handle, colour, &error)
      || !rsvg_handle_render_document (handle, cr, &(RsvgRectangle) { 0, 0, size, size }, &error))
    g_critical ("Icon %s: %s", name, error->message);
}
