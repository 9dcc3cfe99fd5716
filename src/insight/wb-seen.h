/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbSeen:
 *
 * What somebody saw of a plan when it was closed: a digest of each voice, goal and action with its links, and no words.
 * Beside it one tells what came or changed since, whoever did it and however it came in.
 */
typedef struct _WbSeen WbSeen;

WbSeen  *wb_seen_new            (WbProject *project);
WbSeen  *wb_seen_new_from_bytes (GBytes *bytes); /* NULL: it is not what wb_seen_to_bytes() writes */
void     wb_seen_free           (WbSeen *self);
GBytes  *wb_seen_to_bytes       (const WbSeen *self);
gboolean wb_seen_has            (const WbSeen *self, WbProject *project, WbSlot slot); /* as it is now */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbSeen, wb_seen_free)

G_END_DECLS
