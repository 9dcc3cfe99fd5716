/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-ops.h"
#include "wb-file-target.h"

G_BEGIN_DECLS

gboolean wb_file_attributes_keep (const WbFileOps *ops, const WbFileTarget *target, int fd); /* FALSE: errno says why */

G_END_DECLS
