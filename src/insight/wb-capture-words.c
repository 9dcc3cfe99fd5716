/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-capture-words.h"

#include <string.h>

#include "wb-spoken-words.h"
#include "wb-text.h"

typedef struct
{
  const char *line;
  GArray     *words; /* of WbCaptureWord */
  gboolean    open;  /* a bracket before a name */
} Splitter;

static void
append_word (Splitter *self, gsize start, gsize end)
{
  g_autofree char *bare = g_strndup (self->line + start, wb_capture_trim (self->line, start, end) - start);
  WbCaptureWord word = { start, end, wb_text_fold (bare) };

  g_array_append_val (self->words, word);
}

/* Names are also written without a blank between them: "@Rivierhuis,@Moskee", "#work/#health", "#work@Rivierhuis",
 * "@Rivierhuis,Moskee". */
static gboolean
is_next_name (const char *start, const char *p)
{
  WbCaptureMeaning meaning;
  gboolean is_name = start != NULL && p > start + 1 && wb_capture_get_meaning (*start, &meaning);

  if (start == NULL || p == start)
    return FALSE;
  if (*p == '@' || *p == '#')
    return is_name || strchr (",;/", p[-1]) != NULL;

  return is_name && *start == '@' && p[-1] == ',';
}

static gboolean
is_balanced (const char *start, const char *end)
{
  int depth = 0;

  for (; start < end; start++)
    depth += *start == '(' || *start == '[' ? 1 : wb_capture_closes_names (start) ? -1 : 0;

  return depth >= 0;
}

/* Whether the last sign before @behind closes a bracket that was opened before @start. */
static gboolean
closes_bracket (const Splitter *self, gsize start, gsize behind)
{
  return behind > start + 1 && wb_capture_closes_names (self->line + behind - 1) &&
         !is_balanced (self->line + start, self->line + behind);
}

/* "(@Rivierhuis)": the brackets around names are words of their own. Those within a name are part of it. */
static void
append_bracketed (Splitter *self, gsize start, gsize end)
{
  gsize behind = wb_capture_trim (self->line, start, end);
  WbCaptureMeaning meaning;

  if (closes_bracket (self, start, behind) && (self->open || wb_capture_get_meaning (self->line[start], &meaning)))
    {
      append_word (self, start, behind - 1);
      start = behind - 1;
      self->open = FALSE;
    }
  append_word (self, start, end);
}

static void
split (Splitter *self, gsize from)
{
  const char *start = NULL;
  const char *p;

  for (p = self->line + from; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (p));

      if (start != NULL && (is_space || is_next_name (start, p)))
        {
          append_bracketed (self, start - self->line, p - self->line);
          start = NULL;
        }
      if (start == NULL && wb_capture_opens_names (p))
        {
          append_word (self, p - self->line, p + 1 - self->line);
          self->open = TRUE;
        }
      else if (!is_space && start == NULL)
        start = p;
    }
  if (start != NULL)
    append_bracketed (self, start - self->line, p - self->line);
}

static void
word_clear (gpointer data)
{
  g_free (((WbCaptureWord *) data)->folded);
}

/**
 * wb_capture_words_split:
 * @line: a capture line
 * @from: where its words begin, in bytes
 *
 * Returns: (transfer full) (element-type WbCaptureWord): its words, in their order
 */
GArray *
wb_capture_words_split (const char *line, gsize from)
{
  Splitter self = { line, g_array_new (FALSE, FALSE, sizeof (WbCaptureWord)), FALSE };

  g_array_set_clear_func (self.words, word_clear);
  split (&self, from);

  return self.words;
}

gboolean
wb_capture_word_is_read (const WbCaptureWord *word)
{
  return g_str_equal (word->folded, WB_CAPTURE_READ);
}

gsize
wb_capture_trim (const char *line, gsize start, gsize end)
{
  while (end > start && strchr (",.;:!?/", line[end - 1]) != NULL)
    end--;

  return end;
}

/* "(voor maart)", "[12-3-2027]", "(volgende week dinsdag)". */
static gboolean
begins_date (const char *p)
{
  static const WbSpokenList lists[] = { WB_SPOKEN_LEADS, WB_SPOKEN_POINTERS, WB_SPOKEN_WEEKDAYS, WB_SPOKEN_MONTHS };
  static const char *const within[] = { "within", "binnen", "over", NULL };
  g_autofree char *word = g_strndup (p, strcspn (p, " )]"));
  g_autofree char *folded = wb_text_fold (word);
  gboolean begins = g_ascii_isdigit (*p) || g_strv_contains (within, folded);

  for (guint i = 0; i < G_N_ELEMENTS (lists) && !begins; i++)
    begins = wb_spoken_word_get (lists[i], folded) != 0;

  return begins;
}

gboolean
wb_capture_opens_names (const char *p)
{
  WbCaptureMeaning meaning;

  return (*p == '(' || *p == '[') && (wb_capture_get_meaning (p[1], &meaning) || begins_date (p + 1));
}

gboolean
wb_capture_closes_names (const char *p)
{
  return *p == ')' || *p == ']';
}
