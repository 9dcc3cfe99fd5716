/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-graph.h"

#include <string.h>

#include "wb-hash.h"
#include "wb-references.h"

/**
 * wb_graph_init:
 * @graph: an uninitialised graph
 * @plan: the plan that it is of
 */
void
wb_graph_init (WbGraph *graph, WbPlan *plan)
{
  *graph = (WbGraph){ .plan = wb_plan_ref (plan), .edges = wb_edges_new () };
  wb_index_init (&graph->ids);
  wb_index_init (&graph->keys);
  graph->positions = g_array_new (FALSE, TRUE, sizeof (guint32));
  for (guint i = 0; i < WB_N_KINDS; i++)
    graph->kinds[i] = g_array_new (FALSE, FALSE, sizeof (WbSlot));
}

/**
 * wb_graph_clear:
 * @graph: a graph that is not wanted any more
 */
void
wb_graph_clear (WbGraph *graph)
{
  g_clear_pointer (&graph->plan, wb_plan_unref);
  g_clear_pointer (&graph->edges, wb_edges_free);
  wb_index_clear (&graph->ids);
  wb_index_clear (&graph->keys);
  g_clear_pointer (&graph->positions, g_array_unref);
  for (guint i = 0; i < WB_N_KINDS; i++)
    g_clear_pointer (&graph->kinds[i], g_array_unref);
}

/**
 * wb_graph_find_id:
 * @graph: a graph
 * @id: an id
 *
 * Returns: the slot of the item, or of the fragment, of that id
 */
WbSlot
wb_graph_find_id (const WbGraph *graph, const char *id)
{
  guint32 hash = wb_hash_string (id);
  guint cursor;

  for (WbSlot slot = wb_index_first (&graph->ids, hash, &cursor);
       slot != WB_SLOT_NONE;
       slot = wb_index_next (&graph->ids, hash, &cursor))
    {
      const char *other = wb_record_get_id (wb_plan_get (graph->plan, slot));

      if (other == id || strcmp (other, id) == 0)
        return slot;
    }

  return WB_SLOT_NONE;
}

/**
 * wb_graph_find_link:
 * @graph: a graph
 * @kind: a kind of link
 * @from: the id of the item that it comes from
 * @to: the id of the item that it goes to
 *
 * Returns: the slot of the link
 */
WbSlot
wb_graph_find_link (const WbGraph *graph, WbKind kind, const char *from, const char *to)
{
  guint32 hash = wb_record_hash_link (kind, wb_hash_string (from), wb_hash_string (to));
  guint cursor;

  for (WbSlot slot = wb_index_first (&graph->keys, hash, &cursor);
       slot != WB_SLOT_NONE;
       slot = wb_index_next (&graph->keys, hash, &cursor))
    {
      const WbRecord *record = wb_plan_get (graph->plan, slot);

      if (wb_record_get_kind (record) == kind &&
          strcmp (wb_record_get_from (record), from) == 0 &&
          strcmp (wb_record_get_to (record), to) == 0)
        return slot;
    }

  return WB_SLOT_NONE;
}

/* Fragments without an id are in no index: there may be any number that are the same. They are few, and hardly ever
 * looked for. */
static WbSlot
find_fragment (const WbGraph *graph, const WbRecord *record)
{
  GArray *fragments = graph->kinds[WB_KIND_FRAGMENT];

  for (guint i = 0; i < fragments->len; i++)
    {
      WbSlot slot = g_array_index (fragments, WbSlot, i);

      if (wb_record_same_key (wb_plan_get (graph->plan, slot), record))
        return slot;
    }

  return WB_SLOT_NONE;
}

/**
 * wb_graph_find_key:
 * @graph: a graph
 * @record: a record
 *
 * Returns: the slot of the record that stands for the same thing
 */
WbSlot
wb_graph_find_key (const WbGraph *graph, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  if (wb_kind_is_item (kind))
    return wb_graph_find_id (graph, wb_record_get_id (record));
  if (kind == WB_KIND_FRAGMENT)
    return find_fragment (graph, record);

  return wb_graph_find_hashed (graph, record, wb_record_hash_key (record));
}

/**
 * wb_graph_find_hashed:
 * @graph: a graph
 * @record: a link or a conflict
 * @hash: wb_record_hash_key() of it
 *
 * Returns: the slot of the record that stands for the same thing
 */
WbSlot
wb_graph_find_hashed (const WbGraph *graph, const WbRecord *record, guint32 hash)
{
  guint cursor;

  for (WbSlot slot = wb_index_first (&graph->keys, hash, &cursor);
       slot != WB_SLOT_NONE;
       slot = wb_index_next (&graph->keys, hash, &cursor))
    if (wb_record_same_key (wb_plan_get (graph->plan, slot), record))
      return slot;

  return WB_SLOT_NONE;
}

/* Whether it is found by its key, in the index of those. */
static gboolean
has_key (WbKind kind)
{
  return wb_kind_is_link (kind) || kind == WB_KIND_CONFLICT;
}

static void
enter_kind (WbGraph *graph, WbSlot slot, WbKind kind)
{
  GArray *list = graph->kinds[kind];

  if (slot >= graph->positions->len)
    g_array_set_size (graph->positions, slot + 1);

  g_array_index (graph->positions, guint32, slot) = list->len;
  g_array_append_val (list, slot);
}

static void
leave_kind (WbGraph *graph, WbSlot slot, WbKind kind)
{
  GArray *list = graph->kinds[kind];
  guint position = g_array_index (graph->positions, guint32, slot);
  WbSlot last = g_array_index (list, WbSlot, list->len - 1);

  g_array_index (list, WbSlot, position) = last;
  g_array_index (graph->positions, guint32, last) = position;
  g_array_set_size (list, list->len - 1);
}

/**
 * wb_graph_enter:
 * @graph: a graph
 * @slot: a slot
 * @record: the record that is new there
 *
 * Enters a record by its key and its kind; its edges come with wb_graph_add_edges().
 */
void
wb_graph_enter (WbGraph *graph, WbSlot slot, const WbRecord *record)
{
  wb_graph_enter_hashed (graph, slot, record, wb_record_hash_key (record));
}

/**
 * wb_graph_enter_hashed:
 * @graph: a graph
 * @slot: a slot
 * @record: the record that is new there
 * @hash: wb_record_hash_key() of it
 *
 * As wb_graph_enter().
 */
void
wb_graph_enter_hashed (WbGraph *graph, WbSlot slot, const WbRecord *record, guint32 hash)
{
  WbKind kind = wb_record_get_kind (record);

  if (wb_record_get_id (record) != NULL)
    wb_index_add (&graph->ids, hash, slot);
  if (has_key (kind))
    wb_index_add (&graph->keys, hash, slot);
  if (kind == WB_KIND_ACTION)
    graph->max_number = MAX (graph->max_number, wb_record_get_integer (record, WB_ACTION_NUMBER, 0));

  enter_kind (graph, slot, kind);
}

/**
 * wb_graph_leave:
 * @graph: a graph
 * @slot: a slot
 * @record: the record that goes from there
 */
void
wb_graph_leave (WbGraph *graph, WbSlot slot, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  const char *id = wb_record_get_id (record);

  if (id != NULL)
    wb_index_remove (&graph->ids, wb_hash_string (id), slot);
  if (has_key (kind))
    wb_index_remove (&graph->keys, wb_record_hash_key (record), slot);

  leave_kind (graph, slot, kind);
}

typedef void (*EdgeFunc) (WbGraph *graph, const WbEdge *edge, GArray *list);

static void
field_edges (WbGraph *graph, WbSlot slot, const WbRecord *record, guint field, EdgeFunc func, GArray *list)
{
  WbKind kind = wb_record_get_kind (record);
  const WbField *row = wb_field_get (kind, field);
  const WbValue *value = wb_record_get_value (record, field);
  WbEdge edge = { .from = slot, .by = slot, .kind = kind, .field = field };

  if (row->type == WB_TYPE_REFERENCE)
    {
      edge.to = wb_graph_find_id (graph, value->text);
      func (graph, &edge, list);
      return;
    }

  for (guint i = 0; i < value->set->n; i++)
    {
      edge.to = wb_graph_find_id (graph, value->set->members[i]);
      func (graph, &edge, list);
    }
}

static void
conflict_link_edge (WbGraph *graph, WbSlot slot, const WbRecord *record, EdgeFunc func, GArray *list)
{
  guint word = wb_record_get_word (record, WB_CONFLICT_LINK);
  WbEdge edge = { .from = slot, .by = slot, .kind = WB_KIND_CONFLICT, .field = WB_CONFLICT_LINK };

  if (word == 0)
    return;

  edge.to = wb_graph_find_link (graph, WB_FIRST_LINK + word - 1,
                                wb_record_get_text (record, WB_CONFLICT_FROM),
                                wb_record_get_text (record, WB_CONFLICT_TO));
  func (graph, &edge, list);
}

static gboolean
same_field (const WbRecord *a, const WbRecord *b, guint field)
{
  const WbValue *left = wb_record_get_value (a, field);
  const WbValue *right = wb_record_get_value (b, field);

  if (left == NULL || right == NULL)
    return left == right;

  return wb_value_equal (wb_field_get (wb_record_get_kind (a), field), *left, *right);
}

/* The edges that record makes and unless (of the same key, or NULL) does not. */
static void
foreach_edge (WbGraph *graph, WbSlot slot, const WbRecord *record, const WbRecord *unless, EdgeFunc func, GArray *list)
{
  WbKind kind = wb_record_get_kind (record);

  if (wb_kind_is_link (kind) && unless == NULL)
    {
      WbEdge edge = {
        .from = wb_graph_find_id (graph, wb_record_get_from (record)),
        .to = wb_graph_find_id (graph, wb_record_get_to (record)),
        .by = slot,
        .kind = kind,
        .field = WB_EDGE_LINK,
      };

      func (graph, &edge, list);
    }

  for (guint64 rest = wb_kind_get_reference_fields (kind); rest != 0; rest &= rest - 1)
    {
      guint field = __builtin_ctzll (rest);

      if (wb_record_has (record, field) && (unless == NULL || !same_field (record, unless, field)))
        field_edges (graph, slot, record, field, func, list);
    }

  if (kind == WB_KIND_CONFLICT && unless == NULL)
    conflict_link_edge (graph, slot, record, func, list);
}

static void
add_edge (WbGraph *graph, const WbEdge *edge, GArray *list)
{
  g_assert (edge->from != WB_SLOT_NONE && edge->to != WB_SLOT_NONE);

  wb_edges_add (graph->edges, edge);
  if (list != NULL)
    g_array_append_val (list, *edge);
}

static void
remove_edge (WbGraph *graph, const WbEdge *edge, GArray *list)
{
  gboolean removed = wb_edges_remove (graph->edges, edge);

  g_assert (removed);
  if (list != NULL)
    g_array_append_val (list, *edge);
}

/**
 * wb_graph_add_edges:
 * @graph: a graph in which all that @record names is entered
 * @slot: a slot
 * @record: the record there
 * @unless: (nullable): the record that was there before; what it named in the same way is there already
 * @added: (nullable): a list of #WbEdge to add to
 */
void
wb_graph_add_edges (WbGraph *graph, WbSlot slot, const WbRecord *record, const WbRecord *unless, GArray *added)
{
  foreach_edge (graph, slot, record, unless, add_edge, added);
}

/**
 * wb_graph_remove_edges:
 * @graph: a graph in which all that @record names is still entered
 * @slot: a slot
 * @record: the record that goes, or changes
 * @unless: (nullable): the record that comes in its place; what it names in the same way stays
 * @removed: (nullable): a list of #WbEdge to add to
 */
void
wb_graph_remove_edges (WbGraph *graph, WbSlot slot, const WbRecord *record, const WbRecord *unless, GArray *removed)
{
  foreach_edge (graph, slot, record, unless, remove_edge, removed);
}

/**
 * wb_graph_target_fits:
 * @kind: the kind of what is referred to
 * @targets: the kinds that may be referred to
 *
 * Returns: whether it may; a kept fragment with an id is an item of a newer version, which we take on trust
 */
gboolean
wb_graph_target_fits (WbKind kind, WbKindMask targets)
{
  return kind == WB_KIND_FRAGMENT || ((targets >> kind) & 1);
}

/* What a newer version has as an item may be of any kind. */
static gboolean
may_be_the_same (const WbRecord *a, const WbRecord *b)
{
  WbKind one = wb_record_get_kind (a);
  WbKind other = wb_record_get_kind (b);

  return a != b && (one == other || one == WB_KIND_FRAGMENT || other == WB_KIND_FRAGMENT);
}

/**
 * wb_conflict_is_clear:
 * @conflict: a conflict
 * @target: the item or link that it is about
 * @with: (nullable): the item that @target may be the same as, where @conflict names one that is there
 * @newer: whether the plan comes from a newer version, whose fields we need not know
 *
 * Returns: whether it says one thing: a field of two values, a deletion, or two items of one kind that may be the same
 */
gboolean
wb_conflict_is_clear (const WbRecord *conflict, const WbRecord *target, const WbRecord *with, gboolean newer)
{
  const char *field = wb_record_get_text (conflict, WB_CONFLICT_FIELD);
  gboolean deleted = wb_record_has (conflict, WB_CONFLICT_DELETED);
  gboolean has_with = wb_record_has (conflict, WB_CONFLICT_WITH);

  if ((field != NULL) + deleted + has_with != 1)
    return FALSE;

  if (field != NULL)
    return newer || wb_field_find (wb_record_get_kind (target), field) != NULL;

  if (wb_record_has (conflict, WB_CONFLICT_BASE) || wb_record_has (conflict, WB_CONFLICT_THEIRS))
    return FALSE;

  return !has_with || (with != NULL && may_be_the_same (target, with));
}
