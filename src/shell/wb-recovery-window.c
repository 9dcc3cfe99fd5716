/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-recovery-window.h"

#include <glib/gi18n-lib.h>

#include "wb-ask.h"
#include "wb-data-dir.h"
#include "wb-diff-outline.h"
#include "wb-differences-window.h"
#include "wb-preferences.h"
#include "wb-recovery-row.h"
#include "wb-system-context.h"
#include "wb-text-scale.h"

struct _WbRecoveryWindow
{
  AdwWindow      parent_instance;
  GtkListBox    *list;
  WbRecoveryRow *row; /* what is being done something with */
  GtkWidget     *focus; /* weak: what had the focus when that began */
};

enum
{
  RECOVERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbRecoveryWindow, wb_recovery_window, ADW_TYPE_WINDOW)

/* What another thread makes of a journal; the differences when that is asked for. */
typedef struct
{
  WbRecovery *recovery;
  char       *differences;
} Made;

static void
made_free (Made *made)
{
  g_clear_pointer (&made->recovery, wb_recovery_free);
  g_free (made->differences);
  g_free (made);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Made, made_free)

static void
remove_row (WbRecoveryWindow *self, WbRecoveryRow *row)
{
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    gtk_window_close (GTK_WINDOW (self));
}

static void
say (WbRecoveryWindow *self, const char *heading, const GError *error)
{
  const WbAnswer answers[] = { { "close", _("Close"), WB_ANSWER_PLAIN } };

  wb_ask_async (GTK_WINDOW (self), heading, error->message, answers, G_N_ELEMENTS (answers), NULL, NULL, NULL);
}

/* ---- another thread --------------------------------------------------------------------------------------------- */

static char *
tell_differences (WbRecovery *recovery)
{
  WbPlan *saved = recovery->file_plan != NULL ? recovery->file_plan : recovery->base;
  g_autoptr (WbProject) from = wb_project_new (saved, NULL);
  g_autoptr (WbDiff) diff = wb_diff_new (saved, wb_project_get_plan (recovery->project));

  return wb_diff_outline (from, recovery->project, diff);
}

static void
recover (GTask *task, const char *name, gboolean compares)
{
  g_autofree char *folder = wb_data_dir_get_journals ();
  g_autoptr (Made) made = g_new0 (Made, 1);
  GError *error = NULL;

  made->recovery = wb_recovery_new (folder, name, NULL, wb_system_context_get (), &error);
  if (made->recovery == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (compares)
    made->differences = tell_differences (made->recovery);

  g_task_return_pointer (task, g_steal_pointer (&made), (GDestroyNotify) made_free);
}

static void
recover_in_thread (GTask *task, gpointer source, gpointer name, GCancellable *cancellable)
{
  recover (task, name, FALSE);
}

static void
compare_in_thread (GTask *task, gpointer source, gpointer name, GCancellable *cancellable)
{
  recover (task, name, TRUE);
}

static void
start (WbRecoveryWindow *self, WbRecoveryRow *row, GTaskThreadFunc func, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, g_object_ref (self));

  self->row = row;
  g_set_weak_pointer (&self->focus, gtk_window_get_focus (GTK_WINDOW (self)));
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), FALSE);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, g_strdup (wb_recovery_row_get_leftover (row)->name), g_free);
  g_task_run_in_thread (task, func);
}

/* The window may have been closed meanwhile. */
static Made *
finish (WbRecoveryWindow *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  Made *made = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->list == NULL)
    {
      g_clear_pointer (&made, made_free);
      return NULL;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->list), TRUE);
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
  if (made == NULL)
    {
      g_autofree char *title = wb_recovery_row_dup_title (self->row);
      g_autofree char *heading = g_strdup_printf (_("“%s” cannot be recovered"), title);

      say (self, heading, error);
    }

  return made;
}

static void
recovered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbRecoveryWindow) self = data;
  g_autoptr (Made) made = finish (self, result);

  if (made == NULL)
    return;

  g_signal_emit (self, signals[RECOVERED], 0, made->recovery);
  remove_row (self, self->row);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbRecoveryWindow) self = data;
  g_autoptr (Made) made = finish (self, result);
  g_autofree char *title = NULL;

  if (made == NULL)
    return;

  title = wb_recovery_row_dup_title (self->row);
  wb_differences_window_present (GTK_WINDOW (self), title, made->differences);
}

/* ---- throwing away ---------------------------------------------------------------------------------------------- */

static void
discard (WbRecoveryWindow *self)
{
  g_autofree char *folder = wb_data_dir_get_journals ();
  g_autofree char *title = wb_recovery_row_dup_title (self->row);
  g_autofree char *heading = g_strdup_printf (_("“%s” was not thrown away"), title);
  g_autoptr (GError) error = NULL;

  if (wb_leftover_discard (folder, wb_recovery_row_get_leftover (self->row)->name, &error))
    remove_row (self, self->row);
  else
    say (self, heading, error);
}

static void
sure_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbRecoveryWindow) self = WB_RECOVERY_WINDOW (g_object_ref (source));

  if (g_strcmp0 (wb_ask_finish (result), "discard") == 0 && self->list != NULL)
    discard (self);
}

/* Nothing brings it back, and the first answer may have been a slip. */
static void
once_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const WbAnswer answers[] = {
    { "cancel", _("Keep"), WB_ANSWER_SUGGESTED },
    { "discard", _("Throw away for good"), WB_ANSWER_DESTRUCTIVE },
  };

  if (g_strcmp0 (wb_ask_finish (result), "discard") == 0)
    wb_ask_async (GTK_WINDOW (source), _("Are you sure?"), _("Nobody can bring these changes back after this."), answers,
                  G_N_ELEMENTS (answers), NULL, sure_cb, NULL);
}

static void
ask_to_discard (WbRecoveryWindow *self, WbRecoveryRow *row)
{
  const WbAnswer answers[] = {
    { "cancel", _("Cancel"), WB_ANSWER_SUGGESTED },
    { "discard", _("Throw away"), WB_ANSWER_DESTRUCTIVE },
  };
  const WbLeftover *leftover = wb_recovery_row_get_leftover (row);
  g_autofree char *title = wb_recovery_row_dup_title (row);
  g_autofree char *heading = g_strdup_printf (_("Throw away the changes of “%s”?"), title);
  g_autofree char *body = g_strdup_printf (ngettext ("%u change that was not saved goes. The file stays as it was saved last.",
                                                     "%u changes that were not saved go. The file stays as it was saved last.",
                                                     leftover->n_steps),
                                           leftover->n_steps);

  self->row = row;
  wb_ask_async (GTK_WINDOW (self), heading, body, answers, G_N_ELEMENTS (answers), NULL, once_cb, NULL);
}

static void
show_all_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WbRecoveryWindow *self = WB_RECOVERY_WINDOW (source);

  if (g_strcmp0 (wb_ask_finish (result), "show") == 0 && self->list != NULL)
    start (self, self->row, compare_in_thread, compared_cb);
}

/* The differences name everything, also what a room may not see. */
static void
compare (WbRecoveryWindow *self, WbRecoveryRow *row)
{
  const WbAnswer answers[] = {
    { "cancel", _("Cancel"), WB_ANSWER_SUGGESTED },
    { "show", _("Show everything"), WB_ANSWER_DESTRUCTIVE },
  };
  gboolean in_front;

  g_object_get (wb_preferences_get (), "in-front-of-room", &in_front, NULL);
  self->row = row;
  if (in_front)
    wb_ask_async (GTK_WINDOW (self), _("Show this in front of the room?"),
                  _("The differences name everything that changed, also what the room does not see now."), answers,
                  G_N_ELEMENTS (answers), NULL, show_all_cb, NULL);
  else
    start (self, row, compare_in_thread, compared_cb);
}

static void
answered_cb (WbRecoveryWindow *self, guint answer, WbRecoveryRow *row)
{
  switch ((WbRecoveryAnswer) answer)
    {
    case WB_RECOVERY_RECOVER:
      start (self, row, recover_in_thread, recovered_cb);
      break;
    case WB_RECOVERY_COMPARE:
      compare (self, row);
      break;
    case WB_RECOVERY_DISCARD:
      ask_to_discard (self, row);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* ---- the window ------------------------------------------------------------------------------------------------- */

static void
wb_recovery_window_dispose (GObject *object)
{
  WB_RECOVERY_WINDOW (object)->list = NULL;
  g_clear_weak_pointer (&WB_RECOVERY_WINDOW (object)->focus);

  G_OBJECT_CLASS (wb_recovery_window_parent_class)->dispose (object);
}

static void
wb_recovery_window_class_init (WbRecoveryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_recovery_window_dispose;

  /**
   * WbRecoveryWindow::recovered:
   * @self: the window
   * @recovery: (type gpointer): a #WbRecovery, which the handler may resume
   *
   * A plan is there again.
   */
  signals[RECOVERED] = g_signal_new ("recovered", WB_TYPE_RECOVERY_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/recovery-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WbRecoveryWindow, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
wb_recovery_window_init (WbRecoveryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_recovery_window_new:
 * @parent: the window that it stands before
 * @leftovers: (element-type WbLeftover): what crashes left; the array is empty then
 *
 * Returns: (transfer none): the window
 */
WbRecoveryWindow *
wb_recovery_window_new (GtkWindow *parent, GPtrArray *leftovers)
{
  WbRecoveryWindow *self = g_object_new (WB_TYPE_RECOVERY_WINDOW, "transient-for", parent, NULL);

  wb_text_scale_fit (GTK_WINDOW (self), parent);
  while (leftovers->len > 0)
    {
      GtkWidget *row = wb_recovery_row_new (g_ptr_array_steal_index (leftovers, 0));

      g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }

  return self;
}
