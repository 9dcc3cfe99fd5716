/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-join.h"

#include <string.h>

#include "wb-references.h"
#include "wb-renew.h"
#include "wb-text.h"

/* Two items that are one: two people added the same partner, each in a copy of the plan. */

typedef struct
{
  GHashTable *ids; /* of GRefString by itself, but for the one that goes */
  const char *id;
  const char *other;
} Renaming;

static gboolean
add_id (const WbField *field, WbKindMask targets, GRefString *id, gpointer data)
{
  const Renaming *self = data;

  g_hash_table_replace (self->ids, g_ref_string_acquire (id),
                        strcmp (id, self->other) == 0 ? g_ref_string_new (self->id) : g_ref_string_acquire (id));

  return TRUE;
}

/* NULL: a link of the two with one another. */
static WbRecord *
rename_in (const WbRecord *record, const char *id, const char *other)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release,
                                                      (GDestroyNotify) g_ref_string_release);
  Renaming renaming = { ids, id, other };

  wb_record_foreach_reference (record, add_id, &renaming);
  if (wb_kind_is_item (wb_record_get_kind (record)))
    add_id (NULL, 0, wb_record_get_id (record), &renaming);

  return wb_record_renew (record, ids);
}

static void
unite (WbDraft *draft, guint field, const WbSet *one, const WbSet *other)
{
  g_autofree GRefString **members = g_new (GRefString *, one->n + other->n);

  memcpy (members, one->members, one->n * sizeof *members);
  memcpy (members + one->n, other->members, other->n * sizeof *members);
  wb_draft_take (draft, field, (WbValue){ .set = wb_set_new (members, one->n + other->n) });
}

/* Names that differ in case or accents are the same name, and where it stands is nothing that anybody wrote. */
static gboolean
say_the_same (const WbField *field, WbValue one, WbValue other)
{
  g_autofree char *folded = NULL;
  g_autofree char *other_folded = NULL;

  if (wb_value_equal (field, one, other) || field->type == WB_TYPE_ORDER)
    return TRUE;
  if (field->type != WB_TYPE_TEXT)
    return FALSE;

  folded = wb_text_fold (one.text);
  other_folded = wb_text_fold (other.text);

  return strcmp (folded, other_folded) == 0;
}

static void
set_text (WbDraft *draft, guint field, const char *text)
{
  wb_draft_take (draft, field, (WbValue){ .text = g_ref_string_new (text) });
}

/* Two values for one field are a conflict, as they are when two copies are merged. */
static void
dispute (WbEdit *edit, const WbRecord *about, const WbField *field, WbValue value)
{
  WbKind kind = wb_record_get_kind (about);
  g_autofree char *text = wb_value_to_text (field, value);
  g_autoptr (WbRecord) conflict = NULL;
  WbDraft draft;

  wb_draft_init_conflict (&draft);
  if (wb_kind_is_link (kind))
    {
      wb_draft_take (&draft, WB_CONFLICT_LINK, (WbValue){ .number = kind - WB_FIRST_LINK + 1 });
      set_text (&draft, WB_CONFLICT_FROM, wb_record_get_from (about));
      set_text (&draft, WB_CONFLICT_TO, wb_record_get_to (about));
    }
  else
    {
      set_text (&draft, WB_CONFLICT_ITEM, wb_record_get_id (about));
    }
  set_text (&draft, WB_CONFLICT_FIELD, field->name);
  set_text (&draft, WB_CONFLICT_THEIRS, text);
  conflict = wb_draft_end (&draft);
  wb_edit_put (edit, conflict);
}

/* What @record says goes before what @other says; nothing that only one of them says is lost. */
static void
fill (WbEdit *edit, const WbRecord *record, const WbRecord *other)
{
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (record));
  g_autoptr (WbRecord) filled = NULL;
  WbDraft draft;

  wb_draft_init_from (&draft, record);
  if (wb_record_get_extra (record) == NULL)
    wb_draft_set_extra (&draft, wb_record_get_extra (other));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const WbValue *value = wb_record_get_value (other, i);
      const WbValue *ours = wb_record_get_value (record, i);

      if (value == NULL)
        continue;

      if (ours == NULL)
        wb_draft_set (&draft, i, *value);
      else if (wb_field_is_set (&info->fields[i]))
        unite (&draft, i, ours->set, value->set);
      else if (!say_the_same (&info->fields[i], *ours, *value))
        dispute (edit, record, &info->fields[i], *value);
    }
  filled = wb_draft_end (&draft);
  wb_edit_put (edit, filled);
}

/* What is still to be settled of the one that goes is to be settled of the other; but not that the two may be one. */
static void
carry_conflict (WbEdit *edit, const WbRecord *conflict, const char *id, const char *other)
{
  static const guint ends[] = { WB_CONFLICT_ITEM, WB_CONFLICT_FROM, WB_CONFLICT_TO, WB_CONFLICT_WITH };
  g_autoptr (WbRecord) carried = NULL;
  const char *with;
  WbDraft draft;

  wb_draft_init_from (&draft, conflict);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_strcmp0 (wb_record_get_text (conflict, ends[i]), other) == 0)
      set_text (&draft, ends[i], id);
  carried = wb_draft_end (&draft);

  with = wb_record_get_text (carried, WB_CONFLICT_WITH);
  if ((with == NULL || g_strcmp0 (with, wb_record_get_text (carried, WB_CONFLICT_ITEM)) != 0) &&
      wb_project_find_key (wb_edit_get_project (edit), carried) == WB_SLOT_NONE)
    wb_edit_put (edit, carried);
}

/* One that both have already becomes one of both. */
static void
take_over (WbEdit *edit, const WbRecord *holder, const char *id, const char *other)
{
  WbKind kind = wb_record_get_kind (holder);
  g_autoptr (WbRecord) renamed = NULL;
  WbRecord *there;

  if (kind == WB_KIND_CONFLICT)
    carry_conflict (edit, holder, id, other);
  else
    renamed = rename_in (holder, id, other);
  if (renamed == NULL)
    return;

  there = wb_kind_is_link (kind)
            ? wb_edit_get_link (edit, kind, wb_record_get_from (renamed), wb_record_get_to (renamed)) : NULL;
  if (there != NULL && !wb_record_same_key (there, holder))
    fill (edit, there, renamed);
  else
    wb_edit_put (edit, renamed);
}

/* The slots of what refers to an item, or links it, and of conflicts about either. */
static GHashTable *
find_holders (WbProject *project, WbSlot slot)
{
  const WbEdges *edges = wb_project_get_edges (project);
  GHashTable *holders = g_hash_table_new (NULL, NULL);
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    g_hash_table_add (holders, GUINT_TO_POINTER (edge.by));

  wb_edge_iter_init_out (&iter, edges, slot);
  while (wb_edge_iter_next (&iter, &edge))
    g_hash_table_add (holders, GUINT_TO_POINTER (edge.by));
  g_hash_table_remove (holders, GUINT_TO_POINTER (slot));

  return holders;
}

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  return GPOINTER_TO_UINT (a) < GPOINTER_TO_UINT (b) ? -1 : GPOINTER_TO_UINT (a) > GPOINTER_TO_UINT (b);
}

/* Such as a contact that the other one was to succeed. */
static void
forget_itself (WbEdit *edit, const char *id)
{
  WbKind kind = wb_record_get_kind (wb_edit_get (edit, id));

  for (guint64 rest = wb_kind_get_reference_fields (kind); rest != 0; rest &= rest - 1)
    {
      guint field = __builtin_ctzll (rest);
      g_autoptr (WbRecord) without = wb_record_without_reference (wb_edit_get (edit, id), field, id);

      wb_edit_put (edit, without);
    }
}

/* What a partner thinks of itself says nothing. */
static void
drop_pair (WbEdit *edit, const WbRecord *holder, const char *id)
{
  const WbRecord *record = wb_edit_get (edit, wb_record_get_id (holder));

  if (record != NULL && wb_record_get_kind (record) == WB_KIND_RELATION &&
      g_strcmp0 (wb_record_get_text (record, WB_RELATION_PARTNER), id) == 0 &&
      g_strcmp0 (wb_record_get_text (record, WB_RELATION_OTHER), id) == 0)
    wb_edit_remove (edit, wb_record_get_id (record));
}

/**
 * wb_edit_can_join:
 * @edit: an edit without changes
 * @id: an id
 * @other: another one
 *
 * Returns: whether these are two items of one kind
 */
gboolean
wb_edit_can_join (WbEdit *edit, const char *id, const char *other)
{
  const WbRecord *record = wb_edit_get (edit, id);
  const WbRecord *gone = wb_edit_get (edit, other);

  return record != NULL && gone != NULL && record != gone && wb_record_get_kind (record) == wb_record_get_kind (gone);
}

/**
 * wb_edit_join:
 * @edit: an edit without changes
 * @id: the id of an item, which stays
 * @other: the id of another one of its kind, which goes
 *
 * Makes one of two: the links of both and what refers to either lead to the one that stays. What only the other one says
 * is taken over; where they differ, a conflict keeps what it says. Relations of the two with one another go.
 */
void
wb_edit_join (WbEdit *edit, const char *id, const char *other)
{
  WbProject *project = wb_edit_get_project (edit);
  WbSlot slot = wb_project_find (project, other);
  g_autoptr (GHashTable) holders = NULL;
  g_autoptr (GList) slots = NULL;
  g_autoptr (WbRecord) gone = NULL;

  g_return_if_fail (wb_edit_can_join (edit, id, other));

  holders = find_holders (project, slot);
  slots = g_list_sort (g_hash_table_get_keys (holders), compare_slots);
  for (GList *l = slots; l != NULL; l = l->next)
    take_over (edit, wb_project_get (project, GPOINTER_TO_UINT (l->data)), id, other);

  gone = rename_in (wb_edit_get (edit, other), id, other);
  fill (edit, wb_edit_get (edit, id), gone);
  forget_itself (edit, id);
  wb_edit_remove (edit, other);

  for (GList *l = slots; l != NULL; l = l->next)
    if (wb_kind_is_item (wb_record_get_kind (wb_project_get (project, GPOINTER_TO_UINT (l->data)))))
      drop_pair (edit, wb_project_get (project, GPOINTER_TO_UINT (l->data)), id);
}
