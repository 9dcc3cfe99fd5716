/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-flag-row.h"

#include <glib/gi18n-lib.h>

#include "wb-edit.h"
#include "wb-hint.h"

struct _WbFlagRow
{
  AdwActionRow parent_instance;
  GtkButton   *waive_button;
  WbProject   *project;
  WbSlot       slot;
  WbFlagKind   flag;
};

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbFlagRow, wb_flag_row, ADW_TYPE_ACTION_ROW)

static void
waive_cb (WbFlagRow *self)
{
  g_autoptr (WbFlagRow) keep = g_object_ref (self);
  WbRecord *record = wb_project_get (self->project, self->slot);
  const WbContext *context = wb_project_get_context (self->project);
  g_autofree char *today = wb_date_to_text (context->today (context->data));
  g_autofree char *id = NULL;
  WbEdit *edit;

  if (record == NULL)
    return;

  edit = wb_edit_new (self->project);
  id = g_strdup (wb_edit_add (edit, WB_KIND_WAIVER));
  wb_edit_set (edit, id, WB_WAIVER_ABOUT, wb_record_get_id (record), NULL);
  wb_edit_set (edit, id, WB_WAIVER_CHECK, wb_flag_get_name (self->flag), NULL);
  wb_edit_set (edit, id, WB_WAIVER_DATE, today, NULL);
  wb_edit_apply (edit, C_("step", "Leave so on purpose"), NULL);

  g_signal_emit (self, signals[JUMP], 0, wb_project_find (self->project, id));
}

static void
wb_flag_row_dispose (GObject *object)
{
  g_clear_object (&WB_FLAG_ROW (object)->project);

  G_OBJECT_CLASS (wb_flag_row_parent_class)->dispose (object);
}

static void
wb_flag_row_class_init (WbFlagRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_flag_row_dispose;

  signals[JUMP] = g_signal_new ("jump", WB_TYPE_FLAG_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/flag-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbFlagRow, waive_button);
  gtk_widget_class_bind_template_callback (widget_class, waive_cb);
}

static void
wb_flag_row_init (WbFlagRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_flag_row_new:
 * @project: a project
 * @slot: an item of it
 * @flag: a flag that it has
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
wb_flag_row_new (WbProject *project, WbSlot slot, WbFlagKind flag)
{
  WbFlagRow *self = g_object_new (WB_TYPE_FLAG_ROW, "use-markup", FALSE, "title", wb_flag_get_sentence (flag), NULL);

  self->project = g_object_ref (project);
  self->slot = slot;
  self->flag = flag;
  gtk_widget_set_visible (GTK_WIDGET (self->waive_button), !wb_project_is_read_only (project));

  return GTK_WIDGET (self);
}
