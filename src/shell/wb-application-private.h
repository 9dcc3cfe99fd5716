/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-application.h"
#include "wb-sleep-watch.h"
#include "wb-window.h"

G_BEGIN_DECLS

WbWindow     *wb_application_find_window        (WbApplication *self, GFile *file); /* NULL when no window shows it */
WbWindow     *wb_application_get_free_window    (WbApplication *self); /* the one in use if it holds no plan, else a new one */
void          wb_application_look_for_leftovers (WbApplication *self);
WbSleepWatch *wb_application_watch_sleep        (WbApplication *self);

G_END_DECLS
