/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-filter.h"

G_BEGIN_DECLS

/** WbFilterCriterion: what a filter asks beside words, one by one, as a bar shows them and takes them away. */
typedef enum
{
  WB_FILTER_THEME,
  WB_FILTER_PARTNER,
  WB_FILTER_PERSON,
  WB_FILTER_STATUS,
  WB_FILTER_INFLUENCE,
  WB_FILTER_WITHOUT_LEAD,
  WB_FILTER_WITHOUT_VOICE,
  WB_FILTER_NOT_TOLD_BACK,
  WB_FILTER_OVERDUE,
  WB_FILTER_TOP_TEN,
  WB_FILTER_SINCE,
  WB_FILTER_SINCE_CLOSED,
  WB_FILTER_N_CRITERIA
} WbFilterCriterion;

char *wb_filter_criterion_to_label (WbProject *project, const WbFilter *filter, WbFilterCriterion criterion); /* NULL when it is not asked */
void  wb_filter_criterion_clear    (WbFilter *filter, WbFilterCriterion criterion);

G_END_DECLS
