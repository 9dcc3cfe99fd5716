/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-error.h"
#include "wb-file-format.h"
#include "wb-file-ops.h"
#include "wb-file-stamp.h"
#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbFileSaveOptions:
 * @opened: (nullable): the stamp of the file when it was read or last saved; when it is another file by now, nothing is
 *   saved. %NULL: whatever is there is replaced
 * @base: (nullable): the plan as it was read or last saved then; a plan that says the same is not saved again
 * @progress: (nullable): hears how far it is
 * @progress_data: for @progress
 * @ops: (nullable): the system calls, for tests
 */
typedef struct
{
  const WbFileStamp *opened;
  WbPlan            *base;
  WbFileProgress     progress;
  gpointer           progress_data;
  const WbFileOps   *ops;
} WbFileSaveOptions;

/**
 * WbFileSaved:
 * @written: whether the file was written: not when it says the same already; then its revision is still the old one
 * @stamp: what the file is now, for the next save
 * @was_linked: whether the old file had other names (hard links): they still lead to the old content
 * @is_flushed: whether the disk has confirmed that the file stands in its folder; if not, a power cut may bring the old
 *   one back
 *
 * What became of a save that succeeded.
 */
typedef struct
{
  gboolean    written;
  WbFileStamp stamp;
  gboolean    was_linked;
  gboolean    is_flushed;
} WbFileSaved;

gboolean wb_file_save (GFile *file, WbPlan *plan, const WbFileSaveOptions *options, WbFileSaved *saved,
                       GCancellable *cancellable, GError **error);

G_END_DECLS
