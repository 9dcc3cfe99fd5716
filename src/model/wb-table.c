/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The lists of words. */
#define WB_WORDS(LIST) static const WbWord words_##LIST[] = { { NULL, NULL },
#define WB_WORD(LIST, NAME, name, label) { name, label },
#define WB_WORDS_END(LIST) }; \
  static const WbWordList list_##LIST = { words_##LIST, G_N_ELEMENTS (words_##LIST) - 1 };
/* NC_() keeps only the text; the context is needed to translate it, so it is joined as gettext joins it. */
#undef NC_
#define NC_(context, text) context "\004" text
#include "wb-table-macros.h"
#include "wb-table-rows.h"
#include "wb-table-macros-end.h"

/* The words that name a kind of link in a conflict are the kinds themselves. */
#define WB_LINK(KIND, name, label, ...) { name, label },
static const WbWord words_LINK_KIND[] = { { NULL, NULL },
#include "wb-table-macros.h"
#include "wb-table-rows.h"
#include "wb-table-macros-end.h"
};
static const WbWordList list_LINK_KIND = { words_LINK_KIND, WB_N_LINKS };

#define WB_LIST(LIST) (&list_##LIST)

/* The fields of each kind. */
#define WB_ITEM(KIND, ...) static const WbField fields_##KIND[] = {
#define WB_LINK(KIND, ...) static const WbField fields_##KIND[] = {
#define WB_CONFLICT(KIND, ...) static const WbField fields_##KIND[] = {
#define WB_FIELD(KIND, NAME, name_, TYPE, PRIVACY, GROUP, label_, ...) \
  { .kind = WB_KIND_##KIND, .index = WB_##KIND##_##NAME, .name = name_, .type = WB_TYPE_##TYPE, \
    .privacy = WB_PRIVACY_##PRIVACY, .group = WB_GROUP_##GROUP, .label = label_, __VA_ARGS__ },
#define WB_KIND_END(KIND) }; \
  G_STATIC_ASSERT (WB_##KIND##_N_FIELDS <= WB_MAX_FIELDS);
#include "wb-table-macros.h"
#include "wb-table-rows.h"
#include "wb-table-macros-end.h"

static const WbKindInfo kinds[WB_N_KINDS] = {
#define WB_ITEM(KIND, name_, label_, plural_, PRIVACY) \
  [WB_KIND_##KIND] = { .name = name_, .label = label_, .plural = plural_, .privacy = WB_PRIVACY_##PRIVACY, \
                       .fields = fields_##KIND, .n_fields = WB_##KIND##_N_FIELDS },
#define WB_LINK(KIND, name_, label_, plural_, from_, to_, FROM_GROUP, from_label_, TO_GROUP, to_label_) \
  [WB_KIND_##KIND] = { .name = name_, .label = label_, .plural = plural_, .from = from_, .to = to_, \
                       .from_group = WB_GROUP_##FROM_GROUP, .from_label = from_label_, \
                       .to_group = WB_GROUP_##TO_GROUP, .to_label = to_label_, \
                       .fields = fields_##KIND, .n_fields = WB_##KIND##_N_FIELDS },
#define WB_CONFLICT(KIND, name_, label_, plural_) \
  [WB_KIND_##KIND] = { .name = name_, .label = label_, .plural = plural_, .privacy = WB_PRIVACY_INTERNAL, \
                       .fields = fields_##KIND, .n_fields = WB_##KIND##_N_FIELDS },
#include "wb-table-macros.h"
#include "wb-table-rows.h"
#include "wb-table-macros-end.h"
  [WB_KIND_FRAGMENT] = { .name = "", .label = NC_ ("kind", "Kept from another program"),
                         .plural = NC_ ("kind", "Kept from other programs") },
};

/* The English that stands in the table is "context\004text"; what cannot be translated is shown without its context. */
static const char *
translate (const char *text)
{
  const char *end;

  if (text == NULL)
    return NULL;

  end = strchr (text, '\004');
  g_assert (end != NULL);

  return g_dpgettext (GETTEXT_PACKAGE, text, end - text + 1);
}

/**
 * wb_kind_get_info:
 * @kind: a kind
 *
 * Returns: (transfer none): the row of @kind
 */
const WbKindInfo *
wb_kind_get_info (WbKind kind)
{
  g_return_val_if_fail (kind < WB_N_KINDS, NULL);

  return &kinds[kind];
}

/**
 * wb_kind_get_label:
 * @kind: a kind
 *
 * Returns: what one of @kind is called, translated
 */
const char *
wb_kind_get_label (WbKind kind)
{
  g_return_val_if_fail (kind < WB_N_KINDS, NULL);

  return translate (kinds[kind].label);
}

/**
 * wb_kind_get_plural:
 * @kind: a kind
 *
 * Returns: what several of @kind are called, translated
 */
const char *
wb_kind_get_plural (WbKind kind)
{
  g_return_val_if_fail (kind < WB_N_KINDS, NULL);

  return translate (kinds[kind].plural);
}

/**
 * wb_kind_from_name:
 * @name: the machine name of a kind of item; for links it is the name of the kind of link
 * @kind: (out): where to store the kind; untouched when there is none
 *
 * Returns: whether there is a kind of that name
 */
gboolean
wb_kind_from_name (const char *name, WbKind *kind)
{
  for (WbKind k = 0; k < WB_KIND_FRAGMENT; k++)
    if (strcmp (kinds[k].name, name) == 0)
      {
        *kind = k;
        return TRUE;
      }

  return FALSE;
}

/**
 * wb_link_get_from_label:
 * @kind: a kind of link
 *
 * Returns: what the links of @kind are called beside the item that they come from, translated
 */
const char *
wb_link_get_from_label (WbKind kind)
{
  g_return_val_if_fail (wb_kind_is_link (kind), NULL);

  return translate (kinds[kind].from_label);
}

/**
 * wb_link_get_to_label:
 * @kind: a kind of link
 *
 * Returns: what the links of @kind are called beside the item that they go to, translated
 */
const char *
wb_link_get_to_label (WbKind kind)
{
  g_return_val_if_fail (wb_kind_is_link (kind), NULL);

  return translate (kinds[kind].to_label);
}

/**
 * wb_field_get:
 * @kind: a kind
 * @index: the number of a field of it, such as %WB_GOAL_TITLE
 *
 * Returns: (transfer none): the row of the field
 */
const WbField *
wb_field_get (WbKind kind, guint index)
{
  g_return_val_if_fail (kind < WB_N_KINDS, NULL);
  g_return_val_if_fail (index < kinds[kind].n_fields, NULL);

  return &kinds[kind].fields[index];
}

/**
 * wb_field_find:
 * @kind: a kind
 * @name: a machine name
 *
 * Returns: (transfer none) (nullable): the field of @kind that is called @name
 */
const WbField *
wb_field_find (WbKind kind, const char *name)
{
  g_return_val_if_fail (kind < WB_N_KINDS, NULL);

  for (guint i = 0; i < kinds[kind].n_fields; i++)
    if (strcmp (kinds[kind].fields[i].name, name) == 0)
      return &kinds[kind].fields[i];

  return NULL;
}

/**
 * wb_field_get_label:
 * @field: a field
 *
 * Returns: its label, translated
 */
const char *
wb_field_get_label (const WbField *field)
{
  return translate (field->label);
}

/**
 * wb_field_get_reverse_label:
 * @field: a field that refers to items
 *
 * Returns: (nullable): what the holders are called beside the item that they refer to, translated
 */
const char *
wb_field_get_reverse_label (const WbField *field)
{
  return translate (field->reverse_label);
}

/**
 * wb_field_is_child:
 * @field: a field
 *
 * Returns: whether a file writes it as a child element; the form of a %WB_TYPE_ANY_VALUE follows the field it is of
 */
gboolean
wb_field_is_child (const WbField *field)
{
  return field->type == WB_TYPE_LONG_TEXT;
}

/**
 * wb_field_is_prose:
 * @field: a field
 *
 * Returns: whether it has words of the plan's language, whose spelling can be judged, and no names or addresses
 */
gboolean
wb_field_is_prose (const WbField *field)
{
  return field->type == WB_TYPE_LONG_TEXT || field->prose;
}

/**
 * wb_field_is_set:
 * @field: a field
 *
 * Returns: whether its value is a set
 */
gboolean
wb_field_is_set (const WbField *field)
{
  return field->type == WB_TYPE_TEXT_SET || field->type == WB_TYPE_WORD_SET || field->type == WB_TYPE_REFERENCE_SET;
}

/**
 * wb_field_is_reference:
 * @field: a field
 *
 * Returns: whether it refers to one or more items
 */
gboolean
wb_field_is_reference (const WbField *field)
{
  return field->type == WB_TYPE_REFERENCE || field->type == WB_TYPE_REFERENCE_SET;
}

/**
 * wb_field_is_key:
 * @field: a field
 *
 * Returns: whether it tells one record of its kind from another; only conflicts, which have no id, have such fields
 */
gboolean
wb_field_is_key (const WbField *field)
{
  return field->kind == WB_KIND_CONFLICT && field->index != WB_CONFLICT_BASE && field->index != WB_CONFLICT_THEIRS &&
         field->index != WB_CONFLICT_DELETED;
}

/**
 * wb_word_from_name:
 * @list: a list of words
 * @name: a machine name
 *
 * Returns: the word, or 0 if @list has none of that name
 */
guint
wb_word_from_name (const WbWordList *list, const char *name)
{
  for (guint i = 1; i <= list->n; i++)
    if (strcmp (list->words[i].name, name) == 0)
      return i;

  return 0;
}

/**
 * wb_word_get_name:
 * @list: a list of words
 * @word: a word of it, or 0
 *
 * Returns: (nullable): the machine name of @word
 */
const char *
wb_word_get_name (const WbWordList *list, guint word)
{
  return word <= list->n ? list->words[word].name : NULL;
}

/**
 * wb_word_get_label:
 * @list: a list of words
 * @word: a word of it, or 0
 *
 * Returns: (nullable): the label of @word, translated
 */
const char *
wb_word_get_label (const WbWordList *list, guint word)
{
  return word <= list->n ? translate (list->words[word].label) : NULL;
}

/**
 * wb_group_get_label:
 * @group: a group of the inspector
 *
 * Returns: its heading, translated
 */
const char *
wb_group_get_label (WbGroup group)
{
  static const char *const labels[WB_N_GROUPS] = {
    [WB_GROUP_CONFLICTS] = NC_ ("group", "To be settled after a merge"),
    [WB_GROUP_MAIN] = NC_ ("group", "What it is"),
    [WB_GROUP_SOURCE] = NC_ ("group", "Where it was heard"),
    [WB_GROUP_VOICES] = NC_ ("group", "Begins with residents"),
    [WB_GROUP_INFLUENCE] = NC_ ("group", "Residents’ influence"),
    [WB_GROUP_WHO] = NC_ ("group", "Who takes part"),
    [WB_GROUP_BACKING] = NC_ ("group", "Mandate and backing"),
    [WB_GROUP_SERVES] = NC_ ("group", "What it serves"),
    [WB_GROUP_ACTIONS] = NC_ ("group", "Actions"),
    [WB_GROUP_OUTCOME] = NC_ ("group", "What became of it"),
    [WB_GROUP_NOTICE] = NC_ ("group", "How do we notice?"),
    [WB_GROUP_MONEY] = NC_ ("group", "Money"),
    [WB_GROUP_STUCK] = NC_ ("group", "When it gets stuck"),
    [WB_GROUP_WAITS] = NC_ ("group", "Waits for"),
    [WB_GROUP_RELATIONS] = NC_ ("group", "Relations (for you only)"),
    [WB_GROUP_MEETING] = NC_ ("group", "Sessions and agenda"),
    [WB_GROUP_DECISIONS] = NC_ ("group", "Decisions and rounds"),
    [WB_GROUP_SHARING] = NC_ ("group", "Sharing"),
    [WB_GROUP_NOTE] = NC_ ("group", "Notes (for you only)"),
    [WB_GROUP_PLACE] = NC_ ("group", "Place on the board"),
  };

  return translate (labels[group]);
}

static const WbWord class_words[] = {
  [WB_PRIVACY_PERSONAL] = { "personal", NULL },
  [WB_PRIVACY_VOICE] = { "voice", NULL },
  [WB_PRIVACY_JUDGEMENT] = { "judgement", NULL },
  [WB_PRIVACY_INTERNAL] = { "internal", NULL },
};
const WbWordList wb_privacy_classes = { class_words, G_N_ELEMENTS (class_words) - 1 };

/**
 * wb_privacy_get_name:
 * @privacy: a privacy class
 *
 * Returns: its machine name
 */
const char *
wb_privacy_get_name (WbPrivacy privacy)
{
  return privacy == WB_PRIVACY_OPEN ? "open" : wb_word_get_name (&wb_privacy_classes, privacy);
}
