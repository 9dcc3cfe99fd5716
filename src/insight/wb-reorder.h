/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edit.h"

G_BEGIN_DECLS

/* Puts items into another order by their order keys, in as few fields as that takes. */

void wb_reorder (WbEdit *edit, guint field, GPtrArray *siblings, guint at, WbRecord *const *moved, guint n);

G_END_DECLS
