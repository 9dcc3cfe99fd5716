/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-lock-owner.h"

G_BEGIN_DECLS

/**
 * WbFileLock:
 *
 * A file beside a plan that tells others, also on other computers, who has the plan open. It keeps nobody from anything.
 */
typedef struct _WbFileLock WbFileLock;

WbFileLock *wb_file_lock_take (GFile *file, const char *name, WbFileLockOwner **owner);
void        wb_file_lock_free (WbFileLock *self); /* others may have it */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileLock, wb_file_lock_free)

G_END_DECLS
