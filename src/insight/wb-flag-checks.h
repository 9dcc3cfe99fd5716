/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-flags.h"

G_BEGIN_DECLS

/**
 * WbFlagCheck:
 * @record: the item at @slot
 * @leads: how many partners lead the action
 * @mandate_missing: whether one of them has no mandate yet
 *
 * What a check looks at. Private to the flags.
 */
typedef struct
{
  WbProject *project;
  WbSlot     slot;
  WbRecord  *record;
  WbDate     today;
  guint      leads;
  gboolean   mandate_missing;
} WbFlagCheck;

void     wb_flag_check_init            (WbFlagCheck *check, WbProject *project, WbSlot slot, WbDate today);

gboolean wb_check_voice_without_goal   (const WbFlagCheck *check);
gboolean wb_check_goal_without_voice   (const WbFlagCheck *check);
gboolean wb_check_action_without_goal  (const WbFlagCheck *check);
gboolean wb_check_action_without_lead  (const WbFlagCheck *check);
gboolean wb_check_two_leads            (const WbFlagCheck *check);
gboolean wb_check_mandate_to_arrange   (const WbFlagCheck *check);
gboolean wb_check_overdue              (const WbFlagCheck *check);
gboolean wb_check_no_action_soon       (const WbFlagCheck *check);
gboolean wb_check_not_told_back        (const WbFlagCheck *check);
gboolean wb_check_money_ends           (const WbFlagCheck *check);
gboolean wb_check_on_hold_long         (const WbFlagCheck *check);
gboolean wb_check_end_before_start     (const WbFlagCheck *check);
gboolean wb_check_waits_in_circle      (const WbFlagCheck *check);

G_END_DECLS
