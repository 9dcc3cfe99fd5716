/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-lines.h"

#include <glib/gi18n-lib.h>

#include "wb-board-capture.h"
#include "wb-order.h"
#include "wb-pasted-lines.h"
#include "wb-step-names.h"

typedef struct
{
  WbEdit     *edit;
  GHashTable *new_partners;
  GPtrArray  *ids; /* borrowed from the edit: a line's at its place */
  const char *last[WB_N_KINDS]; /* the id of what was added last, of each kind */
} Adding;

/* A place of its own is sought in the plan as it was: of several new ones each comes after the one before. */
static void
put_behind (Adding *adding, const char *id, WbKind kind)
{
  const WbField *field = wb_field_find (kind, "order");
  const char *last = adding->last[kind];
  g_autofree char *key = NULL;

  adding->last[kind] = id;
  if (field == NULL || last == NULL)
    return;

  key = wb_order_between (wb_record_get_text (wb_edit_get (adding->edit, last), field->index), NULL);
  wb_edit_set (adding->edit, id, field->index, key, NULL);
}

static void
add_line (Adding *adding, const WbPastedLine *line, const WbBoardSpot *spot)
{
  const char *id = wb_board_put_captured (adding->edit, line->capture, spot, adding->new_partners);

  put_behind (adding, id, line->capture->kind);
  if (line->parent >= 0)
    wb_edit_link (adding->edit, WB_KIND_CONTRIBUTES, id, adding->ids->pdata[line->parent]);
  g_ptr_array_add (adding->ids, (gpointer) id);
}

static GPtrArray *
dup_ids (GPtrArray *ids)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ids->len; i++)
    g_ptr_array_add (copies, g_strdup (ids->pdata[i]));

  return copies;
}

static GArray *
find_slots (WbProject *project, GPtrArray *ids)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  for (guint i = 0; i < ids->len; i++)
    {
      WbSlot slot = wb_project_find (project, ids->pdata[i]);

      g_array_append_val (slots, slot);
    }

  return slots;
}

/**
 * wb_board_add_lines:
 * @project: the plan whose names the lines were read with, not changed since
 * @lines: (element-type WbPastedLine): at least one line
 * @spot: of which the row counts: that of goals that do not say
 * @error: return location for a %WB_STEP_ERROR
 *
 * Makes an item of each line, with its links, in one step.
 *
 * Returns: (transfer full) (nullable): the slots of the items, in the order of the lines
 */
GArray *
wb_board_add_lines (WbProject *project, GArray *lines, const WbBoardSpot *spot, GError **error)
{
  g_autoptr (GHashTable) new_partners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) kept = NULL;
  Adding adding = { .edit = wb_edit_new (project), .new_partners = new_partners, .ids = ids };
  const char *name = C_("step", "Paste items");

  for (guint i = 0; i < lines->len; i++)
    add_line (&adding, &g_array_index (lines, WbPastedLine, i), spot);
  if (lines->len == 1)
    name = wb_step_name_add (g_array_index (lines, WbPastedLine, 0).capture->kind);

  kept = dup_ids (ids);
  if (!wb_edit_apply (adding.edit, name, error))
    return NULL;

  return find_slots (project, kept);
}
