/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-related.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "wb-edit.h"
#include "wb-item-picker.h"
#include "wb-order.h"
#include "wb-step-names.h"

typedef struct
{
  WbSlot      slot;
  gboolean    leads; /* the lead of an action comes first */
  const char *order;
  WbDate      date;
  const char *title;
} Sorted;

static const char *
order_of (const WbRecord *record)
{
  const WbField *field = wb_field_find (wb_record_get_kind (record), "order");

  return field != NULL ? wb_record_get_text (record, field->index) : NULL;
}

static WbDate
date_of (const WbRecord *record)
{
  const WbField *field = wb_field_find (wb_record_get_kind (record), "date");

  return field != NULL && field->type == WB_TYPE_DATE ? wb_record_get_date (record, field->index) : WB_DATE_NONE;
}

static int
compare_sorted (gconstpointer a, gconstpointer b)
{
  const Sorted *x = a, *y = b;
  int order;

  if (x->leads != y->leads)
    return x->leads ? -1 : 1;
  if ((order = wb_order_compare (x->order, y->order)) != 0)
    return order;
  if (x->date != y->date)
    return x->date < y->date ? -1 : 1;
  if ((order = g_utf8_collate (x->title, y->title)) != 0)
    return order;

  return x->slot < y->slot ? -1 : x->slot > y->slot;
}

static gboolean
belongs (const WbEdge *edge, WbProject *project, WbSlot slot, const WbSectionInfo *info)
{
  const WbRecord *by = wb_project_get (project, edge->by);

  if (info->content == WB_SECTION_HOLDERS)
    return edge->to == slot && edge->field == info->holder->index && wb_record_get_kind (by) == info->holder->kind;

  return edge->field == WB_EDGE_LINK && wb_record_get_kind (by) == info->link &&
         (info->content == WB_SECTION_LINKS_FROM ? edge->from : edge->to) == slot;
}

static Sorted
sort_key (WbProject *project, const WbEdge *edge, const WbSectionInfo *info)
{
  const WbRecord *by = wb_project_get (project, edge->by);
  const WbRecord *shown = by;
  Sorted sorted = { .slot = edge->by };

  if (info->content != WB_SECTION_HOLDERS)
    shown = wb_project_get (project, info->content == WB_SECTION_LINKS_FROM ? edge->to : edge->from);
  if (wb_record_get_kind (by) == WB_KIND_TAKES_PART)
    sorted.leads = wb_set_contains (wb_record_get_set (by, WB_TAKES_PART_ROLES), "lead");
  sorted.order = order_of (shown);
  sorted.date = date_of (shown);
  sorted.title = wb_record_get_title (shown);

  return sorted;
}

/**
 * wb_related_list:
 * @project: a project
 * @slot: an item
 * @info: what to list
 *
 * Returns: (transfer full): the slots of the links or holders, as they should stand
 */
GArray *
wb_related_list (WbProject *project, WbSlot slot, const WbSectionInfo *info)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Sorted));
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  WbEdgeIter iter;
  WbEdge edge;

  if (info->content == WB_SECTION_LINKS_FROM)
    wb_edge_iter_init_out (&iter, wb_project_get_edges (project), slot);
  else
    wb_edge_iter_init_in (&iter, wb_project_get_edges (project), slot);

  while (wb_edge_iter_next (&iter, &edge))
    if (belongs (&edge, project, slot, info))
      {
        Sorted key = sort_key (project, &edge, info);

        g_array_append_val (sorted, key);
      }
  g_array_sort (sorted, compare_sorted);

  for (guint i = 0; i < sorted->len; i++)
    g_array_append_val (slots, g_array_index (sorted, Sorted, i).slot);

  return slots;
}

/**
 * wb_related_can_add:
 * @kind: the kind of the item
 * @info: a section of it
 *
 * Returns: whether more can be added here: links, and items of which a field refers to this one. What a link refers to
 *   is chosen on the link, and conflicts only come from merging.
 */
gboolean
wb_related_can_add (WbKind kind, const WbSectionInfo *info)
{
  if (info->content == WB_SECTION_FIELDS)
    return FALSE;

  return info->content != WB_SECTION_HOLDERS || wb_kind_is_item (info->holder->kind);
}

static gboolean
has_lead (WbEdit *edit, const char *action)
{
  WbProject *project = wb_edit_get_project (edit);
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), wb_project_find (project, action));
  while (wb_edge_iter_next (&iter, &edge))
    {
      const WbRecord *by = wb_project_get (project, edge.by);

      if (wb_record_get_kind (by) == WB_KIND_TAKES_PART &&
          wb_set_contains (wb_record_get_set (by, WB_TAKES_PART_ROLES), "lead"))
        return TRUE;
    }

  return FALSE;
}

static void
link_in_edit (WbEdit *edit, WbKind link, const char *from, const char *to)
{
  wb_edit_link (edit, link, from, to);
  if (link == WB_KIND_TAKES_PART)
    wb_edit_set_link (edit, link, from, to, WB_TAKES_PART_ROLES, has_lead (edit, to) ? "does" : "lead", NULL);
}

/**
 * wb_related_link:
 * @project: a project
 * @link: a kind of link
 * @from: the id of an item that such a link may come from
 * @to: the id of an item that it may go to
 * @error: return location for a %WB_STEP_ERROR
 *
 * Links two items in one step. The first partner of an action leads it, as people say the lead first.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_related_link (WbProject *project, WbKind link, const char *from, const char *to, GError **error)
{
  WbEdit *edit = wb_edit_new (project);

  link_in_edit (edit, link, from, to);

  return wb_edit_apply (edit, C_("step", "Link"), error);
}

/* An addition that waits for the user to pick something. */
typedef struct
{
  WbProject     *project;
  char          *id;
  WbSectionInfo  info;
  WbRelatedAdded added;
  gpointer       data;
} Addition;

static void
addition_free (gpointer data, GClosure *closure)
{
  Addition *addition = data;

  /* the receiver hears once, whatever happened */
  addition->added (WB_SLOT_NONE, addition->data);
  g_object_unref (addition->project);
  g_free (addition->id);
  g_free (addition);
}

/**
 * wb_related_link_new_partner:
 * @project: a project
 * @link: a kind of link that comes from partners
 * @other: the id of the item that it goes to
 * @name: the name of the new partner
 *
 * Adds a partner and links it, in one step.
 */
void
wb_related_link_new_partner (WbProject *project, WbKind link, const char *other, const char *name)
{
  WbEdit *edit = wb_edit_new (project);
  g_autofree char *id = g_strdup (wb_edit_add (edit, WB_KIND_PARTNER));

  wb_edit_set (edit, id, WB_PARTNER_NAME, name, NULL);
  link_in_edit (edit, link, id, other);
  wb_edit_apply (edit, wb_step_name_add (WB_KIND_PARTNER), NULL);
}

static void
picked_cb (WbItemPicker *picker, const char *id, gpointer data)
{
  Addition *addition = data;
  gboolean from = addition->info.content == WB_SECTION_LINKS_FROM;

  wb_related_link (addition->project, addition->info.link, from ? addition->id : id, from ? id : addition->id, NULL);
}

static void
create_cb (WbItemPicker *picker, const char *name, gpointer data)
{
  Addition *addition = data;

  wb_related_link_new_partner (addition->project, addition->info.link, addition->id, name);
}

static gboolean
may_be_linked (WbProject *project, WbSlot slot, gpointer data)
{
  Addition *addition = data;
  const char *other = wb_record_get_id (wb_project_get (project, slot));
  gboolean from = addition->info.content == WB_SECTION_LINKS_FROM;

  if (g_str_equal (other, addition->id))
    return FALSE;

  return wb_project_find_link (project, addition->info.link, from ? addition->id : other, from ? other : addition->id) ==
         WB_SLOT_NONE;
}

static void
pick_other (Addition *addition, GtkWidget *anchor)
{
  const WbKindInfo *info = wb_kind_get_info (addition->info.link);
  WbKindMask kinds = addition->info.content == WB_SECTION_LINKS_FROM ? info->to : info->from;
  WbItemPicker *picker = wb_item_picker_new (addition->project, kinds);

  wb_item_picker_set_filter (picker, may_be_linked, addition);
  if ((kinds >> WB_KIND_PARTNER) & 1)
    wb_item_picker_set_creates (picker, WB_KIND_PARTNER);
  g_signal_connect (picker, "create", G_CALLBACK (create_cb), addition);
  /* the addition lives as long as the picker */
  g_signal_connect_data (picker, "picked", G_CALLBACK (picked_cb), addition, addition_free, 0);
  wb_item_picker_present (picker, anchor);
}

/* Behind the last of its siblings, where they have an order. */
static void
set_last (WbEdit *edit, const char *id, WbProject *project, WbSlot slot, const WbSectionInfo *info)
{
  const WbField *field = wb_field_find (info->holder->kind, "order");
  g_autoptr (GArray) siblings = wb_related_list (project, slot, info);
  const char *last = NULL;
  g_autofree char *key = NULL;

  if (field == NULL)
    return;

  for (guint i = 0; i < siblings->len; i++)
    {
      const char *order = order_of (wb_project_get (project, g_array_index (siblings, WbSlot, i)));

      if (order != NULL)
        last = order;
    }
  key = wb_order_between (last, NULL);
  wb_edit_set (edit, id, field->index, key, NULL);
}

static WbSlot
make_holder (WbProject *project, WbSlot slot, const WbSectionInfo *info)
{
  WbEdit *edit = wb_edit_new (project);
  g_autofree char *id = g_strdup (wb_edit_add (edit, info->holder->kind));

  wb_edit_set (edit, id, info->holder->index, wb_record_get_id (wb_project_get (project, slot)), NULL);
  set_last (edit, id, project, slot, info);
  wb_edit_apply (edit, wb_step_name_add (info->holder->kind), NULL);

  return wb_project_find (project, id);
}

/**
 * wb_related_add:
 * @project: a project
 * @slot: an item
 * @info: a section of it to which more can be added
 * @anchor: what to open a picker at
 * @added: hears what is best shown now: the new item; called with %WB_SLOT_NONE when there is none
 * @data: for @added
 *
 * Links another item, which the user picks, or makes a new item that refers to this one.
 */
void
wb_related_add (WbProject *project, WbSlot slot, const WbSectionInfo *info, GtkWidget *anchor, WbRelatedAdded added,
                gpointer data)
{
  Addition *addition;

  if (info->content == WB_SECTION_HOLDERS)
    {
      added (make_holder (project, slot, info), data);
      return;
    }

  addition = g_new0 (Addition, 1);
  addition->project = g_object_ref (project);
  addition->id = g_strdup (wb_record_get_id (wb_project_get (project, slot)));
  addition->info = *info;
  addition->added = added;
  addition->data = data;
  pick_other (addition, anchor);
}
