/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-reference-row.h"

#include <glib/gi18n-lib.h>

#include "wb-hint.h"
#include "wb-item-picker.h"

struct _WbReferenceRow
{
  AdwActionRow   parent_instance;
  GtkButton     *clear_button;
  GtkImage      *arrow;
  WbFieldTarget *target;
};

static void wb_reference_row_iface_init (WbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WbReferenceRow, wb_reference_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (WB_TYPE_FIELD_ROW, wb_reference_row_iface_init))

static void
wb_reference_row_refresh (WbFieldRow *row)
{
  WbReferenceRow *self = WB_REFERENCE_ROW (row);
  g_autofree char *label = NULL;
  gboolean writable;

  if (self->target == NULL)
    return;

  writable = wb_field_target_is_writable (self->target);
  label = wb_field_target_describe (self->target);
  /* Translators: a reference to nothing */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), label != NULL ? label : C_("reference", "none"));
  gtk_widget_set_visible (GTK_WIDGET (self->clear_button), writable && label != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), writable);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), writable);
}

static void
wb_reference_row_set_target (WbFieldRow *row, WbFieldTarget *target)
{
  g_set_object (&WB_REFERENCE_ROW (row)->target, target);
}

static void
wb_reference_row_iface_init (WbFieldRowInterface *iface)
{
  iface->set_target = wb_reference_row_set_target;
  iface->refresh = wb_reference_row_refresh;
}

static void
picked_cb (WbReferenceRow *self, const char *id)
{
  if (self->target != NULL)
    wb_field_target_set_text (self->target, id, NULL);
}

/* A goal may not become part of itself or of its parts: those are not offered. */
static gboolean
may_refer_to (WbProject *project, WbSlot slot, gpointer data)
{
  WbReferenceRow *self = data;
  WbSlot own = wb_field_target_get_slot (self->target);
  const WbField *field = wb_field_target_get_field (self->target);

  if (slot == own)
    return FALSE;
  if (field->kind != WB_KIND_GOAL || field->index != WB_GOAL_PARENT)
    return TRUE;

  for (WbSlot above = slot; above != WB_SLOT_NONE;)
    {
      const char *parent = wb_record_get_text (wb_project_get (project, above), WB_GOAL_PARENT);

      above = parent != NULL ? wb_project_find (project, parent) : WB_SLOT_NONE;
      if (above == own)
        return FALSE;
    }

  return TRUE;
}

static void
choose_cb (WbReferenceRow *self)
{
  WbItemPicker *picker;

  if (self->target == NULL)
    return;

  picker = wb_item_picker_new (wb_field_target_get_project (self->target),
                               wb_field_target_get_field (self->target)->targets);
  wb_item_picker_set_filter (picker, may_refer_to, self);
  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  wb_item_picker_present (picker, GTK_WIDGET (self));
}

static void
clear_cb (WbReferenceRow *self)
{
  if (self->target != NULL)
    wb_field_target_set_text (self->target, NULL, NULL);
}

static void
wb_reference_row_dispose (GObject *object)
{
  g_clear_object (&WB_REFERENCE_ROW (object)->target);

  G_OBJECT_CLASS (wb_reference_row_parent_class)->dispose (object);
}

static void
wb_reference_row_class_init (WbReferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_reference_row_dispose;

  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/reference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbReferenceRow, clear_button);
  gtk_widget_class_bind_template_child (widget_class, WbReferenceRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
wb_reference_row_init (WbReferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
