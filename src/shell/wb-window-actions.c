/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-file-dialog.h"
#include "wb-file-format.h"
#include "wb-help-overlay.h"

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GFile) file = wb_file_open_finish (result, NULL);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (source));

  if (file != NULL && application != NULL)
    g_application_open (G_APPLICATION (application), &file, 1, "");
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const WbFileType types[] = {
    { _("Wijkbord plan"), WB_FILE_SUFFIX, WB_FILE_MEDIA_TYPE },
    { _("All files"), NULL, NULL },
  };

  wb_file_open_async (GTK_WINDOW (widget), types, G_N_ELEMENTS (types), NULL, open_chosen_cb, NULL);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_window_save (WB_WINDOW (widget));
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_window_save_as (WB_WINDOW (widget));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_window_print (WB_WINDOW (widget), FALSE);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_window_print (WB_WINDOW (widget), TRUE);
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_window_reload (WB_WINDOW (widget));
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_window_merge (WB_WINDOW (widget));
}

static void
repair_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_document_repair (WB_WINDOW (widget)->document);
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_window_leave (WB_WINDOW (widget));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_document_cancel (WB_WINDOW (widget)->document);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_project_undo (wb_document_get_project (WB_WINDOW (widget)->document));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_project_redo (wb_document_get_project (WB_WINDOW (widget)->document));
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
present_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_window_present_plan (WB_WINDOW (widget));
}

static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  wb_show_help_overlay (GTK_WINDOW (widget));
}

/* Adds the actions of every window. */
void
wb_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open", NULL, open_action);
  gtk_widget_class_install_action (klass, "win.save", NULL, save_action);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (klass, "win.print", NULL, print_action);
  gtk_widget_class_install_action (klass, "win.export", NULL, export_action);
  gtk_widget_class_install_action (klass, "win.reload", NULL, reload_action);
  gtk_widget_class_install_action (klass, "win.merge", NULL, merge_action);
  gtk_widget_class_install_action (klass, "win.repair", NULL, repair_action);
  gtk_widget_class_install_action (klass, "win.leave", NULL, leave_action);
  gtk_widget_class_install_action (klass, "win.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (klass, "win.close", NULL, close_action);
  gtk_widget_class_install_action (klass, "win.present", NULL, present_action);
  gtk_widget_class_install_action (klass, "win.shortcuts", NULL, shortcuts_action);
}

static void
present_all_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  wb_window_present_all (WB_WINDOW (data), g_variant_get_boolean (state));
}

/* Adds the actions that have a state of their own. */
void
wb_window_add_states (WbWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "present-all", .state = "false", .change_state = present_all_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* Adds what can be shown or hidden in a plan. */
void
wb_window_set_toggles (WbWindow *self, WbPlanView *plan)
{
  static const char *const names[] = { "show-sidebar", "show-inspector" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPropertyAction) action = NULL;

      g_action_map_remove_action (G_ACTION_MAP (self), names[i]);
      if (plan == NULL)
        continue;

      action = g_property_action_new (names[i], plan, names[i]);
      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
}

/* Enables what makes sense now. */
void
wb_window_update_actions (WbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  WbProject *project = self->document != NULL ? wb_document_get_project (self->document) : NULL;
  WbDocumentState state = self->document != NULL ? wb_document_get_state (self->document) : WB_DOCUMENT_FAILED;
  gboolean writable = self->document != NULL && !wb_document_is_read_only (self->document);
  gboolean has_file = self->document != NULL && wb_document_get_file (self->document) != NULL;
  gboolean at_rest = project != NULL && state == WB_DOCUMENT_READY;
  gboolean busy = state == WB_DOCUMENT_LOADING || state == WB_DOCUMENT_SAVING;

  gtk_widget_action_set_enabled (widget, "win.save", at_rest && writable);
  gtk_widget_action_set_enabled (widget, "win.save-as", at_rest);
  gtk_widget_action_set_enabled (widget, "win.print", project != NULL && self->plan != NULL);
  gtk_widget_action_set_enabled (widget, "win.export", project != NULL && self->plan != NULL);
  gtk_widget_action_set_enabled (widget, "win.reload", at_rest && has_file);
  gtk_widget_action_set_enabled (widget, "win.present", project != NULL);
  gtk_widget_action_set_enabled (widget, "win.merge", at_rest && has_file && writable);
  gtk_widget_action_set_enabled (widget, "win.repair",
                                 state == WB_DOCUMENT_FAILED && self->document != NULL &&
                                   wb_document_get_n_repairs (self->document) > 0);
  gtk_widget_action_set_enabled (widget, "win.leave", state == WB_DOCUMENT_FAILED);
  gtk_widget_action_set_enabled (widget, "win.cancel", busy);
  gtk_widget_action_set_enabled (widget, "win.undo", project != NULL && wb_project_can_undo (project));
  gtk_widget_action_set_enabled (widget, "win.redo", project != NULL && wb_project_can_redo (project));
}
