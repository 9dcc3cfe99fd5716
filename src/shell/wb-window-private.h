/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan-view.h"
#include "wb-window.h"

G_BEGIN_DECLS

struct _WbWindow
{
  AdwApplicationWindow parent_instance;
  WbDocument          *document;
  GMenuModel          *menu;
  AdwToastOverlay     *toasts;
  GtkBox              *works; /* what goes on beside what the window shows, a bar each */
  WbPlanView          *plan; /* what it shows, when that is a plan */
  GtkWindow           *presenting; /* weak: what the room sees */
  int                  width;
  guint                waiting; /* for a plan, before it shows anything */
  guint                size_timer; /* until its size is kept */
  gboolean             closing; /* once what is going on has succeeded */
  gboolean             asking;  /* whether to save before it closes */
};

/* The actions with the prefix "win". */
void wb_window_add_actions     (WbWindow *self);
void wb_window_set_toggles     (WbWindow *self, WbPlanView *plan);
void wb_window_update_actions  (WbWindow *self);

/* Opening, and what is asked before a plan is left, replaced or written over. */
void wb_window_save            (WbWindow *self);
void wb_window_save_as         (WbWindow *self);
void wb_window_reload          (WbWindow *self);
void wb_window_ask_about_owner (WbWindow *self);
void wb_window_merge           (WbWindow *self);
void wb_window_read_again      (WbWindow *self); /* without asking */
void wb_window_print           (WbWindow *self, gboolean for_export); /* asks which pages first */
void wb_window_export          (WbWindow *self, GtkWindow *pages, const WbPageRequest *request, int dpi);
void wb_window_cancel_export   (WbWindow *self); /* the one that began last */
void wb_window_present_plan    (WbWindow *self); /* to a room, or no more */
void wb_window_stop_presenting (WbWindow *self);
void wb_window_present_all     (WbWindow *self, gboolean all); /* voices that may not be shared, this time */
void wb_window_find_anything   (WbWindow *self); /* a command or an item, by its name */
void wb_window_leave           (WbWindow *self); /* back to the start page */
gboolean wb_window_may_close   (WbWindow *self); /* if not, it asks, and closes the window when it may */

/* How it comes back, and what is dropped on it. */
void wb_window_restore_size    (WbWindow *self);
void wb_window_keep_size       (WbWindow *self);
void wb_window_follow_size     (WbWindow *self); /* keeps it a moment after it has changed */
void wb_window_keep_plan       (WbWindow *self);
void wb_window_keep_file       (GFile *file);
void wb_window_accept_files    (WbWindow *self);

GFile *wb_window_get_folder    (WbWindow *self);
void wb_window_remember        (WbWindow *self); /* among the plans opened last */
AdwToast *wb_window_new_toast  (const char *sentence);
void wb_window_toast           (WbWindow *self, const char *sentence, gboolean undoable);
void wb_window_say_failure     (WbWindow *self, const char *heading, const GError *error);

G_END_DECLS
