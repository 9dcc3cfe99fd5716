/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

/* Builds plans for tests: pairs of a field's machine name and its value as a file has it, ended by NULL. */
void build_item     (WbPlan **plan, WbKind kind, const char *id, ...) G_GNUC_NULL_TERMINATED;
void build_link     (WbPlan **plan, WbKind kind, const char *from, const char *to, ...) G_GNUC_NULL_TERMINATED;
void build_conflict (WbPlan **plan, ...) G_GNUC_NULL_TERMINATED;
void build_fragment (WbPlan **plan, const char *ns, const char *name, const char *id, const char *xml);
void build_extra    (WbPlan **plan, WbKind kind, const char *id, const WbExtraAttribute *attributes, guint n_attributes,
                     const WbExtraChild *children, guint n_children); /* an item with nothing but what is extra */
