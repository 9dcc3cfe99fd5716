/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An SQLite VFS over the standard one, which counts its calls and has one of them fail, and which knows what the disk would
 * still have after a power cut. Of one thread at a time as far as the fault is concerned. */

#define FAULT_VFS "wijkbord-fault"

typedef enum
{
  FAULT_IO,    /* the call fails */
  FAULT_SHORT, /* half of it is written or read, then it fails */
  FAULT_FULL,  /* writing finds the disk full */
  N_FAULTS,
} Fault;

void  fault_vfs_register   (void);
void  fault_vfs_set        (Fault fault, guint at, gboolean for_ever); /* the call of that number from now on; 0: none */
guint fault_vfs_get_calls  (void); /* since it was set */
guint fault_vfs_get_syncs  (GThread *thread); /* how often that thread waited for the disk, since it was set */
void  fault_vfs_cut_power  (GRand *rand); /* the files become what was synced, and a random part of what was not */

G_END_DECLS
