/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-header.h"
#include "wb-set.h"
#include "wb-table.h"

G_BEGIN_DECLS

/**
 * WbRecipe:
 * @without: the classes that are withheld: the bit 1 << class for each #WbPrivacy but %WB_PRIVACY_OPEN
 * @only_domain: @only_goal: @only_partner: (nullable): the ids of what a copy is narrowed to; all %NULL: the whole plan
 *
 * How a copy of a plan is redacted, see wb_plan_redact(): what the attributes `redacted`, `only-domain`, `only-goal` and
 * `only-partner` of its revision say.
 */
typedef struct
{
  guint32 without;
  WbSet  *only_domain;
  WbSet  *only_goal;
  WbSet  *only_partner;
} WbRecipe;

typedef enum
{
  WB_RECIPE_ERROR_CLASS,    /* a class that there is not */
  WB_RECIPE_ERROR_ITEM,     /* an id that no item of that kind has */
  WB_RECIPE_ERROR_MARKS,    /* a revision that does not say how it was redacted */
  WB_RECIPE_ERROR_NARROWED, /* a copy that was narrowed already, to something else */
} WbRecipeError;

#define WB_RECIPE_ERROR (wb_recipe_error_quark ())
GQuark wb_recipe_error_quark (void);

void     wb_recipe_init             (WbRecipe *recipe); /* withholds nothing */
void     wb_recipe_init_default     (WbRecipe *recipe); /* withholds every class */
gboolean wb_recipe_init_from_header (WbRecipe *recipe, const WbHeader *header, GError **error);
void     wb_recipe_clear            (WbRecipe *recipe);

gboolean wb_recipe_add_class        (WbRecipe *recipe, const char *name, GError **error); /* withholds it too */
void     wb_recipe_add_only         (WbRecipe *recipe, WbKind kind, const char *id); /* a domain, goal or partner */
gboolean wb_recipe_join             (WbRecipe *recipe, const WbRecipe *other, GError **error);

gboolean wb_recipe_withholds        (const WbRecipe *recipe, WbPrivacy privacy);
gboolean wb_recipe_is_narrow        (const WbRecipe *recipe); /* whether only a part of the plan is wanted */
WbSet   *wb_recipe_get_only         (const WbRecipe *recipe, WbKind kind); /* NULL: none, or no kind to narrow by */
void     wb_recipe_mark             (const WbRecipe *recipe, WbHeader *header); /* which is not shared yet */
char    *wb_recipe_make_id          (const WbRecipe *recipe, const char *of); /* of the revision of such a copy */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbRecipe, wb_recipe_clear)

G_END_DECLS
