/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-project.h"

#include <glib/gi18n-lib.h>

/* What a plan begins with. */

static void
add_theme (WbPlan **plan, const WbContext *context, const char *name, const char *colour, const char *icon,
           const char *order)
{
  g_autofree char *id = context->new_id (context->data);
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_DOMAIN, id);
  wb_draft_set_text (&draft, WB_DOMAIN_NAME, name, NULL);
  wb_draft_set_text (&draft, WB_DOMAIN_COLOUR, colour, NULL);
  wb_draft_set_text (&draft, WB_DOMAIN_ICON, icon, NULL);
  wb_draft_set_text (&draft, WB_DOMAIN_ORDER, order, NULL);
  wb_plan_append (plan, wb_draft_end (&draft));
}

/**
 * wb_project_new_empty:
 * @context: the clock and the ids
 *
 * Returns: (transfer full): a project of this year with the five themes and nothing else
 */
WbProject *
wb_project_new_empty (const WbContext *context)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autofree char *id = context->new_id (context->data);
  g_autofree char *year = g_strdup_printf ("%04d", wb_date_get_year (context->today (context->data)));
  WbProject *self;
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_PROJECT, id);
  wb_draft_set_text (&draft, WB_PROJECT_START_YEAR, year, NULL);
  wb_plan_append (&plan, wb_draft_end (&draft));

  add_theme (&plan, context, C_("theme", "Housing"), "#1a5fb4", "housing", "a");
  add_theme (&plan, context, C_("theme", "Work"), "#855200", "work", "b");
  add_theme (&plan, context, C_("theme", "Education"), "#7a3896", "education", "c");
  add_theme (&plan, context, C_("theme", "Safety"), "#a51d2d", "safety", "d");
  add_theme (&plan, context, C_("theme", "Health"), "#0b6e5b", "health", "e");

  self = wb_project_new (plan, NULL);
  g_assert (self != NULL);
  wb_project_set_context (self, context);

  return self;
}
