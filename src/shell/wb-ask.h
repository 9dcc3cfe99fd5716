/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A question with answers, in the shape of the AdwAlertDialog of libadwaita 1.5. */

typedef enum
{
  WB_ANSWER_PLAIN,
  WB_ANSWER_SUGGESTED,
  WB_ANSWER_DESTRUCTIVE,
} WbAnswerLook;

/**
 * WbAnswer:
 * @id: what wb_ask_finish() gives; a static string
 * @label: translated, without a mnemonic: a screen reader would say the underscore
 * @look: how it stands out
 */
typedef struct
{
  const char  *id;
  const char  *label;
  WbAnswerLook look;
} WbAnswer;

void        wb_ask_async  (GtkWindow *parent, const char *heading, const char *body, const WbAnswer *answers,
                           guint n_answers, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
const char *wb_ask_finish (GAsyncResult *result);

G_END_DECLS
