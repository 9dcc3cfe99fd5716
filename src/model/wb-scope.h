/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-graph.h"
#include "wb-recipe.h"

G_BEGIN_DECLS

/* What belongs to some themes, goals or partners. Private to the model. */

gboolean wb_scope_mark_outside (const WbGraph *graph, const WbRecipe *recipe, guint8 *gone, GError **error);

G_END_DECLS
