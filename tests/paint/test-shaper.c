/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text is shaped once, measured as it is drawn, and breaks at the same words at every zoom. */

#include "wb-shaper.h"

#include <string.h>

#define LONG_WORD "Wijkgezondheidscentrumcoördinatieoverleg"

static void
test_same_layout (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autofree char *copy = g_strdup ("Droog en warm");
  PangoLayout *first = wb_shaper_get_layout (shaper, "Droog en warm", WB_STYLE_ACTION, 100, 0);

  g_assert_true (wb_shaper_get_layout (shaper, copy, WB_STYLE_ACTION, 100, 0) == first);
  g_assert_true (wb_shaper_get_layout (shaper, copy, WB_STYLE_ACTION, 101, 0) != first);
  g_assert_true (wb_shaper_get_layout (shaper, copy, WB_STYLE_VOICE, 100, 0) != first);
  g_assert_true (wb_shaper_get_layout (shaper, copy, WB_STYLE_ACTION, 100, 2) != first);
}

/* More texts than are kept: the first is forgotten, those used since are not. */
static void
test_forgets (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (PangoLayout) kept = g_object_ref (wb_shaper_get_layout (shaper, "kept", WB_STYLE_META, -1, 0));
  PangoLayout *lost = wb_shaper_get_layout (shaper, "lost", WB_STYLE_META, -1, 0);

  g_object_add_weak_pointer (G_OBJECT (lost), (gpointer *) &lost);
  for (guint i = 0; i < 4000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      wb_shaper_get_layout (shaper, text, WB_STYLE_META, -1, 0);
      if (i % 1000 == 0)
        wb_shaper_get_layout (shaper, "kept", WB_STYLE_META, -1, 0);
    }

  g_assert_null (lost);
  g_assert_true (wb_shaper_get_layout (shaper, "kept", WB_STYLE_META, -1, 0) == kept);
}

static void
test_line_heights (void)
{
  static const float heights[] = { [WB_STYLE_CARD_TITLE] = 19, [WB_STYLE_ACTION] = 18, [WB_STYLE_META] = 16 };
  static const guint styles[] = { WB_STYLE_CARD_TITLE, WB_STYLE_ACTION, WB_STYLE_META };

  for (float scale = 1; scale <= 2; scale += .5f)
    {
      g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, scale);

      for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
        {
          float height;

          wb_shaper_measure (shaper, "één", styles[i], -1, 0, NULL, &height);
          g_assert_cmpfloat_with_epsilon (height, heights[styles[i]] * scale, 0.01);
          wb_shaper_measure (shaper, "één\ntwee\ndrie", styles[i], -1, 0, NULL, &height);
          g_assert_cmpfloat_with_epsilon (height, 3 * heights[styles[i]] * scale, 0.01);
        }
    }
}

static void
test_wraps (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  float width, height;

  wb_shaper_measure (shaper, LONG_WORD, WB_STYLE_ACTION, 120, 0, &width, &height);
  g_assert_cmpfloat (width, <=, 120);
  g_assert_cmpfloat (height, >=, 2 * 18);
}

/* Wrapped again to its own width, a text breaks at the same places: a layout may give a part just the room it needs. */
static void
test_wraps_again (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  const char *text = "De schimmel komt elk najaar terug, en niemand belt terug.";

  for (float width = 60; width < 300; width += 7)
    {
      float needed, height, again;

      wb_shaper_measure (shaper, text, WB_STYLE_VOICE, width, 0, &needed, &height);
      wb_shaper_measure (shaper, text, WB_STYLE_VOICE, needed, 0, NULL, &again);
      g_assert_cmpfloat (again, ==, height);
    }
}

/* Returns what stands on the first line. */
static char *
get_first_line (WbShaper *shaper, const char *text, float width)
{
  PangoLayout *layout = wb_shaper_get_layout (shaper, text, WB_STYLE_BAND, width, 0);

  return g_strndup (pango_layout_get_text (layout), pango_layout_get_line_readonly (layout, 0)->length);
}

/* A word that is wider than its line is broken between syllables, with a hyphen; one that has room on the next is not,
 * and an address has no hyphens. */
static void
test_hyphens (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autofree char *word = get_first_line (shaper, "Uitvoeringsperiode", 110);
  g_autofree char *words = get_first_line (shaper, "De Uitvoeringsperiode", 130);
  const char *address = "https://uitvoeringsperiode.nl";

  g_assert_cmpstr (word, ==, "Uit\302\255voe\302\255rings\302\255");
  g_assert_cmpstr (words, ==, "De ");
  g_assert_cmpstr (pango_layout_get_text (wb_shaper_get_layout (shaper, address, WB_STYLE_BAND, 60, 0)), ==, address);
}

static void
test_ellipsis (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  const char *text = "Een rustige studieplek voor elk kind, ook na vier uur en in de vakantie";
  PangoLayout *layout = wb_shaper_get_layout (shaper, text, WB_STYLE_CARD_TITLE, 120, 2);
  float height;

  wb_shaper_measure (shaper, text, WB_STYLE_CARD_TITLE, 120, 2, NULL, &height);
  g_assert_cmpfloat_with_epsilon (height, 38, 0.01);
  g_assert_true (pango_layout_is_ellipsized (layout));
  g_assert_false (pango_layout_is_ellipsized (wb_shaper_get_layout (shaper, text, WB_STYLE_CARD_TITLE, 120, 0)));
}

static void
test_markup_is_text (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);

  g_assert_cmpstr (pango_layout_get_text (wb_shaper_get_layout (shaper, "<b>&amp;", WB_STYLE_META, -1, 0)), ==,
                   "<b>&amp;");
}

static void
test_scale (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  float one, two;

  wb_shaper_measure (shaper, "Rivierenwijk", WB_STYLE_THEME, -1, 0, &one, NULL);
  wb_shaper_set_scale (shaper, 2);
  wb_shaper_measure (shaper, "Rivierenwijk", WB_STYLE_THEME, -1, 0, &two, NULL);
  g_assert_cmpfloat_with_epsilon (two, 2 * one, 0.1);
}

static void
test_measurer (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  const WbMeasurer *measurer = wb_shaper_get_measurer (shaper);
  float width, height, other;

  measurer->measure (measurer->data, "GGD", WB_STYLE_CHIP, -1, 1, &width, &height);
  wb_shaper_measure (shaper, "GGD", WB_STYLE_CHIP, -1, 1, &other, NULL);
  g_assert_cmpfloat (width, ==, other);
  g_assert_cmpfloat (height, ==, 16);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shaper/same-layout", test_same_layout);
  g_test_add_func ("/shaper/forgets", test_forgets);
  g_test_add_func ("/shaper/line-heights", test_line_heights);
  g_test_add_func ("/shaper/wraps", test_wraps);
  g_test_add_func ("/shaper/wraps-again", test_wraps_again);
  g_test_add_func ("/shaper/hyphens", test_hyphens);
  g_test_add_func ("/shaper/ellipsis", test_ellipsis);
  g_test_add_func ("/shaper/markup-is-text", test_markup_is_text);
  g_test_add_func ("/shaper/scale", test_scale);
  g_test_add_func ("/shaper/measurer", test_measurer);

  return g_test_run ();
}
