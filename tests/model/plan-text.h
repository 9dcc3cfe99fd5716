/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edit.h"

G_BEGIN_DECLS

/* Small plans in text, one record a line, fields parted by bars:
 *
 *   goal g1 title=Dry homes|domain=d1
 *   takes-part p1 a1 roles=lead does
 *   conflict item=g1|field=title|theirs=Warm homes
 *
 * A change is a line of the same form, which adds the record or sets those fields of it ("field=" clears one), or
 * "-g1" or "-takes-part p1 a1", which removes it as an edit does, with what goes with it. In a text field "\n" stands for
 * a line end. */

WbPlan *plan_from_text   (const char *text);               /* a project "p" comes first when there is none */
WbPlan *plan_edit        (WbPlan *plan, const char *text); /* a copy with those changes made */
char   *plan_to_text     (WbPlan *plan);                   /* sorted as a file would be */
char   *plan_differences (WbPlan *from, WbPlan *to);       /* the records of the second that are not so in the first; "-…" for those that it has not */

G_END_DECLS
