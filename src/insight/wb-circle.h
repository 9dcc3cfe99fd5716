/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/* Circles: actions that wait for each other, and contacts that succeed each other. They are allowed (two innocent edits
 * must merge), so every walk along them counts on them. */

gboolean wb_circle_contains  (WbProject *project, WbSlot slot); /* whether following on from the item leads back to it */
void     wb_circle_foreach_after (WbProject *project, WbSlot slot, GFunc func, gpointer data); /* each item that follows, itself included; as GUINT_TO_POINTER */

G_END_DECLS
