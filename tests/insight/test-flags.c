/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "small-plan.h"
#include "wb-flags.h"

/* Every case is about the item "x", today. Each flag is shown to come up, to stay away, and to be silenced. */
typedef struct
{
  const char *path;
  const char *plan;
  const char *flags; /* by name, in their order, separated by blanks */
} FlagCase;

/* What else an item needs so that nothing else is flagged. */
#define VOICED      "voice v\n grounds v x\n"
#define SOON        "action soon status=running\n contributes soon x\n"
#define SERVES      "goal g\n contributes x g\n"
#define LED         "partner p\n takes-part p x roles=lead mandate=may-decide\n"
#define GOAL(rest)    "goal x " rest "\n" VOICED
#define ACTION(rest)  "action x " rest "\n" SERVES LED
#define SAID(rest)    "voice x " rest "\n goal g\n grounds x g\n"

static const FlagCase cases[] = {
  { "/flags/voice-without-goal/yes", "voice x", "voice-without-goal" },
  { "/flags/voice-without-goal/no", "voice x\n goal g\n grounds x g", "" },
  { "/flags/voice-without-goal/an-action-is-no-goal", "voice x\n action a\n answers a x", "voice-without-goal" },
  { "/flags/voice-without-goal/taken-up-without-goal", "voice x outcome=taken-up", "voice-without-goal" },
  { "/flags/voice-without-goal/not-taken-up", "voice x outcome=not-taken-up", "" },
  { "/flags/voice-without-goal/waived", "voice x\n waiver w about=x check=voice-without-goal", "" },

  { "/flags/goal-without-voice/yes", "goal x target-year=2040", "goal-without-voice" },
  { "/flags/goal-without-voice/no", "goal x target-year=2040\n voice v\n grounds v x", "" },
  { "/flags/goal-without-voice/reached", "goal x status=reached", "goal-without-voice" },
  { "/flags/goal-without-voice/dropped", "goal x status=dropped", "" },
  { "/flags/goal-without-voice/waived", "goal x target-year=2040\n waiver w about=x check=goal-without-voice", "" },

  { "/flags/action-without-goal/yes", "action x\n" LED, "action-without-goal" },
  { "/flags/action-without-goal/no", "action x\n" LED SERVES, "" },
  { "/flags/action-without-goal/done", "action x status=done", "action-without-goal" },
  { "/flags/action-without-goal/dropped", "action x status=dropped", "" },
  { "/flags/action-without-goal/waived", "action x\n" LED "waiver w about=x check=action-without-goal", "" },

  { "/flags/action-without-lead/yes", "action x\n" SERVES, "action-without-lead" },
  { "/flags/action-without-lead/idea", "action x status=idea\n" SERVES, "action-without-lead" },
  { "/flags/action-without-lead/only-does", "action x\n" SERVES "partner p\n takes-part p x roles=does", "action-without-lead" },
  { "/flags/action-without-lead/no", "action x\n" SERVES LED, "" },
  { "/flags/action-without-lead/done", "action x status=done\n" SERVES, "" },
  { "/flags/action-without-lead/waived", "action x\n" SERVES "waiver w about=x check=action-without-lead", "" },

  { "/flags/two-leads/yes", ACTION ("") "partner q\n takes-part q x roles='does lead' mandate=within-limits", "two-leads" },
  { "/flags/two-leads/no", ACTION ("") "partner q\n takes-part q x roles=does", "" },
  { "/flags/two-leads/done", ACTION ("status=done") "partner q\n takes-part q x roles=lead", "" },
  { "/flags/two-leads/waived", ACTION ("") "partner q\n takes-part q x roles=lead mandate=may-decide\n"
    "waiver w about=x check=two-leads", "" },

  { "/flags/mandate-to-arrange/absent", "action x\n" SERVES "partner p\n takes-part p x roles=lead", "mandate-to-arrange" },
  { "/flags/mandate-to-arrange/none", "action x\n" SERVES "partner p\n takes-part p x roles=lead mandate=none", "mandate-to-arrange" },
  { "/flags/mandate-to-arrange/takes-back", "action x\n" SERVES "partner p\n takes-part p x roles=lead mandate=takes-back", "mandate-to-arrange" },
  { "/flags/mandate-to-arrange/within-limits", "action x\n" SERVES "partner p\n takes-part p x roles=lead mandate=within-limits", "" },
  { "/flags/mandate-to-arrange/may-decide", "action x\n" SERVES "partner p\n takes-part p x roles=lead mandate=may-decide", "" },
  { "/flags/mandate-to-arrange/not-of-a-helper", ACTION ("") "partner q\n takes-part q x roles=supports mandate=none", "" },
  { "/flags/mandate-to-arrange/of-the-contact", "action x\n" SERVES "partner p\n contact c partner=p mandate=may-decide\n"
    "takes-part p x roles=lead contact=c", "" },
  { "/flags/mandate-to-arrange/own-before-contact", "action x\n" SERVES "partner p\n contact c partner=p mandate=may-decide\n"
    "takes-part p x roles=lead contact=c mandate=takes-back", "mandate-to-arrange" },
  { "/flags/mandate-to-arrange/done", "action x status=done\n" SERVES "partner p\n takes-part p x roles=lead", "" },
  { "/flags/mandate-to-arrange/waived", "action x\n" SERVES "partner p\n takes-part p x roles=lead\n"
    "waiver w about=x check=mandate-to-arrange", "" },

  { "/flags/overdue/yesterday", ACTION ("due=2026-11-23"), "overdue" },
  { "/flags/overdue/today", ACTION ("due=2026-11-24"), "" },
  { "/flags/overdue/last-month", ACTION ("due=2026-10"), "overdue" },
  { "/flags/overdue/this-month", ACTION ("due=2026-11"), "" },
  { "/flags/overdue/this-year", ACTION ("due=2026"), "" },
  { "/flags/overdue/on-hold", ACTION ("due=2026-11-01 status=on-hold"), "overdue" },
  { "/flags/overdue/done", ACTION ("due=2025 status=done"), "" },
  { "/flags/overdue/dropped", ACTION ("due=2025 status=dropped"), "" },
  { "/flags/overdue/goal", GOAL ("target-year=2025") SOON, "overdue" },
  { "/flags/overdue/goal-this-year", GOAL ("target-year=2026") SOON, "" },
  { "/flags/overdue/goal-reached", GOAL ("target-year=2025 status=reached") SOON, "" },
  { "/flags/overdue/waived", ACTION ("due=2025") "waiver w about=x check=overdue", "" },

  { "/flags/no-action-soon/no-action", GOAL ("target-year=2026"), "no-action-soon" },
  { "/flags/no-action-soon/plan-period", GOAL ("target-year=2029"), "no-action-soon" },
  { "/flags/no-action-soon/by-horizon", GOAL ("horizon=plan-period"), "no-action-soon" },
  { "/flags/no-action-soon/generation", GOAL ("target-year=2046"), "" },
  { "/flags/no-action-soon/running", GOAL ("target-year=2026") SOON, "" },
  { "/flags/no-action-soon/idea", GOAL ("target-year=2026") "action a start=2026-12\n contributes a x", "no-action-soon" },
  { "/flags/no-action-soon/agreed-without-date", GOAL ("target-year=2026") "action a status=agreed\n contributes a x", "no-action-soon" },
  { "/flags/no-action-soon/starts-within", GOAL ("target-year=2026") "action a status=agreed start=2027-02-24\n contributes a x", "" },
  { "/flags/no-action-soon/starts-later", GOAL ("target-year=2026") "action a status=agreed start=2027-02-25\n contributes a x", "no-action-soon" },
  { "/flags/no-action-soon/due-within", GOAL ("target-year=2026") "action a status=agreed due=2027-02\n contributes a x", "" },
  { "/flags/no-action-soon/due-later", GOAL ("target-year=2026") "action a status=agreed due=2027-06\n contributes a x", "no-action-soon" },
  { "/flags/no-action-soon/due-before", GOAL ("target-year=2026") "action a status=agreed start=2026-01 due=2026-10\n contributes a x", "no-action-soon" },
  { "/flags/no-action-soon/reached", GOAL ("target-year=2026 status=reached"), "" },
  { "/flags/no-action-soon/waived", GOAL ("target-year=2026") "waiver w about=x check=no-action-soon", "" },

  { "/flags/not-told-back/six-weeks", SAID ("date=2026-10-13"), "" },
  { "/flags/not-told-back/a-day-more", SAID ("date=2026-10-12"), "not-told-back" },
  { "/flags/not-told-back/month", SAID ("date=2026-09"), "not-told-back" },
  { "/flags/not-told-back/month-may-have-ended", SAID ("date=2026-10"), "" },
  { "/flags/not-told-back/no-date", SAID (""), "" },
  { "/flags/not-told-back/told", SAID ("date=2026-01 told-back=2026-10"), "" },
  { "/flags/not-told-back/waived", SAID ("date=2026-01") "waiver w about=x check=not-told-back", "" },

  { "/flags/money-ends/before-due", ACTION ("funded-until=2027-07 due=2027-12"), "money-ends" },
  { "/flags/money-ends/before-end-of-year", ACTION ("funded-until=2027-07 due=2027"), "money-ends" },
  { "/flags/money-ends/with-due", ACTION ("funded-until=2027-07 due=2027-07"), "" },
  { "/flags/money-ends/after-due", ACTION ("funded-until=2028 due=2027-07"), "" },
  { "/flags/money-ends/before-goal", ACTION ("funded-until=2027-07") "g target-year=2028", "money-ends" },
  { "/flags/money-ends/in-goals-year", ACTION ("funded-until=2027-07") "g target-year=2027", "" },
  { "/flags/money-ends/not-of-a-second-goal", ACTION ("funded-until=2027-07")
    "goal h target-year=2046\n contributes x h weight=small", "" },
  { "/flags/money-ends/no-money", ACTION ("due=2027"), "" },
  { "/flags/money-ends/done", ACTION ("funded-until=2027-07 due=2027-12 status=done"), "" },
  { "/flags/money-ends/waived", ACTION ("funded-until=2027-07 due=2027-12") "waiver w about=x check=money-ends", "" },

  { "/flags/on-hold-long/since-escalation", ACTION ("status=on-hold escalated-on=2026-08-23"), "on-hold-long" },
  { "/flags/on-hold-long/escalated-lately", ACTION ("status=on-hold start=2026-01 escalated-on=2026-08-24"), "" },
  { "/flags/on-hold-long/since-start", ACTION ("status=on-hold start=2026-03 due=2027"), "on-hold-long" },
  { "/flags/on-hold-long/no-date", ACTION ("status=on-hold"), "" },
  { "/flags/on-hold-long/running", ACTION ("status=running start=2026-03"), "" },
  { "/flags/on-hold-long/waived", ACTION ("status=on-hold start=2026-03") "waiver w about=x check=on-hold-long", "" },

  { "/flags/end-before-start/yes", ACTION ("start=2027-05 due=2027-04"), "end-before-start" },
  { "/flags/end-before-start/done", ACTION ("start=2027-05 done-on=2027-04"), "end-before-start" },
  { "/flags/end-before-start/may-be-right", ACTION ("start=2027-05 due=2027"), "" },
  { "/flags/end-before-start/same-day", ACTION ("start=2027-05-03 due=2027-05-03"), "" },
  { "/flags/end-before-start/term", "term x start=2030-03 end=2026-03", "end-before-start" },
  { "/flags/end-before-start/term-right", "term x start=2026-03 end=2030-03", "" },
  { "/flags/end-before-start/waived", ACTION ("start=2027-05 due=2027-04") "waiver w about=x check=end-before-start", "" },

  { "/flags/waits-in-circle/two", ACTION ("") "action b\n waits-for x b\n waits-for b x", "waits-in-circle" },
  { "/flags/waits-in-circle/three", ACTION ("") "action b\n action c\n waits-for x b\n waits-for b c\n waits-for c x",
    "waits-in-circle" },
  { "/flags/waits-in-circle/before-a-circle", ACTION ("") "action b\n action c\n waits-for x b\n waits-for b c\n waits-for c b", "" },
  { "/flags/waits-in-circle/after-a-circle", ACTION ("") "action b\n action c\n waits-for b x\n waits-for b c\n waits-for c b", "" },
  { "/flags/waits-in-circle/row", ACTION ("") "action b\n action c\n waits-for c x\n waits-for x b", "" },
  { "/flags/waits-in-circle/contacts", "partner p\n contact x partner=p\n contact y partner=p successor=x\n x successor=y",
    "waits-in-circle" },
  { "/flags/waits-in-circle/waived", ACTION ("") "action b\n waits-for x b\n waits-for b x\n"
    "waiver w about=x check=waits-in-circle", "" },

  { "/flags/several", "action x due=2025", "action-without-goal action-without-lead overdue" },
  { "/flags/waiver/of-another-item", "voice x\n voice y\n waiver w about=y check=voice-without-goal", "voice-without-goal" },
  { "/flags/waiver/of-another-flag", "voice x\n waiver w about=x check=not-told-back", "voice-without-goal" },
  { "/flags/waiver/unknown-check", "voice x\n waiver w about=x check=something", "voice-without-goal" },
};

static void
append_names (GString *names, WbFlagMask mask)
{
  for (guint i = 0; i < WB_N_FLAGS; i++)
    if ((mask & (1u << i)) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", wb_flag_get_name (i));
}

static void
test_flags (gconstpointer data)
{
  const FlagCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (test->plan);
  g_autoptr (GString) names = g_string_new (NULL);

  append_names (names, wb_flags_of (project, small_plan_find (project, "x"), SMALL_PLAN_TODAY));
  g_assert_cmpstr (names->str, ==, test->flags);
}

static void
test_plan_itself (void)
{
  g_autoptr (WbProject) project = small_plan_new ("");
  WbSlot plan = wb_project_get_root (project);

  g_assert_cmpuint (wb_flags_of (project, plan, SMALL_PLAN_TODAY), ==, 0);
  small_plan_change (project, "plan horizon-year=2020");
  g_assert_cmpuint (wb_flags_of (project, plan, SMALL_PLAN_TODAY), ==, 1u << WB_FLAG_END_BEFORE_START);
}

static void
test_words (void)
{
  for (guint i = 0; i < WB_N_FLAGS; i++)
    {
      g_assert_cmpstr (wb_flag_get_name (i), !=, "");
      g_assert_cmpuint (g_utf8_strlen (wb_flag_get_label (i), -1), <=, 28);
      g_assert_true (g_str_has_suffix (wb_flag_get_sentence (i), "."));
    }

  g_assert_cmpstr (wb_flag_get_label (WB_FLAG_MANDATE_TO_ARRANGE), ==, "mandate still to arrange");
}

/* A long row of actions costs no more than its length, and a circle ends. */
static void
test_long_row (void)
{
  g_autoptr (WbProject) project = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "action a%u\n", i);
  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "waits-for a%u a%u\n", i, (i + 1) % 2000);

  project = small_plan_new (text->str);
  g_assert_true (wb_flags_of (project, small_plan_find (project, "a7"), SMALL_PLAN_TODAY) & (1u << WB_FLAG_WAITS_IN_CIRCLE));
}

typedef struct
{
  const char *path;
  const char *goal;
  int         row;
} RowCase;

static const RowCase rows[] = {
  { "/row/this-year", "target-year=2026", WB_HORIZON_THIS_YEAR },
  { "/row/overdue", "target-year=2019", WB_HORIZON_THIS_YEAR },
  { "/row/next-year", "target-year=2027", WB_HORIZON_PLAN_PERIOD },
  { "/row/end-of-period", "target-year=2030", WB_HORIZON_PLAN_PERIOD },
  { "/row/after-period", "target-year=2031", WB_HORIZON_GENERATION },
  { "/row/year-before-horizon", "target-year=2031 horizon=this-year", WB_HORIZON_GENERATION },
  { "/row/horizon-this-year", "horizon=this-year", WB_HORIZON_THIS_YEAR },
  { "/row/horizon-generation", "horizon=generation", WB_HORIZON_GENERATION },
  { "/row/nothing-said", "", WB_HORIZON_PLAN_PERIOD },
};

static void
test_row (gconstpointer data)
{
  const RowCase *test = data;
  g_autofree char *text = g_strconcat ("goal x ", test->goal, NULL);
  g_autoptr (WbProject) project = small_plan_new (text);
  WbRecord *goal = wb_project_get (project, small_plan_find (project, "x"));

  g_assert_cmpint (wb_goal_get_row (project, goal, SMALL_PLAN_TODAY), ==, test->row);
}

static void
test_row_without_period (void)
{
  g_autoptr (WbProject) project = small_plan_new ("plan period-end=\n goal x target-year=2030\n goal y target-year=2031");
  WbRecord *x = wb_project_get (project, small_plan_find (project, "x"));
  WbRecord *y = wb_project_get (project, small_plan_find (project, "y"));

  g_assert_cmpint (wb_goal_get_row (project, x, SMALL_PLAN_TODAY), ==, WB_HORIZON_PLAN_PERIOD);
  g_assert_cmpint (wb_goal_get_row (project, y, SMALL_PLAN_TODAY), ==, WB_HORIZON_GENERATION);
}

typedef struct
{
  const char *path;
  const char *links;
  const char *goal;
} MainCase;

/* Goals a and b in that order, and c without an order key. */
static const MainCase mains[] = {
  { "/main-goal/none", "", NULL },
  { "/main-goal/one", "contributes x b", "b" },
  { "/main-goal/heavier", "contributes x a weight=small\n contributes x b weight=large", "b" },
  { "/main-goal/unsaid-is-medium", "contributes x a weight=small\n contributes x b", "b" },
  { "/main-goal/unsaid-is-not-large", "contributes x b\n contributes x c weight=large", "c" },
  { "/main-goal/order", "contributes x b\n contributes x a", "a" },
  { "/main-goal/no-order-last", "contributes x c\n contributes x b", "b" },
  { "/main-goal/id", "contributes x c\n contributes x d", "c" },
};

static void
test_main_goal (gconstpointer data)
{
  const MainCase *test = data;
  g_autoptr (WbProject) project = small_plan_new ("goal a order=m\n goal b order=n\n goal d\n goal c\n action x");
  WbSlot goal;

  small_plan_change (project, test->links);
  goal = wb_action_get_main_goal (project, small_plan_find (project, "x"));
  g_assert_cmpuint (goal, ==, test->goal != NULL ? small_plan_find (project, test->goal) : WB_SLOT_NONE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_flags);
  g_test_add_func ("/flags/plan", test_plan_itself);
  g_test_add_func ("/flags/words", test_words);
  g_test_add_func ("/flags/long-row", test_long_row);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_test_add_data_func (rows[i].path, &rows[i], test_row);
  g_test_add_func ("/row/without-period", test_row_without_period);
  for (guint i = 0; i < G_N_ELEMENTS (mains); i++)
    g_test_add_data_func (mains[i].path, &mains[i], test_main_goal);

  return g_test_run ();
}
