/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "small-plan.h"
#include "wb-carry.h"

typedef struct
{
  WbProject *project;
  WbStage   *stage;
  WbCarry   *carry;
} Fixture;

/* The first action has a lead and somebody who helps, the second one nobody. */
static const char plan[] =
  "goal g1 title=First domain=housing target-year=2026 order=a\n"
  "goal g2 title=Second domain=work target-year=2026 order=b\n"
  "action a1 title=Do order=a\n"
  "action a2 title=More order=b\n"
  "action a3 title=Else\n"
  "contributes a1 g1\n"
  "contributes a2 g1\n"
  "contributes a3 g2\n"
  "voice v1 text=Damp domains=housing date=2026-05-01\n"
  "partner p1 name=Riverhouse\n"
  "partner p2 name=Council\n"
  "takes-part p1 a1 roles=lead\n"
  "takes-part p2 a1 roles=does\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
  fixture->stage = wb_stage_new ();
  fixture->stage->options.width = 1200;
  wb_stage_set_project (fixture->stage, fixture->project);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->carry, wb_carry_free);
  wb_stage_free (fixture->stage);
  g_assert_finalize_object (fixture->project);
}

/* Takes a partner up where the keyboard is at an item, or nowhere. */
static void
take_up (Fixture *fixture, const char *partner, const char *at)
{
  fixture->carry = wb_carry_new (fixture->stage, small_plan_find (fixture->project, partner));
  wb_carry_start (fixture->carry, at != NULL ? wb_walk_of_card (fixture->stage, small_plan_find (fixture->project, at))
                                             : WB_NO_STOP);
}

static void
expect (Fixture *fixture, const char *action, const char *sentence)
{
  g_assert_nonnull (fixture->carry->drop);
  g_assert_cmpstr (fixture->carry->drop->sentence, ==, sentence);
  g_assert_cmpuint (fixture->carry->aim.target.item, ==, small_plan_find (fixture->project, action));
}

#define LEADS "Becomes lead of this action"
#define HELPS "Takes part in this action"

/* Each action twice, to lead and to take part, where that changes anything. */
static void
test_partner_by_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  take_up (fixture, "p2", "a1");
  expect (fixture, "a1", LEADS " instead of Riverhouse");
  wb_carry_walk (fixture->carry, WB_DOWN);
  expect (fixture, "a2", LEADS);
  wb_carry_walk (fixture->carry, WB_DOWN);
  expect (fixture, "a2", HELPS);
  wb_carry_walk (fixture->carry, WB_UP);
  expect (fixture, "a2", LEADS);
  wb_carry_walk (fixture->carry, WB_RIGHT);
  expect (fixture, "a3", LEADS);
  wb_carry_walk (fixture->carry, WB_DOWN);
  expect (fixture, "a3", HELPS);

  g_assert_true (wb_carry_drop (fixture->carry, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (wb_project_find_link (fixture->project, WB_KIND_TAKES_PART, "p2", "a3"), !=, WB_SLOT_NONE);
}

static void
test_partner_from_a_goal (Fixture *fixture, gconstpointer data)
{
  take_up (fixture, "p1", "g1");
  g_assert_null (fixture->carry->drop);
  wb_carry_walk (fixture->carry, WB_DOWN);
  expect (fixture, "a1", HELPS);
}

static void
test_partner_from_nowhere (Fixture *fixture, gconstpointer data)
{
  take_up (fixture, "p2", NULL);
  g_assert_null (fixture->carry->drop);
  wb_carry_walk (fixture->carry, WB_DOWN);
  expect (fixture, "a1", LEADS " instead of Riverhouse");
}

/* Where there is nothing in that direction, the keyboard is not stuck. */
static void
test_partner_from_the_edge (Fixture *fixture, gconstpointer data)
{
  take_up (fixture, "p1", "g2");
  wb_carry_walk (fixture->carry, WB_RIGHT);
  expect (fixture, "a1", HELPS);
  wb_carry_walk (fixture->carry, WB_LEFT);
  expect (fixture, "a1", HELPS);
  g_clear_pointer (&fixture->carry, wb_carry_free);

  take_up (fixture, "p1", "v1");
  wb_carry_walk (fixture->carry, WB_UP);
  expect (fixture, "a3", HELPS);
}

static const WbRect *
get_rect (Fixture *fixture, const char *id)
{
  return &wb_stage_get_card (fixture->stage, small_plan_find (fixture->project, id))->rect;
}

/* To a quarter or three quarters of the height of a card. */
static void
carry_to (Fixture *fixture, const char *id, gboolean low)
{
  const WbRect *rect = get_rect (fixture, id);

  wb_carry_to (fixture->carry, (WbPoint) { rect->x + 20, rect->y + rect->height * (low ? 0.75f : 0.25f) });
}

static void
take_up_in_chain (Fixture *fixture, const char *id)
{
  wb_stage_arrange (fixture->stage, WB_ARRANGEMENT_CHAIN);
  fixture->carry = wb_carry_new (fixture->stage, small_plan_find (fixture->project, id));
}

static gboolean
has_link (Fixture *fixture, WbKind kind, const char *from, const char *to)
{
  return wb_project_find_link (fixture->project, kind, from, to) != WB_SLOT_NONE;
}

static void
drop (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (wb_carry_drop (fixture->carry, &error));
  g_assert_no_error (error);
}

/* To both ends, past what it cannot be dropped on. */
static void
test_ends (Fixture *fixture, gconstpointer data)
{
  take_up (fixture, "p2", NULL);
  wb_carry_walk (fixture->carry, WB_LAST);
  expect (fixture, "a3", HELPS);
  wb_carry_walk (fixture->carry, WB_FIRST);
  expect (fixture, "a1", LEADS " instead of Riverhouse");
  wb_carry_walk (fixture->carry, WB_FIRST);
  expect (fixture, "a1", LEADS " instead of Riverhouse");
}

/* An action goes from goal to goal, or contributes to both; on anything else it cannot be dropped. */
static void
test_action_in_chain (Fixture *fixture, gconstpointer data)
{
  take_up_in_chain (fixture, "a1");
  carry_to (fixture, "g1", FALSE);
  g_assert_null (fixture->carry->drop);
  carry_to (fixture, "a3", FALSE);
  g_assert_null (fixture->carry->drop);
  carry_to (fixture, "p1", FALSE);
  g_assert_null (fixture->carry->drop);

  carry_to (fixture, "g2", TRUE);
  expect (fixture, "g2", "Moves to “Second”");
  g_assert_false (fixture->carry->aim.has_place);
  wb_carry_set_also (fixture->carry, TRUE);
  expect (fixture, "g2", "Contributes to “Second” as well");
  drop (fixture);
  g_assert_true (has_link (fixture, WB_KIND_CONTRIBUTES, "a1", "g1"));
  g_assert_true (has_link (fixture, WB_KIND_CONTRIBUTES, "a1", "g2"));
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_false (has_link (fixture, WB_KIND_CONTRIBUTES, "a1", "g2"));
}

static void
test_action_in_chain_by_keys (Fixture *fixture, gconstpointer data)
{
  take_up_in_chain (fixture, "a1");
  wb_carry_walk (fixture->carry, WB_DOWN);
  g_assert_null (fixture->carry->drop);
  wb_carry_walk (fixture->carry, WB_LEFT);
  expect (fixture, "g2", "Moves to “Second”");
  drop (fixture);
  g_assert_false (has_link (fixture, WB_KIND_CONTRIBUTES, "a1", "g1"));
  g_assert_true (has_link (fixture, WB_KIND_CONTRIBUTES, "a1", "g2"));
}

/* Which half of an action a partner is dropped on says what it does there, as on a board. */
static void
test_partner_in_chain (Fixture *fixture, gconstpointer data)
{
  take_up_in_chain (fixture, "p2");
  carry_to (fixture, "a3", FALSE);
  expect (fixture, "a3", LEADS);
  carry_to (fixture, "a3", TRUE);
  expect (fixture, "a3", HELPS);
  carry_to (fixture, "g1", TRUE);
  g_assert_null (fixture->carry->drop);
  carry_to (fixture, "a3", TRUE);
  drop (fixture);
  g_assert_true (has_link (fixture, WB_KIND_TAKES_PART, "p2", "a3"));
}

static void
test_partner_in_chain_by_keys (Fixture *fixture, gconstpointer data)
{
  take_up_in_chain (fixture, "p1");
  wb_carry_walk (fixture->carry, WB_LEFT);
  expect (fixture, "a2", LEADS);
  wb_carry_walk (fixture->carry, WB_DOWN);
  expect (fixture, "a2", HELPS);
  wb_carry_walk (fixture->carry, WB_UP);
  wb_carry_walk (fixture->carry, WB_UP);
  expect (fixture, "a1", HELPS);
}

static void
test_voice_in_chain (Fixture *fixture, gconstpointer data)
{
  take_up_in_chain (fixture, "v1");
  carry_to (fixture, "a1", FALSE);
  g_assert_null (fixture->carry->drop);
  wb_carry_walk (fixture->carry, WB_RIGHT);
  expect (fixture, "g1", "Becomes a reason for “First”");
  carry_to (fixture, "g2", FALSE);
  expect (fixture, "g2", "Becomes a reason for “Second”");
  drop (fixture);
  g_assert_true (has_link (fixture, WB_KIND_GROUNDS, "v1", "g2"));
}

#define ADD(path, test) g_test_add ("/canvas/carry/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("partner-by-keys", test_partner_by_keys);
  ADD ("partner-from-a-goal", test_partner_from_a_goal);
  ADD ("partner-from-nowhere", test_partner_from_nowhere);
  ADD ("partner-from-the-edge", test_partner_from_the_edge);
  ADD ("ends", test_ends);
  ADD ("action-in-chain", test_action_in_chain);
  ADD ("action-in-chain-by-keys", test_action_in_chain_by_keys);
  ADD ("partner-in-chain", test_partner_in_chain);
  ADD ("partner-in-chain-by-keys", test_partner_in_chain_by_keys);
  ADD ("voice-in-chain", test_voice_in_chain);

  return g_test_run ();
}
