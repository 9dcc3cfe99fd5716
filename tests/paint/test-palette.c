/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every text can be read on every ground it stands on, in every scheme, and so can that of a theme whose colour
 * somebody chose. */

#include "wb-colour.h"
#include "wb-icons.h"
#include "wb-palette.h"

#define TEXT_CONTRAST     4.5
#define DIMMED_CONTRAST   5.9
#define CONTRAST_CONTRAST 7.0
#define SHAPE_CONTRAST    3.0 /* of what is no text and carries meaning */

typedef struct
{
  WbColourRole text;
  WbColourRole ground;
} Pair;

static const Pair texts[] = {
  { WB_COLOUR_TEXT, WB_COLOUR_WINDOW },
  { WB_COLOUR_TEXT, WB_COLOUR_SIDEBAR },
  { WB_COLOUR_TEXT, WB_COLOUR_BOARD },
  { WB_COLOUR_TEXT, WB_COLOUR_BAND },
  { WB_COLOUR_TEXT, WB_COLOUR_CARD },
  { WB_COLOUR_TEXT, WB_COLOUR_INSET },
  { WB_COLOUR_TEXT, WB_COLOUR_CHIP },
  { WB_COLOUR_SECONDARY, WB_COLOUR_WINDOW },
  { WB_COLOUR_SECONDARY, WB_COLOUR_SIDEBAR },
  { WB_COLOUR_SECONDARY, WB_COLOUR_BOARD },
  { WB_COLOUR_SECONDARY, WB_COLOUR_BAND },
  { WB_COLOUR_SECONDARY, WB_COLOUR_CARD },
  { WB_COLOUR_SECONDARY, WB_COLOUR_INSET },
  { WB_COLOUR_ACCENT_TEXT, WB_COLOUR_ACCENT },
  { WB_COLOUR_VOICE_TEXT, WB_COLOUR_VOICE },
  { WB_COLOUR_VOICE_SMALL, WB_COLOUR_VOICE },
  { WB_COLOUR_VOICE_SMALL, WB_COLOUR_VOICE_EMPTY },
  { WB_COLOUR_IDEA, WB_COLOUR_IDEA_PILL },
  { WB_COLOUR_AGREED, WB_COLOUR_AGREED_PILL },
  { WB_COLOUR_RUNNING, WB_COLOUR_RUNNING_PILL },
  { WB_COLOUR_ON_HOLD, WB_COLOUR_ON_HOLD_PILL },
  { WB_COLOUR_DONE, WB_COLOUR_DONE_PILL },
  { WB_COLOUR_DROPPED, WB_COLOUR_DROPPED_PILL },
  { WB_COLOUR_IDEA, WB_COLOUR_CARD }, /* from far away a status has no pill */
  { WB_COLOUR_AGREED, WB_COLOUR_CARD },
  { WB_COLOUR_RUNNING, WB_COLOUR_CARD },
  { WB_COLOUR_ON_HOLD, WB_COLOUR_CARD },
  { WB_COLOUR_DONE_PILL, WB_COLOUR_CARD },
  { WB_COLOUR_DROPPED, WB_COLOUR_CARD },
  { WB_COLOUR_FLAG, WB_COLOUR_FLAG_PILL },
  { WB_COLOUR_FLAG, WB_COLOUR_BOARD }, /* in a dimmed card */
  { WB_COLOUR_LEAD, WB_COLOUR_LEAD_CHIP },
};

static const Pair shapes[] = {
  { WB_COLOUR_RING, WB_COLOUR_CARD },
  { WB_COLOUR_RING, WB_COLOUR_BOARD },
  { WB_COLOUR_VOICE_LINE, WB_COLOUR_BOARD },
  { WB_COLOUR_LINE, WB_COLOUR_BOARD },
  { WB_COLOUR_RUNG, WB_COLOUR_CARD },
  { WB_COLOUR_RUNG, WB_COLOUR_INSET },
  { WB_COLOUR_STAR, WB_COLOUR_CARD },
};

static void
check_pair (WbScheme scheme, WbColourRole text, WbColourRole ground, double least)
{
  double contrast = wb_colour_contrast (wb_palette_get (scheme, text), wb_palette_get (scheme, ground));

  if (contrast < least)
    {
      g_test_message ("%s on %s in scheme %u: %.2f, less than %.1f", wb_colour_role_get_name (text),
                      wb_colour_role_get_name (ground), scheme, contrast, least);
      g_test_fail ();
    }
}

static void
test_texts (void)
{
  for (WbScheme scheme = 0; scheme < WB_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      check_pair (scheme, texts[i].text, texts[i].ground,
                  wb_scheme_is_contrast (scheme) ? CONTRAST_CONTRAST : TEXT_CONTRAST);
}

static void
test_dimmed (void)
{
  for (WbScheme scheme = 0; scheme < WB_N_SCHEMES; scheme++)
    check_pair (scheme, WB_COLOUR_DIMMED, WB_COLOUR_BOARD, DIMMED_CONTRAST);
}

static void
test_shapes (void)
{
  for (WbScheme scheme = 0; scheme < WB_N_SCHEMES; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
      check_pair (scheme, shapes[i].text, shapes[i].ground, SHAPE_CONTRAST);
}

static void
check_look (WbScheme scheme, const char *icon, gint64 colour)
{
  WbThemeLook look = wb_theme_look_get (scheme, icon, colour);
  double least = wb_scheme_is_contrast (scheme) ? CONTRAST_CONTRAST - 0.01 : TEXT_CONTRAST - 0.01;
  const GdkRGBA *card = wb_palette_get (scheme, WB_COLOUR_CARD);
  const GdkRGBA *board = wb_palette_get (scheme, WB_COLOUR_BOARD);

  if (wb_colour_contrast (&look.colour, &look.tint) < least
      || wb_colour_contrast (&look.colour, card) < least
      || wb_colour_contrast (&look.colour, board) < least
      || wb_colour_contrast (&look.on_colour, &look.colour) < TEXT_CONTRAST - 0.01)
    {
      g_test_message ("Theme %s #%06x in scheme %u: #%06x has %.2f on its tint, %.2f on a card, %.2f on the board, "
                      "and %.2f with its icon",
                      icon, (guint) colour, scheme, wb_colour_to_number (&look.colour),
                      wb_colour_contrast (&look.colour, &look.tint), wb_colour_contrast (&look.colour, card),
                      wb_colour_contrast (&look.colour, board), wb_colour_contrast (&look.on_colour, &look.colour));
      g_test_fail ();
    }
}

static void
test_themes (void)
{
  const char *const *icons = wb_icons_for_themes ();

  for (WbScheme scheme = 0; scheme < WB_N_SCHEMES; scheme++)
    for (guint i = 0; icons[i] != NULL; i++)
      check_look (scheme, icons[i], -1);
}

/* Every hue at every lightness, from white to black, and that of the sample plan. */
static void
test_custom_colours (void)
{
  for (WbScheme scheme = 0; scheme < WB_N_SCHEMES; scheme++)
    check_look (scheme, "community", 0x4a5a12);
  for (guint red = 0; red < 256; red += 51)
    for (guint green = 0; green < 256; green += 51)
      for (guint blue = 0; blue < 256; blue += 51)
        for (WbScheme scheme = 0; scheme < WB_N_SCHEMES; scheme++)
          check_look (scheme, "tag", red << 16 | green << 8 | blue);
}

/* What a room sees takes the texts of high contrast and, for its tags, the grounds of a light screen. */
static const WbColourRole presented[] = { WB_COLOUR_IDEA, WB_COLOUR_AGREED, WB_COLOUR_RUNNING, WB_COLOUR_ON_HOLD,
                                          WB_COLOUR_DROPPED };

static void
test_presented (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (presented); i++)
    {
      const GdkRGBA *text = wb_palette_get (WB_SCHEME_CONTRAST, presented[i]);
      const GdkRGBA *pill = wb_palette_get (WB_SCHEME_LIGHT, presented[i] + 1);

      g_test_message ("%s", wb_colour_role_get_name (presented[i]));
      g_assert_cmpfloat (wb_colour_contrast (text, pill), >=, CONTRAST_CONTRAST);
    }
}

static void
check_presented_theme (const char *icon, gint64 colour)
{
  WbThemeLook look = wb_theme_look_get_presented (icon, colour);
  double contrast = wb_colour_contrast (&look.colour, &look.tint);

  if (contrast < CONTRAST_CONTRAST - 0.01)
    {
      g_test_message ("Theme %s #%06x: %.2f on its tint", icon, (guint) colour, contrast);
      g_test_fail ();
    }
}

static void
test_presented_themes (void)
{
  const char *const *icons = wb_icons_for_themes ();

  for (guint i = 0; icons[i] != NULL; i++)
    check_presented_theme (icons[i], -1);
  for (guint red = 0; red < 256; red += 51)
    for (guint green = 0; green < 256; green += 51)
      for (guint blue = 0; blue < 256; blue += 51)
        check_presented_theme ("tag", red << 16 | green << 8 | blue);
}

/* What can be read as it is stays as somebody chose it. */
static void
test_good_colour_stays (void)
{
  WbThemeLook look = wb_theme_look_get (WB_SCHEME_LIGHT, NULL, 0x5a2d82);

  g_assert_cmphex (wb_colour_to_number (&look.colour), ==, 0x5a2d82);
  g_assert_cmpstr (look.icon, ==, "tag");
}

static void
test_known_colours (void)
{
  WbThemeLook by_icon = wb_theme_look_get (WB_SCHEME_DARK, "housing", -1);
  WbThemeLook by_colour = wb_theme_look_get (WB_SCHEME_DARK, "health", 0x1a5fb4);
  WbThemeLook by_neighbour = wb_theme_look_get (WB_SCHEME_DARK, NULL, 0x1c5fa8);

  g_assert_cmphex (wb_colour_to_number (&by_icon.colour), ==, 0x8fbcf2);
  g_assert_cmphex (wb_colour_to_number (&by_colour.colour), ==, 0x8fbcf2);
  g_assert_cmphex (wb_colour_to_number (&by_neighbour.colour), ==, 0x8fbcf2);
  g_assert_cmpstr (by_icon.icon, ==, "housing");
  g_assert_cmpstr (by_colour.icon, ==, "health");
  g_assert_cmpstr (by_neighbour.icon, ==, "tag");
}

static void
test_contrast_formula (void)
{
  GdkRGBA black = wb_colour_from_number (0x000000);
  GdkRGBA white = wb_colour_from_number (0xffffff);
  GdkRGBA grey = wb_colour_from_number (0x767676);

  g_assert_cmpfloat_with_epsilon (wb_colour_contrast (&black, &white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (wb_colour_contrast (&white, &black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (wb_colour_contrast (&grey, &white), 4.54, 0.01);
}

static void
test_schemes (void)
{
  WbScheme scheme = WB_SCHEME_DARK;

  g_assert_cmpint (wb_scheme_get (FALSE, FALSE), ==, WB_SCHEME_LIGHT);
  g_assert_cmpint (wb_scheme_get (TRUE, FALSE), ==, WB_SCHEME_DARK);
  g_assert_cmpint (wb_scheme_get (FALSE, TRUE), ==, WB_SCHEME_CONTRAST);
  g_assert_cmpint (wb_scheme_get (TRUE, TRUE), ==, WB_SCHEME_CONTRAST_DARK);
  g_assert_false (wb_scheme_from_name ("sepia", &scheme));
  g_assert_cmpint (scheme, ==, WB_SCHEME_DARK);
  g_assert_true (wb_scheme_from_name ("contrast", &scheme));
  g_assert_cmpint (scheme, ==, WB_SCHEME_CONTRAST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/texts", test_texts);
  g_test_add_func ("/palette/dimmed", test_dimmed);
  g_test_add_func ("/palette/shapes", test_shapes);
  g_test_add_func ("/palette/themes", test_themes);
  g_test_add_func ("/palette/custom-colours", test_custom_colours);
  g_test_add_func ("/palette/presented", test_presented);
  g_test_add_func ("/palette/presented-themes", test_presented_themes);
  g_test_add_func ("/palette/good-colour-stays", test_good_colour_stays);
  g_test_add_func ("/palette/known-colours", test_known_colours);
  g_test_add_func ("/palette/contrast-formula", test_contrast_formula);
  g_test_add_func ("/palette/schemes", test_schemes);

  return g_test_run ();
}
