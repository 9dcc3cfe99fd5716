/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-preferences.h"

/* What is said below the plan for some seconds, of what has just been done. */

#define STATE "state"

/* What a toast says is markup to it, and what people call their plans and files is not. */
AdwToast *
wb_window_new_toast (const char *sentence)
{
  g_autofree char *markup = g_markup_escape_text (sentence, -1);

  return adw_toast_new (markup);
}

static void
history_cb (AdwToast *toast, GParamSpec *pspec, WbProject *project)
{
  const guint64 *state = g_object_get_data (G_OBJECT (toast), STATE);

  if (wb_project_get_state (project) != *state)
    adw_toast_dismiss (toast);
}

/* It goes with its change: once that has been undone, by whatever way, there is nothing left to say; and once something
 * else was changed, "Undo" would take that back. */
static void
offer_undo (AdwToast *toast, WbProject *project)
{
  const guint64 state = wb_project_get_state (project);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_object_set_data_full (G_OBJECT (toast), STATE, g_memdup2 (&state, sizeof state), g_free);
  g_signal_connect_object (project, "notify::undo-name", G_CALLBACK (history_cb), toast, G_CONNECT_SWAPPED);
}

static void
room_cb (AdwToast *toast, GParamSpec *pspec, WbPreferences *preferences)
{
  gboolean in_front;

  g_object_get (preferences, "in-front-of-room", &in_front, NULL);
  if (in_front)
    adw_toast_dismiss (toast);
}

/* It goes when a room begins to look on: it was said to whoever sat before the screen, and may name what the room must not
 * know. */
void
wb_window_toast (WbWindow *self, const char *sentence, gboolean undoable)
{
  AdwToast *toast = wb_window_new_toast (sentence);

  if (undoable)
    offer_undo (toast, wb_document_get_project (self->document));
  g_signal_connect_object (wb_preferences_get (), "notify::in-front-of-room", G_CALLBACK (room_cb), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}
