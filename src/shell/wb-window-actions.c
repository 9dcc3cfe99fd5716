/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-conflicts-window.h"
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
open_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const WbFileType types[] = {
    { _("Wijkbord plan"), WB_FILE_SUFFIX, WB_FILE_MEDIA_TYPE },
    { _("All files"), NULL, NULL },
  };

  wb_file_open_async (GTK_WINDOW (data), types, G_N_ELEMENTS (types), NULL, open_chosen_cb, NULL);
}

static void
save_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_save (WB_WINDOW (data));
}

static void
save_as_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_save_as (WB_WINDOW (data));
}

static void
print_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_print (WB_WINDOW (data), FALSE);
}

static void
export_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_print (WB_WINDOW (data), TRUE);
}

static void
reload_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_reload (WB_WINDOW (data));
}

static void
merge_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_merge (WB_WINDOW (data));
}

static void
conflicts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  WbWindow *self = data;

  wb_conflicts_window_present (GTK_WINDOW (self), self->plan, self->document);
}

static void
repair_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_document_repair (WB_WINDOW (data)->document);
}

static void
leave_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_leave (WB_WINDOW (data));
}

static void
cancel_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_document_cancel (WB_WINDOW (data)->document);
}

static void
cancel_export_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_cancel_export (WB_WINDOW (data));
}

static void
undo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_project_undo (wb_document_get_project (WB_WINDOW (data)->document));
}

static void
redo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_project_redo (wb_document_get_project (WB_WINDOW (data)->document));
}

static void
close_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
}

static void
present_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_present_plan (WB_WINDOW (data));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_show_help_overlay (GTK_WINDOW (data));
}

static void
find_anything_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_window_find_anything (WB_WINDOW (data));
}

static void
present_all_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  wb_window_present_all (WB_WINDOW (data), g_variant_get_boolean (state));
}

static const GActionEntry entries[] = {
  { "open", open_action },
  { "save", save_action },
  { "save-as", save_as_action },
  { "print", print_action },
  { "export", export_action },
  { "reload", reload_action },
  { "merge", merge_action },
  { "conflicts", conflicts_action },
  { "repair", repair_action },
  { "leave", leave_action },
  { "cancel", cancel_action },
  { "cancel-export", cancel_export_action },
  { "undo", undo_action },
  { "redo", redo_action },
  { "close", close_action },
  { "present", present_action },
  { "shortcuts", shortcuts_action },
  { "find-anything", find_anything_action },
  { .name = "present-all", .state = "false", .change_state = present_all_cb },
};

/* Adds the actions of every window. */
void
wb_window_add_actions (WbWindow *self)
{
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

static void
enable (WbWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/* Enables what makes sense now. */
void
wb_window_update_actions (WbWindow *self)
{
  WbProject *project = self->document != NULL ? wb_document_get_project (self->document) : NULL;
  WbDocumentState state = self->document != NULL ? wb_document_get_state (self->document) : WB_DOCUMENT_FAILED;
  gboolean writable = self->document != NULL && !wb_document_is_read_only (self->document);
  gboolean has_file = self->document != NULL && wb_document_get_file (self->document) != NULL;
  gboolean at_rest = project != NULL && state == WB_DOCUMENT_READY;
  gboolean busy = state == WB_DOCUMENT_LOADING || state == WB_DOCUMENT_SAVING;

  enable (self, "save", at_rest && writable);
  enable (self, "save-as", at_rest);
  enable (self, "print", project != NULL && self->plan != NULL);
  enable (self, "export", project != NULL && self->plan != NULL);
  enable (self, "reload", at_rest && has_file);
  enable (self, "present", project != NULL);
  enable (self, "merge", at_rest && has_file && writable);
  enable (self, "conflicts", self->plan != NULL && project != NULL && !wb_project_hides_private (project) &&
                             wb_project_count (project, WB_KIND_CONFLICT) > 0);
  enable (self, "repair",
          state == WB_DOCUMENT_FAILED && self->document != NULL && wb_document_get_n_repairs (self->document) > 0);
  enable (self, "leave", state == WB_DOCUMENT_FAILED);
  enable (self, "cancel", busy);
  enable (self, "cancel-export", gtk_widget_get_visible (GTK_WIDGET (self->works)));
  enable (self, "undo", project != NULL && wb_project_can_undo (project));
  enable (self, "redo", project != NULL && wb_project_can_redo (project));
}
