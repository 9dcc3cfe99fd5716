/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-redact.h"

G_BEGIN_DECLS

/* Redacted copies for tests; that each step succeeds, and that a copy is valid, is checked. */
WbPlan *copies_read  (const char *text, gsize length);
WbPlan *copies_make  (WbPlan *full, const WbRecipe *recipe);
char   *copies_write (WbPlan *plan);

G_END_DECLS
