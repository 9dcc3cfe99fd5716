/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-record-private.h"

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

/* A record whose values are not set yet. */
WbRecord *
wb_record_alloc (WbKind kind, guint64 present, gboolean has_extra)
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
  WbRecord *record = wb_record_alloc (WB_KIND_FRAGMENT, 0, FALSE);

  record->id = id != NULL ? g_ref_string_new (id) : NULL;
  record->data[FRAGMENT_XML].text = g_ref_string_new (xml);
  record->data[FRAGMENT_NS].text = g_ref_string_new (ns);
  record->data[FRAGMENT_NAME].text = g_ref_string_new (name);

  return record;
}
