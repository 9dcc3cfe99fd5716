/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-page-set.h"

/* A plan that takes more than one page of any paper, laid out. A fixture for tests. */

#define PAGED_PLAN_N_GOALS  9 /* of each theme */
#define PAGED_PLAN_N_THEMES 5

extern const char *const paged_plan_themes[PAGED_PLAN_N_THEMES];

/**
 * PagedPlan:
 * @project: the plan
 * @options: how it is laid out
 */
typedef struct
{
  WbProject    *project;
  WbPageOptions options;
} PagedPlan;

void       paged_plan_set_up         (PagedPlan *paged, gconstpointer data);
void       paged_plan_tear_down      (PagedPlan *paged, gconstpointer data);
WbPageSet *paged_plan_lay_out        (PagedPlan *paged, WbPaging paging);
gboolean   paged_plan_is_within      (const WbRect *inner, const WbRect *outer);
void       paged_plan_check_on_paper (WbPageSet *set); /* all of its pages fit on theirs */
