/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two items that are one become one, and nothing that either says is lost. Each case is checked against what was before
 * by undoing it, too. */

#include <locale.h>

#include "wb-join.h"

#include "plan-text.h"

typedef struct
{
  const char *path;
  const char *before;
  const char *id;
  const char *other;
  const char *after;
} JoinCase;

static const JoinCase cases[] = {
  { "/join/fields",
    "partner q1 name=GGD|type=health\npartner q2 name=ggd|short=G|website=ggd.nl", "q1", "q2",
    "partner q1 name=GGD|type=health|short=G|website=ggd.nl" },
  { "/join/two-values",
    "partner q1 name=GGD|short=GG\npartner q2 name=GGD|short=GD|type=health", "q1", "q2",
    "partner q1 name=GGD|short=GG|type=health\nconflict item=q1|field=short|theirs=GD" },
  { "/join/links",
    "partner q1 name=GGD\npartner q2 name=GGD\naction a1\naction a2\n"
    "takes-part q1 a1 roles=lead\ntakes-part q2 a1 roles=does|until=2030\ntakes-part q2 a2 roles=supports", "q1", "q2",
    "partner q1 name=GGD\naction a1\naction a2\n"
    "takes-part q1 a1 roles=does lead|until=2030\ntakes-part q1 a2 roles=supports" },
  { "/join/two-values-of-a-link",
    "partner q1\npartner q2\naction a1\ntakes-part q1 a1 mandate=none\ntakes-part q2 a1 mandate=may-decide", "q1", "q2",
    "partner q1\naction a1\ntakes-part q1 a1 mandate=none\n"
    "conflict link=takes-part|from=q1|to=a1|field=mandate|theirs=may-decide" },
  { "/join/what-belongs-to-it",
    "partner q1\npartner q2\npartner q3\ncontact c1 partner=q2|name=Jan\nvoice v1 gathered-by=q2\n"
    "relation l1 partner=q2|other=q3|strength=3\nnote n1 about=q1 q2 v1\nproject p backbone=q2", "q1", "q2",
    "partner q1\npartner q3\ncontact c1 partner=q1|name=Jan\nvoice v1 gathered-by=q1\n"
    "relation l1 partner=q1|other=q3|strength=3\nnote n1 about=q1 v1\nproject p backbone=q1" },
  { "/join/with-one-another",
    "partner q1\npartner q2\nrelation l1 partner=q1|other=q2|strength=3", "q1", "q2", "partner q1" },
  { "/join/succeeds-itself",
    "partner q1\ncontact c1 partner=q1|name=Jan|successor=c2\ncontact c2 partner=q1|name=jan|role=chair", "c1", "c2",
    "partner q1\ncontact c1 partner=q1|name=Jan|role=chair" },
  { "/join/conflicts",
    "partner q1\npartner q2\npartner q3\naction a1\ntakes-part q2 a1\nconflict item=q1|with=q2\nconflict item=q2|with=q3\n"
    "conflict item=q2|field=short|theirs=G\nconflict link=takes-part|from=q2|to=a1|field=mandate|theirs=none", "q1", "q2",
    "partner q1\npartner q3\naction a1\ntakes-part q1 a1\nconflict item=q1|with=q3\n"
    "conflict item=q1|field=short|theirs=G\nconflict link=takes-part|from=q1|to=a1|field=mandate|theirs=none" },
  { "/join/themes",
    "domain d1 name=Wonen|order=a\ndomain d2 name=wonen|order=b\ngoal g1 domain=d2\nvoice v1 domains=d1 d2", "d1", "d2",
    "domain d1 name=Wonen|order=a\ngoal g1 domain=d1\nvoice v1 domains=d1" },
};

static void
test_join (gconstpointer data)
{
  const JoinCase *row = data;
  g_autoptr (WbPlan) plan = plan_from_text (row->before);
  g_autoptr (WbPlan) expected_plan = plan_from_text (row->after);
  g_autofree char *before = plan_to_text (plan);
  g_autofree char *expected = plan_to_text (expected_plan);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WbProject) project = wb_project_new (plan, &error);
  WbEdit *edit;

  g_assert_no_error (error);
  edit = wb_edit_new (project);
  g_assert_true (wb_edit_can_join (edit, row->id, row->other));
  wb_edit_join (edit, row->id, row->other);
  g_assert_true (wb_edit_apply (edit, "Make one of two", &error));
  g_assert_no_error (error);

  after = plan_to_text (wb_project_get_plan (project));
  g_assert_cmpstr (after, ==, expected);
  wb_project_undo (project);
  undone = plan_to_text (wb_project_get_plan (project));
  g_assert_cmpstr (undone, ==, before);
}

static void
test_unlike (void)
{
  g_autoptr (WbPlan) plan = plan_from_text ("partner q1\ngoal g1");
  g_autoptr (WbProject) project = wb_project_new (plan, NULL);
  g_autoptr (WbEdit) edit = wb_edit_new (project);

  g_assert_false (wb_edit_can_join (edit, "q1", "g1"));
  g_assert_false (wb_edit_can_join (edit, "q1", "q1"));
  g_assert_false (wb_edit_can_join (edit, "q1", "nobody"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_join);
  g_test_add_func ("/join/unlike", test_unlike);

  return g_test_run ();
}
