/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

/** WbProblemKind: why a list of records is no valid plan. What is merely unwise is a flag, never a problem. */
typedef enum
{
  WB_PROBLEM_NO_PROJECT,         /* slot 0 */
  WB_PROBLEM_SECOND_PROJECT,
  WB_PROBLEM_DUPLICATE_ID,
  WB_PROBLEM_DUPLICATE_LINK,
  WB_PROBLEM_DUPLICATE_CONFLICT,
  WB_PROBLEM_DANGLING,           /* field or end refers to no item */
  WB_PROBLEM_WRONG_KIND,         /* field or end refers to an item of a kind that it may not */
  WB_PROBLEM_SELF_LINK,
  WB_PROBLEM_PARENT_CYCLE,
  WB_PROBLEM_CONFLICT_TARGET,    /* a conflict that says not, or not clearly, what it is about */
} WbProblemKind;

/**
 * WbProblem:
 * @slot: the record at fault
 * @field: the number of the field at fault, or -1 when it is the record itself (for links: an end)
 * @id: (nullable): the id at fault: twice there, or referred to
 *
 * Its remedy, see wb_plan_repair(), is to clear that reference, or to leave the record out.
 */
typedef struct
{
  WbProblemKind kind;
  WbSlot        slot;
  int           field;
  GRefString   *id;
} WbProblem;

/** WbProblems: a list of problems; max bounds how many are collected (0: all). */
typedef struct _WbProblems WbProblems;

WbProblems      *wb_problems_new     (guint max);
void             wb_problems_free    (WbProblems *problems);
gboolean         wb_problems_add     (WbProblems *problems, WbProblemKind kind, WbSlot slot, int field, const char *id); /* FALSE when full */
guint            wb_problems_get_n   (const WbProblems *problems);
const WbProblem *wb_problems_get     (const WbProblems *problems, guint i);

gboolean wb_plan_check  (WbPlan *plan, WbProblems *problems); /* whether it is valid; the problems may be NULL */
WbPlan  *wb_plan_repair (WbPlan *plan, WbProblems *dropped); /* a valid plan; what was dropped is added to the list, which may be NULL */

typedef enum
{
  WB_PLAN_ERROR_INVALID,
} WbPlanError;

#define WB_PLAN_ERROR (wb_plan_error_quark ())
GQuark wb_plan_error_quark (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbProblems, wb_problems_free)

G_END_DECLS
