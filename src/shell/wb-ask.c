/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-ask.h"

#include <adwaita.h>

#include "wb-spoken-names.h"

/* Each of the two dialogs is called deprecated, or newer than asked for, by one of the releases that we support. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

#if ADW_CHECK_VERSION (1, 5, 0)
typedef AdwAlertDialog Question;
#else
typedef AdwMessageDialog Question;
#endif

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
response_cb (Question *dialog, const char *response, GTask *task)
{
  g_signal_handlers_disconnect_by_func (dialog, withdrawn_cb, task);
  g_task_return_pointer (task, (gpointer) g_intern_string (response), NULL);
}

/* The handler keeps the task. */
static void
connect_task (Question *dialog, const char *signal, GCallback callback, GTask *task)
{
  g_signal_connect_data (dialog, signal, callback, g_object_ref (task), (GClosureNotify) (GCallback) g_object_unref, 0);
}

#if ADW_CHECK_VERSION (1, 5, 0)

/* libadwaita 1.7 measures a heading by a width that a long one does not fit in, and warns. So the heading stands over the
 * body in the same text, and is the title that a screen reader says. */
static Question *
create_question (GtkWindow *parent, const char *heading, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (NULL, NULL);

  adw_dialog_set_title (dialog, heading);
  adw_alert_dialog_set_body_use_markup (ADW_ALERT_DIALOG (dialog), TRUE);
  adw_alert_dialog_format_body_markup (ADW_ALERT_DIALOG (dialog), "<span weight=\"bold\" size=\"larger\">%s</span>\n\n%s",
                                       heading, body);

  return ADW_ALERT_DIALOG (dialog);
}

static void
add_answer (Question *dialog, const WbAnswer *answer)
{
  adw_alert_dialog_add_response (dialog, answer->id, answer->label);
  adw_alert_dialog_set_response_appearance (dialog, answer->id, appearance_of (answer->look));
}

static void
present (Question *dialog, GtkWindow *parent)
{
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (parent));
}

/* Forced to close it says that it was answered, which nobody did. */
static void
withdraw (Question *dialog)
{
  g_signal_handlers_disconnect_matched (dialog, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, response_cb, NULL);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

#else

static Question *
create_question (GtkWindow *parent, const char *heading, const char *body)
{
  return ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
}

static void
add_answer (Question *dialog, const WbAnswer *answer)
{
  adw_message_dialog_add_response (dialog, answer->id, answer->label);
  adw_message_dialog_set_response_appearance (dialog, answer->id, appearance_of (answer->look));
}

static void
present (Question *dialog, GtkWindow *parent)
{
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
withdraw (Question *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#endif

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
  Question *dialog = create_question (parent, heading, body);
  g_autoptr (GTask) task = g_task_new (parent, cancellable, callback, data);
  const WbAnswer *enter = &answers[answers[n_answers - 1].look != WB_ANSWER_DESTRUCTIVE ? n_answers - 1 : 0];

  g_task_set_source_tag (task, wb_ask_async);

  for (guint i = 0; i < n_answers; i++)
    add_answer (dialog, &answers[i]);
  g_object_set (dialog, "close-response", answers[0].id, "default-response", enter->id, NULL);

  /* Whoever waits for an answer keeps the window, so that it is not destroyed: but it goes off the screen. */
  g_signal_connect_object (parent, "unrealize", G_CALLBACK (withdraw), dialog, G_CONNECT_SWAPPED);
  connect_task (dialog, "response", G_CALLBACK (response_cb), task);
  connect_task (dialog, "destroy", G_CALLBACK (withdrawn_cb), task);
  wb_spoken_names_strip (GTK_WIDGET (dialog));
  present (dialog, parent);
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
