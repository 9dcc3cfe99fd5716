/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-diff.h"
#include "wb-project.h"

G_BEGIN_DECLS

/* What is different between two plans as text for people: sentences under the headings of the kinds and themes that an
 * outline of a plan has, always the same for the same two plans. What only moved comes last, apart from the content. */

char *wb_diff_outline (WbProject *from, WbProject *to, const WbDiff *diff);

G_END_DECLS
