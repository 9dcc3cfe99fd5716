/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-record.h"

#include <string.h>

#include "wb-hash.h"

/* One block: the header, then what only some records have (the other end of a link, or a fragment's text, namespace and
 * name; what is unknown), then the values that are present, in the order of their fields. A link with two fields takes 48
 * bytes. */
struct _WbRecord
{
  gatomicrefcount ref_count;
  guint8          kind;
  guint8          n_head; /* pointers before the values */
  guint8          has_extra;
  guint64         present;
  GRefString     *id; /* of links: where they come from; NULL for conflicts */
  WbValue         data[];
};

enum
{
  FRAGMENT_XML,
  FRAGMENT_NS,
  FRAGMENT_NAME,
  FRAGMENT_N_HEAD
};

static inline GRefString *
acquire (GRefString *string)
{
  return string != NULL ? g_ref_string_acquire (string) : NULL;
}

static inline void
release (GRefString *string)
{
  if (string != NULL)
    g_ref_string_release (string);
}

static guint
n_keys (WbKind kind)
{
  if (wb_kind_is_link (kind))
    return 1;

  return kind == WB_KIND_FRAGMENT ? FRAGMENT_N_HEAD : 0;
}

/* Where the value of a field stands among those that are present. */
static inline guint
position (guint64 present, guint field)
{
  return __builtin_popcountll (present & ((G_GUINT64_CONSTANT (1) << field) - 1));
}

static WbRecord *
record_alloc (WbKind kind, guint64 present, gboolean has_extra)
{
  guint n_head = n_keys (kind) + (has_extra ? 1 : 0);
  guint n_values = __builtin_popcountll (present);
  WbRecord *record = g_malloc (sizeof (WbRecord) + (n_head + n_values) * sizeof (WbValue));

  g_atomic_ref_count_init (&record->ref_count);
  record->kind = kind;
  record->n_head = n_head;
  record->has_extra = has_extra;
  record->present = present;

  return record;
}

static void
record_free (WbRecord *record)
{
  const WbKindInfo *info = wb_kind_get_info (record->kind);
  guint n = record->n_head;

  for (guint64 rest = record->present; rest != 0; rest &= rest - 1)
    wb_value_clear (&info->fields[__builtin_ctzll (rest)], &record->data[n++]);

  for (guint i = 0; i < n_keys (record->kind); i++)
    release (record->data[i].text);

  if (record->has_extra)
    wb_extra_unref (wb_record_get_extra (record));

  release (record->id);
  g_free (record);
}

/**
 * wb_record_ref:
 * @record: a record
 *
 * Returns: (transfer full): @record
 */
WbRecord *
wb_record_ref (WbRecord *record)
{
  g_return_val_if_fail (record != NULL, NULL);

  g_atomic_ref_count_inc (&record->ref_count);

  return record;
}

/**
 * wb_record_unref:
 * @record: (transfer full): a record
 */
void
wb_record_unref (WbRecord *record)
{
  g_return_if_fail (record != NULL);

  if (g_atomic_ref_count_dec (&record->ref_count))
    record_free (record);
}

/**
 * wb_record_get_kind:
 * @record: a record
 *
 * Returns: its kind
 */
WbKind
wb_record_get_kind (const WbRecord *record)
{
  return record->kind;
}

/**
 * wb_record_get_id:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): the id of an item, or of a fragment that has one
 */
GRefString *
wb_record_get_id (const WbRecord *record)
{
  return wb_kind_is_link (record->kind) ? NULL : record->id;
}

/**
 * wb_record_get_from:
 * @record: a link
 *
 * Returns: (transfer none): the id of the item that it comes from
 */
GRefString *
wb_record_get_from (const WbRecord *record)
{
  g_return_val_if_fail (wb_kind_is_link (record->kind), NULL);

  return record->id;
}

/**
 * wb_record_get_to:
 * @record: a link
 *
 * Returns: (transfer none): the id of the item that it goes to
 */
GRefString *
wb_record_get_to (const WbRecord *record)
{
  g_return_val_if_fail (wb_kind_is_link (record->kind), NULL);

  return record->data[0].text;
}

/**
 * wb_record_get_extra:
 * @record: a record
 *
 * Returns: (transfer none) (nullable): what others put on it and we keep
 */
WbExtra *
wb_record_get_extra (const WbRecord *record)
{
  return record->has_extra ? (WbExtra *) record->data[record->n_head - 1].text : NULL;
}

/**
 * wb_record_get_xml:
 * @record: a kept fragment
 *
 * Returns: its exclusive canonical XML
 */
const char *
wb_record_get_xml (const WbRecord *record)
{
  g_return_val_if_fail (record->kind == WB_KIND_FRAGMENT, NULL);

  return record->data[FRAGMENT_XML].text;
}

/**
 * wb_record_get_xml_namespace:
 * @record: a kept fragment
 *
 * Returns: the namespace of its element, "" for none
 */
const char *
wb_record_get_xml_namespace (const WbRecord *record)
{
  g_return_val_if_fail (record->kind == WB_KIND_FRAGMENT, NULL);

  return record->data[FRAGMENT_NS].text;
}

/**
 * wb_record_get_xml_name:
 * @record: a kept fragment
 *
 * Returns: the local name of its element
 */
const char *
wb_record_get_xml_name (const WbRecord *record)
{
  g_return_val_if_fail (record->kind == WB_KIND_FRAGMENT, NULL);

  return record->data[FRAGMENT_NAME].text;
}

/**
 * wb_record_has:
 * @record: a record
 * @field: the number of a field of its kind
 *
 * Returns: whether the field is present
 */
gboolean
wb_record_has (const WbRecord *record, guint field)
{
  return (record->present >> field) & 1;
}

/**
 * wb_record_get_value:
 * @record: a record
 * @field: the number of a field of its kind
 *
 * Returns: (transfer none) (nullable): its value, or %NULL when it is absent
 */
const WbValue *
wb_record_get_value (const WbRecord *record, guint field)
{
  g_return_val_if_fail (field < WB_MAX_FIELDS, NULL);

  if (!wb_record_has (record, field))
    return NULL;

  return &record->data[record->n_head + position (record->present, field)];
}

/**
 * wb_record_get_values:
 * @record: a record
 * @present: (out): one bit for each field that is present, that of field 0 the lowest
 *
 * For those who walk all fields: the values stand side by side, one for each bit.
 *
 * Returns: (transfer none): the values that are present, in the order of their fields
 */
const WbValue *
wb_record_get_values (const WbRecord *record, guint64 *present)
{
  *present = record->present;

  return &record->data[record->n_head];
}

/**
 * wb_record_get_text:
 * @record: a record
 * @field: the number of a field that holds a text, a reference or an order
 *
 * Returns: (transfer none) (nullable): its text
 */
GRefString *
wb_record_get_text (const WbRecord *record, guint field)
{
  const WbValue *value = wb_record_get_value (record, field);

  return value != NULL ? value->text : NULL;
}

/**
 * wb_record_get_integer:
 * @record: a record
 * @field: the number of a field that holds an integer, a year or a colour
 * @absent: what to return when it is absent
 *
 * Returns: its number
 */
int
wb_record_get_integer (const WbRecord *record, guint field, int absent)
{
  const WbValue *value = wb_record_get_value (record, field);

  return value != NULL ? value->number : absent;
}

/**
 * wb_record_get_date:
 * @record: a record
 * @field: the number of a field that holds a date
 *
 * Returns: its date, or %WB_DATE_NONE
 */
WbDate
wb_record_get_date (const WbRecord *record, guint field)
{
  const WbValue *value = wb_record_get_value (record, field);

  return value != NULL ? value->date : WB_DATE_NONE;
}

/**
 * wb_record_get_decimal:
 * @record: a record
 * @field: the number of a field that holds a decimal
 *
 * Returns: its number; 0 when it is absent, see wb_record_has()
 */
WbDecimal
wb_record_get_decimal (const WbRecord *record, guint field)
{
  const WbValue *value = wb_record_get_value (record, field);

  return value != NULL ? value->decimal : (WbDecimal){ 0 };
}

/**
 * wb_record_get_flag:
 * @record: a record
 * @field: the number of a field that holds yes or no
 *
 * Returns: whether it is yes
 */
gboolean
wb_record_get_flag (const WbRecord *record, guint field)
{
  return wb_record_has (record, field);
}

/**
 * wb_record_get_word:
 * @record: a record
 * @field: the number of a field that holds a word
 *
 * Returns: the word; its fixed default, if it has one, when it is absent; 0 for none, or for one that only a newer
 *   version knows
 */
guint
wb_record_get_word (const WbRecord *record, guint field)
{
  const WbValue *value = wb_record_get_value (record, field);

  if (value == NULL)
    return wb_kind_get_info (record->kind)->fields[field].fallback;

  return value->number < WB_UNKNOWN_WORD ? value->number : 0;
}

/**
 * wb_record_get_set:
 * @record: a record
 * @field: the number of a field that holds a set
 *
 * Returns: (transfer none) (nullable): the set; %NULL when it is empty
 */
const WbSet *
wb_record_get_set (const WbRecord *record, guint field)
{
  const WbValue *value = wb_record_get_value (record, field);

  return value != NULL ? value->set : NULL;
}

/**
 * wb_kind_get_title_field:
 * @kind: a kind
 *
 * Returns: the number of the field that says what one of @kind is called, or -1 when none does
 */
int
wb_kind_get_title_field (WbKind kind)
{
  /* plus one: 0 for none */
  static const guint8 fields[WB_N_KINDS] = {
    [WB_KIND_PROJECT] = WB_PROJECT_TITLE + 1,
    [WB_KIND_DOMAIN] = WB_DOMAIN_NAME + 1,
    [WB_KIND_VOICE] = WB_VOICE_TEXT + 1,
    [WB_KIND_GOAL] = WB_GOAL_TITLE + 1,
    [WB_KIND_INDICATOR] = WB_INDICATOR_NAME + 1,
    [WB_KIND_ACTION] = WB_ACTION_TITLE + 1,
    [WB_KIND_PARTNER] = WB_PARTNER_NAME + 1,
    [WB_KIND_CONTACT] = WB_CONTACT_NAME + 1,
    [WB_KIND_SESSION] = WB_SESSION_TITLE + 1,
    [WB_KIND_AGENDA_ITEM] = WB_AGENDA_ITEM_TITLE + 1,
    [WB_KIND_NOTE] = WB_NOTE_TEXT + 1,
    [WB_KIND_ROUND] = WB_ROUND_QUESTION + 1,
    [WB_KIND_DECISION] = WB_DECISION_TEXT + 1,
    [WB_KIND_TERM] = WB_TERM_NAME + 1,
    [WB_KIND_MILESTONE] = WB_MILESTONE_NAME + 1,
  };

  g_return_val_if_fail (kind < WB_N_KINDS, -1);

  return fields[kind] - 1;
}

/**
 * wb_record_get_title:
 * @record: a record
 *
 * Returns: (transfer none): what it is called, "" when it has no name (yet)
 */
const char *
wb_record_get_title (const WbRecord *record)
{
  int field = wb_kind_get_title_field (record->kind);
  const char *title = field >= 0 ? wb_record_get_text (record, field) : NULL;

  return title != NULL ? title : "";
}

static gboolean
same_values (const WbRecord *a, const WbRecord *b)
{
  const WbKindInfo *info = wb_kind_get_info (a->kind);
  guint i = a->n_head;

  if (a->present != b->present || a->n_head != b->n_head)
    return FALSE;

  for (guint64 rest = a->present; rest != 0; rest &= rest - 1, i++)
    if (!wb_value_equal (&info->fields[__builtin_ctzll (rest)], a->data[i], b->data[i]))
      return FALSE;

  return TRUE;
}

/**
 * wb_record_equal:
 * @a: a record
 * @b: another one
 *
 * Returns: whether they say the same
 */
gboolean
wb_record_equal (const WbRecord *a, const WbRecord *b)
{
  if (a == b)
    return TRUE;

  return wb_record_same_key (a, b) &&
         same_values (a, b) &&
         wb_extra_equal (wb_record_get_extra (a), wb_record_get_extra (b));
}

/* What tells one conflict from another, in the order in which a file sorts them. */
static const guint8 conflict_keys[] = {
  WB_CONFLICT_ITEM, WB_CONFLICT_LINK, WB_CONFLICT_FROM, WB_CONFLICT_TO, WB_CONFLICT_FIELD, WB_CONFLICT_WITH,
};

static int
compare_conflicts (const WbRecord *a, const WbRecord *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (conflict_keys); i++)
    {
      const WbValue *left = wb_record_get_value (a, conflict_keys[i]);
      const WbValue *right = wb_record_get_value (b, conflict_keys[i]);
      int order;

      if (conflict_keys[i] == WB_CONFLICT_LINK)
        order = (left != NULL ? (int) left->number : 0) - (right != NULL ? (int) right->number : 0);
      else
        order = strcmp (left != NULL ? left->text : "", right != NULL ? right->text : "");

      if (order != 0)
        return order;
    }

  return 0;
}

static int
compare_fragments (const WbRecord *a, const WbRecord *b)
{
  int order = strcmp (a->data[FRAGMENT_NS].text, b->data[FRAGMENT_NS].text);

  if (order == 0)
    order = strcmp (a->data[FRAGMENT_NAME].text, b->data[FRAGMENT_NAME].text);
  if (order == 0)
    order = strcmp (a->id != NULL ? a->id : "", b->id != NULL ? b->id : "");
  if (order == 0)
    order = strcmp (a->data[FRAGMENT_XML].text, b->data[FRAGMENT_XML].text);

  return order;
}

/**
 * wb_record_compare_key:
 * @a: a record
 * @b: another one
 *
 * Compares by kind, then items by id, links by their ends, conflicts by what they are about, and fragments by namespace,
 * name, id and bytes: the order in which a file writes them.
 *
 * Returns: less than, equal to or greater than 0
 */
int
wb_record_compare_key (const WbRecord *a, const WbRecord *b)
{
  int order;

  if (a->kind != b->kind)
    return (int) a->kind - (int) b->kind;

  if (a->kind == WB_KIND_CONFLICT)
    return compare_conflicts (a, b);
  if (a->kind == WB_KIND_FRAGMENT)
    return compare_fragments (a, b);

  order = a->id == b->id ? 0 : strcmp (a->id, b->id);
  if (order == 0 && wb_kind_is_link (a->kind))
    order = strcmp (a->data[0].text, b->data[0].text);

  return order;
}

/**
 * wb_record_same_key:
 * @a: a record
 * @b: another one
 *
 * Returns: whether both stand for the same item, link, conflict or fragment
 */
gboolean
wb_record_same_key (const WbRecord *a, const WbRecord *b)
{
  return wb_record_compare_key (a, b) == 0;
}

/**
 * wb_record_hash_key:
 * @record: a record
 *
 * Returns: a hash of what wb_record_same_key() compares; for items it is wb_hash_string() of the id, for links
 *   wb_record_hash_link()
 */
guint
wb_record_hash_key (const WbRecord *record)
{
  guint hash = 0;

  if (wb_kind_is_link (record->kind))
    return wb_record_hash_link (record->kind, wb_hash_string (record->id), wb_hash_string (record->data[0].text));
  if (record->kind == WB_KIND_FRAGMENT)
    return wb_hash_string (record->id != NULL ? record->id : record->data[FRAGMENT_XML].text);
  if (record->kind != WB_KIND_CONFLICT)
    return wb_hash_string (record->id);

  for (guint i = 0; i < G_N_ELEMENTS (conflict_keys); i++)
    {
      const WbValue *value = wb_record_get_value (record, conflict_keys[i]);

      if (value != NULL)
        hash = wb_hash_join (hash, conflict_keys[i] == WB_CONFLICT_LINK ? (guint) value->number
                                                                        : wb_hash_string (value->text));
    }

  return hash;
}

/**
 * wb_record_hash_link:
 * @kind: a kind of link
 * @from: wb_hash_string() of where it comes from
 * @to: the same of where it goes
 *
 * Returns: what wb_record_hash_key() returns for that link
 */
guint
wb_record_hash_link (WbKind kind, guint from, guint to)
{
  return wb_hash_join (wb_hash_join (from, to), kind);
}

/**
 * wb_draft_init_keys:
 * @draft: an uninitialised draft
 * @kind: a kind of item or link
 * @id_or_from: the id, or where the link comes from
 * @to: (nullable): where the link goes
 *
 * Starts a record with strings that are shared, not copied.
 */
void
wb_draft_init_keys (WbDraft *draft, WbKind kind, GRefString *id_or_from, GRefString *to)
{
  draft->kind = kind;
  draft->id = acquire (id_or_from);
  draft->other = acquire (to);
  draft->extra = NULL;
  draft->present = 0;
}

/**
 * wb_draft_init_item:
 * @draft: an uninitialised draft
 * @kind: a kind of item
 * @id: its id
 *
 * Starts an item without any field.
 */
void
wb_draft_init_item (WbDraft *draft, WbKind kind, const char *id)
{
  g_return_if_fail (wb_kind_is_item (kind));

  wb_draft_init_keys (draft, kind, NULL, NULL);
  draft->id = g_ref_string_new (id);
}

/**
 * wb_draft_init_link:
 * @draft: an uninitialised draft
 * @kind: a kind of link
 * @from: the id of the item that it comes from
 * @to: the id of the item that it goes to
 *
 * Starts a link without any field.
 */
void
wb_draft_init_link (WbDraft *draft, WbKind kind, const char *from, const char *to)
{
  g_return_if_fail (wb_kind_is_link (kind));

  wb_draft_init_keys (draft, kind, NULL, NULL);
  draft->id = g_ref_string_new (from);
  draft->other = g_ref_string_new (to);
}

/**
 * wb_draft_init_conflict:
 * @draft: an uninitialised draft
 *
 * Starts a conflict without any field.
 */
void
wb_draft_init_conflict (WbDraft *draft)
{
  wb_draft_init_keys (draft, WB_KIND_CONFLICT, NULL, NULL);
}

/**
 * wb_draft_init_from:
 * @draft: an uninitialised draft
 * @record: any record but a fragment
 *
 * Starts with all that @record holds.
 */
void
wb_draft_init_from (WbDraft *draft, const WbRecord *record)
{
  const WbKindInfo *info = wb_kind_get_info (record->kind);
  guint i = record->n_head;

  g_return_if_fail (record->kind != WB_KIND_FRAGMENT);

  wb_draft_init_keys (draft, record->kind, record->id,
                      wb_kind_is_link (record->kind) ? record->data[0].text : NULL);
  wb_draft_set_extra (draft, wb_record_get_extra (record));

  for (guint64 rest = record->present; rest != 0; rest &= rest - 1)
    {
      guint field = __builtin_ctzll (rest);

      draft->values[field] = wb_value_copy (&info->fields[field], record->data[i++]);
    }
  draft->present = record->present;
}

/**
 * wb_draft_has:
 * @draft: a draft
 * @field: the number of a field of its kind
 *
 * Returns: whether the field is present
 */
gboolean
wb_draft_has (const WbDraft *draft, guint field)
{
  return (draft->present >> field) & 1;
}

/**
 * wb_draft_take:
 * @draft: a draft
 * @field: the number of a field of its kind
 * @value: (transfer full): a value of its type
 *
 * Sets a field. A value that is the fixed default of the field clears it: what is absent and what is default are one.
 */
void
wb_draft_take (WbDraft *draft, guint field, WbValue value)
{
  const WbField *row = wb_field_get (draft->kind, field);

  g_return_if_fail (row != NULL);

  wb_draft_unset (draft, field);

  if (wb_value_is_default (row, value))
    {
      wb_value_clear (row, &value);
      return;
    }

  draft->values[field] = value;
  draft->present |= G_GUINT64_CONSTANT (1) << field;
}

/**
 * wb_draft_set:
 * @draft: a draft
 * @field: the number of a field of its kind
 * @value: a value of its type
 *
 * Sets a field to a copy of @value, see wb_draft_take().
 */
void
wb_draft_set (WbDraft *draft, guint field, WbValue value)
{
  wb_draft_take (draft, field, wb_value_copy (wb_field_get (draft->kind, field), value));
}

/**
 * wb_draft_set_text:
 * @draft: a draft; untouched on failure
 * @field: the number of a field of its kind
 * @text: (nullable): the value as a file writes it; %NULL or empty clears the field
 * @error: return location for a %WB_VALUE_ERROR
 *
 * Returns: %TRUE on success
 */
gboolean
wb_draft_set_text (WbDraft *draft, guint field, const char *text, GError **error)
{
  const WbField *row = wb_field_get (draft->kind, field);
  WbValue value;
  gboolean present = FALSE;

  g_return_val_if_fail (row != NULL, FALSE);

  if (text != NULL && !wb_value_parse (row, text, -1, WB_VALUE_STRICT, &value, &present, error))
    return FALSE;

  if (present)
    wb_draft_take (draft, field, value);
  else
    wb_draft_unset (draft, field);

  return TRUE;
}

/**
 * wb_draft_unset:
 * @draft: a draft
 * @field: the number of a field of its kind
 *
 * Makes a field absent.
 */
void
wb_draft_unset (WbDraft *draft, guint field)
{
  if (!wb_draft_has (draft, field))
    return;

  wb_value_clear (wb_field_get (draft->kind, field), &draft->values[field]);
  draft->present &= ~(G_GUINT64_CONSTANT (1) << field);
}

/**
 * wb_draft_set_extra:
 * @draft: a draft
 * @extra: (nullable): what others put on it
 */
void
wb_draft_set_extra (WbDraft *draft, WbExtra *extra)
{
  WbExtra *old = draft->extra;

  draft->extra = extra != NULL ? wb_extra_ref (extra) : NULL;
  g_clear_pointer (&old, wb_extra_unref);
}

/**
 * wb_draft_end:
 * @draft: a draft; it is empty afterwards
 *
 * Returns: (transfer full): the record
 */
WbRecord *
wb_draft_end (WbDraft *draft)
{
  WbRecord *record = record_alloc (draft->kind, draft->present, draft->extra != NULL);
  guint i = record->n_head;

  record->id = g_steal_pointer (&draft->id);
  if (wb_kind_is_link (draft->kind))
    record->data[0].text = g_steal_pointer (&draft->other);
  if (draft->extra != NULL)
    record->data[record->n_head - 1].text = (GRefString *) g_steal_pointer (&draft->extra);

  for (guint64 rest = draft->present; rest != 0; rest &= rest - 1)
    record->data[i++] = draft->values[__builtin_ctzll (rest)];
  draft->present = 0;
  wb_draft_clear (draft);

  return record;
}

/**
 * wb_draft_clear:
 * @draft: a draft that is not wanted any more, or has ended
 */
void
wb_draft_clear (WbDraft *draft)
{
  for (guint64 rest = draft->present; rest != 0; rest &= rest - 1)
    {
      guint field = __builtin_ctzll (rest);

      wb_value_clear (wb_field_get (draft->kind, field), &draft->values[field]);
    }
  draft->present = 0;
  g_clear_pointer (&draft->id, g_ref_string_release);
  g_clear_pointer (&draft->other, g_ref_string_release);
  g_clear_pointer (&draft->extra, wb_extra_unref);
}

/**
 * wb_record_new_fragment:
 * @ns: the namespace of its element
 * @name: the local name of its element
 * @id: (nullable): its id, when it is an item of a newer version
 * @xml: exclusive canonical XML
 *
 * Returns: (transfer full): a record that keeps an element as it is
 */
WbRecord *
wb_record_new_fragment (const char *ns, const char *name, const char *id, const char *xml)
{
  WbRecord *record = record_alloc (WB_KIND_FRAGMENT, 0, FALSE);

  record->id = id != NULL ? g_ref_string_new (id) : NULL;
  record->data[FRAGMENT_XML].text = g_ref_string_new (xml);
  record->data[FRAGMENT_NS].text = g_ref_string_new (ns);
  record->data[FRAGMENT_NAME].text = g_ref_string_new (name);

  return record;
}
