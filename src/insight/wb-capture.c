/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-capture.h"

#include <string.h>

#include "wb-capture-signs.h"
#include "wb-capture-words.h"
#include "wb-spoken-date.h"
#include "wb-text.h"

/* No name has more words. */
#define MAX_WORDS 40

typedef struct
{
  WbCaptureNames *names;
  const char     *line;
  WbCapture      *capture;
  GArray         *words; /* of WbCaptureWord */
} Reader;

static WbCaptureWord *
get_word (Reader *reader, guint i)
{
  return &g_array_index (reader->words, WbCaptureWord, i);
}

/* ---- parts ------------------------------------------------------------------------------------------------------- */

static void
part_clear (gpointer data)
{
  g_free (((WbCapturePart *) data)->name);
}

static guint
count_parts (const WbCapture *capture, WbCaptureMeaning meaning)
{
  guint n = 0;

  for (guint i = 0; i < capture->parts->len; i++)
    n += g_array_index (capture->parts, WbCapturePart, i).meaning == meaning;

  return n;
}

/* How many of @meaning an item of such a kind can take up. */
static guint
get_room (WbKind kind, WbCaptureMeaning meaning)
{
  gboolean is_action = kind == WB_KIND_ACTION;

  switch (meaning)
    {
    case WB_CAPTURE_THEME:
      return is_action || kind == WB_KIND_PARTNER ? 1 : G_MAXUINT;
    case WB_CAPTURE_PARTNER:
      return is_action ? G_MAXUINT : kind != WB_KIND_PARTNER;
    case WB_CAPTURE_GOAL:
      return is_action || kind == WB_KIND_VOICE ? G_MAXUINT : kind == WB_KIND_GOAL;
    case WB_CAPTURE_DATE:
      return is_action || kind == WB_KIND_GOAL;
    case WB_CAPTURE_KIND:
    default:
      return 1;
    }
}

static gboolean
has_room (Reader *reader, WbCaptureMeaning meaning)
{
  return count_parts (reader->capture, meaning) < get_room (reader->capture->kind, meaning);
}

/* The @n words from @first on mean @part; it takes over the name. */
static void
take (Reader *reader, guint first, guint n, WbCapturePart part)
{
  part.start = get_word (reader, first)->start;
  part.end = get_word (reader, first + n - 1)->end;
  g_array_append_val (reader->capture->parts, part);

  for (guint i = first; i < first + n; i++)
    {
      g_free (get_word (reader, i)->folded);
      get_word (reader, i)->folded = g_strdup (WB_CAPTURE_READ);
    }
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

/* Returns: where the words begin. */
static gsize
read_kind (Reader *reader)
{
  WbCapturePart part = { .meaning = WB_CAPTURE_KIND, .start = strspn (reader->line, " ") };

  if (!wb_capture_read_kind (reader->line, &reader->capture->kind, &part.end))
    return part.start;

  g_array_append_val (reader->capture->parts, part);

  return part.end;
}

/* The text behind the sign of the first of @n words. */
static char *
get_name (Reader *reader, guint first, guint n)
{
  gsize start = get_word (reader, first)->start + 1;
  gsize end = get_word (reader, first + n - 1)->end;

  end = wb_capture_trim (reader->line, start, end);

  return g_strstrip (g_strndup (reader->line + start, end - start));
}

/* How many words from @first on, the sign among them, may be one name. */
static guint
count_free (Reader *reader, guint first, gboolean stop_at_signs)
{
  WbCaptureMeaning meaning;
  guint n = 1;

  while (n < MAX_WORDS && first + n < reader->words->len && !wb_capture_word_is_read (get_word (reader, first + n)) &&
         !wb_capture_closes_names (reader->line + get_word (reader, first + n)->start) &&
         !(stop_at_signs && wb_capture_get_meaning (reader->line[get_word (reader, first + n)->start], &meaning)))
    n++;

  return n;
}

/* A name that is written out, the longest one that it can be. */
static gboolean
read_name (Reader *reader, guint first, WbCaptureMeaning meaning)
{
  for (guint n = count_free (reader, first, FALSE); n > 0; n--)
    {
      g_autofree char *name = get_name (reader, first, n);
      WbSlot slot = wb_capture_names_find (reader->names, wb_capture_meaning_to_kind (meaning), name);

      if (slot != WB_SLOT_NONE)
        {
          take (reader, first, n, (WbCapturePart) { .meaning = meaning, .slot = slot });
          return TRUE;
        }
    }

  return FALSE;
}

/* The name between quotation marks behind the sign. */
static char *
get_quoted (Reader *reader, guint first, guint *n)
{
  const char *start = reader->line + get_word (reader, first)->start + 1;
  gunichar mark = g_utf8_get_char (start);
  const char *end;

  if (mark != '"' && mark != 0x201C)
    return NULL;

  start = g_utf8_next_char (start);
  end = mark == '"' ? strchr (start, '"') : strstr (start, "”");
  if (end == NULL)
    return NULL;

  *n = 1;
  while (get_word (reader, first + *n - 1)->end < (gsize) (end - reader->line))
    *n += 1;

  return wb_text_clean (start, end - start, WB_TEXT_SHORT);
}

static gboolean
is_name (const char *name)
{
  const char *p = name;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return *p != '\0';
}

static void
read_quoted_or_new (Reader *reader, guint first)
{
  guint n = 1;
  g_autofree char *name = get_quoted (reader, first, &n);
  WbCapturePart part = { .meaning = WB_CAPTURE_PARTNER };

  if (name == NULL)
    name = get_name (reader, first, 1);
  if (!is_name (name))
    return;

  part.slot = wb_capture_names_find (reader->names, WB_KIND_PARTNER, name);
  if (part.slot == WB_SLOT_NONE)
    part.name = g_steal_pointer (&name);
  take (reader, first, n, part);
}

/* What stands for a name, without being all of it. */
static void
guess_name (Reader *reader, guint first, WbCaptureMeaning meaning)
{
  guint n = meaning == WB_CAPTURE_GOAL ? count_free (reader, first, TRUE) : 1;
  g_autofree char *words = get_name (reader, first, n);
  WbSlot slot = wb_capture_names_guess (reader->names, wb_capture_meaning_to_kind (meaning), words);

  if (slot != WB_SLOT_NONE)
    take (reader, first, n, (WbCapturePart) { .meaning = meaning, .slot = slot });
  else if (meaning == WB_CAPTURE_PARTNER)
    read_quoted_or_new (reader, first);
}

static void
read_names (Reader *reader, gboolean guess)
{
  for (guint i = 0; i < reader->words->len; i++)
    {
      const WbCaptureWord *word = get_word (reader, i);
      WbCaptureMeaning meaning;

      if (wb_capture_word_is_read (word) || !wb_capture_get_meaning (reader->line[word->start], &meaning) || !has_room (reader, meaning))
        continue;
      if (guess)
        guess_name (reader, i, meaning);
      else
        read_name (reader, i, meaning);
    }
}

/* Of several dates the last one is when it is due; the others are part of what it is. */
static void
read_date (Reader *reader)
{
  const WbContext *context = wb_project_get_context (wb_capture_names_get_project (reader->names));
  WbDate today = context->today (context->data);
  g_autoptr (GPtrArray) folded = g_ptr_array_new ();
  guint first = 0, n = 0;
  WbDate date = WB_DATE_NONE;

  if (!has_room (reader, WB_CAPTURE_DATE))
    return;

  for (guint i = 0; i < reader->words->len; i++)
    g_ptr_array_add (folded, get_word (reader, i)->folded);
  g_ptr_array_add (folded, NULL);

  for (guint i = 0; i < reader->words->len; i++)
    {
      WbDate said;
      guint n_said = wb_spoken_date_read ((const char *const *) folded->pdata + i, today, &said);

      if (n_said == 0)
        continue;
      first = i;
      n = n_said;
      date = said;
      i += n_said - 1;
    }

  if (n > 0)
    take (reader, first, n, (WbCapturePart) { .meaning = WB_CAPTURE_DATE, .date = date });
}

/* ---- what it comes to -------------------------------------------------------------------------------------------- */

static gboolean
is_of_theme (WbProject *project, WbSlot goal, WbSlot theme)
{
  WbRecord *record = wb_project_get (project, goal);
  const char *id = wb_record_get_id (wb_project_get (project, theme));
  const WbSet *also = wb_record_get_set (record, WB_GOAL_ALSO_DOMAINS);

  return g_strcmp0 (wb_record_get_text (record, WB_GOAL_DOMAIN), id) == 0 || (also != NULL && wb_set_contains (also, id));
}

static gboolean
is_any_of_theme (Reader *reader, WbSlot theme)
{
  for (guint i = 0; i < reader->capture->parts->len; i++)
    {
      const WbCapturePart *part = &g_array_index (reader->capture->parts, WbCapturePart, i);

      if (part->meaning == WB_CAPTURE_GOAL &&
          is_of_theme (wb_capture_names_get_project (reader->names), part->slot, theme))
        return TRUE;
    }

  return FALSE;
}

static int
find_part (const WbCapture *capture, WbCaptureMeaning meaning)
{
  for (guint i = 0; i < capture->parts->len; i++)
    if (g_array_index (capture->parts, WbCapturePart, i).meaning == meaning)
      return i;

  return -1;
}

/* The goal that is meant when the line does not say: one of the theme that it does say. */
static WbSlot
choose_goal (Reader *reader, WbSlot goal, WbSlot theme)
{
  if (goal == WB_SLOT_NONE || find_part (reader->capture, WB_CAPTURE_GOAL) >= 0)
    return WB_SLOT_NONE;

  return theme == WB_SLOT_NONE || is_of_theme (wb_capture_names_get_project (reader->names), goal, theme) ? goal
                                                                                                       : WB_SLOT_NONE;
}

static void
fill_in (Reader *reader, const WbCaptureDefaults *defaults)
{
  WbCapture *capture = reader->capture;
  int i = find_part (capture, WB_CAPTURE_THEME);
  WbSlot theme = i >= 0 ? g_array_index (capture->parts, WbCapturePart, i).slot : WB_SLOT_NONE;

  if (capture->kind == WB_KIND_ACTION || capture->kind == WB_KIND_VOICE)
    capture->goal = choose_goal (reader, defaults->goal, theme);
  if (theme == WB_SLOT_NONE && (capture->kind == WB_KIND_GOAL || capture->kind == WB_KIND_VOICE))
    capture->theme = defaults->theme;

  /* An action has the theme of its goal: without one of the theme that was said, nothing could be kept of that. */
  if (capture->kind == WB_KIND_ACTION && theme != WB_SLOT_NONE && capture->goal == WB_SLOT_NONE &&
      !is_any_of_theme (reader, theme))
    g_array_remove_index (capture->parts, i);
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const WbCapturePart *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

static WbCapturePart *
find_part_at (const WbCapture *capture, const WbCaptureWord *word)
{
  for (guint i = 0; i < capture->parts->len; i++)
    {
      WbCapturePart *part = &g_array_index (capture->parts, WbCapturePart, i);

      if (word->start >= part->start && word->end <= part->end)
        return part;
    }

  return NULL;
}

/* "with @Rivierhuis and @Moskee": what joins names goes with them. What a resident said stays as it was said. */
static gboolean
joins_names (Reader *reader, guint i)
{
  static const char *const and_words[] = { "and", "en", "&", "+", NULL };
  static const char *const with_words[] = { "with", "met", NULL };
  const char *folded = get_word (reader, i)->folded;
  const WbCapturePart *before = i > 0 ? find_part_at (reader->capture, get_word (reader, i - 1)) : NULL;
  const WbCapturePart *after = i + 1 < reader->words->len ? find_part_at (reader->capture, get_word (reader, i + 1)) : NULL;

  if (after == NULL || reader->capture->kind == WB_KIND_VOICE)
    return FALSE;
  if (g_strv_contains (and_words, folded))
    return before != NULL && before->meaning == after->meaning;

  return after->meaning == WB_CAPTURE_PARTNER && g_strv_contains (with_words, folded);
}

/* Returns the place of the bracket that closes the one at @open; 0 when there is more than names between them. */
static guint
find_close (Reader *reader, guint open)
{
  for (guint i = open + 1; i < reader->words->len; i++)
    {
      if (wb_capture_closes_names (reader->line + get_word (reader, i)->start))
        return i;
      if (find_part_at (reader->capture, get_word (reader, i)) == NULL && !joins_names (reader, i))
        return 0;
    }

  return 0;
}

/* Brackets in which nothing is left go with what was in them. */
static void
take_brackets (Reader *reader)
{
  for (guint i = 0; i + 2 < reader->words->len; i++)
    {
      guint close = wb_capture_opens_names (reader->line + get_word (reader, i)->start) ? find_close (reader, i) : 0;
      WbCapturePart *first = close > 0 ? find_part_at (reader->capture, get_word (reader, i + 1)) : NULL;
      WbCapturePart *last = close > 0 ? find_part_at (reader->capture, get_word (reader, close - 1)) : NULL;

      if (first == NULL || last == NULL)
        continue;

      first->start = get_word (reader, i)->start;
      last->end = get_word (reader, close)->end;
    }
}

/* "(kelder, met @Rivierhuis)": behind what is left of it no blank stays where the name was. */
static gboolean
closes_name (Reader *reader, guint i)
{
  const WbCaptureWord *word = get_word (reader, i);
  const WbCaptureWord *before = i > 0 ? get_word (reader, i - 1) : NULL;

  return wb_capture_closes_names (reader->line + word->start) && before != NULL && before->end == word->start &&
         find_part_at (reader->capture, before) != NULL;
}

static void
gather_title (Reader *reader)
{
  WbCapture *capture = reader->capture;
  g_autoptr (GString) title = g_string_new (NULL);
  gsize end = 0;

  for (guint i = 0; i < reader->words->len; i++)
    {
      const WbCaptureWord *word = get_word (reader, i);
      WbCaptureMeaning meaning;

      if (find_part_at (capture, word) != NULL || joins_names (reader, i))
        continue;
      if (title->len > 0 && word->start != end && !closes_name (reader, i))
        g_string_append_c (title, ' ');
      end = word->end;
      g_string_append_len (title, reader->line + word->start, word->end - word->start);
      if (wb_capture_get_meaning (reader->line[word->start], &meaning))
        g_ptr_array_add (capture->unread, g_strndup (reader->line + word->start, word->end - word->start));
    }

  capture->title = wb_text_clean (title->str, title->len, WB_TEXT_SHORT);
}

/**
 * wb_capture_read:
 * @names: the names of the plan
 * @line: what was typed, valid UTF-8
 * @defaults: what is meant when it does not say
 *
 * Returns: (transfer full): what it says
 */
WbCapture *
wb_capture_read (WbCaptureNames *names, const char *line, const WbCaptureDefaults *defaults)
{
  WbCapture *capture = g_new0 (WbCapture, 1);
  Reader reader = { names, line, capture, NULL };

  capture->kind = defaults->kind;
  capture->parts = g_array_new (FALSE, FALSE, sizeof (WbCapturePart));
  capture->unread = g_ptr_array_new_with_free_func (g_free);
  g_array_set_clear_func (capture->parts, part_clear);

  /* Names that are written out go first: they may hold what looks like a date. */
  reader.words = wb_capture_words_split (line, read_kind (&reader));
  read_names (&reader, FALSE);
  read_date (&reader);
  read_names (&reader, TRUE);

  fill_in (&reader, defaults);
  g_array_sort (capture->parts, compare_parts);
  take_brackets (&reader);
  gather_title (&reader);
  g_array_unref (reader.words);

  return capture;
}

/**
 * wb_capture_free:
 * @self: (transfer full): what a line says
 */
void
wb_capture_free (WbCapture *self)
{
  g_array_unref (self->parts);
  g_ptr_array_unref (self->unread);
  g_free (self->new_goal);
  g_free (self->title);
  g_free (self);
}
