/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-graph.h"
#include "wb-recipe.h"

G_BEGIN_DECLS

/**
 * WbWithheld:
 * @graph: the items that may be withheld by id, with all references that tie an item to another one; when only a part of
 *   the plan is wanted, everything
 * @kinds: the kinds of which some may be withheld
 * @gone: by slot: whether the record there is withheld
 *
 * Which items of a plan a recipe withholds. Private to the model.
 */
typedef struct
{
  WbGraph    graph;
  WbKindMask kinds;
  guint8    *gone;
} WbWithheld;

gboolean wb_withheld_init    (WbWithheld *self, WbPlan *plan, const WbRecipe *recipe, GError **error);
void     wb_withheld_clear   (WbWithheld *self);
gboolean wb_withheld_has     (const WbWithheld *self, const char *id); /* whether the item of that id is withheld */
gboolean wb_withheld_may_be  (const WbWithheld *self, WbKindMask targets); /* whether one of those kinds may be */

/* An item that is about one thing says nothing without it, as a child says nothing without what it goes with. */
gboolean wb_field_is_subject (const WbField *field); /* refers to the one thing that its holder is about */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbWithheld, wb_withheld_clear)

G_END_DECLS
