/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WbSleepWatch:
 *
 * Hears from the system that the computer is going to sleep, and has it wait until what has to be done first is done: it
 * holds a delay lock of logind, which it lets go after that and takes again when the computer is awake.
 *
 * Nothing is ever waited for: where there is no such system, or it does not answer, nothing happens.
 *
 * Signal: "going-to-sleep", while the computer waits. Handlers are done when they return.
 */
#define WB_TYPE_SLEEP_WATCH (wb_sleep_watch_get_type ())
G_DECLARE_FINAL_TYPE (WbSleepWatch, wb_sleep_watch, WB, SLEEP_WATCH, GObject)

WbSleepWatch *wb_sleep_watch_new (void);

G_END_DECLS
