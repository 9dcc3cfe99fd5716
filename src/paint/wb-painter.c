/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include "wb-colour.h"

/* A theme as it was looked up, and the record that it was made from: records are immutable, so a look is right as long
 * as the project has that one. */
typedef struct
{
  WbRecord   *record; /* nullable */
  WbThemeLook look;
} Theme;


static void
free_theme (gpointer data)
{
  Theme *theme = data;

  g_clear_pointer (&theme->record, wb_record_unref);
  g_free (theme);
}

/* What has no theme has the colour of text, which no theme has. */
static WbThemeLook
get_neutral_look (WbPainter *painter)
{
  const GdkRGBA *colour = wb_painter_colour (painter, WB_COLOUR_LINE);

  return (WbThemeLook) {
    .icon = "themes",
    .colour = *colour,
    .tint = *wb_painter_colour (painter, wb_scheme_is_contrast (painter->scheme) ? WB_COLOUR_CARD : WB_COLOUR_BAND),
    .on_colour = wb_scheme_is_dark (painter->scheme) ? *wb_painter_colour (painter, WB_COLOUR_BOARD)
                                                     : (GdkRGBA) WB_RGB (0xffffff),
    .pale = wb_colour_mix (wb_painter_colour (painter, WB_COLOUR_BOARD), colour, 0.35),
  };
}

static const WbThemeLook *
add_theme (WbPainter *painter, WbSlot slot, WbRecord *record, const WbThemeLook *look)
{
  Theme *theme = g_new0 (Theme, 1);

  theme->record = record != NULL ? wb_record_ref (record) : NULL;
  theme->look = slot == WB_SLOT_NONE ? get_neutral_look (painter) : *look;
  g_hash_table_insert (painter->themes, GUINT_TO_POINTER (slot), theme);

  return &theme->look;
}

static const WbThemeLook *
add_theme_of_record (WbPainter *painter, WbSlot slot, WbRecord *record)
{
  WbThemeLook look = wb_theme_look_of (painter->scheme, record);

  return add_theme (painter, slot, record, &look);
}

/**
 * wb_painter_new:
 * @shaper: shapes its text, best the one that the layout measures with
 * @scheme: its colours
 *
 * Returns: (transfer full): a painter
 */
WbPainter *
wb_painter_new (WbShaper *shaper, WbScheme scheme)
{
  WbPainter *painter = g_new0 (WbPainter, 1);

  g_return_val_if_fail (shaper != NULL && scheme < WB_N_SCHEMES, NULL);

  /* Only a concrete type fills the table of node classes, which without a display nobody else does. */
  g_type_ensure (GSK_TYPE_CONTAINER_NODE);

  painter->shaper = wb_shaper_ref (shaper);
  painter->scheme = scheme;
  painter->marks = wb_marks_new ();
  painter->dashes = wb_dashes_new ();
  painter->themes = g_hash_table_new_full (NULL, NULL, NULL, free_theme);

  return painter;
}

/**
 * wb_painter_free:
 * @painter: a painter
 *
 * Frees it.
 */
void
wb_painter_free (WbPainter *painter)
{
  g_return_if_fail (painter != NULL);

  g_hash_table_unref (painter->themes);
  wb_marks_free (painter->marks);
  wb_dashes_free (painter->dashes);
  wb_shaper_unref (painter->shaper);
  g_clear_object (&painter->project);
  g_free (painter);
}

/**
 * wb_painter_get_shaper:
 * @painter: a painter
 *
 * Returns: (transfer none): what shapes its text
 */
WbShaper *
wb_painter_get_shaper (WbPainter *painter)
{
  g_return_val_if_fail (painter != NULL, NULL);

  return painter->shaper;
}

/**
 * wb_painter_get_scheme:
 * @painter: a painter
 *
 * Returns: its colours
 */
WbScheme
wb_painter_get_scheme (WbPainter *painter)
{
  g_return_val_if_fail (painter != NULL, WB_SCHEME_LIGHT);

  return painter->scheme;
}

/**
 * wb_painter_set_scheme:
 * @painter: a painter
 * @scheme: its colours from now on
 *
 * Changes the colours. Themes that were set by hand have to be set again.
 */
void
wb_painter_set_scheme (WbPainter *painter, WbScheme scheme)
{
  g_return_if_fail (painter != NULL && scheme < WB_N_SCHEMES);

  if (painter->scheme == scheme)
    return;

  painter->scheme = scheme;
  g_hash_table_remove_all (painter->themes);
}

/**
 * wb_painter_set_tagged:
 * @painter: a painter
 * @tagged: whether it leaves marks between its nodes, of which wb_node_draw_tagged() makes the structure of a PDF
 *
 * Sets what it paints for. At first it leaves none.
 */
void
wb_painter_set_tagged (WbPainter *painter, gboolean tagged)
{
  g_return_if_fail (painter != NULL);

  painter->tagged = tagged;
}

/**
 * wb_painter_set_flat:
 * @painter: a painter
 * @flat: whether it paints on white paper, where nothing casts a shadow
 *
 * Shadows on paper are but grey dots, and a third of a file.
 */
void
wb_painter_set_flat (WbPainter *painter, gboolean flat)
{
  g_return_if_fail (painter != NULL);

  painter->flat = flat;
}

/**
 * wb_painter_set_project:
 * @painter: a painter
 * @project: (nullable): where it looks up the icon and colour of themes
 *
 * Sets the project. A theme that changes is noticed when it is painted next.
 */
void
wb_painter_set_project (WbPainter *painter, WbProject *project)
{
  g_return_if_fail (painter != NULL);

  if (g_set_object (&painter->project, project))
    g_hash_table_remove_all (painter->themes);
}

/**
 * wb_painter_set_theme:
 * @painter: a painter without a project
 * @slot: the slot of a theme
 * @icon: (nullable): its icon
 * @colour: its colour, 0xrrggbb, or -1
 *
 * Says how a theme looks, where there is no project to look it up in.
 */
void
wb_painter_set_theme (WbPainter *painter, WbSlot slot, const char *icon, gint64 colour)
{
  WbThemeLook look;

  g_return_if_fail (painter != NULL && painter->project == NULL);

  look = wb_theme_look_get (painter->scheme, icon, colour);
  add_theme (painter, slot, NULL, &look);
}

/**
 * wb_painter_get_theme:
 * @painter: a painter
 * @slot: the slot of a theme, or %WB_SLOT_NONE
 *
 * Returns: (transfer none): how it looks, until the next call
 */
const WbThemeLook *
wb_painter_get_theme (WbPainter *painter, WbSlot slot)
{
  const Theme *theme;
  WbRecord *record;

  g_return_val_if_fail (painter != NULL, NULL);

  theme = g_hash_table_lookup (painter->themes, GUINT_TO_POINTER (slot));
  if (painter->project == NULL || slot == WB_SLOT_NONE)
    return theme != NULL ? &theme->look : add_theme_of_record (painter, slot, NULL);

  record = wb_project_get (painter->project, slot);

  return theme != NULL && theme->record == record ? &theme->look : add_theme_of_record (painter, slot, record);
}
