/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a disk would still have of some files after a power cut: all that it was told to keep, and of what came after that,
 * some blocks and not others. For any thread. */

void fault_disk_settle   (void); /* all that is there now is kept */
void fault_disk_open     (const char *path); /* what is there already is kept */
void fault_disk_write    (const char *path, const void *data, gsize size, gsize offset);
void fault_disk_truncate (const char *path, gsize size);
void fault_disk_keep     (const char *path);
void fault_disk_cut      (void); /* the files become what is left of them */
gboolean fault_disk_keep_next (const char *path); /* one change more comes to the disk; FALSE: there was none */

G_END_DECLS
