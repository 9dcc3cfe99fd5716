/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-conflict-row.h"

#include <glib/gi18n-lib.h>

#include "wb-edit.h"
#include "wb-item-label.h"
#include "wb-join.h"
#include "wb-sentence.h"

/* The pane at the side is narrow; the list of all conflicts has a long text whole. */
#define MAX_LINES_BESIDE 8

struct _WbConflictRow
{
  AdwActionRow parent_instance;
  GtkButton   *join_button;
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

/* By what they are called, not by their ids. */
static char *
label_value (WbProject *project, const WbField *field, WbValue value)
{
  g_autoptr (WbNames) names = NULL;

  if (field->type == WB_TYPE_REFERENCE)
    return wb_item_label_of_id (project, value.text);
  if (field->type != WB_TYPE_REFERENCE_SET)
    return wb_value_to_label (field, value);

  names = wb_names_new (project);

  return wb_value_to_words (names, field, value, WB_WORDS_WHOLE);
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

  label = label_value (project, field, value);
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

/* The item or link that it is about; borrowed. */
static WbRecord *
get_target (WbProject *project, const WbRecord *conflict)
{
  guint link = wb_record_get_word (conflict, WB_CONFLICT_LINK);

  if (link == 0)
    return wb_project_get_referred (project, conflict, WB_CONFLICT_ITEM);

  return wb_project_get (project, wb_project_find_link (project, WB_FIRST_LINK + link - 1,
                                                        wb_record_get_text (conflict, WB_CONFLICT_FROM),
                                                        wb_record_get_text (conflict, WB_CONFLICT_TO)));
}

static char *
describe_ours (WbConflictRow *self, const WbRecord *conflict, const WbField *field)
{
  const WbValue *value = wb_record_get_value (get_target (self->project, conflict), field->index);
  g_autofree char *written = value != NULL ? wb_value_to_text (field, *value) : NULL;
  g_autofree char *text = describe_value (self->project, field, written);

  /* Translators: %s is what a field says here; what another copy says follows */
  return g_strdup_printf (_("Here it says: %s"), text);
}

/* Where what it is about is not shown beside it. */
static char *
describe_whole (WbConflictRow *self, const WbRecord *conflict)
{
  const WbField *field = get_field (self->project, conflict);
  g_autofree char *theirs = describe (self, conflict);
  g_autofree char *ours = NULL;

  if (field == NULL)
    return g_steal_pointer (&theirs);

  ours = describe_ours (self, conflict, field);

  return g_strjoin ("\n", wb_field_get_label (field), ours, theirs, NULL);
}

static char *
name_target (WbProject *project, const WbRecord *conflict)
{
  g_autoptr (WbNames) names = wb_names_new (project);
  WbRecord *target = get_target (project, conflict);

  return wb_kind_is_link (wb_record_get_kind (target)) ? wb_link_to_sentence (names, target)
                                                       : wb_record_to_name (names, target);
}

/* What cannot be taken, such as a partner that is gone, says so where it was to be taken. */
static void
say_failure (WbConflictRow *self, const GError *error)
{
  g_autofree char *text = g_strconcat (adw_action_row_get_subtitle (ADW_ACTION_ROW (self)), "\n", error->message, NULL);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->take_button), FALSE);
}

static gboolean
settle (WbConflictRow *self, WbEdit *edit, const char *name, GError **error)
{
  wb_edit_remove_record (edit, wb_project_get (self->project, self->conflict));

  return wb_edit_apply (edit, name, error);
}

static void
keep_cb (WbConflictRow *self)
{
  if (wb_project_get (self->project, self->conflict) != NULL)
    settle (self, wb_edit_new (self->project), C_("step", "Keep ours"), NULL);
}

static gboolean
take_field (WbEdit *edit, const WbRecord *conflict, const WbField *field, GError **error)
{
  const char *theirs = wb_record_get_text (conflict, WB_CONFLICT_THEIRS);

  if (wb_kind_is_link (field->kind))
    return wb_edit_set_link (edit, field->kind, wb_record_get_text (conflict, WB_CONFLICT_FROM),
                             wb_record_get_text (conflict, WB_CONFLICT_TO), field->index, theirs, error);

  return wb_edit_set (edit, wb_record_get_text (conflict, WB_CONFLICT_ITEM), field->index, theirs, error);
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

static gboolean
take_theirs (WbConflictRow *self, const WbRecord *conflict, GError **error)
{
  g_autoptr (WbEdit) edit = wb_edit_new (self->project);
  const WbField *field = get_field (self->project, conflict);

  if (field != NULL && !take_field (edit, conflict, field, error))
    return FALSE;
  if (wb_record_has (conflict, WB_CONFLICT_DELETED))
    take_deletion (edit, conflict);

  return settle (self, g_steal_pointer (&edit), C_("step", "Take theirs"), error);
}

static void
take_cb (WbConflictRow *self)
{
  g_autoptr (WbConflictRow) keep = g_object_ref (self);
  WbRecord *conflict = wb_project_get (self->project, self->conflict);
  WbRecord *with = conflict != NULL ? wb_project_get_referred (self->project, conflict, WB_CONFLICT_WITH) : NULL;
  g_autoptr (GError) error = NULL;

  if (conflict == NULL)
    return;

  if (with != NULL)
    g_signal_emit (self, signals[JUMP], 0, wb_project_find (self->project, wb_record_get_id (with)));
  else if (!take_theirs (self, conflict, &error))
    say_failure (self, error);
}

static void
join_cb (WbConflictRow *self)
{
  g_autoptr (WbConflictRow) keep = g_object_ref (self);
  WbRecord *conflict = wb_project_get (self->project, self->conflict);
  g_autoptr (WbEdit) edit = wb_edit_new (self->project);
  g_autoptr (GError) error = NULL;
  const char *id, *with;

  if (conflict == NULL)
    return;

  id = wb_record_get_text (conflict, WB_CONFLICT_ITEM);
  with = wb_record_get_text (conflict, WB_CONFLICT_WITH);
  wb_edit_join (edit, id, with);
  if (!settle (self, g_steal_pointer (&edit), C_("step", "Make one of two"), &error))
    say_failure (self, error);
}

/* A link has no card: one that it joins is shown. */
static void
activated_cb (WbConflictRow *self)
{
  WbRecord *conflict = wb_project_get (self->project, self->conflict);
  WbRecord *target = conflict != NULL ? get_target (self->project, conflict) : NULL;

  if (target != NULL)
    g_signal_emit (self, signals[JUMP], 0,
                   wb_project_find (self->project, wb_kind_is_link (wb_record_get_kind (target))
                                                     ? wb_record_get_text (conflict, WB_CONFLICT_TO)
                                                     : wb_record_get_id (target)));
}

static gboolean
can_join (WbConflictRow *self, const WbRecord *conflict)
{
  g_autoptr (WbEdit) edit = wb_edit_new (self->project);

  return wb_record_has (conflict, WB_CONFLICT_ITEM) && wb_record_has (conflict, WB_CONFLICT_WITH) &&
         wb_edit_can_join (edit, wb_record_get_text (conflict, WB_CONFLICT_ITEM),
                           wb_record_get_text (conflict, WB_CONFLICT_WITH));
}

/* To look at the other of two items settles nothing. */
static void
name_buttons (WbConflictRow *self, const WbRecord *conflict)
{
  gboolean with = wb_record_has (conflict, WB_CONFLICT_WITH);
  gboolean deleted = wb_record_has (conflict, WB_CONFLICT_DELETED);
  gboolean writable = !wb_project_is_read_only (self->project);

  gtk_widget_set_visible (GTK_WIDGET (self->join_button), writable && can_join (self, conflict));
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
  gtk_widget_class_bind_template_child (widget_class, WbConflictRow, join_button);
  gtk_widget_class_bind_template_child (widget_class, WbConflictRow, take_button);
  gtk_widget_class_bind_template_child (widget_class, WbConflictRow, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, join_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
wb_conflict_row_init (WbConflictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WbConflictRow *
make (WbProject *project, WbSlot conflict)
{
  WbConflictRow *self = g_object_new (WB_TYPE_CONFLICT_ROW, "use-markup", FALSE, NULL);

  self->project = g_object_ref (project);
  self->conflict = conflict;
  name_buttons (self, wb_project_get (project, conflict));

  return self;
}

/**
 * wb_conflict_row_new:
 * @project: a project
 * @conflict: a conflict of it
 *
 * Returns: (transfer floating): a row for it, beside what it is about
 */
GtkWidget *
wb_conflict_row_new (WbProject *project, WbSlot conflict)
{
  WbConflictRow *self = make (project, conflict);
  WbRecord *record = wb_project_get (project, conflict);
  const WbField *field = get_field (project, record);
  const char *name = wb_record_get_text (record, WB_CONFLICT_FIELD);
  g_autofree char *description = describe (self, record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 field != NULL ? wb_field_get_label (field)
                                               : name != NULL ? name : wb_kind_get_label (target_kind (project, record)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), description);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), MAX_LINES_BESIDE);

  return GTK_WIDGET (self);
}

/**
 * wb_conflict_row_new_alone:
 * @project: a project
 * @conflict: a conflict of it
 *
 * Returns: (transfer floating): a row that says as well what it is about, and what stands there now; activating it jumps
 *   there
 */
GtkWidget *
wb_conflict_row_new_alone (WbProject *project, WbSlot conflict)
{
  WbConflictRow *self = make (project, conflict);
  WbRecord *record = wb_project_get (project, conflict);
  g_autofree char *title = name_target (project, record);
  g_autofree char *description = describe_whole (self, record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), description);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  g_signal_connect (self, "activated", G_CALLBACK (activated_cb), NULL);

  return GTK_WIDGET (self);
}
