/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-flags.h"

G_BEGIN_DECLS

/**
 * WbFilter:
 * @words: (nullable): what somebody typed: each word must be found, case and accents do not matter
 * @theme: a theme, or %WB_SLOT_NONE: an action is about the themes of the goals that it contributes to
 * @partner: a partner, or %WB_SLOT_NONE
 * @person: a contact, or %WB_SLOT_NONE: who takes part in an action for a partner
 * @goal_status: @action_status: what a goal and what an action must stand at: when either is asked, the other one's must
 *   be it too, or nothing of its kind matches; 0: not asked
 * @influence: the rung of residents' influence, or 0
 * @checks: flags, of which one at least must be raised: no single item could have them all; 0: not asked
 * @top_ten: goals that are a priority and what is done for them, and actions that are one themselves
 * @since: what something happened to on this day or after it, see wb_item_get_latest_date(), or %WB_DATE_NONE
 * @since_closed: what came or changed since the user had the plan open before
 * @hide_private: as it is in front of the room: no voice that may not be shared, and no contact, is found
 *
 * What is asked of the voices, goals and actions of a board. A value; what is zero in all asks nothing.
 */
typedef struct
{
  char      *words;
  WbSlot     theme;
  WbSlot     partner;
  WbSlot     person;
  guint      goal_status;
  guint      action_status;
  guint      influence;
  WbFlagMask checks;
  gboolean   top_ten;
  WbDate     since;
  gboolean   since_closed;
  gboolean   hide_private;
} WbFilter;

void     wb_filter_copy     (WbFilter *filter, const WbFilter *from); /* clears what was in it */
void     wb_filter_clear    (WbFilter *filter);
gboolean wb_filter_equal    (const WbFilter *a, const WbFilter *b);
gboolean wb_filter_is_empty (const WbFilter *filter); /* whether it asks nothing */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbFilter, wb_filter_clear)

G_END_DECLS
