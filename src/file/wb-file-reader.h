/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-error.h"
#include "wb-file-format.h"
#include "wb-file-stamp.h"
#include "wb-names.h"
#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbFileReading:
 *
 * A plan as it was read, with what makes it invalid, if anything does, and where each of those problems stands in the
 * file, in the order of the file. It is what a window offers for repair.
 */
typedef struct _WbFileReading WbFileReading;

WbPlan         *wb_file_read                     (GFile *file, WbFileStamp *stamp, GCancellable *cancellable,
                                                  WbFileProgress progress, gpointer progress_data, GError **error);
WbPlan         *wb_file_read_bytes               (const char *data, gsize size, GError **error);
WbProject      *wb_file_read_project             (GFile *file, WbFileStamp *stamp, GCancellable *cancellable,
                                                  WbFileProgress progress, gpointer progress_data, GError **error);

WbFileReading  *wb_file_read_for_repair          (GFile *file, WbFileStamp *stamp, GCancellable *cancellable,
                                                  WbFileProgress progress, gpointer progress_data, GError **error);
void            wb_file_reading_free             (WbFileReading *self);
WbPlan         *wb_file_reading_get_plan         (WbFileReading *self); /* borrowed; valid when there are no problems */
guint           wb_file_reading_get_n_problems   (WbFileReading *self);
WbNames        *wb_file_reading_get_names        (WbFileReading *self); /* for the sentences about its problems */
const WbProblem *wb_file_reading_get_problem     (WbFileReading *self, guint i, WbFilePosition *position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileReading, wb_file_reading_free)

G_END_DECLS
