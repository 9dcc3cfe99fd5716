/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-inspector.h"

#include <glib/gi18n-lib.h>

#include "wb-children.h"
#include "wb-edit.h"
#include "wb-field-row.h"
#include "wb-flag-row.h"
#include "wb-hint.h"
#include "wb-inspector-section.h"
#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-step-names.h"

struct _WbInspector
{
  GtkWidget    parent_instance;
  GtkButton   *back_button;
  GtkImage    *image;
  GtkLabel    *kind_label;
  GtkLabel    *title_label;
  GtkWidget   *room_label;
  GtkListBox  *flags;
  GtkStack    *stack;
  GtkButton   *delete_button;
  WbProject   *project;
  WbSelection *selection;
  GPtrArray   *forms[WB_N_KINDS]; /* of WbInspectorSection; made when an item of the kind is first shown */
  GArray      *visited;           /* of WbSlot: where "back" leads */
  WbSlot       slot;
  gulong       changed_handler;
  gulong       read_only_handler;
  gulong       room_handler;
};

typedef enum
{
  PROP_PROJECT = 1,
  PROP_SELECTION,
} WbInspectorProperty;

static GParamSpec *props[PROP_SELECTION + 1];

G_DEFINE_FINAL_TYPE (WbInspector, wb_inspector, GTK_TYPE_WIDGET)

static void show_slot (WbInspector *self, WbSlot slot);

static const char *
form_name (WbKind kind)
{
  return wb_kind_get_info (kind)->name;
}

/* An item that is not on the board is shown here without being selected there; "back" returns to what was selected. */
static void
jump_cb (WbInspector *self, WbSlot slot)
{
  if (wb_project_get (self->project, slot) == NULL)
    return;

  g_array_append_val (self->visited, self->slot);
  if (self->selection != NULL)
    wb_selection_set (self->selection, slot);
  else
    show_slot (self, slot);
}

static GPtrArray *
make_form (WbInspector *self, WbKind kind)
{
  g_autoptr (GArray) sections = wb_sections_of_kind (kind);
  GPtrArray *form = g_ptr_array_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < sections->len; i++)
    {
      GtkWidget *section = wb_inspector_section_new (kind, &g_array_index (sections, WbSectionInfo, i));

      g_signal_connect_object (section, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), section);
      g_ptr_array_add (form, section);
    }
  gtk_stack_add_named (self->stack, box, form_name (kind));

  return form;
}

/* A screen reader is still told of a page that only the stack hides. */
static void
show_form (WbInspector *self, WbKind kind)
{
  GtkWidget *form = gtk_stack_get_child_by_name (self->stack, form_name (kind));
  GtkWidget *previous = gtk_stack_get_visible_child (self->stack);

  if (form == previous)
    return;

  gtk_widget_set_visible (form, TRUE);
  gtk_stack_set_visible_child (self->stack, form);
  if (previous != NULL)
    gtk_widget_set_visible (previous, FALSE);
}

static void
show_flags (WbInspector *self)
{
  const WbContext *context = wb_project_get_context (self->project);
  WbFlagMask flags = 0;
  GtkWidget *row;

  if (!wb_project_hides_private (self->project))
    flags = wb_flags_of (self->project, self->slot, context->today (context->data));

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->flags))) != NULL)
    gtk_list_box_remove (self->flags, row);

  for (WbFlagKind flag = 0; flag < WB_N_FLAGS; flag++)
    if ((flags >> flag) & 1)
      {
        row = wb_flag_row_new (self->project, self->slot, flag);
        g_signal_connect_object (row, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
        gtk_list_box_append (self->flags, row);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->flags), flags != 0);
}

static void
show_header (WbInspector *self)
{
  WbRecord *record = wb_project_get (self->project, self->slot);
  WbKind kind = wb_record_get_kind (record);
  g_autofree char *title = wb_kind_is_item (kind) ? wb_item_label (self->project, record)
                                                  : g_strdup (wb_kind_get_label (kind));
  const char *icon = wb_item_icon_name (self->project, record);

  gtk_label_set_text (self->kind_label, wb_kind_get_label (kind));
  gtk_label_set_text (self->title_label, title);
  gtk_image_set_from_icon_name (self->image, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->image), icon != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->delete_button),
                          kind != WB_KIND_PROJECT && !wb_project_is_read_only (self->project));
  gtk_widget_set_visible (GTK_WIDGET (self->back_button), self->visited->len > 0);
  if (kind != WB_KIND_PROJECT && wb_kind_is_item (kind))
    gtk_button_set_label (self->delete_button, wb_step_name_delete (kind));
  else
    gtk_button_set_label (self->delete_button, C_("step", "Unlink"));
}

static void
refresh (WbInspector *self)
{
  GPtrArray *form = self->forms[wb_record_get_kind (wb_project_get (self->project, self->slot))];

  show_header (self);
  show_flags (self);
  for (guint i = 0; i < form->len; i++)
    wb_inspector_section_refresh (form->pdata[i]);
}

static void
show_slot (WbInspector *self, WbSlot slot)
{
  WbKind kind;

  if (self->project == NULL)
    return;
  if (wb_project_get (self->project, slot) == NULL || !wb_room_may_see (self->project, slot))
    slot = wb_project_get_root (self->project);

  kind = wb_record_get_kind (wb_project_get (self->project, slot));
  if (kind > WB_LAST_LINK || slot == self->slot)
    return;

  self->slot = slot;
  if (self->forms[kind] == NULL)
    self->forms[kind] = make_form (self, kind);
  for (guint i = 0; i < self->forms[kind]->len; i++)
    wb_inspector_section_set_item (self->forms[kind]->pdata[i], self->project, slot);
  show_form (self, kind);
  show_header (self);
  show_flags (self);
}

static void
selection_changed_cb (WbInspector *self)
{
  WbSlot slot = wb_selection_get_last (self->selection);

  /* what was chosen on the board begins a new trail */
  if (self->visited->len > 0 && g_array_index (self->visited, WbSlot, self->visited->len - 1) != self->slot)
    g_array_set_size (self->visited, 0);
  show_slot (self, slot);
}

/* What touches the item: its own record, an edge of it, or the record at the other end of one. */
static gboolean
is_touched (WbInspector *self, const WbDelta *delta)
{
  const WbEdges *edges = wb_project_get_edges (self->project);
  WbEdgeIter iter;
  WbEdge edge;

  for (guint i = 0; i < delta->n_removed; i++)
    if (delta->removed[i].from == self->slot || delta->removed[i].to == self->slot)
      return TRUE;

  for (guint i = 0; i < delta->step->n_changes; i++)
    {
      WbSlot slot = delta->step->changes[i].slot;

      if (slot == self->slot)
        return TRUE;
      for (int in = 0; in < 2; in++)
        {
          if (in)
            wb_edge_iter_init_in (&iter, edges, slot);
          else
            wb_edge_iter_init_out (&iter, edges, slot);
          while (wb_edge_iter_next (&iter, &edge))
            if (edge.from == self->slot || edge.to == self->slot)
              return TRUE;
        }
      /* a link is no end of its own edge */
      wb_edge_iter_init_out (&iter, edges, self->slot);
      while (wb_edge_iter_next (&iter, &edge))
        if (edge.by == slot)
          return TRUE;
      wb_edge_iter_init_in (&iter, edges, self->slot);
      while (wb_edge_iter_next (&iter, &edge))
        if (edge.by == slot)
          return TRUE;
    }

  return FALSE;
}

static void
changed_cb (WbProject *project, const WbDelta *delta, WbInspector *self)
{
  if (wb_project_get (project, self->slot) == NULL)
    {
      self->slot = WB_SLOT_NONE;
      show_slot (self, self->selection != NULL ? wb_selection_get_last (self->selection) : WB_SLOT_NONE);
      return;
    }

  if (is_touched (self, delta))
    refresh (self);
}

/* All rows of the form are made or set up anew. */
static void
read_only_cb (WbInspector *self)
{
  WbSlot slot = self->slot;

  self->slot = WB_SLOT_NONE;
  show_slot (self, slot);
}

static void
drop_forms (WbInspector *self)
{
  GtkWidget *child;

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    g_clear_pointer (&self->forms[kind], g_ptr_array_unref);
  while (self->stack != NULL && (child = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, child);
}

/* Not even what is not shown keeps what the room may not see. */
static void
room_cb (WbInspector *self)
{
  WbSlot slot = self->slot;

  drop_forms (self);
  self->slot = WB_SLOT_NONE;
  gtk_widget_set_visible (self->room_label, wb_project_hides_private (self->project));
  show_slot (self, slot);
}

static void
back_cb (WbInspector *self)
{
  WbSlot slot;

  if (self->visited->len == 0)
    return;

  slot = g_array_index (self->visited, WbSlot, self->visited->len - 1);
  g_array_set_size (self->visited, self->visited->len - 1);
  if (self->selection != NULL)
    wb_selection_set (self->selection, slot);
  show_slot (self, slot);
  show_header (self);
}

static void
delete_cb (WbInspector *self)
{
  g_autoptr (WbRecord) record = wb_record_ref (wb_project_get (self->project, self->slot));
  WbKind kind = wb_record_get_kind (record);
  WbEdit *edit;

  if (kind == WB_KIND_PROJECT)
    return;

  if (self->visited->len > 0)
    back_cb (self);
  edit = wb_edit_new (self->project);
  wb_edit_remove_record (edit, record);
  wb_edit_apply (edit, wb_kind_is_item (kind) ? wb_step_name_delete (kind) : C_("step", "Unlink"), NULL);
}

static void
set_project (WbInspector *self, WbProject *project)
{
  if (self->project == project)
    return;

  if (self->project != NULL)
    {
      g_clear_signal_handler (&self->changed_handler, self->project);
      g_clear_signal_handler (&self->read_only_handler, self->project);
      g_clear_signal_handler (&self->room_handler, self->project);
    }
  drop_forms (self);
  g_array_set_size (self->visited, 0);
  self->slot = WB_SLOT_NONE;
  g_set_object (&self->project, project);
  if (project != NULL)
    {
      self->changed_handler = g_signal_connect (project, "changed", G_CALLBACK (changed_cb), self);
      self->read_only_handler = g_signal_connect_swapped (project, "notify::read-only", G_CALLBACK (read_only_cb), self);
      self->room_handler = g_signal_connect_swapped (project, "notify::hide-private", G_CALLBACK (room_cb), self);
      gtk_widget_set_visible (self->room_label, wb_project_hides_private (project));
      show_slot (self, wb_project_get_root (project));
    }
}

static void
set_selection (WbInspector *self, WbSelection *selection)
{
  if (self->selection == selection)
    return;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, selection_changed_cb, self);
  g_set_object (&self->selection, selection);
  if (selection != NULL)
    {
      g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
      show_slot (self, wb_selection_get_last (selection));
    }
}

static void
wb_inspector_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbInspector *self = WB_INSPECTOR (object);

  switch ((WbInspectorProperty) id)
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
wb_inspector_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbInspector *self = WB_INSPECTOR (object);

  switch ((WbInspectorProperty) id)
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
wb_inspector_dispose (GObject *object)
{
  WbInspector *self = WB_INSPECTOR (object);

  set_selection (self, NULL);
  set_project (self, NULL);
  wb_widget_unparent_children (GTK_WIDGET (self));
  self->stack = NULL;

  G_OBJECT_CLASS (wb_inspector_parent_class)->dispose (object);
}

static void
wb_inspector_finalize (GObject *object)
{
  g_clear_pointer (&WB_INSPECTOR (object)->visited, g_array_unref);

  G_OBJECT_CLASS (wb_inspector_parent_class)->finalize (object);
}

/* Once for the display: the colours are those of the window's style. */
static void
load_style (void)
{
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

      gtk_css_provider_load_from_resource (provider, "/nl/wijkbord/Wijkbord/ui/inspector.css");
      gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
      g_once_init_leave (&loaded, 1);
    }
}

static void
wb_inspector_class_init (WbInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wb_inspector_get_property;
  object_class->set_property = wb_inspector_set_property;
  object_class->dispose = wb_inspector_dispose;
  object_class->finalize = wb_inspector_finalize;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, WB_TYPE_PROJECT,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, WB_TYPE_SELECTION,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inspector");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, WbInspector, back_button);
  gtk_widget_class_bind_template_child (widget_class, WbInspector, image);
  gtk_widget_class_bind_template_child (widget_class, WbInspector, kind_label);
  gtk_widget_class_bind_template_child (widget_class, WbInspector, title_label);
  gtk_widget_class_bind_template_child (widget_class, WbInspector, room_label);
  gtk_widget_class_bind_template_child (widget_class, WbInspector, flags);
  gtk_widget_class_bind_template_child (widget_class, WbInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, WbInspector, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
wb_inspector_init (WbInspector *self)
{
  load_style ();
  self->visited = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_inspector_new:
 *
 * Returns: (transfer floating): an inspector without a project
 */
GtkWidget *
wb_inspector_new (void)
{
  return g_object_new (WB_TYPE_INSPECTOR, NULL);
}

/**
 * wb_inspector_get_shown:
 * @self: an inspector
 *
 * Returns: what it shows
 */
WbSlot
wb_inspector_get_shown (WbInspector *self)
{
  g_return_val_if_fail (WB_IS_INSPECTOR (self), WB_SLOT_NONE);

  return self->slot;
}

/**
 * wb_inspector_find_field:
 * @self: an inspector
 * @field: a field of the kind of what it shows
 *
 * Returns: (transfer none) (nullable): the row of @field, in a group that is unfolded for it
 */
GtkWidget *
wb_inspector_find_field (WbInspector *self, const WbField *field)
{
  GPtrArray *form;
  GtkWidget *row = NULL;

  g_return_val_if_fail (WB_IS_INSPECTOR (self), NULL);

  form = self->forms[field->kind];
  for (guint i = 0; form != NULL && row == NULL && i < form->len; i++)
    row = wb_inspector_section_find_field (form->pdata[i], field);

  return row;
}
