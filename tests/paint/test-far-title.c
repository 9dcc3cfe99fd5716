/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles that are read from far away are said as a whole, as large as there is room; a word that is broken says so. */

#include "wb-far-title.h"

#define SOFT_HYPHEN 0xad

typedef struct
{
  const char *path;
  const char *title;
  float       width, height;
  guint       style;
} TitleCase;

/* Of cards at 1280 and at 1920 px, as high as their title is from near. */
static const TitleCase cases[] = {
  { "/far-title/short", "Een droog huis", 230, 90, WB_STYLE_FAR_TITLE },
  { "/far-title/long", "Alle woningen droog en warm vóór de winter", 230, 90, WB_STYLE_FAR_LONG_TITLE },
  { "/far-title/word", "Huiswerkmaatjes", 230, 90, WB_STYLE_FAR_LONG_TITLE },
  { "/far-title/narrow", "Huiswerkmaatjes", 150, 90, WB_STYLE_FAR_LONGEST_TITLE },
  { "/far-title/wide-word", "Sollicitatieformulieren", 170, 90, WB_STYLE_FAR_LONGEST_TITLE },
  { "/far-title/two-wide-words", "Wijkverpleegkundigen en bewonersinitiatieven", 150, 90, WB_STYLE_FAR_SMALL_TITLE },
  { "/far-title/action", "Meer buurthuisactiviteiten in de vakantie", 160, 58, WB_STYLE_FAR_LEAST_TITLE },
};

static gboolean
ends_well (const char *text, int at)
{
  gunichar last = g_utf8_get_char (g_utf8_prev_char (text + at));

  return last == ' ' || last == SOFT_HYPHEN || last == '-';
}

static void
test_title (gconstpointer data)
{
  const TitleCase *test = data;
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbFarTitle) title = wb_far_title_new (shaper, test->title, test->width, test->height);
  PangoLayout *layout = wb_shaper_get_layout (shaper, title->text, title->style, test->width, title->max_lines);
  GSList *lines = pango_layout_get_lines_readonly (layout);
  float height;

  g_assert_cmpuint (title->style, ==, test->style);
  g_assert_false (pango_layout_is_ellipsized (layout));
  for (GSList *line = lines->next; line != NULL; line = line->next)
    g_assert_true (ends_well (title->text, ((PangoLayoutLine *) line->data)->start_index));
  wb_shaper_measure (shaper, title->text, title->style, test->width, title->max_lines, NULL, &height);
  g_assert_cmpfloat (height, <=, test->height);
}

/* What is broken at the end of a line ends in a hyphen that is seen. */
static void
test_hyphen (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbFarTitle) title = wb_far_title_new (shaper, "Sollicitatieformulieren", 170, 90);
  float seen, unseen;
  PangoLayout *layout = wb_shaper_get_layout (shaper, title->text, title->style, 170, title->max_lines);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  g_autofree char *part = g_strndup (title->text, line->length);
  PangoRectangle rect;

  pango_layout_line_get_extents (line, NULL, &rect);
  seen = (float) rect.width / PANGO_SCALE;
  wb_shaper_measure (shaper, part, title->style, -1, 1, &unseen, NULL);
  g_assert_cmpfloat (seen, >, unseen + 4);
}

/* A voice may have lines. */
static void
test_lines (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbFarTitle) one = wb_far_title_new (shaper, "Het tocht.\nEn het lekt.", 230, 90);
  g_autoptr (WbFarTitle) other = wb_far_title_new (shaper, "Het tocht. En het lekt.", 230, 90);

  g_assert_cmpstr (one->text, ==, other->text);
  g_assert_cmpuint (one->style, ==, other->style);
}

/* Where there is no room at all it ends in "…". */
static void
test_no_room (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbFarTitle) title = wb_far_title_new (shaper, "Alle woningen droog en warm vóór de winter", 100, 20);

  g_assert_cmpuint (title->style, ==, WB_STYLE_FAR_LEAST_TITLE);
  g_assert_cmpuint (title->max_lines, ==, 1);
  g_assert_true (pango_layout_is_ellipsized (wb_shaper_get_layout (shaper, title->text, title->style, 100, 1)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_title);
  g_test_add_func ("/far-title/hyphen", test_hyphen);
  g_test_add_func ("/far-title/lines", test_lines);
  g_test_add_func ("/far-title/no-room", test_no_room);

  return g_test_run ();
}
