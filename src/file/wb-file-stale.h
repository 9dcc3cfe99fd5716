/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-ops.h"
#include "wb-file-target.h"

G_BEGIN_DECLS

void wb_file_stale_remove (const WbFileOps *ops, const WbFileTarget *target, const char *stem);

G_END_DECLS
