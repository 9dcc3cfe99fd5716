/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-link-picker.h"

#include <glib/gi18n-lib.h>

#include "wb-edit.h"
#include "wb-item-picker.h"
#include "wb-related.h"
#include "wb-step-names.h"

/* How two kinds of items can be linked: the kind of link, and whether it comes from the first. */
typedef struct
{
  WbKind   link;
  gboolean from;
} Way;

typedef struct
{
  WbProject *project;
  WbSlot     slot;
} Linking;

/* Two kinds are linked in one way at most; an action waits for another, seen from the one that was selected. */
static gboolean
find_way (WbKind own, WbKind other, Way *way)
{
  for (WbKind link = WB_FIRST_LINK; link <= WB_LAST_LINK; link++)
    {
      const WbKindInfo *info = wb_kind_get_info (link);

      if (((info->from >> own) & 1) && ((info->to >> other) & 1))
        {
          *way = (Way){ link, TRUE };
          return TRUE;
        }
      if (((info->to >> own) & 1) && ((info->from >> other) & 1))
        {
          *way = (Way){ link, FALSE };
          return TRUE;
        }
    }

  return FALSE;
}

static WbKindMask
linkable_kinds (WbKind own)
{
  WbKindMask kinds = 0;
  Way way;

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    if (find_way (own, kind, &way))
      kinds |= 1u << kind;

  return kinds;
}

static const char *
id_of (Linking *linking)
{
  return wb_record_get_id (wb_project_get (linking->project, linking->slot));
}

static gboolean
may_be_linked (WbProject *project, WbSlot slot, gpointer data)
{
  Linking *linking = data;
  WbRecord *own = wb_project_get (project, linking->slot);
  WbRecord *other = wb_project_get (project, slot);
  Way way;

  if (slot == linking->slot || own == NULL ||
      !find_way (wb_record_get_kind (own), wb_record_get_kind (other), &way))
    return FALSE;

  return wb_project_find_link (project, way.link, wb_record_get_id (way.from ? own : other),
                               wb_record_get_id (way.from ? other : own)) == WB_SLOT_NONE;
}

static char *
describe (WbProject *project, WbSlot slot, gpointer data)
{
  Linking *linking = data;
  WbKind other = wb_record_get_kind (wb_project_get (project, slot));
  Way way;

  if (!find_way (wb_record_get_kind (wb_project_get (project, linking->slot)), other, &way))
    return g_strdup ("");

  /* Translators: what a link will be; the first %s is the kind of the other item, the second what such links are called */
  return g_strdup_printf (C_("link", "%s · %s"), wb_kind_get_label (other),
                          way.from ? wb_link_get_from_label (way.link) : wb_link_get_to_label (way.link));
}

static void
picked_cb (WbItemPicker *picker, const char *id, gpointer data)
{
  Linking *linking = data;
  WbRecord *own = wb_project_get (linking->project, linking->slot);
  WbRecord *other = wb_project_get (linking->project, wb_project_find (linking->project, id));
  Way way;

  if (own != NULL && other != NULL && find_way (wb_record_get_kind (own), wb_record_get_kind (other), &way))
    wb_related_link (linking->project, way.link, way.from ? id_of (linking) : id, way.from ? id : id_of (linking), NULL);
}

static void
create_cb (WbItemPicker *picker, const char *name, gpointer data)
{
  Linking *linking = data;
  WbRecord *own = wb_project_get (linking->project, linking->slot);
  Way way;

  if (own == NULL || !find_way (wb_record_get_kind (own), WB_KIND_PARTNER, &way))
    return;

  wb_related_link_new_partner (linking->project, way.link, id_of (linking), name);
}

static void
linking_free (gpointer data, GClosure *closure)
{
  Linking *linking = data;

  g_object_unref (linking->project);
  g_free (linking);
}

/**
 * wb_link_picker_can_link:
 * @project: a project
 * @slot: an item of it, or %WB_SLOT_NONE
 *
 * Returns: whether such an item can be linked with anything
 */
gboolean
wb_link_picker_can_link (WbProject *project, WbSlot slot)
{
  WbRecord *record = wb_project_get (project, slot);

  return record != NULL && wb_kind_is_item (wb_record_get_kind (record)) &&
         linkable_kinds (wb_record_get_kind (record)) != 0;
}

/**
 * wb_link_picker_present:
 * @project: a project
 * @slot: an item that can be linked, see wb_link_picker_can_link()
 * @anchor: what to open it at
 *
 * Lets the user find another item by words, and links both in one step.
 */
void
wb_link_picker_present (WbProject *project, WbSlot slot, GtkWidget *anchor)
{
  WbKindMask kinds;
  WbItemPicker *picker;
  Linking *linking;

  g_return_if_fail (wb_link_picker_can_link (project, slot));

  kinds = linkable_kinds (wb_record_get_kind (wb_project_get (project, slot)));
  linking = g_new0 (Linking, 1);
  linking->project = g_object_ref (project);
  linking->slot = slot;

  picker = wb_item_picker_new (project, kinds);
  wb_item_picker_set_filter (picker, may_be_linked, linking);
  wb_item_picker_set_describe (picker, describe, linking);
  if ((kinds >> WB_KIND_PARTNER) & 1)
    wb_item_picker_set_creates (picker, WB_KIND_PARTNER);
  g_signal_connect (picker, "create", G_CALLBACK (create_cb), linking);
  /* it lives as long as the picker */
  g_signal_connect_data (picker, "picked", G_CALLBACK (picked_cb), linking, linking_free, 0);
  wb_item_picker_present (picker, anchor);
}
