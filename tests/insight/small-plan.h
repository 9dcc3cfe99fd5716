/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

/* Plans for tests, written down in a few lines of text. A line is a kind, an id (for a link: two) and fields, quoted as
 * a shell would:
 *
 *   goal g1 domain=housing title='Dry and warm homes' target-year=2026
 *   grounds v1 g1
 *
 * A line that begins with an id that exists changes that item; a minus and an id removes it.
 * The clock of such a plan stands still on one day, and the ids of what is added to it are counted. */

#define SMALL_PLAN_TODAY 20261124

extern const WbContext small_plan_context; /* the same, for other projects */

WbProject *small_plan_new   (const char *text); /* with the themes housing, work, school, safe and health, 2026 to 2046, the period to 2030 */
WbProject *small_plan_empty (void);             /* a plan without themes */
void       small_plan_change (WbProject *project, const char *text); /* one step */
WbSlot     small_plan_find  (WbProject *project, const char *id); /* which must exist */
