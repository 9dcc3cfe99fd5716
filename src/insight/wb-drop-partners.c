/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-drop-private.h"

#include <glib/gi18n-lib.h>

#include "wb-standing.h"

/* Partners are dropped on an action: on its upper half to lead it, on its lower half to take part. */

static const char *
get_role (int role)
{
  return wb_word_get_name (wb_field_get (WB_KIND_TAKES_PART, WB_TAKES_PART_ROLES)->words, role);
}

static void
set_roles (WbDropPlan *plan, const char *partner, const WbSet *roles)
{
  const char *action = wb_record_get_id (wb_drop_plan_get_item (plan));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < roles->n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", roles->members[i]);
  if (!wb_edit_set_link (plan->drop->edit, WB_KIND_TAKES_PART, partner, action, WB_TAKES_PART_ROLES, text->str, &error))
    g_critical ("%s", error->message);
}

static const WbSet *
get_roles (const WbDropPlan *plan, const char *partner)
{
  WbRecord *link = wb_edit_get_link (plan->drop->edit, WB_KIND_TAKES_PART, partner,
                                     wb_record_get_id (wb_drop_plan_get_item (plan)));

  return link != NULL ? wb_record_get_set (link, WB_TAKES_PART_ROLES) : NULL;
}

static void
add_role (WbDropPlan *plan, const char *partner, int role)
{
  g_autoptr (WbSet) roles = wb_set_with (get_roles (plan, partner), get_role (role));

  set_roles (plan, partner, roles);
}

/* Who leads no longer still does something. */
static void
step_back (WbDropPlan *plan, const char *partner)
{
  g_autoptr (WbSet) rest = wb_set_without (get_roles (plan, partner), get_role (WB_ROLE_LEAD));

  if (rest != NULL)
    set_roles (plan, partner, rest);
  else
    {
      g_autoptr (WbSet) does = wb_set_with (NULL, get_role (WB_ROLE_DOES));

      set_roles (plan, partner, does);
    }
}

/* One partner leads: who did so steps back. */
static WbRecord *
replace_leads (WbDropPlan *plan, const char *partner)
{
  WbRecord *former = NULL;
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (plan->project), plan->target->item, WB_KIND_TAKES_PART, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    {
      WbRecord *other = wb_project_get (plan->project, edge.from);

      if (!wb_takes_part_is_lead (wb_project_get (plan->project, edge.by)) ||
          g_str_equal (wb_record_get_id (other), partner))
        continue;
      step_back (plan, wb_record_get_id (other));
      former = other;
    }

  return former;
}

static void
drop_as_lead (WbDropPlan *plan, const char *partner)
{
  WbRecord *former = replace_leads (plan, partner);

  add_role (plan, partner, WB_ROLE_LEAD);
  plan->drop->sentence = former != NULL
                           /* Translators: what dropping a partner on an action does: this one, instead of that one */
                           ? g_strdup_printf (C_("drop", "Becomes lead of this action instead of %s"),
                                              wb_record_get_title (former))
                           : g_strdup (C_("drop", "Becomes lead of this action"));
  plan->drop->hint = g_strdup (C_("drop", "dropped at the bottom: takes part"));
}

static void
drop_as_helper (WbDropPlan *plan, const char *partner)
{
  const WbSet *roles = get_roles (plan, partner);

  if (wb_set_contains (roles, get_role (WB_ROLE_LEAD)))
    step_back (plan, partner);
  else if (roles == NULL)
    add_role (plan, partner, WB_ROLE_DOES);

  plan->drop->sentence = g_strdup (C_("drop", "Takes part in this action"));
  plan->drop->hint = g_strdup (C_("drop", "dropped at the top: becomes lead"));
}

void
wb_drop_partners (WbDropPlan *plan)
{
  const char *partner = wb_record_get_id (wb_project_get (plan->project, plan->carried[0]));

  if (plan->n != 1 || wb_drop_plan_get_kind (plan) != WB_KIND_ACTION)
    return;

  plan->drop->name = C_("step", "Link");
  if (plan->target->low)
    drop_as_helper (plan, partner);
  else
    drop_as_lead (plan, partner);
}
