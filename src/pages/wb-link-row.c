/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-link-row.h"

#include <glib/gi18n-lib.h>

#include "wb-edit.h"
#include "wb-field-row.h"
#include "wb-hint.h"
#include "wb-item-drag.h"
#include "wb-item-label.h"
#include "wb-room.h"

struct _WbLinkRow
{
  AdwExpanderRow parent_instance;
  GtkImage      *image;
  GtkButton     *jump_button;
  GtkButton     *remove_button;
  WbProject     *project;
  GPtrArray     *fields; /* of WbFieldRow, made when it is first opened */
  WbSlot         link;
  WbSlot         own;
};

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbLinkRow, wb_link_row, ADW_TYPE_EXPANDER_ROW)

static WbSlot
get_other (WbLinkRow *self)
{
  WbRecord *link = wb_project_get (self->project, self->link);
  WbSlot from = wb_project_find (self->project, wb_record_get_from (link));

  return from == self->own ? wb_project_find (self->project, wb_record_get_to (link)) : from;
}

/* What the link says, in the order of its fields: "lead · may decide · Mar 2030". */
static char *
summarise (WbLinkRow *self)
{
  WbKind kind = wb_record_get_kind (wb_project_get (self->project, self->link));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    {
      const WbField *field = wb_field_get (kind, i);
      g_autoptr (WbFieldTarget) target = wb_field_target_new (self->project, self->link, field);
      g_autofree char *label = wb_room_may_see_field (self->project, field) ? wb_field_target_describe (target) : NULL;

      if (label != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", label);
    }

  return g_string_free (text, FALSE);
}

static void
name_buttons (WbLinkRow *self, const char *label)
{
  /* Translators: %s is what is at the other end of a link */
  g_autofree char *jump = g_strdup_printf (_("Show “%s”"), label);
  g_autofree char *unlink = g_strdup_printf (_("Unlink “%s”"), label);

  wb_hint_set (GTK_WIDGET (self->jump_button), jump);
  wb_hint_set (GTK_WIDGET (self->remove_button), unlink);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->jump_button), GTK_ACCESSIBLE_PROPERTY_LABEL, jump, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, unlink, -1);
}

static void
make_field (WbLinkRow *self, const WbField *field)
{
  g_autoptr (WbFieldTarget) target = wb_field_target_new (self->project, self->link, field);
  GtkWidget *row = wb_field_row_new (field);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->fields, row);
  wb_field_row_set_target (WB_FIELD_ROW (row), target);
}

static void
make_fields (WbLinkRow *self)
{
  WbKind kind = wb_record_get_kind (wb_project_get (self->project, self->link));

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    if (wb_room_may_see_field (self->project, wb_field_get (kind, i)))
      make_field (self, wb_field_get (kind, i));
}

static void
expanded_cb (WbLinkRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->fields->len == 0 &&
      wb_project_get (self->project, self->link) != NULL)
    make_fields (self);
}

static void
jump_cb (WbLinkRow *self)
{
  if (wb_project_get (self->project, self->link) != NULL)
    g_signal_emit (self, signals[JUMP], 0, get_other (self));
}

static void
remove_cb (WbLinkRow *self)
{
  WbRecord *link = wb_project_get (self->project, self->link);
  WbEdit *edit;

  if (link == NULL)
    return;

  edit = wb_edit_new (self->project);
  wb_edit_remove_record (edit, link);
  wb_edit_apply (edit, C_("step", "Unlink"), NULL);
}

static WbSlot
get_dragged (GtkWidget *row)
{
  WbLinkRow *self = WB_LINK_ROW (row);
  WbSlot other;

  if (wb_project_get (self->project, self->link) == NULL)
    return WB_SLOT_NONE;

  other = get_other (self);

  return wb_record_get_kind (wb_project_get (self->project, other)) == WB_KIND_PARTNER ? other : WB_SLOT_NONE;
}

static void
wb_link_row_dispose (GObject *object)
{
  WbLinkRow *self = WB_LINK_ROW (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (wb_link_row_parent_class)->dispose (object);
}

static void
wb_link_row_class_init (WbLinkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_link_row_dispose;

  signals[JUMP] = g_signal_new ("jump", WB_TYPE_LINK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/link-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbLinkRow, image);
  gtk_widget_class_bind_template_child (widget_class, WbLinkRow, jump_button);
  gtk_widget_class_bind_template_child (widget_class, WbLinkRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
wb_link_row_init (WbLinkRow *self)
{
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  wb_item_drag_add (GTK_WIDGET (self), get_dragged);
}

/**
 * wb_link_row_new:
 * @project: a project
 * @link: a link
 * @own: the end of it that is being inspected
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
wb_link_row_new (WbProject *project, WbSlot link, WbSlot own)
{
  WbLinkRow *self = g_object_new (WB_TYPE_LINK_ROW, "use-markup", FALSE, NULL);

  self->project = g_object_ref (project);
  self->link = link;
  self->own = own;
  wb_link_row_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * wb_link_row_refresh:
 * @self: a row whose link is there
 *
 * The link, or what is at its other end, has changed.
 */
void
wb_link_row_refresh (WbLinkRow *self)
{
  WbRecord *other = wb_project_get (self->project, get_other (self));
  g_autofree char *label = wb_item_label (self->project, other);
  g_autofree char *summary = summarise (self);
  const char *icon = wb_item_icon_name (self->project, other);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  gtk_image_set_from_icon_name (self->image, icon);
  gtk_widget_set_visible (GTK_WIDGET (self->image), icon != NULL);
  name_buttons (self, label);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), !wb_project_is_read_only (self->project));

  for (guint i = 0; i < self->fields->len; i++)
    wb_field_row_refresh (self->fields->pdata[i]);
}
