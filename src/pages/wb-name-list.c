/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-name-list.h"

#include "wb-icons.h"
#include "wb-item-label.h"

struct _WbNameList
{
  GtkPopover  parent_instance;
  GtkListBox *list;
  GArray     *slots; /* (element-type WbSlot): what the rows stand for; NULL: never shown */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbNameList, wb_name_list, GTK_TYPE_POPOVER)

static void
append_row (WbNameList *self, WbProject *project, WbSlot slot)
{
  WbRecord *record = wb_project_get (project, slot);
  const char *icon = wb_item_icon_name (project, record);
  g_autofree char *label = wb_item_label (project, record);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 48);
  if (icon != NULL)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (self->list, row);
}

static WbSlot
get_slot (WbNameList *self, GtkListBoxRow *row)
{
  return row != NULL ? g_array_index (self->slots, WbSlot, gtk_list_box_row_get_index (row)) : WB_SLOT_NONE;
}

static void
row_activated_cb (WbNameList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, get_slot (self, row));
}

/**
 * wb_name_list_show:
 * @self: a list
 * @project: a plan
 * @slots: (element-type WbSlot): items of @project, one at least
 *
 * Shows the names of @slots, none of them selected.
 */
void
wb_name_list_show (WbNameList *self, WbProject *project, GArray *slots)
{
  GtkWidget *row;

  g_clear_pointer (&self->slots, g_array_unref);
  self->slots = g_array_ref (slots);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < slots->len; i++)
    append_row (self, project, g_array_index (slots, WbSlot, i));

  gtk_list_box_unselect_all (self->list);
  gtk_popover_popup (GTK_POPOVER (self));
  /* Open already, it would keep the size that it has. */
  gtk_popover_present (GTK_POPOVER (self));
}

/**
 * wb_name_list_get_first:
 * @self: a list
 *
 * Returns: the item of the first name, or %WB_SLOT_NONE
 */
WbSlot
wb_name_list_get_first (WbNameList *self)
{
  return get_slot (self, gtk_list_box_get_row_at_index (self->list, 0));
}

/**
 * wb_name_list_get_selected:
 * @self: a list
 *
 * Returns: the item of the selected name, or %WB_SLOT_NONE
 */
WbSlot
wb_name_list_get_selected (WbNameList *self)
{
  return get_slot (self, gtk_list_box_get_selected_row (self->list));
}

/**
 * wb_name_list_move:
 * @self: a list
 * @step: by how many names; from outside the list only down leads into it
 *
 * Selects another name.
 *
 * Returns: its item, or %WB_SLOT_NONE where the list ends there
 */
WbSlot
wb_name_list_move (WbNameList *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : step > 0 ? 0 : -1;
  GtkListBoxRow *next = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  if (next != NULL)
    gtk_list_box_select_row (self->list, next);

  return get_slot (self, next);
}

static void
wb_name_list_finalize (GObject *object)
{
  g_clear_pointer (&WB_NAME_LIST (object)->slots, g_array_unref);

  G_OBJECT_CLASS (wb_name_list_parent_class)->finalize (object);
}

static void
wb_name_list_class_init (WbNameListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wb_name_list_finalize;

  /**
   * WbNameList::chosen:
   * @self: the list
   * @slot: the item of the name that was chosen
   */
  signals[CHOSEN] = g_signal_new ("chosen", WB_TYPE_NAME_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_UINT);

  wb_icons_register ();
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/name-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WbNameList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
wb_name_list_init (WbNameList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_name_list_new:
 *
 * Returns: (transfer floating): a list without names
 */
GtkWidget *
wb_name_list_new (void)
{
  return g_object_new (WB_TYPE_NAME_LIST, NULL);
}
