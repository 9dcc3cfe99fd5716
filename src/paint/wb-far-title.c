/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-far-title.h"

#include <string.h>

#include "wb-hyphens.h"

/* The style that all words are measured in once: how wide they are in the others follows from that. */
#define MEASURED WB_STYLE_FAR_LEAST_TITLE

typedef struct
{
  guint    title, status;
  gboolean broken; /* whether words that are too wide are broken */
} Form;

/* The best first: large, and whole words rather than larger ones. */
static const Form forms[] = {
  { WB_STYLE_FAR_TITLE, WB_STYLE_FAR_STATUS, FALSE },
  { WB_STYLE_FAR_LONG_TITLE, WB_STYLE_FAR_SMALL_STATUS, FALSE },
  { WB_STYLE_FAR_LONGEST_TITLE, WB_STYLE_FAR_SMALL_STATUS, FALSE },
  { WB_STYLE_FAR_LONGEST_TITLE, WB_STYLE_FAR_SMALL_STATUS, TRUE },
  { WB_STYLE_FAR_SMALL_TITLE, WB_STYLE_FAR_SMALL_STATUS, TRUE },
  { WB_STYLE_FAR_LEAST_TITLE, WB_STYLE_FAR_SMALL_STATUS, TRUE },
};

typedef struct
{
  WbShaper *shaper;
  float     width, height;
  GStrv     words;
  float    *widths; /* of each of them, when its size is 1 */
  float     space;
} Room;

static float
get_line (const Room *room, guint style)
{
  return wb_fonts_get_line_height (style, wb_shaper_get_scale (room->shaper));
}

static float
get_size (const Room *room, guint style)
{
  return wb_fonts_get_size (style, wb_shaper_get_scale (room->shaper));
}

static float
get_x (PangoLayout *layout, int index)
{
  PangoRectangle place;

  pango_layout_index_to_pos (layout, index, &place);

  return (float) place.x / PANGO_SCALE;
}

/* Shaping is what costs: it is done once for all sizes. What has lines of its own is one text from far away. */
static void
measure_words (Room *room, const char *title)
{
  g_autofree char *text = g_strdelimit (g_strdup (title), "\n\t", ' ');
  PangoLayout *layout = wb_shaper_get_layout (room->shaper, text, MEASURED, -1, 1);
  float size = get_size (room, MEASURED);
  int index = 0;

  room->words = g_strsplit (text, " ", -1);
  room->widths = g_new (float, g_strv_length (room->words) + 1);
  for (guint i = 0; room->words[i] != NULL; i++)
    {
      int end = index + strlen (room->words[i]);

      room->widths[i] = (get_x (layout, end) - get_x (layout, index)) / size;
      if (i == 0 && room->words[1] != NULL)
        room->space = (get_x (layout, end + 1) - get_x (layout, end)) / size;
      index = end + 1;
    }
}

static gboolean
is_too_wide (const Room *room, guint word, guint style)
{
  return room->widths[word] * get_size (room, style) > room->width;
}

static gboolean
has_wide_words (const Room *room, guint style)
{
  for (guint i = 0; room->words[i] != NULL; i++)
    if (is_too_wide (room, i, style))
      return TRUE;

  return FALSE;
}

/* About: where words are broken they fill their lines less well. */
static guint
count_lines (const Room *room, guint style)
{
  float size = get_size (room, style);
  float x = 0;
  guint n = 1;

  for (guint i = 0; room->words[i] != NULL; i++)
    {
      float width = room->widths[i] * size;

      if (x > 0 && x + room->space * size + width > room->width)
        {
          n++;
          x = 0;
        }
      x += (x > 0 ? room->space * size : 0) + width;
      for (; x > room->width; x -= room->width)
        n++;
    }

  return n;
}

/* Only what has to be broken is: Pango would break any word that does not end with its line. */
static char *
break_words (const Room *room, guint style)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; room->words[i] != NULL; i++)
    {
      g_autofree char *broken = is_too_wide (room, i, style) ? wb_hyphens_insert (room->words[i]) : NULL;

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", broken != NULL ? broken : room->words[i]);
    }

  return g_strdup (text->str);
}

static gboolean
has_room (const Room *room, const char *text, guint style)
{
  float height;

  wb_shaper_measure (room->shaper, text, style, room->width, 0, NULL, &height);

  return height <= room->height;
}

/* Returns the text when all of it has room in that form. */
static char *
try_form (const Room *room, const Form *form)
{
  g_autofree char *text = NULL;

  if (count_lines (room, form->title) * get_line (room, form->title) > room->height ||
      (!form->broken && has_wide_words (room, form->title)))
    return NULL;

  text = break_words (room, form->title);

  return has_room (room, text, form->title) ? g_steal_pointer (&text) : NULL;
}

static WbFarTitle *
set_title (const Room *room, const Form *form, char *text)
{
  WbFarTitle *title = g_new0 (WbFarTitle, 1);

  title->text = text;
  title->style = form->title;
  title->status_style = form->status;
  title->max_lines = MAX (1, (guint) (room->height / get_line (room, form->title)));

  return title;
}

/**
 * wb_far_title_new:
 * @shaper: a shaper
 * @text: a title
 * @width: how wide it may be, in px
 * @height: how high it may be, in px
 *
 * Finds the largest size at which no word of a title is cut, and breaks those that are wider than a line. Where not even
 * the smallest is enough, which is that of the title from near, what has no room is left out.
 *
 * Returns: (transfer full): the title
 */
WbFarTitle *
wb_far_title_new (WbShaper *shaper, const char *text, float width, float height)
{
  const Form *form = forms, *last = &forms[G_N_ELEMENTS (forms) - 1];
  Room room = { .shaper = shaper, .width = MAX (width, 1), .height = height };
  char *set = NULL;

  g_return_val_if_fail (shaper != NULL && text != NULL, NULL);

  measure_words (&room, text);
  while (set == NULL && form < last)
    set = try_form (&room, form++);
  if (set != NULL)
    form--;
  else
    set = break_words (&room, last->title);
  g_strfreev (room.words);
  g_free (room.widths);

  return set_title (&room, form, set);
}

/**
 * wb_far_title_free:
 * @title: (transfer full): a title
 */
void
wb_far_title_free (WbFarTitle *title)
{
  g_free (title->text);
  g_free (title);
}
