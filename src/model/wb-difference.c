/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-difference.h"

#include "wb-paragraphs.h"
#include "wb-sentence.h"
#include "wb-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* When more paragraphs of a text have changed, they are only counted. */
#define MAX_PARAGRAPHS 3

/* The place from which two texts differ, at the beginning of a word. */
static gsize
skip_same (const char *a, const char *b)
{
  gsize start = 0;

  for (gsize i = 0; a[i] != '\0' && a[i] == b[i]; i++)
    if (a[i] == ' ' || a[i] == '\n')
      start = i + 1;

  return start;
}

static gboolean
is_short (const char *text)
{
  return g_utf8_strlen (text, -1) <= WB_MAX_QUOTED;
}

/**
 * wb_difference_quote:
 * @text: a text
 * @other: another one
 *
 * Long texts may well begin alike and be cut before they differ, so they are quoted from where they do.
 *
 * Returns: (transfer full): @text in quotation marks
 */
char *
wb_difference_quote (const char *text, const char *other)
{
  gsize start = is_short (text) && is_short (other) ? 0 : skip_same (text, other);
  g_autofree char *rest = start > 0 ? g_strconcat ("… ", text + start, NULL) : g_strdup (text);

  return wb_sentence_quote (rest);
}

static char *
join_sides (const char *before, const char *after)
{
  /* Translators: what a field said before, and what it says now. */
  return g_strdup_printf (C_("change", "%s → %s"), before, after);
}

/* Two texts, as far as that shows anything: of blanks nothing is seen. */
static char *
quote_sides (const char *before, const char *after)
{
  g_autofree char *old_quote = wb_difference_quote (before, after);
  g_autofree char *new_quote = wb_difference_quote (after, before);

  if (strcmp (old_quote, new_quote) == 0)
    return g_strdup (C_("change", "only blanks have changed"));

  return join_sides (old_quote, new_quote);
}

/* ---- long texts ------------------------------------------------------------------------------------------------- */

typedef struct
{
  GArray    *before; /* of WbParagraph */
  GArray    *after;
  GPtrArray *parts;  /* of the sentence */
  guint      n_changed;
  guint      n_added;
  guint      n_removed;
} Texts;

static char *
dup_paragraph (const GArray *paragraphs, guint i)
{
  const WbParagraph *paragraph = &g_array_index (paragraphs, WbParagraph, i);

  return g_strndup (paragraph->text, paragraph->length);
}

static void
add_changed (Texts *self, guint i, guint j)
{
  g_autofree char *before = dup_paragraph (self->before, i);
  g_autofree char *after = dup_paragraph (self->after, j);
  g_autofree char *words = quote_sides (before, after);

  self->n_changed++;
  /* Translators: the number of a paragraph, and what became of it. */
  g_ptr_array_add (self->parts, g_strdup_printf (C_("change", "paragraph %u: %s"), j + 1, words));
}

static void
add_added (Texts *self, guint j)
{
  g_autofree char *text = dup_paragraph (self->after, j);
  g_autofree char *quote = wb_sentence_quote (text);

  self->n_added++;
  /* Translators: the number of a paragraph, and how it begins. */
  g_ptr_array_add (self->parts, g_strdup_printf (C_("change", "paragraph %u added: %s"), j + 1, quote));
}

static void
add_removed (Texts *self, guint i)
{
  g_autofree char *text = dup_paragraph (self->before, i);
  g_autofree char *quote = wb_sentence_quote (text);

  self->n_removed++;
  /* Translators: the number that a paragraph had, and how it began. */
  g_ptr_array_add (self->parts, g_strdup_printf (C_("change", "paragraph %u removed: %s"), i + 1, quote));
}

/* How many bytes two paragraphs have alike at their beginnings and ends. */
static gsize
measure_same (const Texts *self, guint i, guint j)
{
  const WbParagraph *a = &g_array_index (self->before, WbParagraph, i);
  const WbParagraph *b = &g_array_index (self->after, WbParagraph, j);
  gsize length = MIN (a->length, b->length);
  gsize start = 0, end = 0;

  while (start < length && a->text[start] == b->text[start])
    start++;
  while (end < length - start && a->text[a->length - 1 - end] == b->text[b->length - 1 - end])
    end++;

  return start + end;
}

/* Whether no paragraph that could be skipped for it matches better. Of more than a few only the number is told. */
static gboolean
is_best_match (const Texts *self, guint i, guint j, guint n_old, guint n_new)
{
  gsize here = measure_same (self, i, j);

  for (guint k = 1; n_new > n_old && k <= MIN (n_new - n_old, MAX_PARAGRAPHS); k++)
    if (measure_same (self, i, j + k) > here)
      return FALSE;
  for (guint k = 1; n_old > n_new && k <= MIN (n_old - n_new, MAX_PARAGRAPHS); k++)
    if (measure_same (self, i + k, j) > here)
      return FALSE;

  return TRUE;
}

/* What was replaced was changed as far as there is something like it; the rest came or went. */
static void
add_edit (Texts *self, const WbParagraphEdit *edit)
{
  guint i = edit->base_start, j = edit->start;

  while (i < edit->base_end || j < edit->end)
    {
      guint n_old = edit->base_end - i;
      guint n_new = edit->end - j;

      if (n_old > 0 && n_new > 0 && is_best_match (self, i, j, n_old, n_new))
        add_changed (self, i++, j++);
      else if (n_new > n_old)
        add_added (self, j++);
      else
        add_removed (self, i++);
    }
}

static char *
count_paragraphs (const Texts *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (self->n_changed > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u paragraph changed",
                                                          "%u paragraphs changed", self->n_changed), self->n_changed));
  if (self->n_added > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u paragraph added",
                                                          "%u paragraphs added", self->n_added), self->n_added));
  if (self->n_removed > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u paragraph removed",
                                                          "%u paragraphs removed", self->n_removed), self->n_removed));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}

static char *
join_paragraphs (const Texts *self, const char *before, const char *after)
{
  if (self->parts->len == 0 || (self->before->len == 1 && self->after->len == 1))
    return quote_sides (before, after);
  if (self->parts->len > MAX_PARAGRAPHS)
    return count_paragraphs (self);

  g_ptr_array_add (self->parts, NULL);

  return g_strjoinv ("; ", (char **) self->parts->pdata);
}

/* Which paragraphs of a long text have changed: each of a few, and of many how many. */
static char *
compare_texts (const char *before, const char *after)
{
  gboolean by_blank_lines = wb_paragraphs_has_blank_lines (before) || wb_paragraphs_has_blank_lines (after);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) old_split = wb_paragraphs_split (before, by_blank_lines);
  g_autoptr (GArray) new_split = wb_paragraphs_split (after, by_blank_lines);
  g_autoptr (GArray) edits = wb_paragraphs_compare (old_split, new_split);
  Texts self = { .before = old_split, .after = new_split, .parts = parts };

  for (guint i = 0; i < edits->len; i++)
    add_edit (&self, &g_array_index (edits, WbParagraphEdit, i));

  return join_paragraphs (&self, before, after);
}

/* ---- sets ------------------------------------------------------------------------------------------------------- */

/* The members of a set that another one lacks, in words, or NULL when there are none. */
static char *
missing_to_words (WbNames *names, const WbField *field, const WbSet *set, const WbSet *other, const char *but)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (WbSet) missing = NULL;

  for (guint i = 0; set != NULL && i < set->n; i++)
    if ((other == NULL || !wb_set_contains (other, set->members[i])) && g_strcmp0 (set->members[i], but) != 0)
      g_ptr_array_add (members, set->members[i]);
  if (members->len == 0)
    return NULL;

  missing = wb_set_new ((GRefString *const *) members->pdata, members->len);

  return wb_value_to_words (names, field, (WbValue) { .set = missing }, WB_WORDS_QUOTED);
}

/**
 * wb_difference_of_sets:
 * @names: what references are called
 * @field: a field that holds a set
 * @before: (nullable): a set
 * @after: (nullable): what became of it
 * @but: (nullable): a member that is not spoken of
 *
 * Returns: (transfer full) (nullable): which members came and went, or %NULL when none did
 */
char *
wb_difference_of_sets (WbNames *names, const WbField *field, const WbSet *before, const WbSet *after, const char *but)
{
  g_autofree char *added = missing_to_words (names, field, after, before, but);
  g_autofree char *removed = missing_to_words (names, field, before, after, but);

  if (added == NULL && removed == NULL)
    return NULL;
  if (removed == NULL)
    /* Translators: what came to the others, such as roles. */
    return g_strdup_printf (C_("change", "%s added"), added);
  if (added == NULL)
    /* Translators: what went from the others, such as roles. */
    return g_strdup_printf (C_("change", "%s removed"), removed);

  /* Translators: what came to the others, such as roles, and what went. */
  return g_strdup_printf (C_("change", "%s added, %s removed"), added, removed);
}

/* ---- any value -------------------------------------------------------------------------------------------------- */

/* What a field says all the same that is absent, or NULL. */
static char *
default_to_words (const WbField *field)
{
  if (field->type == WB_TYPE_YES_NO)
    return wb_value_to_label (field, (WbValue) { .number = 0 });
  if (field->type == WB_TYPE_WORD && field->fallback != 0)
    return g_strdup (wb_word_get_label (field->words, field->fallback));

  return NULL;
}

static char *
side_to_words (WbNames *names, const WbField *field, const WbValue *value)
{
  return value != NULL ? wb_value_to_words (names, field, *value, WB_WORDS_QUOTED) : default_to_words (field);
}

static gboolean
is_text (const WbField *field)
{
  return field->type == WB_TYPE_TEXT || field->type == WB_TYPE_LONG_TEXT || field->type == WB_TYPE_ANY_VALUE;
}

/**
 * wb_difference_to_words:
 * @names: what references are called
 * @field: a field
 * @before: (nullable): what it said, or %NULL when it was absent
 * @after: (nullable): what it says now
 *
 * Says what became of a field, without what that is called.
 *
 * Returns: (transfer full): the words, such as "2027 → 2028"
 */
char *
wb_difference_to_words (WbNames *names, const WbField *field, const WbValue *before, const WbValue *after)
{
  g_autofree char *old_words = NULL;
  g_autofree char *new_words = NULL;

  if (wb_field_is_set (field))
    return wb_difference_of_sets (names, field, before != NULL ? before->set : NULL,
                                  after != NULL ? after->set : NULL, NULL);
  if (before != NULL && after != NULL && field->type == WB_TYPE_LONG_TEXT)
    return compare_texts (before->text, after->text);
  if (before != NULL && after != NULL && is_text (field))
    return quote_sides (before->text, after->text);

  old_words = side_to_words (names, field, before);
  new_words = side_to_words (names, field, after);

  if (old_words == NULL)
    /* Translators: what a field says now that was not filled in before. */
    return g_strdup_printf (C_("change", "%s (was empty)"), new_words);
  if (new_words == NULL)
    /* Translators: what a field said that is not filled in any more. */
    return g_strdup_printf (C_("change", "%s → empty"), old_words);

  return join_sides (old_words, new_words);
}
