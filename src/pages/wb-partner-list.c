/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-partner-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-children.h"
#include "wb-edit.h"
#include "wb-partner-row.h"
#include "wb-slot-list.h"
#include "wb-step-names.h"
#include "wb-text.h"

struct _WbPartnerList
{
  GtkWidget           parent_instance;
  GtkEditable        *entry;
  GtkLabel           *hint;
  GtkWidget          *scroller;
  GtkListView        *view;
  GtkSingleSelection *chosen;
  WbProject          *project;
  WbSelection        *selection;
  WbSlotList         *list; /* nullable */
  char               *words; /* folded; NULL: all are listed */
};

typedef enum
{
  PROP_PROJECT = 1,
  PROP_SELECTION,
} WbPartnerListProperty;

enum
{
  OPEN,
  N_SIGNALS
};

static GParamSpec *props[PROP_SELECTION + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbPartnerList, wb_partner_list, GTK_TYPE_WIDGET)

static gboolean
is_found (WbProject *project, WbSlot slot, gpointer data)
{
  WbPartnerList *self = data;
  g_autofree char *folded = NULL;

  if (self->words == NULL)
    return TRUE;

  folded = wb_text_fold (wb_record_get_title (wb_project_get (project, slot)));

  return strstr (folded, self->words) != NULL;
}

static int
compare_names (WbProject *project, WbSlot a, WbSlot b, gpointer data)
{
  return g_utf8_collate (wb_record_get_title (wb_project_get (project, a)),
                         wb_record_get_title (wb_project_get (project, b)));
}

static gboolean
can_add (WbPartnerList *self)
{
  return self->words != NULL && !wb_project_is_read_only (self->project) &&
         g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;
}

/* What the keyboard can do here, as it is not seen. */
static void
show_hint (WbPartnerList *self)
{
  g_autofree char *hint = NULL;

  if (self->list == NULL)
    return;

  if (can_add (self))
    /* Translators: what Enter does in the field above; %s is the name that was typed there */
    hint = g_strdup_printf (_("Enter adds “%s” as a new partner"), gtk_editable_get_text (self->entry));
  else
    hint = g_strdup (_("Drag a partner onto an action, or press M and choose with the arrows"));

  gtk_label_set_text (self->hint, hint);
  gtk_widget_set_visible (self->scroller, g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0);
}

static void
search_changed_cb (WbPartnerList *self)
{
  g_autofree char *name = wb_text_clean (gtk_editable_get_text (self->entry), -1, WB_TEXT_SHORT);

  g_free (self->words);
  self->words = name != NULL ? wb_text_fold (name) : NULL;
  if (self->list != NULL)
    wb_slot_list_refresh (self->list);
  show_hint (self);
}

static void
choose (WbPartnerList *self, WbSlot slot)
{
  guint position;

  if (wb_slot_list_find (self->list, slot, &position))
    gtk_single_selection_set_selected (self->chosen, position);
}

static void
add (WbPartnerList *self)
{
  WbEdit *edit = wb_edit_new (self->project);
  g_autofree char *id = g_strdup (wb_edit_add (edit, WB_KIND_PARTNER));

  wb_edit_set (edit, id, WB_PARTNER_NAME, gtk_editable_get_text (self->entry), NULL);
  if (!wb_edit_apply (edit, wb_step_name_add (WB_KIND_PARTNER), NULL))
    return;

  gtk_editable_set_text (self->entry, "");
  search_changed_cb (self);
  choose (self, wb_project_find (self->project, id));
}

/* The first one that is found, or a new one. Enter may come before the entry has told of the last letters. */
static void
activate_cb (WbPartnerList *self)
{
  if (self->list == NULL)
    return;

  search_changed_cb (self);
  if (can_add (self))
    add (self);
  else if (self->words != NULL)
    gtk_single_selection_set_selected (self->chosen, 0);
  gtk_widget_child_focus (self->scroller, GTK_DIR_TAB_FORWARD);
}

static void
stop_search_cb (WbPartnerList *self)
{
  gtk_editable_set_text (self->entry, "");
}

static void
chosen_cb (WbPartnerList *self)
{
  WbItem *item = gtk_single_selection_get_selected_item (self->chosen);

  if (item != NULL && self->selection != NULL)
    wb_selection_set (self->selection, wb_item_get_slot (item));
}

static void
activated_cb (WbPartnerList *self)
{
  chosen_cb (self);
  g_signal_emit (self, signals[OPEN], 0);
}

/* The letters that they have on the board. */
static gboolean
key_pressed_cb (WbPartnerList *self, guint key, guint code, GdkModifierType state)
{
  const char *action = key == GDK_KEY_m ? "board.move" : key == GDK_KEY_l ? "board.link" : NULL;

  if (action == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      gtk_single_selection_get_selected_item (self->chosen) == NULL)
    return GDK_EVENT_PROPAGATE;

  chosen_cb (self);
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);

  return GDK_EVENT_STOP;
}

static void
setup_cb (WbPartnerList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, wb_partner_row_new ());
}

static void
bind_cb (WbPartnerList *self, GtkListItem *item)
{
  wb_partner_row_set_item (WB_PARTNER_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (WbPartnerList *self, GtkListItem *item)
{
  wb_partner_row_set_item (WB_PARTNER_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Another one was chosen, on the board or in the details. */
static void
selection_changed_cb (WbPartnerList *self)
{
  WbItem *item = gtk_single_selection_get_selected_item (self->chosen);

  if (item != NULL && wb_item_get_slot (item) != wb_selection_get_last (self->selection))
    gtk_single_selection_set_selected (self->chosen, GTK_INVALID_LIST_POSITION);
}

static void
set_project (WbPartnerList *self, WbProject *project)
{
  if (!g_set_object (&self->project, project))
    return;

  gtk_single_selection_set_model (self->chosen, NULL);
  g_clear_object (&self->list);
  if (project == NULL)
    return;

  self->list = wb_slot_list_new (project, WB_KIND_PARTNER);
  wb_slot_list_set_filter (self->list, is_found, self, NULL);
  wb_slot_list_set_sorter (self->list, compare_names, NULL, NULL);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_hint), self, G_CONNECT_SWAPPED);
  gtk_single_selection_set_model (self->chosen, G_LIST_MODEL (self->list));
  show_hint (self);
}

static void
set_selection (WbPartnerList *self, WbSelection *selection)
{
  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, selection_changed_cb, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
wb_partner_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbPartnerList *self = WB_PARTNER_LIST (object);

  switch ((WbPartnerListProperty) id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_partner_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbPartnerList *self = WB_PARTNER_LIST (object);

  switch ((WbPartnerListProperty) id)
    {
    case PROP_PROJECT:
      set_project (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_partner_list_dispose (GObject *object)
{
  WbPartnerList *self = WB_PARTNER_LIST (object);

  set_selection (self, NULL);
  if (self->chosen != NULL)
    set_project (self, NULL);
  wb_widget_unparent_children (GTK_WIDGET (self));
  self->chosen = NULL;
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (wb_partner_list_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/partner-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WbPartnerList, entry);
  gtk_widget_class_bind_template_child (widget_class, WbPartnerList, hint);
  gtk_widget_class_bind_template_child (widget_class, WbPartnerList, scroller);
  gtk_widget_class_bind_template_child (widget_class, WbPartnerList, view);
  gtk_widget_class_bind_template_child (widget_class, WbPartnerList, chosen);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
wb_partner_list_class_init (WbPartnerListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = wb_partner_list_get_property;
  object_class->set_property = wb_partner_list_set_property;
  object_class->dispose = wb_partner_list_dispose;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, WB_TYPE_PROJECT, flags);
  props[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, WB_TYPE_SELECTION, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[OPEN] = g_signal_new ("open", WB_TYPE_PARTNER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
wb_partner_list_init (WbPartnerList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_partner_list_new:
 *
 * Returns: (transfer floating): a list without a project
 */
GtkWidget *
wb_partner_list_new (void)
{
  return g_object_new (WB_TYPE_PARTNER_LIST, NULL);
}
