/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-ask.h"

#include <adwaita.h>

/* AdwMessageDialog does the same on all releases that we support; from 1.6 on it is called deprecated. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static AdwResponseAppearance
appearance_of (WbAnswerLook look)
{
  switch (look)
    {
    case WB_ANSWER_SUGGESTED:
      return ADW_RESPONSE_SUGGESTED;
    case WB_ANSWER_DESTRUCTIVE:
      return ADW_RESPONSE_DESTRUCTIVE;
    case WB_ANSWER_PLAIN:
    default:
      return ADW_RESPONSE_DEFAULT;
    }
}

static void
withdrawn_cb (GtkWidget *dialog, GTask *task)
{
  g_task_return_pointer (task, NULL, NULL);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  g_signal_handlers_disconnect_by_func (dialog, withdrawn_cb, task);
  g_task_return_pointer (task, (gpointer) g_intern_string (response), NULL);
}

/* The handler keeps the task. */
static void
connect_task (AdwMessageDialog *dialog, const char *signal, GCallback callback, GTask *task)
{
  g_signal_connect_data (dialog, signal, callback, g_object_ref (task), (GClosureNotify) (GCallback) g_object_unref, 0);
}

/**
 * wb_ask_async:
 * @parent: the window that asks
 * @heading: the question
 * @body: what it is about
 * @answers: (array length=n_answers): the answers; the first one is also that of Escape, the last one that of Enter,
 *   unless it destroys something: then Enter is the first one too
 * @n_answers: how many
 * @cancellable: (nullable): to give up
 * @callback: called with the answer
 * @data: for @callback
 *
 * Asks a question. It is withdrawn when @parent goes.
 */
void
wb_ask_async (GtkWindow *parent, const char *heading, const char *body, const WbAnswer *answers, guint n_answers,
              GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  g_autoptr (GTask) task = g_task_new (parent, cancellable, callback, data);
  const WbAnswer *enter = &answers[answers[n_answers - 1].look != WB_ANSWER_DESTRUCTIVE ? n_answers - 1 : 0];

  g_task_set_source_tag (task, wb_ask_async);

  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, answers[i].label);
      adw_message_dialog_set_response_appearance (dialog, answers[i].id, appearance_of (answers[i].look));
    }
  adw_message_dialog_set_close_response (dialog, answers[0].id);
  adw_message_dialog_set_default_response (dialog, enter->id);

  /* Whoever waits for an answer keeps the window, so that it is not destroyed: but it goes off the screen. */
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (gtk_window_destroy), dialog, G_CONNECT_SWAPPED);
  connect_task (dialog, "response", G_CALLBACK (response_cb), task);
  connect_task (dialog, "destroy", G_CALLBACK (withdrawn_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * wb_ask_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer none): the id of the answer; %NULL when the question was withdrawn
 */
const char *
wb_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

G_GNUC_END_IGNORE_DEPRECATIONS
