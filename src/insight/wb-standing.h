/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/** WbRowsBy: what the rows of goals go by. */
typedef enum
{
  WB_ROWS_BY_HORIZON,
  WB_ROWS_BY_STATUS,
  WB_ROWS_BY_LEAD,
  WB_N_ROWS_BY
} WbRowsBy;

/* Where things stand: one place for the rules by which a goal has its row, an action its goal and a voice its theme. */

char    *wb_plan_get_ambition    (WbProject *project); /* in one sentence; NULL: nobody has written it */
char    *wb_plan_get_period_note (WbProject *project); /* until when the plan period runs; NULL: nobody has said it */
gboolean wb_kind_is_card         (WbKind kind); /* a voice, a goal or an action */
int      wb_goal_get_row         (WbProject *project, const WbRecord *goal, WbDate today); /* WB_HORIZON_THIS_YEAR … */
guint    wb_goal_get_row_key     (WbProject *project, const WbRecord *goal, WbRowsBy by, WbDate today);
gboolean wb_rows_by_from_name    (const char *name, WbRowsBy *by);
const char *wb_rows_by_get_name  (WbRowsBy by); /* "horizon", "status" or "lead" */
int      wb_plan_get_horizon_year (WbProject *project, WbDate today); /* the year that the plan looks ahead to */
int      wb_row_get_last_year    (WbProject *project, int row, WbDate today); /* up to which goals stand in it */
gboolean wb_goal_is_overdue      (const WbRecord *goal, WbDate today);
gboolean wb_goal_is_closed       (const WbRecord *goal);   /* reached or dropped: nothing is left to do */
gboolean wb_action_is_closed     (const WbRecord *action); /* done or dropped */
WbSlot   wb_action_get_main_goal (WbProject *project, WbSlot action); /* the goal it contributes to most; WB_SLOT_NONE without one */
int      wb_contribution_get_weight (const WbRecord *link); /* WB_WEIGHT_SMALL …; medium when nobody has said */
gboolean wb_takes_part_is_lead   (const WbRecord *link);
int      wb_item_compare_order   (const WbRecord *a, const WbRecord *b, guint field); /* by an order key, then by id */
int      wb_card_compare         (const WbRecord *a, const WbRecord *b); /* in which order cards stand below each other */
int      wb_domain_compare_slots (gconstpointer a, gconstpointer b, gpointer project); /* the same, to sort slots of themes */

G_END_DECLS
