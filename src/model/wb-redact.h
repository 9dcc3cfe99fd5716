/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"
#include "wb-recipe.h"

G_BEGIN_DECLS

WbPlan *wb_plan_redact (WbPlan *full, const WbRecipe *recipe, GError **error); /* the copy; NULL: the recipe does not fit */

G_END_DECLS
