/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-capture.h"

#include <string.h>

#include "wb-capture-signs.h"
#include "wb-capture-title.h"
#include "wb-capture-words.h"
#include "wb-spoken-date.h"
#include "wb-text.h"

/* So much of a line may stand for a goal, or be a new name. */
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
  guint room = get_room (reader->capture->kind, meaning);

  return room == G_MAXUINT || count_parts (reader->capture, meaning) < room;
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

/* The text of @n words, without the sign before them, which may be doubled. */
static char *
get_name (Reader *reader, guint first, guint n)
{
  gsize start = get_word (reader, first)->start;
  gsize end = get_word (reader, first + n - 1)->end;
  WbCaptureMeaning meaning;
  char sign = reader->line[start];

  if (wb_capture_get_meaning (sign, &meaning))
    while (start < end && reader->line[start] == sign)
      start++;
  end = wb_capture_trim (reader->line, start, end);

  return g_strstrip (g_strndup (reader->line + start, end - start));
}

static gboolean
has_sign (Reader *reader, guint i)
{
  WbCaptureMeaning meaning;

  return wb_capture_get_meaning (reader->line[get_word (reader, i)->start], &meaning);
}

/* How many words from @first on, the sign among them, may be one name. A bracket that was opened in it is closed in it. */
static guint
count_free (Reader *reader, guint first, guint max, gboolean stop_at_signs)
{
  guint n = 1, n_open = 0;

  for (; n < max && first + n < reader->words->len && !wb_capture_word_is_read (get_word (reader, first + n)); n++)
    {
      const char *word = reader->line + get_word (reader, first + n)->start;

      n_open += *word == '(' || *word == '[';
      if ((wb_capture_closes_names (word) && n_open-- == 0) || (stop_at_signs && has_sign (reader, first + n)))
        break;
    }

  return n;
}

/* A name that is written out, the longest one that it can be. */
static gboolean
read_name (Reader *reader, guint first, WbCaptureMeaning meaning)
{
  WbKind kind = wb_capture_meaning_to_kind (meaning);

  for (guint n = count_free (reader, first, wb_capture_names_get_max_words (reader->names, kind), FALSE); n > 0; n--)
    {
      g_autofree char *name = get_name (reader, first, n);
      WbSlot slot = wb_capture_names_find (reader->names, kind, name);

      if (slot != WB_SLOT_NONE)
        {
          take (reader, first, n, (WbCapturePart) { .meaning = meaning, .slot = slot });
          return TRUE;
        }
    }

  return FALSE;
}

/* Where @close is that ends a name: an apostrophe within a word does not. */
static const char *
find_close (const char *text, const char *close)
{
  const char *p = strstr (text, close);
  const char *behind = p != NULL ? p + strlen (close) : NULL;

  while (p != NULL && g_unichar_isalnum (g_utf8_get_char (behind)))
    {
      p = strstr (behind, close);
      behind = p != NULL ? p + strlen (close) : NULL;
    }

  return p;
}

/* The name between quotation marks behind the sign. */
static char *
get_quoted (Reader *reader, guint first, guint *n)
{
  static const char *const marks[][2] = {
    { "\"", "\"" }, { "“", "”" }, { "„", "”" }, { "„", "“" }, { "«", "»" }, { "'", "'" }, { "‘", "’" },
  };
  const char *start = reader->line + get_word (reader, first)->start + 1;
  const char *end = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (marks) && end == NULL; i++)
    if (g_str_has_prefix (start, marks[i][0]))
      end = find_close (start + strlen (marks[i][0]), marks[i][1]);
  if (end == NULL)
    return NULL;

  start = g_utf8_next_char (start);
  *n = 1;
  while (get_word (reader, first + *n - 1)->end < (gsize) (end - reader->line))
    *n += 1;

  return wb_text_clean (start, end - start, WB_TEXT_SHORT);
}

static gunichar
get_first_letter (Reader *reader, guint i)
{
  const char *word = reader->line + get_word (reader, i)->start;

  return g_utf8_get_char (has_sign (reader, i) ? word + 1 : word);
}

static gboolean
ends_name (Reader *reader, guint i)
{
  const WbCaptureWord *word = get_word (reader, i);

  return wb_capture_trim (reader->line, word->start, word->end) < word->end;
}

/* How many words from @first on a name has that is not written between quotation marks: the first one and what goes with
 * it, "Vrienden van de Wijk", "de buurtmoeders". */
static guint
count_capitals (Reader *reader, guint first)
{
  static const char *const small[] = { "de", "het", "'t", "the", "van", "der", "den", "of", NULL };
  guint n_free = count_free (reader, first, MAX_WORDS, TRUE);
  gboolean begins_small = has_sign (reader, first) && g_strv_contains (small, get_word (reader, first)->folded + 1);
  guint n = 1;

  for (guint i = 1; i < n_free && !ends_name (reader, first + i - 1); i++)
    if (g_unichar_isupper (get_first_letter (reader, first + i)) || (begins_small && n == i))
      {
        n = i + 1;
        begins_small = begins_small && g_strv_contains (small, get_word (reader, first + i)->folded);
      }
    else if (!g_strv_contains (small, get_word (reader, first + i)->folded))
      break;

  return n;
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
    {
      n = count_capitals (reader, first);
      name = get_name (reader, first, n);
    }
  if (!is_name (name) || strlen (name) > WB_MAX_TEXT)
    return;

  part.slot = wb_capture_names_find (reader->names, WB_KIND_PARTNER, name);
  if (part.slot == WB_SLOT_NONE)
    part.name = g_steal_pointer (&name);
  take (reader, first, n, part);
}

/* The longest beginning of @n words that stands for a name. */
static gboolean
guess_any (Reader *reader, guint first, guint n, WbCaptureMeaning meaning)
{
  for (; n > 0; n--)
    {
      g_autofree char *words = get_name (reader, first, n);
      WbSlot slot = wb_capture_names_guess (reader->names, wb_capture_meaning_to_kind (meaning), words);

      if (slot != WB_SLOT_NONE)
        {
          take (reader, first, n, (WbCapturePart){ .meaning = meaning, .slot = slot });
          return TRUE;
        }
      if (meaning == WB_CAPTURE_GOAL)
        return FALSE;
    }

  return FALSE;
}

/* What stands for a name, without being all of it. */
static void
guess_name (Reader *reader, guint first, WbCaptureMeaning meaning)
{
  guint n = meaning == WB_CAPTURE_GOAL      ? count_free (reader, first, MAX_WORDS, TRUE)
            : meaning == WB_CAPTURE_PARTNER ? count_capitals (reader, first)
                                            : 1;

  if (!guess_any (reader, first, n, meaning) && meaning == WB_CAPTURE_PARTNER)
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

static gboolean
is_partner_at (Reader *reader, guint i)
{
  gsize start = get_word (reader, i)->start;

  for (guint k = 0; k < reader->capture->parts->len; k++)
    {
      const WbCapturePart *part = &g_array_index (reader->capture->parts, WbCapturePart, k);

      if (part->meaning == WB_CAPTURE_PARTNER && start >= part->start && start < part->end)
        return TRUE;
    }

  return FALSE;
}

/* Whether word @i goes on with a list of partners: "@Rivierhuis, Moskee en Politie". */
static gboolean
goes_on (Reader *reader, guint i)
{
  static const char *const and_words[] = { "and", "en", "&", "+", NULL };
  guint before = i - 1;

  if (wb_capture_word_is_read (get_word (reader, i)) || !g_unichar_isupper (get_first_letter (reader, i)))
    return FALSE;
  if (i > 1 && g_strv_contains (and_words, get_word (reader, before)->folded))
    before--;
  else if (reader->line[get_word (reader, before)->end - 1] != ',')
    return FALSE;

  return wb_capture_word_is_read (get_word (reader, before)) && is_partner_at (reader, before);
}

/* Behind a partner the sign is left out of the next ones: those that are known need none. */
static void
read_more_partners (Reader *reader)
{
  for (guint i = 1; reader->capture->kind == WB_KIND_ACTION && i < reader->words->len; i++)
    if (goes_on (reader, i) && !read_name (reader, i, WB_CAPTURE_PARTNER))
      guess_any (reader, i, count_capitals (reader, i), WB_CAPTURE_PARTNER);
}

/* Of several dates the last one is when it is due; the others are part of what it is, as is when it begins. */
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
      if (i > 0 && wb_spoken_date_is_start (get_word (reader, i - 1)->folded))
        {
          i += n_said - 1;
          continue;
        }
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
  read_more_partners (&reader);

  fill_in (&reader, defaults);
  g_array_sort (capture->parts, compare_parts);
  wb_capture_gather_title (capture, line, reader.words);
  capture->is_known = capture->kind == WB_KIND_PARTNER && capture->title != NULL &&
                      wb_capture_names_find (names, WB_KIND_PARTNER, capture->title) != WB_SLOT_NONE;
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
