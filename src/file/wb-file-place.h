/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean wb_file_place_is_remote (const char *path);
void     wb_file_place_look_anew (const char *path); /* a network disk answers from memory else */
guint64  wb_file_place_get_disk  (const char *folder); /* the number of its disk; 0: it is not there */
guint64  wb_file_place_get_disk_beneath (const char *folder); /* of what that is mounted on */

G_END_DECLS
