/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-inspector-section.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-children.h"
#include "wb-conflict-row.h"
#include "wb-field-row.h"
#include "wb-hint.h"
#include "wb-holder-row.h"
#include "wb-link-row.h"
#include "wb-related.h"
#include "wb-room.h"

/* More rows than this are shown only when asked for: a partner may take part in thousands of actions. */
#define MAX_ROWS 50

struct _WbInspectorSection
{
  GtkWidget     parent_instance;
  GtkLabel     *heading;
  GtkButton    *add_button;
  GtkListBox   *list;
  GtkWidget    *fold_row;
  AdwActionRow *more_row;
  WbProject    *project;
  GPtrArray    *fields; /* of WbFieldRow, in the order of the table */
  GArray       *slots;  /* of the links or holders that show, in their order */
  GPtrArray    *rows;   /* theirs */
  WbSectionInfo info;
  WbKind        kind;
  WbSlot        slot;
  gboolean      unfolded;
  gboolean      show_all;
};

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbInspectorSection, wb_inspector_section, GTK_TYPE_WIDGET)

/* What an empty group of fields says. */
static const char *
fold_text (WbGroup group)
{
  static const char *const texts[WB_N_GROUPS] = {
    [WB_GROUP_SOURCE] = NC_("empty group", "Add where it was heard…"),
    [WB_GROUP_INFLUENCE] = NC_("empty group", "Add residents’ influence…"),
    [WB_GROUP_WHO] = NC_("empty group", "Add who takes part…"),
    [WB_GROUP_BACKING] = NC_("empty group", "Add mandate and backing…"),
    [WB_GROUP_OUTCOME] = NC_("empty group", "Add what became of it…"),
    [WB_GROUP_MONEY] = NC_("empty group", "Add money…"),
    [WB_GROUP_STUCK] = NC_("empty group", "Add why it is stuck…"),
    [WB_GROUP_SHARING] = NC_("empty group", "Add whether it may be shared…"),
    [WB_GROUP_NOTE] = NC_("empty group", "Add a note…"),
    [WB_GROUP_PLACE] = NC_("empty group", "Show the place on the board…"),
  };
  const char *text = texts[group];

  return g_dpgettext2 (GETTEXT_PACKAGE, "empty group", text != NULL ? text : NC_("empty group", "Add…"));
}

static const char *
heading_text (WbInspectorSection *self)
{
  if (self->info.content == WB_SECTION_FIELDS || self->info.alone)
    return wb_group_get_label (self->info.group);
  if (self->info.content == WB_SECTION_LINKS_FROM)
    return wb_link_get_from_label (self->info.link);
  if (self->info.content == WB_SECTION_LINKS_TO)
    return wb_link_get_to_label (self->info.link);

  return wb_field_get_reverse_label (self->info.holder);
}

static gboolean
has_field (WbInspectorSection *self, const WbField *field)
{
  return field->group == self->info.group && wb_room_may_see_field (self->project, field);
}

static gboolean
has_fields (WbInspectorSection *self)
{
  WbRecord *record = wb_project_get (self->project, self->slot);
  const WbKindInfo *info = wb_kind_get_info (self->kind);

  for (guint i = 0; record != NULL && i < info->n_fields; i++)
    if (has_field (self, &info->fields[i]) && wb_record_has (record, i))
      return TRUE;

  return FALSE;
}

static gboolean
may_have_fields (WbInspectorSection *self)
{
  const WbKindInfo *info = wb_kind_get_info (self->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (has_field (self, &info->fields[i]))
      return TRUE;

  return FALSE;
}

static void
make_fields (WbInspectorSection *self)
{
  const WbKindInfo *info = wb_kind_get_info (self->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (has_field (self, &info->fields[i]))
      {
        GtkWidget *row = wb_field_row_new (&info->fields[i]);

        g_object_set_data (G_OBJECT (row), "field", (gpointer) &info->fields[i]);
        gtk_list_box_append (self->list, row);
        g_ptr_array_add (self->fields, row);
      }
}

static void
target_fields (WbInspectorSection *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      g_autoptr (WbFieldTarget) target =
        wb_field_target_new (self->project, self->slot, g_object_get_data (self->fields->pdata[i], "field"));

      wb_field_row_set_target (self->fields->pdata[i], target);
    }
}

static gboolean
contains_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* "Add mandate and backing…" would say that there is none. */
static gboolean
hides_fields (WbInspectorSection *self)
{
  const WbKindInfo *info = wb_kind_get_info (self->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].group == self->info.group && !wb_room_may_see_field (self->project, &info->fields[i]))
      return TRUE;

  return FALSE;
}

/* A group without a value is an offer to add one. */
static gboolean
can_unfold (WbInspectorSection *self)
{
  return may_have_fields (self) && !hides_fields (self) && (!wb_project_is_read_only (self->project) || has_fields (self));
}

/* What a group is about goes first and never folds; the place on the board folds even when it is set, as others set it. */
static void
show_fields (WbInspectorSection *self)
{
  gboolean open = self->unfolded || self->info.group == WB_GROUP_MAIN || contains_focus (GTK_WIDGET (self)) ||
                  (self->info.group != WB_GROUP_PLACE && has_fields (self));

  if (open && self->fields->len == 0)
    {
      make_fields (self);
      target_fields (self);
    }

  for (guint i = 0; i < self->fields->len; i++)
    gtk_widget_set_visible (self->fields->pdata[i], open);
  gtk_widget_set_visible (self->fold_row, !open);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), open && self->info.group != WB_GROUP_MAIN);
  gtk_widget_set_visible (GTK_WIDGET (self), open || can_unfold (self));
}

static GtkWidget *
make_row (WbInspectorSection *self, WbSlot slot)
{
  if (self->info.content == WB_SECTION_HOLDERS)
    return self->info.holder->kind == WB_KIND_CONFLICT ? wb_conflict_row_new (self->project, slot)
                                                       : wb_holder_row_new (self->project, slot);

  return wb_link_row_new (self->project, slot, self->slot);
}

static void
jump_cb (WbInspectorSection *self, WbSlot slot)
{
  g_signal_emit (self, signals[JUMP], 0, slot);
}

static void
remove_rows (WbInspectorSection *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_array_set_size (self->slots, 0);
}

static void
rebuild_rows (WbInspectorSection *self, GArray *slots)
{
  remove_rows (self);
  if (slots->len > 0)
    g_array_append_vals (self->slots, slots->data, slots->len);

  for (guint i = 0; i < slots->len; i++)
    {
      GtkWidget *row = make_row (self, g_array_index (slots, WbSlot, i));

      g_signal_connect_object (row, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->list, row, i);
      g_ptr_array_add (self->rows, row);
    }
}

static void
refresh_rows (WbInspectorSection *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (WB_IS_HOLDER_ROW (self->rows->pdata[i]))
      wb_holder_row_refresh (self->rows->pdata[i]);
    else if (WB_IS_LINK_ROW (self->rows->pdata[i]))
      wb_link_row_refresh (self->rows->pdata[i]);
}

static gboolean
same_slots (const GArray *a, const GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (WbSlot)) == 0);
}

/* What a room may not see would be gone as soon as it is added. */
static gboolean
can_add_more (WbInspectorSection *self)
{
  return wb_related_can_add (self->kind, &self->info) && !wb_project_is_read_only (self->project) &&
         (self->info.content != WB_SECTION_HOLDERS || wb_room_may_see_field (self->project, self->info.holder));
}

static GArray *
list_related (WbInspectorSection *self)
{
  GArray *slots = wb_related_list (self->project, self->slot, &self->info);

  for (guint i = slots->len; i > 0; i--)
    if (!wb_room_may_see (self->project, g_array_index (slots, WbSlot, i - 1)))
      g_array_remove_index (slots, i - 1);

  return slots;
}

static void
show_related (WbInspectorSection *self)
{
  g_autoptr (GArray) slots = list_related (self);
  guint n_hidden = !self->show_all && slots->len > MAX_ROWS ? slots->len - MAX_ROWS : 0;
  g_autofree char *more = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_hidden), n_hidden);
  gboolean can_add = can_add_more (self);

  g_array_set_size (slots, slots->len - n_hidden);
  if (same_slots (slots, self->slots))
    refresh_rows (self);
  else
    rebuild_rows (self, slots);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more_row), more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_row), n_hidden > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), slots->len > 0);
  /* what others put there, such as notes and conflicts, shows only when it is there */
  gtk_widget_set_visible (GTK_WIDGET (self), slots->len > 0 || can_add);
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), can_add);
}

static void
row_activated_cb (WbInspectorSection *self, GtkWidget *row)
{
  if (row != self->fold_row)
    return;

  self->unfolded = TRUE;
  show_fields (self);
  if (self->fields->len > 0)
    gtk_widget_grab_focus (self->fields->pdata[0]);
}

static void
show_all_cb (WbInspectorSection *self)
{
  self->show_all = TRUE;
  show_related (self);
}

static void
added_cb (WbSlot slot, gpointer data)
{
  g_autoptr (WbInspectorSection) self = data;

  if (slot != WB_SLOT_NONE)
    g_signal_emit (self, signals[JUMP], 0, slot);
}

static void
add_cb (WbInspectorSection *self)
{
  wb_related_add (self->project, self->slot, &self->info, GTK_WIDGET (self->add_button), added_cb, g_object_ref (self));
}

static void
wb_inspector_section_dispose (GObject *object)
{
  WbInspectorSection *self = WB_INSPECTOR_SECTION (object);

  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->project);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->slots, g_array_unref);

  G_OBJECT_CLASS (wb_inspector_section_parent_class)->dispose (object);
}

static void
wb_inspector_section_class_init (WbInspectorSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_inspector_section_dispose;

  signals[JUMP] = g_signal_new ("jump", WB_TYPE_INSPECTOR_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "section");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/inspector-section.ui");
  gtk_widget_class_bind_template_child (widget_class, WbInspectorSection, heading);
  gtk_widget_class_bind_template_child (widget_class, WbInspectorSection, add_button);
  gtk_widget_class_bind_template_child (widget_class, WbInspectorSection, list);
  gtk_widget_class_bind_template_child (widget_class, WbInspectorSection, fold_row);
  gtk_widget_class_bind_template_child (widget_class, WbInspectorSection, more_row);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
wb_inspector_section_init (WbInspectorSection *self)
{
  self->fields = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_inspector_section_new:
 * @kind: the kind of the items that it will show
 * @info: what it shows of them
 *
 * Returns: (transfer floating): a section without an item yet
 */
GtkWidget *
wb_inspector_section_new (WbKind kind, const WbSectionInfo *info)
{
  WbInspectorSection *self = g_object_new (WB_TYPE_INSPECTOR_SECTION, NULL);
  const char *heading;

  self->kind = kind;
  self->info = *info;
  heading = heading_text (self);
  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->fold_row), fold_text (info->group));

  if (info->content != WB_SECTION_FIELDS)
    {
      /* Translators: the button beside a heading; %s is that heading, such as "Indicators" */
      g_autofree char *add = g_strdup_printf (_("Add to “%s”"), heading);

      wb_hint_set (GTK_WIDGET (self->add_button), add);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
    }

  return GTK_WIDGET (self);
}

/**
 * wb_inspector_section_set_item:
 * @self: a section
 * @project: a project
 * @slot: an item of the kind that it was made for
 */
void
wb_inspector_section_set_item (WbInspectorSection *self, WbProject *project, WbSlot slot)
{
  g_return_if_fail (WB_IS_INSPECTOR_SECTION (self));

  g_set_object (&self->project, project);
  self->slot = slot;
  self->unfolded = FALSE;
  self->show_all = FALSE;
  remove_rows (self);
  target_fields (self);
  wb_inspector_section_refresh (self);
}

/**
 * wb_inspector_section_refresh:
 * @self: a section
 *
 * The item, or something that it is linked with, has changed.
 */
void
wb_inspector_section_refresh (WbInspectorSection *self)
{
  g_return_if_fail (WB_IS_INSPECTOR_SECTION (self));

  if (self->info.content != WB_SECTION_FIELDS)
    {
      show_related (self);
      return;
    }

  for (guint i = 0; i < self->fields->len; i++)
    wb_field_row_refresh (self->fields->pdata[i]);
  show_fields (self);
}

/**
 * wb_inspector_section_find_field:
 * @self: a section with an item
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the row of @field, unfolded
 */
GtkWidget *
wb_inspector_section_find_field (WbInspectorSection *self, const WbField *field)
{
  g_return_val_if_fail (WB_IS_INSPECTOR_SECTION (self), NULL);

  if (self->info.content != WB_SECTION_FIELDS || field->kind != self->kind || field->group != self->info.group)
    return NULL;

  self->unfolded = TRUE;
  show_fields (self);
  for (guint i = 0; i < self->fields->len; i++)
    if (g_object_get_data (self->fields->pdata[i], "field") == field)
      return self->fields->pdata[i];

  return NULL;
}
