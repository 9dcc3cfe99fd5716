/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-conflict-row.h"

#include <glib/gi18n-lib.h>

#include "wb-edit.h"
#include "wb-item-label.h"

struct _WbConflictRow
{
  AdwActionRow parent_instance;
  GtkButton   *take_button;
  GtkButton   *keep_button;
  WbProject   *project;
  WbSlot       conflict;
};

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbConflictRow, wb_conflict_row, ADW_TYPE_ACTION_ROW)

/* The kind of the item or link that it is about. */
static WbKind
target_kind (WbProject *project, const WbRecord *conflict)
{
  guint link = wb_record_get_word (conflict, WB_CONFLICT_LINK);
  WbRecord *item = wb_project_get_referred (project, conflict, WB_CONFLICT_ITEM);

  return link != 0 ? (WbKind) (WB_FIRST_LINK + link - 1) : wb_record_get_kind (item);
}

static const WbField *
get_field (WbProject *project, const WbRecord *conflict)
{
  const char *name = wb_record_get_text (conflict, WB_CONFLICT_FIELD);

  return name != NULL ? wb_field_find (target_kind (project, conflict), name) : NULL;
}

/* A value as people read it, when it is one; else as it stands. */
static char *
describe_value (WbProject *project, const WbField *field, const char *text)
{
  WbValue value;
  gboolean present = FALSE;
  char *label;

  if (text == NULL)
    /* Translators: a field that the other copy leaves empty */
    return g_strdup (C_("conflict", "nothing"));
  if (field == NULL || !wb_value_parse (field, text, -1, WB_VALUE_STRICT, &value, &present, NULL) || !present)
    return g_strdup (text);

  label = field->type == WB_TYPE_REFERENCE ? wb_item_label_of_id (project, text) : wb_value_to_label (field, value);
  wb_value_clear (field, &value);

  return label;
}

static char *
describe (WbConflictRow *self, const WbRecord *conflict)
{
  const char *theirs = wb_record_get_text (conflict, WB_CONFLICT_THEIRS);
  WbRecord *with = wb_project_get_referred (self->project, conflict, WB_CONFLICT_WITH);
  const WbField *field = get_field (self->project, conflict);
  g_autofree char *text = NULL;

  if (with != NULL)
    {
      text = wb_item_label (self->project, with);
      return g_strdup_printf (_("“%s” has the same name: are they one?"), text);
    }
  if (wb_record_has (conflict, WB_CONFLICT_DELETED))
    return g_strdup (wb_record_get_word (conflict, WB_CONFLICT_DELETED) == WB_SIDE_MINE
                       ? _("It was deleted here and changed in the other copy.")
                       : _("It was changed here and deleted in the other copy."));

  text = describe_value (self->project, field, theirs);

  return g_strdup_printf (_("The other copy says: %s"), text);
}

static void
settle (WbConflictRow *self, WbEdit *edit, const char *name)
{
  wb_edit_remove_record (edit, wb_project_get (self->project, self->conflict));
  wb_edit_apply (edit, name, NULL);
}

static void
keep_cb (WbConflictRow *self)
{
  if (wb_project_get (self->project, self->conflict) != NULL)
    settle (self, wb_edit_new (self->project), C_("step", "Keep ours"));
}

static void
take_field (WbConflictRow *self, WbEdit *edit, const WbRecord *conflict, const WbField *field)
{
  const char *theirs = wb_record_get_text (conflict, WB_CONFLICT_THEIRS);

  if (wb_kind_is_link (field->kind))
    wb_edit_set_link (edit, field->kind, wb_record_get_text (conflict, WB_CONFLICT_FROM),
                      wb_record_get_text (conflict, WB_CONFLICT_TO), field->index, theirs, NULL);
  else
    wb_edit_set (edit, wb_record_get_text (conflict, WB_CONFLICT_ITEM), field->index, theirs, NULL);
}

static void
take_deletion (WbEdit *edit, const WbRecord *conflict)
{
  guint link = wb_record_get_word (conflict, WB_CONFLICT_LINK);

  if (link != 0)
    wb_edit_unlink (edit, WB_FIRST_LINK + link - 1, wb_record_get_text (conflict, WB_CONFLICT_FROM),
                    wb_record_get_text (conflict, WB_CONFLICT_TO));
  else
    wb_edit_remove (edit, wb_record_get_text (conflict, WB_CONFLICT_ITEM));
}

static void
take_cb (WbConflictRow *self)
{
  WbRecord *conflict = wb_project_get (self->project, self->conflict);
  WbRecord *with = conflict != NULL ? wb_project_get_referred (self->project, conflict, WB_CONFLICT_WITH) : NULL;
  const WbField *field;
  WbEdit *edit;

  if (conflict == NULL)
    return;

  if (with != NULL)
    {
      g_signal_emit (self, signals[JUMP], 0, wb_project_find (self->project, wb_record_get_id (with)));
      return;
    }

  edit = wb_edit_new (self->project);
  field = get_field (self->project, conflict);
  if (field != NULL)
    take_field (self, edit, conflict, field);
  else if (wb_record_has (conflict, WB_CONFLICT_DELETED))
    take_deletion (edit, conflict);
  settle (self, edit, C_("step", "Take theirs"));
}

/* To look at the other of two items settles nothing. */
static void
name_buttons (WbConflictRow *self, const WbRecord *conflict)
{
  gboolean with = wb_record_has (conflict, WB_CONFLICT_WITH);
  gboolean deleted = wb_record_has (conflict, WB_CONFLICT_DELETED);
  gboolean writable = !wb_project_is_read_only (self->project);

  gtk_widget_set_visible (GTK_WIDGET (self->take_button), with || writable);
  gtk_widget_set_visible (GTK_WIDGET (self->keep_button), writable);
  gtk_button_set_label (self->take_button, with ? _("Show the other") : deleted ? _("Delete") : _("Take theirs"));
  gtk_button_set_label (self->keep_button, with ? _("Keep both") : deleted ? _("Keep it") : _("Keep ours"));
}

static void
wb_conflict_row_dispose (GObject *object)
{
  g_clear_object (&WB_CONFLICT_ROW (object)->project);

  G_OBJECT_CLASS (wb_conflict_row_parent_class)->dispose (object);
}

static void
wb_conflict_row_class_init (WbConflictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_conflict_row_dispose;

  signals[JUMP] = g_signal_new ("jump", WB_TYPE_CONFLICT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/conflict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbConflictRow, take_button);
  gtk_widget_class_bind_template_child (widget_class, WbConflictRow, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
wb_conflict_row_init (WbConflictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_conflict_row_new:
 * @project: a project
 * @conflict: a conflict of it
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
wb_conflict_row_new (WbProject *project, WbSlot conflict)
{
  WbConflictRow *self = g_object_new (WB_TYPE_CONFLICT_ROW, "use-markup", FALSE, NULL);
  WbRecord *record = wb_project_get (project, conflict);
  const WbField *field = get_field (project, record);
  const char *name = wb_record_get_text (record, WB_CONFLICT_FIELD);
  g_autofree char *description = NULL;

  self->project = g_object_ref (project);
  self->conflict = conflict;
  description = describe (self, record);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 field != NULL ? wb_field_get_label (field)
                                               : name != NULL ? name : wb_kind_get_label (target_kind (project, record)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), description);
  name_buttons (self, record);

  return GTK_WIDGET (self);
}
