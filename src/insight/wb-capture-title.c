/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-capture-title.h"

#include <string.h>

#include "wb-capture-words.h"
#include "wb-text.h"

/* What is left of a line for the title, without what only joined or set apart the parts that were taken out of it. */

typedef struct
{
  WbCapture      *capture;
  const char     *line;
  GArray         *words;           /* of WbCaptureWord */
  WbCapturePart **part_of; /* of each word; NULL: it is left */
} Gatherer;

static const WbCaptureWord *
get_word (Gatherer *self, guint i)
{
  return &g_array_index (self->words, WbCaptureWord, i);
}

/* Words and parts both stand in the order of the line. */
static void
find_parts (Gatherer *self)
{
  guint k = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      const WbCaptureWord *word = get_word (self, i);

      while (k < self->capture->parts->len && g_array_index (self->capture->parts, WbCapturePart, k).end < word->end)
        k++;
      if (k < self->capture->parts->len && g_array_index (self->capture->parts, WbCapturePart, k).start <= word->start)
        self->part_of[i] = &g_array_index (self->capture->parts, WbCapturePart, k);
    }
}

static WbCapturePart *
get_part (Gatherer *self, guint i)
{
  return i < self->words->len ? self->part_of[i] : NULL;
}

/* Word @i goes with the part of word @with, which is next to it. */
static void
join (Gatherer *self, guint i, guint with)
{
  WbCapturePart *part = self->part_of[with];

  part->start = MIN (part->start, get_word (self, i)->start);
  part->end = MAX (part->end, get_word (self, i)->end);
  self->part_of[i] = part;
}

/* "with @Rivierhuis and @Moskee, by @Woonbron": what joins names goes with them. */
static gboolean
joins_names (Gatherer *self, guint i)
{
  static const char *const and_words[] = { "and", "en", "&", "+", NULL };
  static const char *const with_words[] = { "with",      "met",     "by",    "door", "led",
                                            "getrokken", "trekker", "i.s.m", "ism",  NULL };
  const char *folded = get_word (self, i)->folded;
  const WbCapturePart *before = i > 0 ? get_part (self, i - 1) : NULL;
  const WbCapturePart *after = get_part (self, i + 1);

  if (after == NULL)
    return FALSE;
  if (g_strv_contains (and_words, folded))
    return before != NULL && before->meaning == after->meaning;

  return after->meaning == WB_CAPTURE_PARTNER && g_strv_contains (with_words, folded);
}

static void
take_joining_words (Gatherer *self)
{
  for (guint i = self->words->len; i-- > 0;)
    if (get_part (self, i) == NULL && joins_names (self, i))
      join (self, i, i + 1);
}

/* Returns the place of the bracket that closes the one at @open; 0 when there is more than parts between them. */
static guint
find_close (Gatherer *self, guint open)
{
  for (guint i = open + 1; i < self->words->len; i++)
    {
      if (wb_capture_closes_names (self->line + get_word (self, i)->start))
        return i;
      if (get_part (self, i) == NULL)
        return 0;
    }

  return 0;
}

/* Brackets in which nothing is left go with what was in them. */
static void
take_brackets (Gatherer *self)
{
  for (guint i = 0; i + 2 < self->words->len; i++)
    {
      guint close = wb_capture_opens_names (self->line + get_word (self, i)->start) ? find_close (self, i) : 0;

      if (get_part (self, i) != NULL || close < i + 2 || get_part (self, close) != NULL)
        continue;

      join (self, i, i + 1);
      join (self, close, close - 1);
    }
}

/* A dash, a stroke or a comma that stands alone. */
static gboolean
is_separator (Gatherer *self, guint i)
{
  const WbCaptureWord *word = get_word (self, i);

  for (const char *p = self->line + word->start; p < self->line + word->end; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("-–—/|,;·•+&", -1, g_utf8_get_char (p)) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_left (Gatherer *self, guint i)
{
  return i < self->words->len && self->part_of[i] == NULL;
}

/* "drying team - @Rivierhuis - by May - in the basement": one of those that set a part apart is enough, and none before
 * the first word that is left. */
static void
take_separators (Gatherer *self)
{
  gboolean is_apart = TRUE;

  for (guint i = 0; i < self->words->len; i++)
    {
      if (!is_left (self, i))
        continue;
      if (is_apart && i > 0 && !is_left (self, i - 1) && is_separator (self, i))
        join (self, i, i - 1);
      else
        is_apart = is_separator (self, i);
    }
}

/* Behind the last word that is left nothing is set apart any more. */
static void
take_loose_end (Gatherer *self)
{
  guint i = self->words->len;
  const WbCaptureWord *last;
  gsize end;

  for (; i > 0 && (!is_left (self, i - 1) || is_separator (self, i - 1)); i--)
    if (i < self->words->len && is_left (self, i - 1))
      join (self, i - 1, i);
    else if (is_left (self, i - 1))
      return;
  if (i == 0 || i == self->words->len)
    return;

  last = get_word (self, i - 1);
  for (end = last->end; end > last->start && strchr (",;", self->line[end - 1]) != NULL;)
    end--;
  self->part_of[i]->start = MIN (self->part_of[i]->start, end);
}

/* "(kelder, met @Rivierhuis)": behind what is left of it no blank stays where the name was. */
static gboolean
closes_name (Gatherer *self, guint i)
{
  const WbCaptureWord *word = get_word (self, i);

  return wb_capture_closes_names (self->line + word->start) && i > 0 && get_word (self, i - 1)->end == word->start &&
         !is_left (self, i - 1);
}

static void
gather (Gatherer *self)
{
  g_autoptr (GString) title = g_string_new (NULL);
  gsize end = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      const WbCaptureWord *word = get_word (self, i);
      const WbCapturePart *next = get_part (self, i + 1);
      WbCaptureMeaning meaning;

      if (!is_left (self, i))
        continue;
      if (title->len > 0 && word->start != end && !closes_name (self, i))
        g_string_append_c (title, ' ');
      end = next != NULL ? MIN (word->end, next->start) : word->end;
      g_string_append_len (title, self->line + word->start, end - word->start);
      if (wb_capture_get_meaning (self->line[word->start], &meaning))
        g_ptr_array_add (self->capture->unread, g_strndup (self->line + word->start, word->end - word->start));
    }

  self->capture->title = wb_text_clean (title->str, title->len, WB_TEXT_SHORT);
}

/**
 * wb_capture_gather_title:
 * @self: what a line says, but for its title; its parts in the order of the line
 * @line: the line
 * @words: (element-type WbCaptureWord): its words
 *
 * What is left of the line becomes the title. Parts grow by what only joined them, or set them apart. What a resident said
 * stays as it was said.
 */
void
wb_capture_gather_title (WbCapture *self, const char *line, GArray *words)
{
  g_autofree WbCapturePart **part_of = g_new0 (WbCapturePart *, words->len + 1);
  Gatherer gatherer = { self, line, words, part_of };

  find_parts (&gatherer);
  if (self->kind != WB_KIND_VOICE)
    take_joining_words (&gatherer);
  take_brackets (&gatherer);
  take_separators (&gatherer);
  take_loose_end (&gatherer);
  gather (&gatherer);
}
