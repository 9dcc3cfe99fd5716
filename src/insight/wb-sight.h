/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-chain.h"

G_BEGIN_DECLS

/**
 * WbSight:
 *
 * What a window shows of a board or a chain: how that is laid out, what is unfolded, which part of it is in view. With it the
 * same can be drawn again from a snapshot of the plan, on another thread, and with less in it.
 */
typedef struct _WbSight WbSight;

WbSight *wb_sight_new            (WbBoard *board, const WbRect *visible);
WbSight *wb_sight_new_for_chain  (const WbChainOptions *options, const WbRect *visible);
WbSight *wb_sight_copy           (const WbSight *sight);
void     wb_sight_free           (WbSight *sight);
void     wb_sight_set_weakest    (WbSight *sight, int weakest);
int      wb_sight_get_weakest    (const WbSight *sight);
void     wb_sight_set_filter     (WbSight *sight, GHashTable *matches, GHashTable *partners);
WbFocusSet *wb_sight_filter      (const WbSight *sight, WbFocusSet *focus, WbChain *chain, WbProject *project);
gboolean wb_sight_is_chain       (const WbSight *sight);
float    wb_sight_get_text_scale (const WbSight *sight);
WbBoard *wb_sight_lay_out        (const WbSight *sight, WbProject *project, gboolean hide_private, gboolean show_flags,
                                  const WbMeasurer *measurer, WbRect *visible);
WbChain *wb_sight_lay_out_chain  (const WbSight *sight, WbProject *project, gboolean hide_private, gboolean show_flags,
                                  const WbMeasurer *measurer, WbRect *visible);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbSight, wb_sight_free)

G_END_DECLS
