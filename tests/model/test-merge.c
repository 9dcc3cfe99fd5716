/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Merging two copies of a small plan, case by case. */

#include "wb-merge.h"

#include "plan-text.h"
#include "wb-redact.h"

/* Enough to merge: two themes, goals with all that belongs to them, and a meeting. */
static const char base_text[] =
  "project p title=Plan|language=en\n"
  "domain d1 name=Housing\n"
  "domain d2 name=Work\n"
  "partner p1 name=Rivierhuis\n"
  "partner p2 name=School\n"
  "contact c1 partner=p1|name=Desk\n"
  "voice v1 text=The stairs are wet.|gathered-by=p1|domains=d1 d2\n"
  "goal g1 title=Dry homes|domain=d1|owner=p1|description=First.\\n\\nSecond.\\n\\nThird.|order=m\n"
  "goal g2 title=Warm homes|domain=d1\n"
  "goal g3 title=Homes|domain=d2\n"
  "indicator i1 goal=g1|name=Damp\n"
  "measurement m1 indicator=i1|value=214\n"
  "action a1 number=1|title=Damp team|status=idea\n"
  "action a2 number=2|title=Roof|status=idea\n"
  "session s1 title=March\n"
  "decision e1 session=s1|text=We begin.|about=g1 a1\n"
  "grounds v1 g1\n"
  "contributes a1 g1 weight=small\n"
  "contributes a2 g2\n"
  "takes-part p1 a1 roles=lead|contact=c1\n"
  "waits-for a2 a1\n";

/* The result is given by what is different from the base. */
typedef struct
{
  const char *name;
  const char *mine;
  const char *theirs;
  const char *result;
  guint       n_conflicts;
  guint       n_remarks;
} Case;

static const Case cases[] = {
  /* fields */
  { "/merge/unchanged", "", "", "" },
  { "/merge/mine-only", "goal g1 title=A", "",
    "goal g1 title=A|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|owner=p1|order=m\n" },
  { "/merge/theirs-only", "", "goal g2 title=B", "goal g2 title=B|domain=d1\n" },
  { "/merge/different-fields", "goal g2 title=A", "goal g2 status=agreed",
    "goal g2 title=A|domain=d1|status=agreed\n" },
  { "/merge/same-change", "goal g2 title=A", "goal g2 title=A", "goal g2 title=A|domain=d1\n" },
  { "/merge/same-field", "goal g2 title=A", "goal g2 title=B",
    "goal g2 title=A|domain=d1\nconflict item=g2|field=title|base=Warm homes|theirs=B\n", 1 },
  { "/merge/cleared-against-changed", "goal g2 title=", "goal g2 title=B",
    "goal g2 domain=d1\nconflict item=g2|field=title|base=Warm homes|theirs=B\n", 1 },
  { "/merge/changed-against-cleared", "goal g2 title=B", "goal g2 title=",
    "goal g2 title=B|domain=d1\nconflict item=g2|field=title|base=Warm homes\n", 1 },
  { "/merge/both-set-anew", "action a2 due=2027", "action a2 due=2028-03",
    "action a2 number=2|title=Roof|status=idea|due=2027\nconflict item=a2|field=due|theirs=2028-03\n", 1 },
  { "/merge/project", "project p title=A", "project p municipality=M",
    "project p title=A|municipality=M|language=en\n" },
  { "/merge/link-field", "contributes a1 g1 weight=large", "contributes a1 g1 weight=medium",
    "contributes a1 g1 weight=large\n"
    "conflict link=contributes|from=a1|to=g1|field=weight|base=small|theirs=medium\n", 1 },
  { "/merge/link-fields", "contributes a1 g1 weight=large", "contributes a1 g1 because=It helps",
    "contributes a1 g1 weight=large|because=It helps\n" },
  { "/merge/one-link-by-both", "takes-part p2 a2 roles=lead", "takes-part p2 a2 roles=does|until=2030",
    "takes-part p2 a2 roles=does lead|until=2030\n" },
  { "/merge/order", "goal g1 order=k|title=A", "goal g1 order=h|status=idea",
    "goal g1 title=A|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|status=idea|owner=p1|order=h\n" },
  { "/merge/order-swapped", "goal g1 order=h", "goal g1 order=k",
    "goal g1 title=Dry homes|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|owner=p1|order=h\n" },

  /* sets */
  { "/merge/set-members", "voice v1 domains=d1", "goal g4 title=G\ndecision e1 about=g1 a1 g4",
    "voice v1 text=The stairs are wet.|domains=d1|gathered-by=p1\n"
    "goal g4 title=G\ndecision e1 session=s1|text=We begin.|about=a1 g1 g4\n" },
  { "/merge/set-both", "decision e1 about=a1 a2 g1", "decision e1 about=g1 g2",
    "decision e1 session=s1|text=We begin.|about=a2 g1 g2\n" },
  { "/merge/set-emptied", "voice v1 domains=d1", "voice v1 domains=d2",
    "voice v1 text=The stairs are wet.|gathered-by=p1\n" },
  { "/merge/roles", "takes-part p1 a1 roles=lead funds", "takes-part p1 a1 roles=does",
    "takes-part p1 a1 roles=does funds|contact=c1\n" },

  /* long texts */
  { "/merge/paragraphs", "goal g1 description=1st.\\n\\nSecond.\\n\\nThird.",
    "goal g1 description=First.\\n\\nSecond.\\n\\n3rd.\\n\\nFourth.",
    "goal g1 title=Dry homes|description=1st.\\n\\nSecond.\\n\\n3rd.\\n\\nFourth.|domain=d1|owner=p1|order=m\n" },
  { "/merge/one-paragraph", "goal g1 description=First.\\n\\nA.\\n\\nThird.",
    "goal g1 description=First.\\n\\nB.\\n\\nThird.",
    "goal g1 title=Dry homes|description=First.\\n\\nA.\\n\\nThird.|domain=d1|owner=p1|order=m\n"
    "conflict item=g1|field=description|base=First.\\n\\nSecond.\\n\\nThird.|theirs=First.\\n\\nB.\\n\\nThird.\n", 1 },
  { "/merge/voice-text", "voice v1 text=The stairs are wet.\\n\\nStill.",
    "voice v1 text=Always.\\n\\nThe stairs are wet.",
    "voice v1 text=The stairs are wet.\\n\\nStill.|domains=d1 d2|gathered-by=p1\n"
    "conflict item=v1|field=text|base=The stairs are wet.|theirs=Always.\\n\\nThe stairs are wet.\n", 1 },
  { "/merge/decision-text", "decision e1 text=We begin.\\n\\nA.", "decision e1 text=B.\\n\\nWe begin.",
    "decision e1 session=s1|text=We begin.\\n\\nA.|about=a1 g1\n"
    "conflict item=e1|field=text|base=We begin.|theirs=B.\\n\\nWe begin.\n", 1 },

  /* deletion */
  { "/merge/both-delete", "-g2", "-g2", "-g2\n-contributes a2 g2\n" },
  { "/merge/deleted-unchanged", "goal g2 title=A", "-a2",
    "goal g2 title=A|domain=d1\n-a2\n-contributes a2 g2\n-waits-for a2 a1\n" },
  { "/merge/they-delete-what-i-change", "goal g1 title=A", "-g1",
    "goal g1 title=A|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|owner=p1|order=m\n"
    "conflict item=g1|deleted=theirs\n", 1 },
  { "/merge/i-delete-what-they-change", "-g1", "goal g1 title=A",
    "goal g1 title=A|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|owner=p1|order=m\n"
    "conflict item=g1|deleted=mine\n", 1 },
  { "/merge/deleted-against-moved", "goal g1 order=z", "-g1",
    "-g1\n-i1\n-m1\ndecision e1 session=s1|text=We begin.|about=a1\n-grounds v1 g1\n-contributes a1 g1\n" },
  { "/merge/deleted-with-changed-child", "measurement m1 value=200", "-g1",
    "measurement m1 indicator=i1|value=200\n"
    "conflict item=g1|deleted=theirs\nconflict item=i1|deleted=theirs\nconflict item=m1|deleted=theirs\n", 3 },
  { "/merge/deleted-child-of-changed", "goal g1 title=A", "-i1",
    "goal g1 title=A|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|owner=p1|order=m\n-i1\n-m1\n" },
  { "/merge/deleted-against-new-child", "-i1", "measurement m2 indicator=i1|value=180",
    "measurement m2 indicator=i1|value=180\nconflict item=i1|deleted=mine\n", 1 },
  { "/merge/deleted-against-new-link", "takes-part p2 a1", "-a1",
    "takes-part p2 a1\nconflict item=a1|deleted=theirs\n", 1 },
  { "/merge/deleted-against-changed-link", "takes-part p1 a1 roles=does", "-p1",
    "takes-part p1 a1 roles=does|contact=c1\n"
    "conflict link=takes-part|from=p1|to=a1|deleted=theirs\nconflict item=p1|deleted=theirs\n", 2 },
  { "/merge/deleted-link-against-changed", "-takes-part p1 a1", "takes-part p1 a1 roles=does",
    "takes-part p1 a1 roles=does|contact=c1\nconflict link=takes-part|from=p1|to=a1|deleted=mine\n", 1 },
  { "/merge/deleted-against-decision", "decision e2 text=Yes.|about=g2", "-g2",
    "decision e2 text=Yes.|about=g2\nconflict item=g2|deleted=theirs\n", 1 },
  { "/merge/deleted-against-gathered-by", "-p2", "voice v2 text=More.|gathered-by=p2",
    "voice v2 text=More.|gathered-by=p2\nconflict item=p2|deleted=mine\n", 1 },
  { "/merge/deleted-against-parent", "-g3", "goal g2 parent=g3",
    "goal g2 title=Warm homes|domain=d1|parent=g3\nconflict item=g3|deleted=mine\n", 1 },
  { "/merge/theme-against-new-goal", "-d1", "goal g4 title=New|domain=d1",
    "goal g4 title=New|domain=d1\nconflict item=d1|deleted=mine\n", 1 },
  { "/merge/theme-against-moved-goal", "goal g3 domain=d1", "-d1",
    "goal g3 title=Homes|domain=d1\nconflict item=d1|deleted=theirs\n", 1 },
  { "/merge/moved-away-before-deleting", "goal g1 domain=d2\ngoal g2 domain=d2\n-d1", "domain d1 name=Homes",
    "domain d1 name=Homes\n"
    "goal g1 title=Dry homes|description=First.\\n\\nSecond.\\n\\nThird.|domain=d2|owner=p1|order=m\n"
    "goal g2 title=Warm homes|domain=d2\nconflict item=d1|deleted=mine\n", 1 },
  { "/merge/cleared-before-they-delete", "goal g2 domain=|title=A", "-d1",
    "-d1\nvoice v1 text=The stairs are wet.|domains=d2|gathered-by=p1\n"
    "goal g1 title=Dry homes|description=First.\\n\\nSecond.\\n\\nThird.|owner=p1|order=m\ngoal g2 title=A\n" },
  { "/merge/changed-and-its-owner-deleted", "goal g1 title=A", "-p1\n-g1",
    "voice v1 text=The stairs are wet.|domains=d1 d2\n"
    "goal g1 title=A|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|order=m\n"
    "-p1\n-c1\n-takes-part p1 a1\n"
    "conflict item=g1|deleted=theirs\n", 1 },
  { "/merge/contact-deleted-and-named", "-c1", "takes-part p1 a2 contact=c1",
    "takes-part p1 a2 contact=c1\nconflict item=c1|deleted=mine\n", 1 },

  /* what only shows together */
  { "/merge/circle", "goal g1 parent=g2", "goal g2 parent=g1",
    "goal g1 title=Dry homes|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|owner=p1|parent=g2|order=m\n"
    "conflict item=g2|field=parent|theirs=g1\n", 1 },
  { "/merge/long-circle", "goal g1 parent=g2", "goal g2 parent=g3\ngoal g3 parent=g1",
    "goal g1 title=Dry homes|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|owner=p1|parent=g2|order=m\n"
    "goal g3 title=Homes|domain=d2|parent=g1\nconflict item=g2|field=parent|theirs=g3\n", 1 },
  { "/merge/circle-with-a-new-goal", "goal g1 parent=g2", "goal g4 title=N|parent=g1\ngoal g2 parent=g4",
    "goal g1 title=Dry homes|description=First.\\n\\nSecond.\\n\\nThird.|domain=d1|owner=p1|parent=g2|order=m\n"
    "goal g4 title=N|parent=g1\nconflict item=g2|field=parent|theirs=g4\n", 1 },
  { "/merge/same-partner", "partner p4 name=Café Één", "partner p3 name=cafe een",
    "partner p3 name=cafe een\npartner p4 name=Café Één\nconflict item=p3|with=p4\n", 1 },
  { "/merge/same-theme", "domain d3 name=Health", "domain d4 name=health",
    "domain d3 name=Health\ndomain d4 name=health\nconflict item=d3|with=d4\n", 1 },
  { "/merge/same-contact", "contact c2 partner=p1|name=Janitor", "contact c3 partner=p1|name=JANITOR",
    "contact c2 partner=p1|name=Janitor\ncontact c3 partner=p1|name=JANITOR\nconflict item=c2|with=c3\n", 1 },
  { "/merge/same-function-elsewhere", "contact c2 partner=p1|name=Janitor", "contact c3 partner=p2|name=Janitor",
    "contact c2 partner=p1|name=Janitor\ncontact c3 partner=p2|name=Janitor\n" },
  { "/merge/same-contact-of-same-partner",
    "partner p3 name=Mill\ncontact c2 partner=p3|name=Janitor", "partner p4 name=Mill\ncontact c3 partner=p4|name=Janitor",
    "partner p3 name=Mill\npartner p4 name=Mill\ncontact c2 partner=p3|name=Janitor\ncontact c3 partner=p4|name=Janitor\n"
    "conflict item=c2|with=c3\nconflict item=p3|with=p4\n", 2 },
  { "/merge/same-title-of-goals", "goal g4 title=New", "goal g5 title=New", "goal g4 title=New\ngoal g5 title=New\n" },
  { "/merge/two-leads", "takes-part p1 a2 roles=lead", "takes-part p2 a2 roles=lead",
    "takes-part p1 a2 roles=lead\ntakes-part p2 a2 roles=lead\n" },
  { "/merge/one-number", "action a4 number=3|title=Mine", "action a3 number=3|title=Theirs",
    "action a3 number=3|title=Theirs\naction a4 number=4|title=Mine\n", 0, 1 },
  { "/merge/one-number-theirs-greater", "action a3 number=3|title=Mine\naction a5 number=9", "action a4 number=3|title=Theirs",
    "action a3 number=3|title=Mine\naction a4 number=10|title=Theirs\naction a5 number=9\n", 0, 1 },
  { "/merge/number-twice-in-theirs", "goal g2 title=A", "action a3 number=3\naction a4 number=3",
    "goal g2 title=A|domain=d1\naction a3 number=3\naction a4 number=3\n" },

  /* older conflicts */
  { "/merge/conflict-kept", "conflict item=g2|field=title|base=Warm homes|theirs=Old", "goal g3 title=B",
    "goal g3 title=B|domain=d2\nconflict item=g2|field=title|base=Warm homes|theirs=Old\n" },
  { "/merge/conflicts-of-both", "conflict item=g2|field=title|base=Warm homes|theirs=B",
    "conflict item=g2|field=title|base=Warm homes|theirs=A",
    "note n336f99cbbe51729 kind=parked|text=From another copy, when two were merged. Title: B|about=g2\n"
    "conflict item=g2|field=title|base=Warm homes|theirs=A\n" },
  { "/merge/conflict-goes-with-its-target", "conflict item=g2|field=title|base=Warm homes|theirs=Old", "-g2",
    "-g2\n-contributes a2 g2\n" },
  { "/merge/conflict-over-a-conflict", "goal g2 title=A\nconflict item=g2|field=title|base=Warm homes|theirs=Old",
    "goal g2 title=B",
    "goal g2 title=A|domain=d1\n"
    "note na52b68e62efc16d kind=parked|text=From another copy, when two were merged. Title: Old|about=g2\n"
    "conflict item=g2|field=title|base=Warm homes|theirs=B\n", 1 },
};

static WbPlan *
apply (WbPlan *mine, const WbMerge *merge)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbProject) project = wb_project_new (mine, &error);
  g_autoptr (WbStep) step = wb_step_new ("Merge", NULL, 0, NULL, WB_ORIGIN_MERGE, merge->changes->changes,
                                         merge->changes->n);

  g_assert_no_error (error);
  if (merge->changes->n > 0)
    wb_project_apply (project, step, &error);
  g_assert_no_error (error);

  return wb_plan_ref (wb_project_get_plan (project));
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (WbPlan) base = plan_from_text (base_text);
  g_autoptr (WbPlan) mine = plan_edit (base, test->mine);
  g_autoptr (WbPlan) theirs = plan_edit (base, test->theirs);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbMerge) merge = wb_merge_new (base, mine, theirs, &error);
  g_autoptr (WbPlan) result = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  result = apply (mine, merge);
  text = plan_differences (base, result);
  g_assert_cmpstr (text, ==, test->result);
  g_assert_cmpuint (merge->n_conflicts, ==, test->n_conflicts);
  g_assert_cmpuint (g_strv_length (merge->remarks), ==, test->n_remarks);
}

static WbPlan *
put_attribute (WbPlan *plan, guint on, const char *value)
{
  const WbExtraAttribute attribute = { (char *) "urn:x", (char *) "a", (char *) value, on };
  g_autoptr (WbExtra) extra = wb_extra_new (&attribute, 1, NULL, 0);
  WbPlan *edited = wb_plan_ref (plan);
  WbDraft draft;

  wb_draft_init_from (&draft, wb_plan_get (plan, 1));
  wb_draft_set_extra (&draft, extra);
  wb_plan_replace (&edited, 1, wb_draft_end (&draft));

  return edited;
}

/* One of the same name on the element of a long text is another attribute. */
static void
test_attribute_on_text (void)
{
  g_autoptr (WbPlan) base = plan_from_text (base_text);
  g_autoptr (WbPlan) mine = put_attribute (base, 0, "1");
  g_autoptr (WbPlan) theirs = put_attribute (base, WB_PROJECT_AMBITION + 1, "2");
  g_autoptr (GError) error = NULL;
  g_autoptr (WbMerge) merge = wb_merge_new (base, mine, theirs, &error);
  g_autoptr (WbPlan) result = NULL;
  const WbExtra *extra;

  g_assert_no_error (error);
  result = apply (mine, merge);
  extra = wb_record_get_extra (wb_plan_get (result, 1));
  g_assert_cmpuint (extra->n_attributes, ==, 2);
  g_assert_cmpstr (extra->attributes[0].value, ==, "1");
  g_assert_cmpstr (extra->attributes[1].value, ==, "2");
  g_assert_cmpuint (extra->attributes[1].on, ==, WB_PROJECT_AMBITION + 1);
}

static WbPlan *
add_fragments (WbPlan *plan, guint n)
{
  WbPlan *edited = wb_plan_ref (plan);

  for (guint i = 0; i < n; i++)
    wb_plan_append (&edited, wb_record_new_fragment ("urn:x", "thing", NULL, "<thing xmlns=\"urn:x\"></thing>"));

  return edited;
}

static guint
count_fragments (WbPlan *plan)
{
  guint n = 0;

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);

      n += record != NULL && wb_record_get_kind (record) == WB_KIND_FRAGMENT;
    }

  return n;
}

/* How many there are of a fragment that nothing tells apart; each side adds and takes away on its own. */
typedef struct
{
  const char *name;
  guint       base, mine, theirs, result;
} AlikeCase;

static const AlikeCase alike_cases[] = {
  { "/merge/alike/both-add", 0, 1, 1, 1 },
  { "/merge/alike/mine-adds", 1, 2, 1, 2 },
  { "/merge/alike/mine-adds-theirs-takes-away", 1, 2, 0, 1 },
  { "/merge/alike/mine-takes-away-theirs-adds", 1, 0, 2, 1 },
  { "/merge/alike/both-take-away", 2, 1, 1, 1 },
};

static void
test_alike (gconstpointer data)
{
  const AlikeCase *test = data;
  g_autoptr (WbPlan) plain = plan_from_text (base_text);
  g_autoptr (WbPlan) base = add_fragments (plain, test->base);
  g_autoptr (WbPlan) mine = add_fragments (plain, test->mine);
  g_autoptr (WbPlan) theirs = add_fragments (plain, test->theirs);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbMerge) merge = wb_merge_new (base, mine, theirs, &error);
  g_autoptr (WbPlan) result = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (merge->n_conflicts, ==, 0);
  result = apply (mine, merge);
  g_assert_cmpuint (count_fragments (result), ==, test->result);
}

/* Redacted copies: what was withheld is neither deleted nor overwritten. */

static const Case redacted_cases[] = {
  { "/merge/redacted/nothing-new", "goal g2 title=A", "", "goal g2 title=A|domain=d1\n" },
  { "/merge/redacted/change", "goal g2 title=A", "goal g3 title=B\ndecision e1 about=a1 g2",
    "goal g2 title=A|domain=d1\ngoal g3 title=B|domain=d2\n"
    "decision e1 session=s1|text=We begin.|about=a1 g2 v1\n" },
  { "/merge/redacted/filled-in", "", "partner p1 executive=Somebody",
    "conflict item=p1|field=executive|theirs=Somebody\n", 1 },
  { "/merge/redacted/filled-in-where-nothing-was", "", "partner p2 executive=Somebody",
    "partner p2 name=School|executive=Somebody\n" },
  { "/merge/redacted/filled-in-link", "", "takes-part p1 a1 mandate=none",
    "conflict link=takes-part|from=p1|to=a1|field=mandate|theirs=none\n", 1 },
  { "/merge/redacted/contact-again", "", "contact c2 partner=p1|name=DESK",
    "contact c2 partner=p1|name=DESK\nconflict item=c1|with=c2\n", 1 },
  { "/merge/redacted/deleted-with-what-was-withheld", "", "-p1",
    "conflict link=takes-part|from=p1|to=a1|deleted=theirs\nconflict item=p1|deleted=theirs\n", 2 },
  { "/merge/redacted/deleted", "", "-g3", "-g3\n" },
};

static void
test_redacted (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (WbPlan) plain = plan_from_text (base_text);
  g_autoptr (WbPlan) base = plan_edit (plain, "decision e1 about=a1 g1 v1\npartner p1 executive=Director\n"
                                              "takes-part p1 a1 mandate=may-decide|note=Ask twice.\n"
                                              "relation r1 partner=p1|other=p2|trust=2");
  g_auto (WbRecipe) recipe = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) redacted = NULL;
  g_autoptr (WbPlan) mine = plan_edit (base, test->mine);
  g_autoptr (WbPlan) theirs = NULL;
  g_autoptr (WbMerge) merge = NULL;
  g_autoptr (WbMerge) swapped = NULL;
  g_autoptr (WbPlan) result = NULL;
  g_autofree char *text = NULL;

  wb_recipe_init_default (&recipe);
  redacted = wb_plan_redact (base, &recipe, &error);
  g_assert_no_error (error);
  theirs = plan_edit (redacted, test->theirs);
  merge = wb_merge_new (base, mine, theirs, &error);
  g_assert_no_error (error);
  g_assert_true (merge->is_redacted);

  result = apply (mine, merge);
  text = plan_differences (base, result);
  g_assert_cmpstr (text, ==, test->result);
  g_assert_cmpuint (merge->n_conflicts, ==, test->n_conflicts);

  swapped = wb_merge_new (base, theirs, mine, &error);
  g_assert_error (error, WB_MERGE_ERROR, WB_MERGE_ERROR_REDACTED);
  g_assert_null (swapped);
}

/* What two redacted copies give is one too: it names neither who merged nor what it came from. */
static void
test_redacted_header (void)
{
  g_autoptr (WbPlan) base = plan_from_text (base_text);
  g_autoptr (WbHeader) header = wb_header_new ();
  g_auto (WbRecipe) recipe = { 0 };
  g_autoptr (WbPlan) redacted = NULL;
  g_autoptr (WbPlan) mine = NULL;
  g_autoptr (WbPlan) theirs = NULL;
  g_autoptr (WbMerge) merge = NULL;
  g_autoptr (WbHeader) result = NULL;
  g_autoptr (GError) error = NULL;

  header->id = g_strdup ("r1");
  wb_header_add_earlier (header, "r0", NULL, NULL);
  wb_plan_set_header (&base, header);
  wb_recipe_init_default (&recipe);
  redacted = wb_plan_redact (base, &recipe, &error);
  g_assert_no_error (error);
  mine = plan_edit (redacted, "goal g2 title=A");
  theirs = plan_edit (redacted, "goal g3 title=B");
  merge = wb_merge_new (base, mine, theirs, &error);
  g_assert_no_error (error);
  g_assert_cmpint (merge->kind, ==, WB_MERGE_BOTH);

  result = wb_merge_header (merge, wb_plan_get_header (mine), wb_plan_get_header (theirs), "r2", NULL, "Somebody", NULL);
  g_assert_cmpstr (result->id, ==, "r2");
  g_assert_cmpstr (result->of, ==, "r1");
  g_assert_nonnull (result->redacted);
  g_assert_null (result->by);
  g_assert_cmpuint (result->earlier->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_case);
  g_test_add_func ("/merge/attribute-on-text", test_attribute_on_text);
  for (guint i = 0; i < G_N_ELEMENTS (alike_cases); i++)
    g_test_add_data_func (alike_cases[i].name, &alike_cases[i], test_alike);
  for (guint i = 0; i < G_N_ELEMENTS (redacted_cases); i++)
    g_test_add_data_func (redacted_cases[i].name, &redacted_cases[i], test_redacted);
  g_test_add_func ("/merge/redacted/header", test_redacted_header);

  return g_test_run ();
}
