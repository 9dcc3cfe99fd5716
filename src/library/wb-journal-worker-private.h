/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-journal-worker.h"

G_BEGIN_DECLS

/* What the worker and its jobs share. */

/**
 * WbJournalOwner:
 * @object: (nullable): who hears how the worker gets on; %NULL when that is gone
 * @report: how
 *
 * Shared by the worker and what it reports. Only the main thread looks at @object: a reference that the worker's thread
 * held for a moment could be the last one, and the owner would be taken apart there, waiting for that very thread.
 */
typedef struct
{
  GObject        *object;
  WbJournalReport report;
} WbJournalOwner;

struct _WbJournalWorker
{
  char           *folder;
  char           *name;
  char           *path;
  char           *vfs;
  WbJournalOwner *owner;
  GThreadPool    *pool;
  GCancellable   *cancellable;

  /* of the worker's thread */
  WbJournalDb    *db;
  WbJournalLock  *lock;
  GArray         *rows;   /* that could not be written yet */
  WbPlan         *base;   /* that could not be written yet */
  GBytes         *digest; /* of it */

  GMutex          mutex; /* for what follows */
  GCond           changed;
  gboolean        has_tried; /* to have a database */
  gboolean        is_ready;
  gboolean        is_remote;
  GError         *error;
};

G_END_DECLS
