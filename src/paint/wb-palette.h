/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

#include "wb-record.h"

G_BEGIN_DECLS

/** WbScheme: light or dark, as the desktop has it; and high contrast on either. */
typedef enum
{
  WB_SCHEME_LIGHT,
  WB_SCHEME_DARK,
  WB_SCHEME_CONTRAST,
  WB_SCHEME_CONTRAST_DARK,
  WB_N_SCHEMES
} WbScheme;

/** WbColourRole: what a colour is for. */
typedef enum
{
#define WB_COLOUR(ROLE, light, dark, contrast, contrast_dark) WB_COLOUR_##ROLE,
#include "wb-palette-rows.h"
#undef WB_COLOUR
  WB_N_COLOURS
} WbColourRole;

const GdkRGBA *wb_palette_get         (WbScheme scheme, WbColourRole role);
const char    *wb_colour_role_get_name       (WbColourRole role);
WbScheme       wb_scheme_get          (gboolean dark, gboolean high_contrast);
gboolean       wb_scheme_is_dark      (WbScheme scheme);
gboolean       wb_scheme_is_contrast  (WbScheme scheme);
gboolean       wb_scheme_from_name    (const char *name, WbScheme *scheme);

/**
 * WbThemeLook:
 * @icon: the name of its icon, see wb_icon_get_name()
 * @colour: for text, bars, tiles and links; 4.5:1 on @tint, on cards and on the board
 * @tint: the ground of its header and of small tiles
 * @on_colour: for an icon on @colour
 * @pale: the bar of a card that is dimmed
 *
 * How a theme looks in a scheme.
 */
typedef struct
{
  const char *icon;
  GdkRGBA     colour;
  GdkRGBA     tint;
  GdkRGBA     on_colour;
  GdkRGBA     pale;
} WbThemeLook;

/* By what stands in a plan; colour 0xrrggbb, or -1: none. "Presented" has 7:1, for a room: */
WbThemeLook    wb_theme_look_get           (WbScheme scheme, const char *icon, gint64 colour);
WbThemeLook    wb_theme_look_get_presented (const char *icon, gint64 colour);
WbThemeLook    wb_theme_look_of            (WbScheme scheme, const WbRecord *theme); /* what is no theme has none */
WbThemeLook    wb_theme_look_of_presented  (const WbRecord *theme);

G_END_DECLS
