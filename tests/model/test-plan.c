/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two plans hold the same, however they came to be. */

#include <locale.h>

#include "wb-plan.h"

/* More than a chunk, so that plans share some. */
#define N_RECORDS 3000

static WbRecord *
make_record (guint i, const char *name)
{
  WbDraft draft;
  char id[8];

  g_snprintf (id, sizeof id, "t%u", i);
  wb_draft_init_item (&draft, WB_KIND_TERM, id);
  g_assert_true (wb_draft_set_text (&draft, WB_TERM_NAME, name, NULL));

  return wb_draft_end (&draft);
}

static WbPlan *
make_plan (void)
{
  WbPlan *plan = wb_plan_new ();

  for (guint i = 0; i < N_RECORDS; i++)
    wb_plan_append (&plan, make_record (i, "a"));

  return plan;
}

static void
test_snapshot (void)
{
  g_autoptr (WbPlan) plan = make_plan ();
  g_autoptr (WbPlan) other = wb_plan_ref (plan);

  g_assert_true (wb_plan_equal (plan, other));

  wb_plan_replace (&other, 2000, make_record (1999, "b"));
  g_assert_false (wb_plan_equal (plan, other));

  wb_plan_replace (&other, 2000, make_record (1999, "a"));
  g_assert_true (wb_plan_equal (plan, other));
}

/* What comes and goes leaves empty slots behind. */
static void
test_holes (void)
{
  g_autoptr (WbPlan) plan = make_plan ();
  g_autoptr (WbPlan) other = wb_plan_ref (plan);
  WbSlot slot = wb_plan_append (&other, make_record (N_RECORDS, "a"));

  g_assert_false (wb_plan_equal (plan, other));
  g_assert_false (wb_plan_equal (other, plan));

  wb_plan_replace (&other, slot, NULL);
  g_assert_true (wb_plan_equal (plan, other));
  g_assert_true (wb_plan_equal (other, plan));

  /* Deleted and made again: the same item in another slot. */
  wb_plan_replace (&other, 7, NULL);
  wb_plan_append (&other, make_record (6, "a"));
  g_assert_true (wb_plan_equal (plan, other));
  g_assert_true (wb_plan_equal (other, plan));

  /* The same number of items, but not the same ones. */
  wb_plan_replace (&other, 9, make_record (N_RECORDS + 1, "a"));
  g_assert_false (wb_plan_equal (plan, other));
  g_assert_false (wb_plan_equal (other, plan));
}

static void
test_other_order (void)
{
  g_autoptr (WbPlan) plan = make_plan ();
  g_autoptr (WbPlan) other = wb_plan_new ();

  for (guint i = N_RECORDS; i > 0; i--)
    wb_plan_append (&other, make_record (i - 1, "a"));
  g_assert_true (wb_plan_equal (plan, other));

  wb_plan_replace (&other, 5, make_record (N_RECORDS - 5, "b"));
  g_assert_false (wb_plan_equal (plan, other));
}

static void
test_header_does_not_count (void)
{
  g_autoptr (WbPlan) plan = make_plan ();
  g_autoptr (WbPlan) other = wb_plan_ref (plan);
  g_autoptr (WbHeader) header = wb_header_new ();

  header->id = g_strdup ("r");
  wb_plan_set_header (&other, header);
  g_assert_true (wb_plan_equal (plan, other));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/equal/snapshot", test_snapshot);
  g_test_add_func ("/plan/equal/holes", test_holes);
  g_test_add_func ("/plan/equal/other-order", test_other_order);
  g_test_add_func ("/plan/equal/header-does-not-count", test_header_does_not_count);

  return g_test_run ();
}
