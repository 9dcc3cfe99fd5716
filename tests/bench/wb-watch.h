/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Watches a program start, as somebody outside of it sees it: through the X server, on which nothing else may draw. */
typedef struct _WbWatch WbWatch;

WbWatch *wb_watch_new      (void); /* NULL without an X server that reports what is drawn */
void     wb_watch_free     (WbWatch *self);
double   wb_watch_start    (WbWatch *self, const char *const *command, const char *title); /* in seconds */
double   wb_watch_get_peak (WbWatch *self); /* of what was started last, in MiB */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbWatch, wb_watch_free)

G_END_DECLS
