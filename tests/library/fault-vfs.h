/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An SQLite VFS over the standard one. It counts its calls and has one of them fail, says how often a thread waited for the
 * disk, and tells fault-disk.h what the disk has to do. */

#define FAULT_VFS "wijkbord-fault"

typedef enum
{
  FAULT_IO,    /* the call fails */
  FAULT_SHORT, /* half of it is written, then it fails */
  FAULT_FULL,  /* writing finds the disk full */
  N_FAULTS,
} Fault;

const char *fault_get_name (Fault fault);

void  fault_vfs_register  (void);
void  fault_vfs_set_shared (gboolean shared); /* whether processes can share memory, which a log needs */
void  fault_vfs_set       (Fault fault, guint at, gboolean for_ever); /* the call of that number from now on; 0: none */
guint fault_vfs_get_calls (void); /* since then */
guint fault_vfs_get_syncs (void); /* of the thread that asks, since then */

G_END_DECLS
