/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

/* An item, with the names of its fields and their values as a file writes them. */
typedef struct
{
  WbKind      kind;
  const char *id;
  const char *fields[8][2];
} PlanItem;

/* A small plan with items of most kinds, and links of all of them. */
WbProject *make_project (void);

WbRecord  *plan_get     (WbProject *project, const char *id);
WbRecord  *plan_item    (const PlanItem *item);

/* @field: of the link, or -1 */
WbRecord  *plan_link    (WbKind kind, const char *from, const char *to, int field, const char *value);
