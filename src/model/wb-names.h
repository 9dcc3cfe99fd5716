/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbNames:
 *
 * Finds the item that an id stands for, in order to name it in a sentence: in a plan as it is now, in one as it was
 * before, among the records that a step adds or removes, or in a plan that is not valid and so has no project. It looks
 * in the order in which these were added.
 */
typedef struct _WbNames WbNames;

WbNames  *wb_names_new         (WbProject *project);            /* acquires it; NULL: none yet */
void      wb_names_free        (WbNames *names);
void      wb_names_add_project (WbNames *names, WbProject *project);
void      wb_names_add_plan    (WbNames *names, WbPlan *plan); /* which need not be valid */
void      wb_names_add_changes (WbNames *names, const WbChange *changes, guint n_changes);

WbRecord *wb_names_find        (WbNames *names, const char *id); /* borrowed; NULL when no one knows it */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbNames, wb_names_free)

G_END_DECLS
