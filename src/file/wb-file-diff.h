/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-diff.h"

G_BEGIN_DECLS

/* What is different between two plans, as a document for programs; data/format.md describes it. */

GBytes *wb_file_diff_write_bytes (WbPlan *from, WbPlan *to, const WbDiff *diff);

G_END_DECLS
