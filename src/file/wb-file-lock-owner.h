/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WbFileLockOwner:
 * @name: what the user is called; empty when the lock does not say
 * @login: what the computer calls the user
 * @host: the computer
 * @since: (nullable): since when
 * @program: which running program, as a URL
 *
 * Who has a file open, as a lock file says it.
 */
typedef struct
{
  char      *name;
  char      *login;
  char      *host;
  GDateTime *since;
  char      *program;
} WbFileLockOwner;

WbFileLockOwner *wb_file_lock_owner_new_self  (const char *name);
WbFileLockOwner *wb_file_lock_owner_parse     (const char *bytes, gsize size);
char            *wb_file_lock_owner_to_string (const WbFileLockOwner *self);
gboolean         wb_file_lock_owner_is_gone   (const WbFileLockOwner *self);
void             wb_file_lock_owner_free      (WbFileLockOwner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileLockOwner, wb_file_lock_owner_free)

G_END_DECLS
