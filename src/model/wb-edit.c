/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-edit.h"

#include <string.h>

#include "wb-references.h"

struct _WbEdit
{
  WbProject  *project;
  GPtrArray  *changes; /* of WbChange, in the order in which they came */
  GHashTable *by_key;  /* WbRecord → WbChange */
  GHashTable *by_id;   /* id → WbChange */
  int         next_number;
};

static void remove_record (WbEdit *edit, WbRecord *record);

static void
change_free (gpointer data)
{
  WbChange *change = data;

  g_clear_pointer (&change->old_record, wb_record_unref);
  g_clear_pointer (&change->new_record, wb_record_unref);
  g_free (change);
}

/**
 * wb_edit_new:
 * @project: a project
 *
 * Returns: (transfer full): a step in the making, without changes
 */
WbEdit *
wb_edit_new (WbProject *project)
{
  WbEdit *edit;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  edit = g_new0 (WbEdit, 1);
  edit->project = g_object_ref (project);
  edit->changes = g_ptr_array_new_with_free_func (change_free);
  edit->by_key = g_hash_table_new_full (wb_record_hash_key, wb_record_same_key, (GDestroyNotify) wb_record_unref, NULL);
  edit->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  edit->next_number = wb_project_get_next_number (project);

  return edit;
}

/**
 * wb_edit_free:
 * @edit: (transfer full): an edit that is not wanted any more
 */
void
wb_edit_free (WbEdit *edit)
{
  g_hash_table_unref (edit->by_key);
  g_hash_table_unref (edit->by_id);
  g_ptr_array_unref (edit->changes);
  g_object_unref (edit->project);
  g_free (edit);
}

/**
 * wb_edit_get_project:
 * @edit: an edit
 *
 * Returns: (transfer none): the project that it is over
 */
WbProject *
wb_edit_get_project (WbEdit *edit)
{
  return edit->project;
}

/**
 * wb_edit_get:
 * @edit: an edit
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the item as it would be after this edit
 */
WbRecord *
wb_edit_get (WbEdit *edit, const char *id)
{
  const WbChange *change = g_hash_table_lookup (edit->by_id, id);

  if (change != NULL)
    return change->new_record;

  return wb_project_get (edit->project, wb_project_find (edit->project, id));
}

static WbRecord *
current_of_key (WbEdit *edit, const WbRecord *key)
{
  const WbChange *change = g_hash_table_lookup (edit->by_key, key);

  if (change != NULL)
    return change->new_record;

  return wb_project_get (edit->project, wb_project_find_key (edit->project, key));
}

static WbRecord *
link_key (WbKind kind, const char *from, const char *to)
{
  WbDraft draft;

  wb_draft_init_link (&draft, kind, from, to);

  return wb_draft_end (&draft);
}

/**
 * wb_edit_get_link:
 * @edit: an edit
 * @kind: a kind of link
 * @from: the id of the item that it comes from
 * @to: the id of the item that it goes to
 *
 * Returns: (transfer none) (nullable): the link as it would be after this edit
 */
WbRecord *
wb_edit_get_link (WbEdit *edit, WbKind kind, const char *from, const char *to)
{
  g_autoptr (WbRecord) key = link_key (kind, from, to);

  return current_of_key (edit, key);
}

static WbChange *
change_of (WbEdit *edit, WbRecord *key)
{
  WbChange *change = g_hash_table_lookup (edit->by_key, key);
  GRefString *id = wb_record_get_id (key);
  WbSlot slot;

  if (change != NULL)
    return change;

  change = g_new0 (WbChange, 1);
  slot = wb_project_find_key (edit->project, key);
  if (slot != WB_SLOT_NONE)
    change->old_record = wb_record_ref (wb_project_get (edit->project, slot));

  g_ptr_array_add (edit->changes, change);
  g_hash_table_insert (edit->by_key, wb_record_ref (key), change);
  if (id != NULL)
    g_hash_table_insert (edit->by_id, g_ref_string_acquire (id), change);

  return change;
}

/**
 * wb_edit_put:
 * @edit: an edit
 * @record: a record
 *
 * Adds @record, or puts it in the place of the one that stands for the same thing.
 */
void
wb_edit_put (WbEdit *edit, WbRecord *record)
{
  WbChange *change = change_of (edit, record);
  WbRecord *old = change->new_record;

  change->new_record = wb_record_ref (record);
  g_clear_pointer (&old, wb_record_unref);
}

/**
 * wb_edit_add:
 * @edit: an edit
 * @kind: a kind of item
 *
 * Adds an item with a fresh id. A goal or action is an idea at first, and an action gets the next number.
 *
 * Returns: (transfer none): its id
 */
const char *
wb_edit_add (WbEdit *edit, WbKind kind)
{
  const WbContext *context = wb_project_get_context (edit->project);
  g_autofree char *id = context->new_id (context->data);
  g_autoptr (WbRecord) record = NULL;
  WbDraft draft;

  wb_draft_init_item (&draft, kind, id);
  if (kind == WB_KIND_GOAL)
    wb_draft_set (&draft, WB_GOAL_STATUS, (WbValue){ .number = WB_GOAL_STATUS_IDEA });
  if (kind == WB_KIND_ACTION)
    {
      wb_draft_set (&draft, WB_ACTION_STATUS, (WbValue){ .number = WB_ACTION_STATUS_IDEA });
      wb_draft_set (&draft, WB_ACTION_NUMBER, (WbValue){ .number = edit->next_number });
      edit->next_number = MIN (edit->next_number + 1, WB_MAX_INTEGER);
    }
  record = wb_draft_end (&draft);
  wb_edit_put (edit, record);

  return wb_record_get_id (record);
}

static gboolean
set_field (WbEdit *edit, WbRecord *record, guint field, const char *text, GError **error)
{
  g_autoptr (WbRecord) changed = NULL;
  g_auto (WbDraft) draft;

  wb_draft_init_from (&draft, record);
  if (!wb_draft_set_text (&draft, field, text, error))
    return FALSE;

  changed = wb_draft_end (&draft);
  wb_edit_put (edit, changed);

  return TRUE;
}

/**
 * wb_edit_set:
 * @edit: an edit; untouched on failure
 * @id: the id of an item
 * @field: the number of a field of its kind
 * @text: (nullable): the value as a file writes it; %NULL or empty clears it
 * @error: return location for a %WB_VALUE_ERROR
 *
 * Returns: %TRUE on success
 */
gboolean
wb_edit_set (WbEdit *edit, const char *id, guint field, const char *text, GError **error)
{
  WbRecord *record = wb_edit_get (edit, id);

  g_return_val_if_fail (record != NULL, FALSE);

  return set_field (edit, record, field, text, error);
}

/**
 * wb_edit_set_link:
 * @edit: an edit; untouched on failure
 * @kind: a kind of link
 * @from: the id of the item that it comes from
 * @to: the id of the item that it goes to
 * @field: the number of a field of @kind
 * @text: (nullable): the value as a file writes it; %NULL or empty clears it
 * @error: return location for a %WB_VALUE_ERROR
 *
 * Sets a field of a link, which is made when it is not there.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_edit_set_link (WbEdit *edit, WbKind kind, const char *from, const char *to, guint field, const char *text,
                  GError **error)
{
  g_autoptr (WbRecord) key = link_key (kind, from, to);
  WbRecord *record = current_of_key (edit, key);

  return set_field (edit, record != NULL ? record : key, field, text, error);
}

/**
 * wb_edit_link:
 * @edit: an edit
 * @kind: a kind of link
 * @from: the id of the item that it comes from
 * @to: the id of the item that it goes to
 *
 * Links two items; nothing happens when they are linked so already.
 */
void
wb_edit_link (WbEdit *edit, WbKind kind, const char *from, const char *to)
{
  g_autoptr (WbRecord) key = link_key (kind, from, to);

  if (current_of_key (edit, key) == NULL)
    wb_edit_put (edit, key);
}

/**
 * wb_edit_unlink:
 * @edit: an edit
 * @kind: a kind of link
 * @from: the id of the item that it comes from
 * @to: the id of the item that it goes to
 *
 * Removes a link, with the conflicts that are about it; nothing happens when it is not there.
 */
void
wb_edit_unlink (WbEdit *edit, WbKind kind, const char *from, const char *to)
{
  WbRecord *record = wb_edit_get_link (edit, kind, from, to);

  if (record != NULL)
    remove_record (edit, record);
}

static gboolean
refers (const WbRecord *holder, guint field, const char *id)
{
  if (wb_field_is_set (wb_field_get (wb_record_get_kind (holder), field)))
    return wb_set_contains (wb_record_get_set (holder, field), id);

  return g_strcmp0 (wb_record_get_text (holder, field), id) == 0;
}

/* What a holder becomes when the item that its field refers to goes. This edit may have led it elsewhere already. */
static void
drop_reference (WbEdit *edit, WbRecord *holder, guint field, const char *id)
{
  WbKind kind = wb_record_get_kind (holder);
  g_autoptr (WbRecord) without = NULL;

  if (kind != WB_KIND_CONFLICT && !refers (holder, field, id))
    return;

  if (wb_field_get (kind, field)->on_delete == WB_ON_DELETE_CASCADE || kind == WB_KIND_CONFLICT)
    {
      remove_record (edit, holder);
      return;
    }

  without = wb_record_without_reference (holder, field, id);
  wb_edit_put (edit, without);
}

static void
follow_edge (WbEdit *edit, const WbEdge *edge, const char *id)
{
  WbRecord *holder = current_of_key (edit, wb_project_get (edit->project, edge->by));

  if (holder == NULL)
    return;

  if (edge->field == WB_EDGE_LINK)
    remove_record (edit, holder);
  else
    drop_reference (edit, holder, edge->field, id);
}

/* The edges are copied: removing may add changes, but never touches the project. */
static void
follow_project_edges (WbEdit *edit, WbSlot slot, const char *id)
{
  const WbEdges *edges = wb_project_get_edges (edit->project);
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    follow_edge (edit, &edge, id);

  wb_edge_iter_init_out (&iter, edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.by != slot)
      follow_edge (edit, &edge, id);
}

typedef struct
{
  const char *id;
  int         field; /* -1: an end of a link; -2: not found */
} Search;

static gboolean
search_reference (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  Search *search = data;

  if (strcmp (id, search->id) != 0)
    return TRUE;

  search->field = field != NULL ? field->index : -1;

  return FALSE;
}

/* What this edit itself has made refer to the item. */
static void
follow_own_changes (WbEdit *edit, const char *id)
{
  for (guint i = 0; i < edit->changes->len; i++)
    {
      WbChange *change = edit->changes->pdata[i];
      Search search = { id, -2 };

      while (change->new_record != NULL && !wb_record_foreach_reference (change->new_record, search_reference, &search))
        {
          if (search.field == -1)
            remove_record (edit, change->new_record);
          else
            drop_reference (edit, change->new_record, search.field, id);
        }
    }
}

static void
remove_record (WbEdit *edit, WbRecord *record)
{
  g_autoptr (WbRecord) gone = wb_record_ref (record);
  WbChange *change = change_of (edit, gone);
  WbSlot slot = wb_project_find_key (edit->project, gone);
  const char *id = wb_record_get_id (gone);

  g_clear_pointer (&change->new_record, wb_record_unref);

  if (slot != WB_SLOT_NONE)
    follow_project_edges (edit, slot, id);
  if (id != NULL)
    follow_own_changes (edit, id);
}

/**
 * wb_edit_remove:
 * @edit: an edit
 * @id: the id of an item; nothing happens when it is not there
 *
 * Removes an item with all that goes with it: its links, what belongs to it, and the references to it.
 */
void
wb_edit_remove (WbEdit *edit, const char *id)
{
  WbRecord *record = wb_edit_get (edit, id);

  if (record != NULL)
    remove_record (edit, record);
}

/**
 * wb_edit_remove_record:
 * @edit: an edit
 * @record: an item, a link or a conflict as it is now; nothing happens when it is not there
 *
 * Removes what @record stands for with all that goes with it.
 */
void
wb_edit_remove_record (WbEdit *edit, WbRecord *record)
{
  WbRecord *current = current_of_key (edit, record);

  if (current != NULL)
    remove_record (edit, current);
}

static gboolean
is_change (const WbChange *change)
{
  if (change->old_record == NULL || change->new_record == NULL)
    return change->old_record != change->new_record;

  return !wb_record_equal (change->old_record, change->new_record);
}

/**
 * wb_edit_get_n_changes:
 * @edit: an edit
 *
 * Returns: how many records it changes
 */
guint
wb_edit_get_n_changes (WbEdit *edit)
{
  guint n = 0;

  for (guint i = 0; i < edit->changes->len; i++)
    n += is_change (edit->changes->pdata[i]) ? 1 : 0;

  return n;
}

/**
 * wb_edit_end:
 * @edit: (transfer full): an edit; it is used up
 * @name: what was done, translated, as a menu says it: "Rename goal"
 * @origin: where it comes from
 *
 * Returns: (transfer full) (nullable): the step, or %NULL when nothing changes
 */
WbStep *
wb_edit_end (WbEdit *edit, const char *name, WbOrigin origin)
{
  const WbContext *context = wb_project_get_context (edit->project);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (WbChange));
  WbStep *step = NULL;

  for (guint i = 0; i < edit->changes->len; i++)
    if (is_change (edit->changes->pdata[i]))
      g_array_append_vals (changes, edit->changes->pdata[i], 1);

  if (changes->len > 0)
    step = wb_step_new (name, context->author, context->now (context->data), NULL, origin,
                        (const WbChange *) changes->data, changes->len);
  wb_edit_free (edit);

  return step;
}

static gboolean
end_and_apply (WbEdit *edit, const char *name, gboolean (*apply) (WbProject *, WbStep *, GError **), GError **error)
{
  g_autoptr (WbProject) project = g_object_ref (edit->project);
  g_autoptr (WbStep) step = wb_edit_end (edit, name, WB_ORIGIN_EDIT);

  return step == NULL || apply (project, step, error);
}

/**
 * wb_edit_apply:
 * @edit: (transfer full): an edit; it is used up
 * @name: what was done, translated
 * @error: return location for a %WB_STEP_ERROR
 *
 * Ends @edit and applies it. When nothing changes nothing is applied, and that is a success.
 *
 * Returns: %TRUE on success; on failure the project is untouched
 */
gboolean
wb_edit_apply (WbEdit *edit, const char *name, GError **error)
{
  return end_and_apply (edit, name, wb_project_apply, error);
}

/**
 * wb_edit_apply_typed:
 * @edit: (transfer full): an edit of one field, by typing; it is used up
 * @name: what was done, translated
 * @error: return location for a %WB_STEP_ERROR
 *
 * As wb_edit_apply(), but see wb_project_apply_typed().
 *
 * Returns: %TRUE on success; on failure the project is untouched
 */
gboolean
wb_edit_apply_typed (WbEdit *edit, const char *name, GError **error)
{
  return end_and_apply (edit, name, wb_project_apply_typed, error);
}
