/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-palette.h"

#include "wb-colour.h"
#include "wb-icons.h"

static const GdkRGBA colours[WB_N_COLOURS][WB_N_SCHEMES] = {
#define WB_COLOUR(ROLE, light, dark, contrast, contrast_dark) \
  [WB_COLOUR_##ROLE] = { WB_RGB (light), WB_RGB (dark), WB_RGB (contrast), WB_RGB (contrast_dark) },
#include "wb-palette-rows.h"
#undef WB_COLOUR
};

static const char *const role_names[WB_N_COLOURS] = {
#define WB_COLOUR(ROLE, light, dark, contrast, contrast_dark) [WB_COLOUR_##ROLE] = #ROLE,
#include "wb-palette-rows.h"
#undef WB_COLOUR
};

static const char *const scheme_names[WB_N_SCHEMES] = {
  [WB_SCHEME_LIGHT] = "light",
  [WB_SCHEME_DARK] = "dark",
  [WB_SCHEME_CONTRAST] = "contrast",
  [WB_SCHEME_CONTRAST_DARK] = "contrast-dark",
};

/* The themes that a new plan has or is offered, tuned by hand. High contrast has no tints. */
typedef struct
{
  const char *icon;
  GdkRGBA     colour[WB_N_SCHEMES];
  GdkRGBA     tint[2];
} KnownTheme;

static const KnownTheme known_themes[] = {
  { "housing",
    { WB_RGB (0x1a5fb4), WB_RGB (0x8fbcf2), WB_RGB (0x0b3f80), WB_RGB (0xb4d4ff) },
    { WB_RGB (0xe4edf8), WB_RGB (0x243243) } },
  { "work",
    { WB_RGB (0x855200), WB_RGB (0xe8b765), WB_RGB (0x5a3600), WB_RGB (0xf3cd8c) },
    { WB_RGB (0xf7eddc), WB_RGB (0x3a301f) } },
  { "education",
    { WB_RGB (0x7a3896), WB_RGB (0xd3a6e6), WB_RGB (0x51206a), WB_RGB (0xe6c6f4) },
    { WB_RGB (0xf2e8f6), WB_RGB (0x382a3f) } },
  { "safety",
    { WB_RGB (0xa51d2d), WB_RGB (0xff9d99), WB_RGB (0x7d0f1d), WB_RGB (0xffbdba) },
    { WB_RGB (0xf9e5e6), WB_RGB (0x432a2b) } },
  { "health",
    { WB_RGB (0x0b6e5b), WB_RGB (0x79d3bd), WB_RGB (0x00493b), WB_RGB (0x9ae8d4) },
    { WB_RGB (0xdff1ec), WB_RGB (0x203b35) } },
  { "community",
    { WB_RGB (0x57660c), WB_RGB (0xbccb72), WB_RGB (0x3a4500), WB_RGB (0xd5e294) },
    { WB_RGB (0xeef1d9), WB_RGB (0x31361f) } },
};

/* A colour that is this near to that of a known theme is taken for it. */
#define SAME_COLOUR 0.03

#define TEXT_CONTRAST     4.5
#define CONTRAST_CONTRAST 7.0

static const KnownTheme *
find_known_by_icon (const char *icon)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_themes); i++)
    {
      if (g_strcmp0 (known_themes[i].icon, icon) == 0)
        return &known_themes[i];
    }

  return NULL;
}

static const KnownTheme *
find_known_by_colour (const GdkRGBA *colour)
{
  const KnownTheme *nearest = NULL;
  double distance = SAME_COLOUR;

  for (guint i = 0; i < G_N_ELEMENTS (known_themes); i++)
    {
      double d = wb_colour_distance (&known_themes[i].colour[WB_SCHEME_LIGHT], colour);

      if (d < distance)
        {
          distance = d;
          nearest = &known_themes[i];
        }
    }

  return nearest;
}

static void
set_known_colours (WbThemeLook *look, WbScheme scheme, const KnownTheme *known)
{
  look->colour = known->colour[scheme];
  look->tint = wb_scheme_is_contrast (scheme) ? *wb_palette_get (scheme, WB_COLOUR_CARD) : known->tint[scheme];
}

/* A tint is a breath of the colour in the card's. */
static void
set_custom_colours (WbThemeLook *look, WbScheme scheme, const GdkRGBA *colour)
{
  const GdkRGBA *card = wb_palette_get (scheme, WB_COLOUR_CARD);
  const GdkRGBA *board = wb_palette_get (scheme, WB_COLOUR_BOARD);
  double ratio = wb_scheme_is_contrast (scheme) ? CONTRAST_CONTRAST : TEXT_CONTRAST;

  if (wb_scheme_is_contrast (scheme))
    look->tint = *card;
  else if (scheme == WB_SCHEME_DARK)
    look->tint = wb_colour_mix (board, colour, 0.16);
  else
    look->tint = wb_colour_mix (card, colour, 0.12);

  look->colour = wb_colour_reach (colour, (GdkRGBA[]) { look->tint, *card, *board }, 3, ratio);
}

/**
 * wb_palette_get:
 * @scheme: a scheme
 * @role: what the colour is for
 *
 * Returns: the colour of @role in @scheme
 */
const GdkRGBA *
wb_palette_get (WbScheme scheme, WbColourRole role)
{
  g_return_val_if_fail (scheme < WB_N_SCHEMES && role < WB_N_COLOURS, &colours[0][0]);

  return &colours[role][scheme];
}

/**
 * wb_colour_role_get_name:
 * @role: a role
 *
 * Returns: its name, for messages of tests
 */
const char *
wb_colour_role_get_name (WbColourRole role)
{
  g_return_val_if_fail (role < WB_N_COLOURS, NULL);

  return role_names[role];
}

/**
 * wb_scheme_get:
 * @dark: whether the desktop is dark
 * @high_contrast: whether it asks for high contrast
 *
 * Returns: the scheme
 */
WbScheme
wb_scheme_get (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? WB_SCHEME_CONTRAST_DARK : WB_SCHEME_CONTRAST;

  return dark ? WB_SCHEME_DARK : WB_SCHEME_LIGHT;
}

/**
 * wb_scheme_is_dark:
 * @scheme: a scheme
 *
 * Returns: whether its grounds are dark
 */
gboolean
wb_scheme_is_dark (WbScheme scheme)
{
  return scheme == WB_SCHEME_DARK || scheme == WB_SCHEME_CONTRAST_DARK;
}

/**
 * wb_scheme_is_contrast:
 * @scheme: a scheme
 *
 * Returns: whether it is of high contrast: then edges replace tints and shadows
 */
gboolean
wb_scheme_is_contrast (WbScheme scheme)
{
  return scheme == WB_SCHEME_CONTRAST || scheme == WB_SCHEME_CONTRAST_DARK;
}

/**
 * wb_scheme_from_name:
 * @name: "light", "dark", "contrast" or "contrast-dark"
 * @scheme: (out): where to store it; untouched on failure
 *
 * Returns: whether there is such a scheme
 */
gboolean
wb_scheme_from_name (const char *name, WbScheme *scheme)
{
  for (guint i = 0; i < WB_N_SCHEMES; i++)
    {
      if (g_strcmp0 (scheme_names[i], name) == 0)
        {
          *scheme = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * wb_theme_look_get:
 * @scheme: a scheme
 * @icon: (nullable): the icon that the theme has in the plan
 * @colour: its colour in the plan, 0xrrggbb, or -1 when it has none
 *
 * Says how a theme looks. The colours of the themes that we offer have tuned variants for every scheme, also when
 * another theme has chosen one of them; any other colour is made darker or lighter until its text can be read.
 *
 * Returns: the look; what it points to is static
 */
WbThemeLook
wb_theme_look_get (WbScheme scheme, const char *icon, gint64 colour)
{
  const GdkRGBA *board = wb_palette_get (scheme, WB_COLOUR_BOARD);
  GdkRGBA chosen = wb_colour_from_number (colour < 0 ? 0x5e5c64 : (guint32) colour);
  const KnownTheme *known = colour < 0 ? find_known_by_icon (icon) : find_known_by_colour (&chosen);
  WbThemeLook look = { .icon = wb_icon_of_theme (icon) };

  if (known != NULL)
    set_known_colours (&look, scheme, known);
  else
    set_custom_colours (&look, scheme, &chosen);
  look.on_colour = wb_scheme_is_dark (scheme) ? *board : (GdkRGBA) WB_RGB (0xffffff);
  look.pale = wb_colour_mix (board, &look.colour, 0.35);

  return look;
}

/**
 * wb_theme_look_get_presented:
 * @icon: (nullable): the icon that the theme has in the plan
 * @colour: its colour in the plan, 0xrrggbb, or -1 when it has none
 *
 * Says how a theme looks to a room: with the text of high contrast on the tint of a light screen.
 *
 * Returns: the look; what it points to is static
 */
WbThemeLook
wb_theme_look_get_presented (const char *icon, gint64 colour)
{
  WbThemeLook look = wb_theme_look_get (WB_SCHEME_CONTRAST, icon, colour);

  look.tint = wb_theme_look_get (WB_SCHEME_LIGHT, icon, colour).tint;
  look.colour = wb_colour_reach (&look.colour, &look.tint, 1, CONTRAST_CONTRAST);

  return look;
}

static const char *
get_icon (const WbRecord *theme)
{
  return theme != NULL && wb_record_get_kind (theme) == WB_KIND_DOMAIN ? wb_record_get_text (theme, WB_DOMAIN_ICON) : NULL;
}

static gint64
get_colour (const WbRecord *theme)
{
  const WbValue *colour = NULL;

  if (theme != NULL && wb_record_get_kind (theme) == WB_KIND_DOMAIN)
    colour = wb_record_get_value (theme, WB_DOMAIN_COLOUR);

  return colour != NULL ? colour->number : -1;
}

/**
 * wb_theme_look_of:
 * @scheme: a scheme
 * @theme: (nullable): a theme
 *
 * Returns: its look, or that of a theme without icon and colour; what it points to is static
 */
WbThemeLook
wb_theme_look_of (WbScheme scheme, const WbRecord *theme)
{
  return wb_theme_look_get (scheme, get_icon (theme), get_colour (theme));
}

/**
 * wb_theme_look_of_presented:
 * @theme: (nullable): a theme
 *
 * Returns: its look to a room, see wb_theme_look_get_presented()
 */
WbThemeLook
wb_theme_look_of_presented (const WbRecord *theme)
{
  return wb_theme_look_get_presented (get_icon (theme), get_colour (theme));
}
