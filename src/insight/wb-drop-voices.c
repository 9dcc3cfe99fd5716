/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-drop-private.h"

#include <glib/gi18n-lib.h>

#include "wb-standing.h"

/* Voices are dropped on a goal, which they then ground, or under another theme. */

static void
drop_on_goal (WbDropPlan *plan)
{
  const char *goal = wb_record_get_id (wb_drop_plan_get_item (plan));
  g_autofree char *title = wb_drop_plan_quote (plan, plan->target->item);

  for (guint i = 0; i < plan->n; i++)
    {
      const char *voice = wb_record_get_id (wb_project_get (plan->project, plan->carried[i]));

      if (wb_edit_get_link (plan->drop->edit, WB_KIND_GROUNDS, voice, goal) == NULL)
        wb_edit_link (plan->drop->edit, WB_KIND_GROUNDS, voice, goal);
    }

  plan->drop->name = C_("step", "Link");
  plan->drop->sentence =
    /* Translators: what dropping voices does; its subject is what is carried, one or several. %s is a goal, quoted */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Becomes a reason for %s", "Become reasons for %s", plan->n), title);
}

/* A voice stands in the leftmost of its themes: so that it comes to stand in this one, those left of it go. */
static WbSet *
replace_theme (const WbDropPlan *plan, const WbSet *domains, const WbRecord *domain)
{
  WbSet *result = wb_set_with (NULL, wb_record_get_id (domain));

  for (guint i = 0; domains != NULL && i < domains->n; i++)
    {
      WbRecord *other = wb_project_get (plan->project, wb_project_find (plan->project, domains->members[i]));
      g_autoptr (WbSet) before = result;

      if (wb_item_compare_order (other, domain, WB_DOMAIN_ORDER) > 0)
        result = wb_set_with (before, wb_record_get_id (other));
      else
        g_steal_pointer (&before);
    }

  return result;
}

static void
drop_under_theme (WbDropPlan *plan)
{
  WbSlot slot = plan->target->domain;
  const WbRecord *domain = slot != WB_SLOT_NONE ? wb_project_get (plan->project, slot) : NULL;

  for (guint i = 0; i < plan->n; i++)
    {
      WbRecord *voice = wb_project_get (plan->project, plan->carried[i]);
      g_autoptr (WbSet) domains =
        domain != NULL ? replace_theme (plan, wb_record_get_set (voice, WB_VOICE_DOMAINS), domain) : NULL;

      wb_drop_plan_set_set (plan, wb_record_get_id (voice), WB_VOICE_DOMAINS, domains);
    }

  plan->drop->name = plan->n > 1 ? C_("step", "Move voices") : C_("step", "Move voice");
  plan->drop->sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Moves to %s", "Move to %s", plan->n),
                                          domain != NULL ? wb_record_get_title (domain) : _("Across themes"));
}

void
wb_drop_voices (WbDropPlan *plan)
{
  WbKind kind = wb_drop_plan_get_kind (plan);

  if (kind == WB_KIND_GOAL)
    drop_on_goal (plan);
  else if (kind == WB_N_KINDS && plan->target->row == WB_ROW_VOICES)
    drop_under_theme (plan);
}
