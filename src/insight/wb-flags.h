/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-standing.h"

G_BEGIN_DECLS

/** WbFlagKind: what is merely unwise, computed and never stored; a waiver silences one. It names the work, never a culprit. */
typedef enum
{
  WB_FLAG_VOICE_WITHOUT_GOAL,
  WB_FLAG_GOAL_WITHOUT_VOICE,
  WB_FLAG_ACTION_WITHOUT_GOAL,
  WB_FLAG_ACTION_WITHOUT_LEAD,
  WB_FLAG_TWO_LEADS,
  WB_FLAG_MANDATE_TO_ARRANGE,
  WB_FLAG_OVERDUE,
  WB_FLAG_NO_ACTION_SOON,
  WB_FLAG_NOT_TOLD_BACK,
  WB_FLAG_MONEY_ENDS,
  WB_FLAG_ON_HOLD_LONG,
  WB_FLAG_END_BEFORE_START,
  WB_FLAG_WAITS_IN_CIRCLE,
  WB_N_FLAGS
} WbFlagKind;

typedef guint32 WbFlagMask;

WbFlagMask  wb_flags_of          (WbProject *project, WbSlot slot, WbDate today); /* O(degree), and what waits in a row before and after it */
const char *wb_flag_get_name     (WbFlagKind flag); /* machine name, as a waiver's check has it */
const char *wb_flag_get_label    (WbFlagKind flag); /* short, for a card: "mandate still to arrange" */
const char *wb_flag_get_sentence (WbFlagKind flag); /* whole, for an inspector */

G_END_DECLS
