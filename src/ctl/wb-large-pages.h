/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void wb_large_pages_init    (void);
void wb_large_pages_start   (void);
void wb_large_pages_advance (double fraction, gpointer data); /* a WbFileProgress */

G_END_DECLS
