/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-record-private.h"

#include <string.h>

#include "wb-hash.h"

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
 * @a: (type gpointer): a #WbRecord
 * @b: (type gpointer): another one
 *
 * Returns: whether both stand for the same item, link, conflict or fragment
 */
gboolean
wb_record_same_key (gconstpointer a, gconstpointer b)
{
  return wb_record_compare_key (a, b) == 0;
}

/**
 * wb_record_hash_key:
 * @data: (type gpointer): a #WbRecord
 *
 * Returns: a hash of what wb_record_same_key() compares; for items it is wb_hash_string() of the id, for links
 *   wb_record_hash_link()
 */
guint
wb_record_hash_key (gconstpointer data)
{
  const WbRecord *record = data;
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
