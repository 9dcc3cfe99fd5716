/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-members-row.h"

#include <glib/gi18n-lib.h>

#include "wb-item-label.h"
#include "wb-item-picker.h"
#include "wb-member-row.h"
#include "wb-room.h"

struct _WbMembersRow
{
  AdwExpanderRow parent_instance;
  GPtrArray     *rows; /* those within; of items the last one adds another */
  WbFieldTarget *target;
};

static void wb_members_row_iface_init (WbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WbMembersRow, wb_members_row, ADW_TYPE_EXPANDER_ROW,
                               G_IMPLEMENT_INTERFACE (WB_TYPE_FIELD_ROW, wb_members_row_iface_init))

static const WbSet *
get_set (WbMembersRow *self)
{
  WbRecord *record = wb_field_target_get_record (self->target);

  return record != NULL ? wb_record_get_set (record, wb_field_target_get_field (self->target)->index) : NULL;
}

static char *
join_members (const WbSet *set)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; set != NULL && i < set->n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", set->members[i]);

  return g_string_free (text, FALSE);
}

static void
set_member (WbMembersRow *self, const char *member, gboolean present)
{
  const WbSet *set = get_set (self);
  g_autoptr (WbSet) changed = present ? wb_set_with (set, member) : set != NULL ? wb_set_without (set, member) : NULL;
  g_autofree char *text = join_members (changed);

  wb_field_target_set_text (self->target, text, NULL);
}

static void
member_toggled_cb (WbMembersRow *self, const char *member, gboolean present)
{
  set_member (self, member, present);
}

static void
picked_cb (WbMembersRow *self, const char *id)
{
  set_member (self, id, TRUE);
}

static gboolean
is_no_member (WbProject *project, WbSlot slot, gpointer data)
{
  WbMembersRow *self = data;

  return slot != wb_field_target_get_slot (self->target) &&
         !wb_set_contains (get_set (self), wb_record_get_id (wb_project_get (project, slot)));
}

static void
add_cb (WbMembersRow *self)
{
  WbItemPicker *picker = wb_item_picker_new (wb_field_target_get_project (self->target),
                                             wb_field_target_get_field (self->target)->targets);

  wb_item_picker_set_filter (picker, is_no_member, self);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  wb_item_picker_present (picker, GTK_WIDGET (self));
}

static void
add_row (WbMembersRow *self, GtkWidget *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_member_row (WbMembersRow *self, const char *member, const char *label, gboolean present)
{
  GtkWidget *row = wb_member_row_new (member, label, present);

  wb_member_row_set_writable (WB_MEMBER_ROW (row), wb_field_target_is_writable (self->target));
  g_signal_connect_object (row, "toggled", G_CALLBACK (member_toggled_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
}

static void
add_add_row (WbMembersRow *self)
{
  GtkWidget *add = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Add…"), "activatable", TRUE, NULL);

  g_signal_connect_object (add, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  add_row (self, add);
}

/* All words of the list can be ticked; of items only the members stand there, and one more row to add others. */
static void
show_members (WbMembersRow *self)
{
  WbProject *project = wb_field_target_get_project (self->target);
  const WbField *field = wb_field_target_get_field (self->target);
  const WbSet *set = get_set (self);

  if (field->type == WB_TYPE_WORD_SET)
    {
      for (guint i = 1; i <= field->words->n; i++)
        add_member_row (self, field->words->words[i].name, wb_word_get_label (field->words, i),
                        wb_set_contains (set, field->words->words[i].name));
      return;
    }

  for (guint i = 0; set != NULL && i < set->n; i++)
    if (wb_room_may_see (project, wb_project_find (project, set->members[i])))
      {
        g_autofree char *label = wb_item_label_of_id (project, set->members[i]);

        add_member_row (self, set->members[i], label, TRUE);
      }

  if (wb_field_target_is_writable (self->target))
    add_add_row (self);
}

static void
clear_rows (WbMembersRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
wb_members_row_refresh (WbFieldRow *row)
{
  WbMembersRow *self = WB_MEMBERS_ROW (row);
  g_autofree char *label = NULL;

  if (self->target == NULL)
    return;

  label = wb_field_target_describe (self->target);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), label != NULL ? label : C_("reference", "none"));
  clear_rows (self);
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    show_members (self);
}

static void
wb_members_row_set_target (WbFieldRow *row, WbFieldTarget *target)
{
  WbMembersRow *self = WB_MEMBERS_ROW (row);

  if (g_set_object (&self->target, target))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

static void
wb_members_row_iface_init (WbFieldRowInterface *iface)
{
  iface->set_target = wb_members_row_set_target;
  iface->refresh = wb_members_row_refresh;
}

static void
expanded_cb (WbMembersRow *self)
{
  wb_field_row_refresh (WB_FIELD_ROW (self));
}

static void
wb_members_row_dispose (GObject *object)
{
  WbMembersRow *self = WB_MEMBERS_ROW (object);

  g_clear_object (&self->target);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (wb_members_row_parent_class)->dispose (object);
}

static void
wb_members_row_class_init (WbMembersRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wb_members_row_dispose;
}

static void
wb_members_row_init (WbMembersRow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "members");
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}
