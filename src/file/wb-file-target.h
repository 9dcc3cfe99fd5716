/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-error.h"
#include "wb-file-stamp.h"
#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbFileTarget:
 * @path: the file, behind all symbolic links
 * @folder: the folder of @path
 * @name: what the user calls it
 * @exists: whether it is there yet
 * @status: what stat() said of it
 * @stamp: the same as a stamp, without a digest
 *
 * Where a plan is to be saved, and what is there.
 */
typedef struct
{
  char       *path;
  char       *folder;
  char       *name;
  gboolean    exists;
  struct stat status;
  WbFileStamp stamp;
} WbFileTarget;

gboolean wb_file_target_init         (WbFileTarget *target, GFile *file, GError **error);
void     wb_file_target_clear        (WbFileTarget *target);
gboolean wb_file_target_holds        (const WbFileTarget *target, WbPlan *plan);
gboolean wb_file_target_is_away      (const WbFileTarget *target, const WbFileStamp *stamp);
gboolean wb_file_target_is_untouched (const WbFileTarget *target);
void     wb_file_target_set_error    (const WbFileTarget *target, int code, GError **error); /* from an errno */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbFileTarget, wb_file_target_clear)

G_END_DECLS
