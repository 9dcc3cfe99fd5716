/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-table.h"

G_BEGIN_DECLS

/* What a menu calls the steps that are made in a window, "Undo: Delete goal": for each kind of item one whole sentence,
 * translated. */

const char *wb_step_name_add    (WbKind kind);
const char *wb_step_name_delete (WbKind kind);
const char *wb_step_name_rename (WbKind kind);

G_END_DECLS
