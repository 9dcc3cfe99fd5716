/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-clip.h"

#include "wb-references.h"

/* What is only told about says so with an attribute in a namespace of its own, which every reader lets through. */
#define ABOUT_NAMESPACE "urn:wijkbord:clip"
#define ABOUT_NAME      "about"

typedef struct
{
  WbProject  *project;
  WbPlan     *clip;
  GHashTable *taken; /* slots of items that are taken along */
  GHashTable *known; /* slots of all records that are in the clip */
  GQueue      open;  /* taken, but not looked into yet */
} Clipping;

static gboolean
contains (GHashTable *set, WbSlot slot)
{
  return g_hash_table_contains (set, GUINT_TO_POINTER (slot));
}

static gboolean
insert (GHashTable *set, WbSlot slot)
{
  return g_hash_table_add (set, GUINT_TO_POINTER (slot));
}

/**
 * wb_clip_takes:
 * @kind: a kind
 *
 * The plan itself and its themes are what items stand in; they are not taken along.
 *
 * Returns: whether what is chosen of that kind is taken along
 */
gboolean
wb_clip_takes (WbKind kind)
{
  return wb_kind_is_item (kind) && kind != WB_KIND_PROJECT && kind != WB_KIND_DOMAIN;
}

static void
take (Clipping *clipping, WbSlot slot)
{
  if (!wb_clip_takes (wb_record_get_kind (wb_project_get (clipping->project, slot))))
    return;

  if (insert (clipping->taken, slot))
    g_queue_push_tail (&clipping->open, GUINT_TO_POINTER (slot));
}

static gboolean
is_cascade (const WbEdge *edge)
{
  return edge->field != WB_EDGE_LINK && edge->kind <= WB_LAST_ITEM &&
         wb_field_get (edge->kind, edge->field)->on_delete == WB_ON_DELETE_CASCADE;
}

/* With a goal go its indicators, and with these their measurements: what a deletion would take along. */
static void
take_all (Clipping *clipping, const WbSlot *slots, guint n)
{
  const WbEdges *edges = wb_project_get_edges (clipping->project);

  for (guint i = 0; i < n; i++)
    take (clipping, slots[i]);
  while (!g_queue_is_empty (&clipping->open))
    {
      WbSlot slot = GPOINTER_TO_UINT (g_queue_pop_head (&clipping->open));
      WbEdgeIter iter;
      WbEdge edge;

      wb_edge_iter_init_in (&iter, edges, slot);
      while (wb_edge_iter_next (&iter, &edge))
        if (is_cascade (&edge))
          take (clipping, edge.by);
    }
}

static void
copy_field (WbDraft *draft, const WbRecord *record, guint field)
{
  if (wb_record_has (record, field))
    wb_draft_set (draft, field, *wb_record_get_value (record, field));
}

static WbRecord *
make_about (const WbRecord *record)
{
  const WbExtraAttribute mark = { (char *) ABOUT_NAMESPACE, (char *) ABOUT_NAME, (char *) "yes", 0 };
  g_autoptr (WbExtra) extra = wb_extra_new (&mark, 1, NULL, 0);
  WbKind kind = wb_record_get_kind (record);
  WbDraft draft;

  wb_draft_init_item (&draft, kind, wb_record_get_id (record));
  wb_draft_set_extra (&draft, extra);
  if (kind == WB_KIND_DOMAIN || kind == WB_KIND_PARTNER)
    copy_field (&draft, record, wb_kind_get_title_field (kind));

  return wb_draft_end (&draft);
}

static gboolean
tell_about (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Clipping *clipping = data;
  WbSlot slot = wb_project_find (clipping->project, id);

  if (!contains (clipping->taken, slot) && insert (clipping->known, slot))
    wb_plan_append (&clipping->clip, make_about (wb_project_get (clipping->project, slot)));

  return TRUE;
}

/* A record in full, with what it names at least told about. */
static void
append (Clipping *clipping, WbSlot slot)
{
  WbRecord *record = wb_project_get (clipping->project, slot);

  if (!insert (clipping->known, slot))
    return;

  wb_plan_append (&clipping->clip, wb_record_ref (record));
  wb_record_foreach_reference (record, tell_about, clipping);
}

static void
append_links (Clipping *clipping, WbEdgeIter *iter)
{
  WbEdge edge;

  while (wb_edge_iter_next (iter, &edge))
    if (edge.field == WB_EDGE_LINK && wb_kind_is_link (edge.kind))
      append (clipping, edge.by);
}

static void
append_taken (Clipping *clipping, WbSlot slot)
{
  const WbEdges *edges = wb_project_get_edges (clipping->project);
  WbEdgeIter iter;

  append (clipping, slot);
  wb_edge_iter_init_out (&iter, edges, slot);
  append_links (clipping, &iter);
  wb_edge_iter_init_in (&iter, edges, slot);
  append_links (clipping, &iter);
}

static WbPlan *
append_all (Clipping *clipping)
{
  WbSlot root = wb_project_get_root (clipping->project);
  GHashTableIter iter;
  gpointer slot;

  insert (clipping->known, root);
  wb_plan_append (&clipping->clip, make_about (wb_project_get (clipping->project, root)));
  g_hash_table_iter_init (&iter, clipping->taken);
  while (g_hash_table_iter_next (&iter, &slot, NULL))
    append_taken (clipping, GPOINTER_TO_UINT (slot));

  return g_steal_pointer (&clipping->clip);
}

/**
 * wb_clip_new:
 * @project: a plan
 * @slots: (array length=n): what is chosen of it
 * @n: how many
 *
 * The cost is that of what is chosen and of its links, whatever the size of the plan.
 *
 * Returns: (transfer full) (nullable): a valid plan of its own; %NULL when nothing of that is taken along
 */
WbPlan *
wb_clip_new (WbProject *project, const WbSlot *slots, guint n)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  Clipping clipping = { project, NULL, taken, known, G_QUEUE_INIT };

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  take_all (&clipping, slots, n);
  if (g_hash_table_size (taken) == 0)
    return NULL;

  clipping.clip = wb_plan_new ();

  return append_all (&clipping);
}

/**
 * wb_clip_is_about:
 * @record: a record of a clip
 *
 * Returns: whether it is only told about, not taken along
 */
gboolean
wb_clip_is_about (const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  const WbExtra *extra = wb_record_get_extra (record);

  if (wb_kind_is_item (kind) && !wb_clip_takes (kind))
    return TRUE;

  for (guint i = 0; extra != NULL && i < extra->n_attributes; i++)
    if (extra->attributes[i].on == 0 && g_str_equal (extra->attributes[i].ns, ABOUT_NAMESPACE))
      return TRUE;

  return FALSE;
}
