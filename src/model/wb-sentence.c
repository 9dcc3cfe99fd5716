/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-sentence.h"

#include "wb-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * wb_sentence_quote:
 * @text: a title or a text
 *
 * Returns: (transfer full): @text on one line, cut when it is long, between the quotation marks of the language
 */
char *
wb_sentence_quote (const char *text)
{
  g_autofree char *line = wb_text_quote (text, WB_MAX_QUOTED);

  /* What someone said may have quotation marks of its own. */
  if (g_str_has_prefix (line, "“") && g_str_has_suffix (line, "”"))
    return g_steal_pointer (&line);

  /* Translators: a title or a text, between the quotation marks of the language. */
  return g_strdup_printf (C_("quotation", "“%s”"), line);
}

/**
 * wb_reference_to_words:
 * @names: what references are called
 * @id: the id of an item
 *
 * Names what an id stands for: by its title, else by its kind and what tells it from others; but what has no title is not
 * named by something else that may have none either. The id is said only when nothing else is known.
 *
 * Returns: (transfer full): the words
 */
char *
wb_reference_to_words (WbNames *names, const char *id)
{
  const WbRecord *record = wb_names_find (names, id);
  int naming = record != NULL ? wb_record_get_naming_field (record) : -1;

  if (record != NULL && wb_record_get_title (record)[0] != '\0')
    return wb_sentence_quote (wb_record_get_title (record));
  if (naming >= 0 && !wb_field_is_reference (wb_field_get (wb_record_get_kind (record), naming)))
    return wb_record_to_name (names, record);

  return wb_sentence_quote (id);
}

static char *
references_to_words (WbNames *names, const WbSet *set)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < set->n; i++)
    g_ptr_array_add (words, wb_reference_to_words (names, set->members[i]));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

/**
 * wb_value_to_words:
 * @names: what references are called
 * @field: a field
 * @value: a value of it
 * @flags: how texts are said
 *
 * Says a value as wb_value_to_label() does, but a reference by the title of what it refers to, between quotation marks.
 *
 * Returns: (transfer full): the words
 */
char *
wb_value_to_words (WbNames *names, const WbField *field, WbValue value, WbWordsFlags flags)
{
  switch (field->type)
    {
    case WB_TYPE_REFERENCE:
      return wb_reference_to_words (names, value.text);
    case WB_TYPE_REFERENCE_SET:
      return references_to_words (names, value.set);
    case WB_TYPE_TEXT:
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_ANY_VALUE:
      return flags & WB_WORDS_QUOTED ? wb_sentence_quote (value.text) : g_strdup (value.text);
    case WB_TYPE_DATE:
    case WB_TYPE_INTEGER:
    case WB_TYPE_DECIMAL:
    case WB_TYPE_YEAR:
    case WB_TYPE_YES_NO:
    case WB_TYPE_WORD:
    case WB_TYPE_TEXT_SET:
    case WB_TYPE_WORD_SET:
    case WB_TYPE_COLOUR:
    case WB_TYPE_ORDER:
    default:
      return wb_value_to_label (field, value);
    }
}

/**
 * wb_kind_get_owner_field:
 * @kind: a kind
 *
 * Returns: the number of the field that refers to what one of @kind belongs to and goes with, or -1
 */
int
wb_kind_get_owner_field (WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].on_delete == WB_ON_DELETE_CASCADE)
      return i;

  return -1;
}

/**
 * wb_record_get_naming_field:
 * @record: a record
 *
 * What has no title is told from others of its kind by the first field that is filled in, beside what it belongs to: a
 * measurement by its date, a vote by what it is about.
 *
 * Returns: the number of the field by which @record is named, or -1 when it has none
 */
int
wb_record_get_naming_field (const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  int title = wb_kind_get_title_field (kind);

  if (title >= 0)
    return wb_record_has (record, title) ? title : -1;

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    if (wb_record_has (record, i) && (int) i != wb_kind_get_owner_field (kind))
      return i;

  return -1;
}

static char *
fragment_to_name (const WbRecord *record)
{
  g_autofree char *name = wb_sentence_quote (wb_record_get_xml_name (record));

  return g_strdup_printf (_("%s, kept from another program"), name);
}

static char *
naming_value (WbNames *names, const WbRecord *record, WbWordsFlags flags)
{
  int field = wb_record_get_naming_field (record);

  return field >= 0 ? wb_value_to_words (names, wb_field_get (wb_record_get_kind (record), field),
                                         *wb_record_get_value (record, field), flags)
                    : NULL;
}

/**
 * wb_record_to_name:
 * @names: what references are called
 * @record: a record
 *
 * Names a record in a sentence about it: its kind and, between quotation marks, its title. A link is named by what it
 * says.
 *
 * Returns: (transfer full): the name
 */
char *
wb_record_to_name (WbNames *names, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  const char *label = wb_kind_get_label (kind);
  g_autofree char *value = NULL;

  if (wb_kind_is_link (kind))
    return wb_link_to_sentence (names, record);
  if (kind == WB_KIND_CONFLICT)
    return wb_conflict_to_sentence (names, record);
  if (kind == WB_KIND_FRAGMENT)
    return fragment_to_name (record);

  value = naming_value (names, record, WB_WORDS_QUOTED);
  if (value == NULL)
    /* Translators: %s is a kind of item, such as "Goal". */
    return g_strdup_printf (_("%s without a name"), label);

  /* Translators: a kind of item and its name, such as: Goal “Dry and warm homes”. */
  return g_strdup_printf (C_("item", "%s %s"), label, value);
}

/**
 * wb_record_to_sentence:
 * @names: what references are called
 * @record: a record
 *
 * Says in one line what a record is, as a card or a row is announced: its kind and its title.
 *
 * Returns: (transfer full): the line
 */
char *
wb_record_to_sentence (WbNames *names, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  g_autofree char *value = NULL;
  g_autofree char *line = NULL;

  if (!wb_kind_is_item (kind))
    return wb_record_to_name (names, record);

  value = naming_value (names, record, WB_WORDS_WHOLE);
  if (value == NULL)
    return wb_record_to_name (names, record);

  line = wb_text_quote (value, G_MAXINT);

  /* Translators: a kind of item and its name, such as "Goal: Dry and warm homes". */
  return g_strdup_printf (C_("item", "%s: %s"), wb_kind_get_label (kind), line);
}

static char *
takes_part_to_sentence (const WbRecord *link, const char *from, const char *to)
{
  const WbSet *roles = wb_record_get_set (link, WB_TAKES_PART_ROLES);

  if (wb_set_contains (roles, "lead"))
    /* Translators: a partner and an action. */
    return g_strdup_printf (_("%s leads %s"), from, to);

  /* Translators: a partner and an action. */
  return g_strdup_printf (_("%s takes part in %s"), from, to);
}

static char *
attends_to_sentence (const WbRecord *link, const char *from, const char *to)
{
  switch (wb_record_get_word (link, WB_ATTENDS_ATTENDANCE))
    {
    case WB_ATTENDANCE_INVITED:
      /* Translators: a partner or a contact, and a session. */
      return g_strdup_printf (_("%s is invited to %s"), from, to);
    case WB_ATTENDANCE_PRESENT:
      /* Translators: a partner or a contact, and a session. */
      return g_strdup_printf (_("%s is present at %s"), from, to);
    case WB_ATTENDANCE_WITH_NOTICE:
      /* Translators: a partner or a contact, and a session: said beforehand not to come. */
      return g_strdup_printf (_("%s is absent with notice from %s"), from, to);
    default:
      /* Translators: a partner or a contact, and a session. */
      return g_strdup_printf (_("%s takes part in session %s"), from, to);
    }
}

/**
 * wb_link_to_sentence:
 * @names: what its ends are called
 * @link: a link
 *
 * Says what a link says of its ends: who leads which action, on which voice a goal rests.
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
wb_link_to_sentence (WbNames *names, const WbRecord *link)
{
  g_autofree char *from = wb_reference_to_words (names, wb_record_get_from (link));
  g_autofree char *to = wb_reference_to_words (names, wb_record_get_to (link));

  switch ((guint) wb_record_get_kind (link))
    {
    case WB_KIND_GROUNDS:
      /* Translators: what a resident said, and a goal. */
      return g_strdup_printf (_("%2$s rests on what was said: %1$s"), from, to);
    case WB_KIND_CONTRIBUTES:
      /* Translators: an action and a goal. */
      return g_strdup_printf (_("%s contributes to %s"), from, to);
    case WB_KIND_TAKES_PART:
      return takes_part_to_sentence (link, from, to);
    case WB_KIND_ANSWERS:
      /* Translators: an action, and what a resident said. */
      return g_strdup_printf (_("%s answers what was said: %s"), from, to);
    case WB_KIND_WAITS_FOR:
      /* Translators: two actions. */
      return g_strdup_printf (_("%s waits for %s"), from, to);
    case WB_KIND_ATTENDS:
      return attends_to_sentence (link, from, to);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What a conflict is over, and of which kind that is. */
static char *
conflict_target_to_name (WbNames *names, const WbRecord *conflict, WbKind *kind)
{
  guint link = wb_record_get_word (conflict, WB_CONFLICT_LINK);
  const char *item = wb_record_get_text (conflict, WB_CONFLICT_ITEM);
  const char *from = wb_record_get_text (conflict, WB_CONFLICT_FROM);
  const char *to = wb_record_get_text (conflict, WB_CONFLICT_TO);
  const WbRecord *record = item != NULL ? wb_names_find (names, item) : NULL;

  *kind = record != NULL ? wb_record_get_kind (record) : WB_KIND_FRAGMENT;
  if (record != NULL)
    return wb_record_to_name (names, record);

  if (link != 0 && from != NULL && to != NULL)
    {
      g_autoptr (WbRecord) stand_in = NULL;
      WbDraft draft;

      *kind = WB_FIRST_LINK + link - 1;
      wb_draft_init_link (&draft, *kind, from, to);
      stand_in = wb_draft_end (&draft);

      return wb_link_to_sentence (names, stand_in);
    }

  return wb_sentence_quote (item != NULL ? item : "");
}

/* The value of a conflict in the words of its field, as far as it has that form. */
static char *
conflict_value_to_words (WbNames *names, const WbField *field, const char *text)
{
  g_autofree char *words = NULL;
  WbValue value;
  gboolean present;

  if (field == NULL || !wb_value_parse (field, text, -1, WB_VALUE_KEEP_WORDS, &value, &present, NULL))
    return wb_sentence_quote (text);
  if (!present)
    return wb_sentence_quote (text);

  words = wb_value_to_words (names, field, value, WB_WORDS_QUOTED);
  wb_value_clear (field, &value);

  return g_steal_pointer (&words);
}

static char *
field_conflict_to_sentence (WbNames *names, const WbRecord *conflict, const char *target, WbKind kind)
{
  const char *name = wb_record_get_text (conflict, WB_CONFLICT_FIELD);
  const char *theirs = wb_record_get_text (conflict, WB_CONFLICT_THEIRS);
  const WbField *field = wb_field_find (kind, name);
  const char *label = field != NULL ? wb_field_get_label (field) : name;
  g_autofree char *words = NULL;

  if (theirs == NULL)
    /* Translators: an item, one of its fields. */
    return g_strdup_printf (_("Conflict: %s – %s: the others emptied it"), target, label);

  words = conflict_value_to_words (names, field, theirs);

  /* Translators: an item, one of its fields, and a value. */
  return g_strdup_printf (_("Conflict: %s – %s: the others made it %s"), target, label, words);
}

/**
 * wb_conflict_to_sentence:
 * @names: what items are called
 * @conflict: a conflict
 *
 * Says what a conflict of a merge is about.
 *
 * Returns: (transfer full): the sentence, without a full stop
 */
char *
wb_conflict_to_sentence (WbNames *names, const WbRecord *conflict)
{
  WbKind kind;
  g_autofree char *target = conflict_target_to_name (names, conflict, &kind);
  const char *with = wb_record_get_text (conflict, WB_CONFLICT_WITH);

  if (wb_record_has (conflict, WB_CONFLICT_FIELD))
    return field_conflict_to_sentence (names, conflict, target, kind);

  if (with != NULL)
    {
      const WbRecord *record = wb_names_find (names, with);
      g_autofree char *other = record != NULL ? wb_record_to_name (names, record) : wb_sentence_quote (with);

      /* Translators: two items. */
      return g_strdup_printf (_("Conflict: %s may be the same as %s"), target, other);
    }

  if (wb_record_get_word (conflict, WB_CONFLICT_DELETED) == WB_SIDE_MINE)
    /* Translators: an item. */
    return g_strdup_printf (_("Conflict: %s was deleted here and changed by the others"), target);

  /* Translators: an item. */
  return g_strdup_printf (_("Conflict: %s was deleted by the others and changed here"), target);
}
