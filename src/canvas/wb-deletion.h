/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-selection.h"

G_BEGIN_DECLS

/* Deleting asks nothing: it is done at once, and a sentence tells what went along, which undo brings back. */

gboolean wb_delete_items    (WbProject *project, const WbSlot *slots, guint n, char **sentence, GError **error);
gboolean wb_delete_selected (WbSelection *selection, char **sentence, GError **error);

G_END_DECLS
