/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-sentence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A change of one field, on its way to a sentence. */
typedef struct
{
  WbNames       *names;
  GPtrArray     *sentences;
  const char    *subject;
  const WbField *field;
  const WbValue *before; /* NULL: absent */
  const WbValue *after;
} Difference;

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

/* Long texts may well begin alike, so they are quoted from where they differ. */
static char *
quote_difference (const char *text, const char *other)
{
  gsize start = skip_same (text, other);
  g_autofree char *rest = start > 0 ? g_strconcat ("… ", text + start, NULL) : g_strdup (text);

  return wb_sentence_quote (rest);
}

/* What a field that is absent says all the same, or NULL. */
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
side_to_words (const Difference *difference, const WbValue *value, const WbValue *other)
{
  const WbField *field = difference->field;

  if (value == NULL)
    return default_to_words (field);
  if (field->type == WB_TYPE_LONG_TEXT && other != NULL)
    return quote_difference (value->text, other->text);

  return wb_value_to_words (difference->names, field, *value, WB_WORDS_QUOTED);
}

static void
add_value_difference (const Difference *difference)
{
  const char *label = wb_field_get_label (difference->field);
  g_autofree char *before = side_to_words (difference, difference->before, difference->after);
  g_autofree char *after = side_to_words (difference, difference->after, difference->before);
  char *sentence;

  if (before == NULL)
    /* Translators: an item, one of its fields, and what that says now. */
    sentence = g_strdup_printf (C_("change", "%s – %s: %s"), difference->subject, label, after);
  else if (after == NULL)
    /* Translators: an item, one of its fields, and what that said before. */
    sentence = g_strdup_printf (C_("change", "%s – %s: empty (was %s)"), difference->subject, label, before);
  else
    /* Translators: an item, one of its fields, what that says now, and what it said before. */
    sentence = g_strdup_printf (C_("change", "%s – %s: %s (was %s)"), difference->subject, label, after, before);

  g_ptr_array_add (difference->sentences, sentence);
}

/* The members of a set that another one lacks, in words, or NULL when there are none. */
static char *
missing_to_words (const Difference *difference, const WbSet *set, const WbSet *other)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (WbSet) missing = NULL;

  for (guint i = 0; i < set->n; i++)
    if (!wb_set_contains (other, set->members[i]))
      g_ptr_array_add (members, set->members[i]);
  if (members->len == 0)
    return NULL;

  missing = wb_set_new ((GRefString *const *) members->pdata, members->len);

  return wb_value_to_words (difference->names, difference->field, (WbValue) { .set = missing }, WB_WORDS_QUOTED);
}

static void
add_set_difference (const Difference *difference)
{
  const char *label = wb_field_get_label (difference->field);
  g_autofree char *added = missing_to_words (difference, difference->after->set, difference->before->set);
  g_autofree char *removed = missing_to_words (difference, difference->before->set, difference->after->set);

  if (added != NULL)
    g_ptr_array_add (difference->sentences,
                     /* Translators: an item, one of its fields, and what has come to the others there. */
                     g_strdup_printf (C_("change", "%s – %s: now also %s"), difference->subject, label, added));
  if (removed != NULL)
    g_ptr_array_add (difference->sentences,
                     /* Translators: an item, one of its fields, and what is not among the others there any more. */
                     g_strdup_printf (C_("change", "%s – %s: no longer %s"), difference->subject, label, removed));
}

static void
add_difference (const Difference *difference)
{
  if (difference->field->type == WB_TYPE_ORDER)
    /* Translators: an item. */
    g_ptr_array_add (difference->sentences, g_strdup_printf (C_("change", "%s was moved"), difference->subject));
  else if (wb_field_is_set (difference->field) && difference->before != NULL && difference->after != NULL)
    add_set_difference (difference);
  else
    add_value_difference (difference);
}

static gboolean
same_value (const WbField *field, const WbValue *a, const WbValue *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return wb_value_equal (field, *a, *b);
}

/* A short title says what an item is called; a long one is what someone said or wrote. */
static gboolean
is_renamed (const WbRecord *before, const WbRecord *after)
{
  WbKind kind = wb_record_get_kind (before);
  int title = wb_kind_get_title_field (kind);

  return title >= 0 && wb_field_get (kind, title)->type == WB_TYPE_TEXT && wb_record_has (after, title) &&
         strcmp (wb_record_get_title (before), wb_record_get_title (after)) != 0;
}

/* A link that says something else now, or an item that is called otherwise. Returns the field that tells it, or -1. */
static int
add_identity (WbNames *names, const WbRecord *before, const WbRecord *after, GPtrArray *sentences)
{
  WbKind kind = wb_record_get_kind (after);
  g_autofree char *old_name = wb_record_to_name (names, before);
  g_autofree char *new_name = wb_record_to_name (names, after);

  if (is_renamed (before, after))
    {
      g_autofree char *title = wb_sentence_quote (wb_record_get_title (after));

      /* Translators: an item, and its new title. */
      g_ptr_array_add (sentences, g_strdup_printf (C_("change", "%s is now called %s"), old_name, title));
      return wb_kind_get_title_field (kind);
    }

  if (wb_kind_is_link (kind) && strcmp (old_name, new_name) != 0)
    {
      /* Translators: what a link says, such as: “Rivierhuis” leads “Damp team”. */
      g_ptr_array_add (sentences, g_strdup_printf (C_("change", "Now: %s"), new_name));
      return kind == WB_KIND_ATTENDS ? WB_ATTENDS_ATTENDANCE : -1;
    }

  return -1;
}

static void
add_changed (WbNames *names, const WbRecord *before, const WbRecord *after, GPtrArray *sentences)
{
  WbKind kind = wb_record_get_kind (after);
  int told = add_identity (names, before, after, sentences);
  g_autofree char *subject = wb_record_to_name (names, after);

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    {
      Difference difference = {
        .names = names,
        .sentences = sentences,
        .subject = subject,
        .field = wb_field_get (kind, i),
        .before = wb_record_get_value (before, i),
        .after = wb_record_get_value (after, i),
      };

      if ((int) i != told && !same_value (difference.field, difference.before, difference.after))
        add_difference (&difference);
    }

  if (!wb_extra_equal (wb_record_get_extra (before), wb_record_get_extra (after)))
    /* Translators: an item. */
    g_ptr_array_add (sentences,
                     g_strdup_printf (C_("change", "%s – what another program keeps with it has changed"), subject));
}

static void
add_new (WbNames *names, const WbRecord *record, GPtrArray *sentences)
{
  g_autofree char *name = wb_record_to_name (names, record);
  g_autofree char *facts = wb_record_to_facts (names, record);

  if (facts[0] == '\0')
    /* Translators: an item, or what a link says. */
    g_ptr_array_add (sentences, g_strdup_printf (C_("change", "New: %s"), name));
  else
    /* Translators: an item, or what a link says; and what its fields say. */
    g_ptr_array_add (sentences, g_strdup_printf (C_("change", "New: %s (%s)"), name, facts));
}

static void
add_gone (WbNames *names, const WbRecord *record, GPtrArray *sentences)
{
  g_autofree char *name = wb_record_to_name (names, record);

  if (wb_kind_is_link (wb_record_get_kind (record)))
    /* Translators: what a link said. */
    g_ptr_array_add (sentences, g_strdup_printf (C_("change", "No longer: %s"), name));
  else
    /* Translators: an item. */
    g_ptr_array_add (sentences, g_strdup_printf (C_("change", "Deleted: %s"), name));
}

/* A merge leaves conflicts; that one goes means that someone has chosen. */
static void
add_conflict (WbNames *names, const WbChange *change, GPtrArray *sentences)
{
  g_autofree char *sentence = NULL;

  if (change->new_record != NULL)
    {
      g_ptr_array_add (sentences, wb_conflict_to_sentence (names, change->new_record));
      return;
    }

  sentence = wb_conflict_to_sentence (names, change->old_record);
  /* Translators: what a conflict of a merge was about. */
  g_ptr_array_add (sentences, g_strdup_printf (C_("change", "Settled – %s"), sentence));
}

/**
 * wb_change_to_sentences:
 * @names: what items are called, those before and those after
 * @change: a change
 * @sentences: (element-type utf8): where to add the sentences; it frees them
 *
 * Says what a change did, one sentence for each fact that is other than it was; without full stops.
 */
void
wb_change_to_sentences (WbNames *names, const WbChange *change, GPtrArray *sentences)
{
  const WbRecord *before = change->old_record;
  const WbRecord *after = change->new_record;

  g_return_if_fail (before != NULL || after != NULL);

  if (wb_record_get_kind (after != NULL ? after : before) == WB_KIND_CONFLICT)
    add_conflict (names, change, sentences);
  else if (before == NULL)
    add_new (names, after, sentences);
  else if (after == NULL)
    add_gone (names, before, sentences);
  else if (wb_record_get_kind (after) != WB_KIND_FRAGMENT)
    add_changed (names, before, after, sentences);
}

static GHashTable *
get_gone (const WbChange *changes, guint n_changes)
{
  GHashTable *gone = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_changes; i++)
    if (changes[i].new_record == NULL && wb_record_get_id (changes[i].old_record) != NULL)
      g_hash_table_add (gone, wb_record_get_id (changes[i].old_record));

  return gone;
}

/* Whether something is gone only because what it belonged to is. */
static gboolean
goes_along (GHashTable *gone, const WbChange *change)
{
  const WbRecord *record = change->old_record;
  const WbKindInfo *info;

  if (change->new_record != NULL)
    return FALSE;

  info = wb_kind_get_info (wb_record_get_kind (record));
  if (wb_kind_is_link (wb_record_get_kind (record)) &&
      (g_hash_table_contains (gone, wb_record_get_from (record)) ||
       g_hash_table_contains (gone, wb_record_get_to (record))))
    return TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].on_delete == WB_ON_DELETE_CASCADE && wb_record_has (record, i) &&
        g_hash_table_contains (gone, wb_record_get_text (record, i)))
      return TRUE;

  return FALSE;
}

/**
 * wb_changes_to_sentences:
 * @names: what items are called, those before and those after
 * @changes: (array length=n_changes): the changes of a step
 * @n_changes: how many
 * @sentences: (element-type utf8): where to add the sentences; it frees them
 *
 * Says what several changes did. What went along with something that was deleted is not spoken of.
 */
void
wb_changes_to_sentences (WbNames *names, const WbChange *changes, guint n_changes, GPtrArray *sentences)
{
  g_autoptr (GHashTable) gone = get_gone (changes, n_changes);

  for (guint i = 0; i < n_changes; i++)
    if (!goes_along (gone, &changes[i]))
      wb_change_to_sentences (names, &changes[i], sentences);
}
