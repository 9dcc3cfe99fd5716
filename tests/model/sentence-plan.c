/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentence-plan.h"

static const PlanItem items[] = {
  { WB_KIND_PROJECT, "p", { { "title", "Riverside 2046" } } },
  { WB_KIND_DOMAIN, "d1", { { "name", "Housing" } } },
  { WB_KIND_DOMAIN, "d2", { { "name", "Health" } } },
  { WB_KIND_VOICE, "v1", { { "text", "Our child coughs\nall winter." } } },
  { WB_KIND_GOAL, "g1", { { "title", "Dry and warm homes" }, { "domain", "d1" }, { "target-year", "2027" } } },
  { WB_KIND_GOAL, "g2", { { "description", "No title yet." } } },
  { WB_KIND_INDICATOR, "i1", { { "goal", "g1" }, { "name", "Reports of damp" } } },
  { WB_KIND_MEASUREMENT, "m1", { { "indicator", "i1" }, { "date", "2026-10" }, { "value", "1214.5" } } },
  { WB_KIND_ACTION, "a1", { { "title", "Damp team" }, { "status", "running" }, { "order", "V" } } },
  { WB_KIND_ACTION, "a2", { { "title", "Energy coaches" } } },
  { WB_KIND_PARTNER, "p1", { { "name", "Rivierhuis" } } },
  { WB_KIND_PARTNER, "p2", { { "name", "Tenants" } } },
  { WB_KIND_CONTACT, "c1", { { "partner", "p1" }, { "name", "Caretaker" } } },
  { WB_KIND_RELATION, "r1", { { "partner", "p1" }, { "other", "p2" }, { "trust", "3" } } },
  { WB_KIND_SESSION, "s1", { { "title", "Start" } } },
  { WB_KIND_ROUND, "o1", { { "session", "s1" }, { "question", "What first?" } } },
  { WB_KIND_VOTE, "x1", { { "round", "o1" }, { "about", "g1" }, { "count", "5" } } },
  { WB_KIND_VOTE, "x2", { { "about", "x3" } } },
  { WB_KIND_VOTE, "x3", { { "about", "x2" } } },
  { WB_KIND_WAIVER, "w1", { { "about", "g1" }, { "check", "goal-without-voice" } } },
  { WB_KIND_WAIVER, "w2", { { NULL, NULL } } },
};

WbRecord *
plan_item (const PlanItem *item)
{
  WbDraft draft;

  wb_draft_init_item (&draft, item->kind, item->id);
  for (guint i = 0; item->fields[i][0] != NULL; i++)
    g_assert_true (wb_draft_set_text (&draft, wb_field_find (item->kind, item->fields[i][0])->index,
                                      item->fields[i][1], NULL));

  return wb_draft_end (&draft);
}

WbRecord *
plan_link (WbKind kind, const char *from, const char *to, int field, const char *value)
{
  WbDraft draft;

  wb_draft_init_link (&draft, kind, from, to);
  if (field >= 0)
    g_assert_true (wb_draft_set_text (&draft, field, value, NULL));

  return wb_draft_end (&draft);
}

WbProject *
make_project (void)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (GError) error = NULL;
  WbProject *project;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    wb_plan_append (&plan, plan_item (&items[i]));
  wb_plan_append (&plan, plan_link (WB_KIND_GROUNDS, "v1", "g1", -1, NULL));
  wb_plan_append (&plan, plan_link (WB_KIND_CONTRIBUTES, "a1", "g1", WB_CONTRIBUTES_WEIGHT, "large"));
  wb_plan_append (&plan, plan_link (WB_KIND_TAKES_PART, "p1", "a1", WB_TAKES_PART_ROLES, "does lead"));
  wb_plan_append (&plan, plan_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_MANDATE, "none"));
  wb_plan_append (&plan, plan_link (WB_KIND_ANSWERS, "a1", "v1", -1, NULL));
  wb_plan_append (&plan, plan_link (WB_KIND_WAITS_FOR, "a2", "a1", -1, NULL));
  wb_plan_append (&plan, plan_link (WB_KIND_ATTENDS, "p1", "s1", WB_ATTENDS_ATTENDANCE, "present"));
  wb_plan_append (&plan, plan_link (WB_KIND_ATTENDS, "p2", "s1", WB_ATTENDS_ATTENDANCE, "invited"));
  wb_plan_append (&plan, plan_link (WB_KIND_ATTENDS, "c1", "s1", -1, NULL));

  project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  return project;
}

WbRecord *
plan_get (WbProject *project, const char *id)
{
  return wb_project_get (project, wb_project_find (project, id));
}
