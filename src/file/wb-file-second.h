/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*WbFileSecondFunc) (gpointer user_data);

/**
 * WbFileSecond:
 *
 * A second thread, which does one thing after another beside the first: it is woken in a fraction of the time that another
 * thread takes to start.
 */
typedef struct _WbFileSecond WbFileSecond;

WbFileSecond *wb_file_second_new   (void); /* NULL: there is none to be had, or this computer has one processor */
void          wb_file_second_free  (WbFileSecond *self);
void          wb_file_second_start (WbFileSecond *self, WbFileSecondFunc func, gpointer user_data);
void          wb_file_second_wait  (WbFileSecond *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileSecond, wb_file_second_free)

G_END_DECLS
