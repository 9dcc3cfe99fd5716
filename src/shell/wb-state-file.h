/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program goes on with the next time, in a file of its folder for state. Little is lost with it, so that nobody
 * is told when it cannot be read or written. */

GKeyFile *wb_state_file_load (const char *name);
void      wb_state_file_save (const char *name, GKeyFile *file);

G_END_DECLS
