/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-application-private.h"

#include <glib/gi18n-lib.h>

#include "wb-ask.h"
#include "wb-data-dir.h"
#include "wb-leftover.h"
#include "wb-recovery-window.h"

/* Offering what a crash left. It is looked for once the first window is there, and on another thread: nobody waits. */

static char *
say_remarks (const WbRecovery *recovery)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < recovery->remarks->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (recovery->remarks, i));
  if (recovery->is_merged)
    g_string_append_printf (text, "%s\n", _("The file was changed since; both were merged."));
  if (recovery->n_conflicts > 0)
    {
      g_string_append_printf (text, ngettext ("%u conflict is to be settled.\n", "%u conflicts are to be settled.\n",
                                              recovery->n_conflicts),
                              recovery->n_conflicts);
    }
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);

  return g_string_free (text, FALSE);
}

/* One window for each file: where it was opened just now, it is left for what is recovered of it. */
static WbWindow *
choose_window (WbApplication *self, const WbRecovery *recovery)
{
  WbWindow *window = recovery->file != NULL ? wb_application_find_window (self, recovery->file) : NULL;

  if (window != NULL && !wb_document_is_modified (wb_window_get_document (window)))
    return window;

  return wb_application_get_free_window (self);
}

static void
recovered_cb (WbApplication *self, WbRecovery *recovery)
{
  const WbAnswer answers[] = { { "close", _("Close"), WB_ANSWER_PLAIN } };
  WbWindow *window = choose_window (self, recovery);
  g_autofree char *remarks = say_remarks (recovery);

  wb_window_recover (window, recovery);
  gtk_window_present (GTK_WINDOW (window));
  if (*remarks != '\0')
    wb_ask_async (GTK_WINDOW (window), _("The plan was recovered"), remarks, answers, G_N_ELEMENTS (answers), NULL, NULL,
                  NULL);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WbApplication *self = WB_APPLICATION (source);
  g_autoptr (GPtrArray) leftovers = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  WbRecoveryWindow *window;

  if (leftovers->len == 0 || active == NULL)
    return;

  window = wb_recovery_window_new (active, leftovers);
  g_signal_connect_object (window, "recovered", G_CALLBACK (recovered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
list_in_thread (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  g_task_return_pointer (task, wb_leftovers_list (folder, NULL), (GDestroyNotify) g_ptr_array_unref);
}

/* Looks for what crashes left, and offers it when there is anything. */
void
wb_application_look_for_leftovers (WbApplication *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, listed_cb, NULL);

  g_task_set_source_tag (task, wb_application_look_for_leftovers);
  g_task_set_task_data (task, wb_data_dir_get_journals (), g_free);
  g_task_run_in_thread (task, list_in_thread);
}
