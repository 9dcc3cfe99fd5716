/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a card where the pointer rests on it. */

#include "small-plan.h"
#include "wb-card-hint.h"
#include "wb-flags.h"

#define LONG_TITLE                                                                                                      \
  "A goal with a title that goes on and on, as people write them when nobody tells them to stop, over more lines than a " \
  "card has for it, so that the end of it is cut off and cannot be read on the board by anybody at all"
#define LONG_NAME "Foundation for the benefit of all who live along the river and in the streets behind it"

static const char plan[] =
  "goal g1 title=First description='Why we want this' domain=housing target-year=2026 order=a\n"
  "goal g2 title='" LONG_TITLE "' description=Because domain=work target-year=2026 order=b\n"
  "goal g3 title=Third domain=school target-year=2026 order=c\n"
  "action a1 title=Do description='How we do it' order=a\n"
  "contributes a1 g1 weight=large\n"
  "contributes a1 g3 weight=small\n"
  "partner p1 name='" LONG_NAME "'\n"
  "partner p2 name=Council\n"
  "partner p3 name='Another foundation with a name of some length'\n"
  "partner p4 name='School for all the children of this quarter'\n"
  "takes-part p1 a1 roles=lead\n"
  "takes-part p2 a1 roles=supports\n"
  "takes-part p3 a1 roles=supports\n"
  "takes-part p4 a1 roles=informed\n";

typedef struct
{
  WbProject *project;
  WbStage   *stage;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
  fixture->stage = wb_stage_new ();
  fixture->stage->options.width = 1200;
  fixture->stage->options.show_flags = TRUE;
  wb_stage_set_project (fixture->stage, fixture->project);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wb_stage_free (fixture->stage);
  g_assert_finalize_object (fixture->project);
}

static const WbCard *
get_card (Fixture *fixture, const char *id)
{
  return wb_stage_get_card (fixture->stage, small_plan_find (fixture->project, id));
}

static void
assert_told_at (Fixture *fixture, const WbCard *card, WbPoint at, const char *expected)
{
  g_autofree char *hint = wb_card_hint_make (fixture->stage, card, at);

  g_assert_cmpstr (hint, ==, expected);
}

/* In the middle of a part of a card; of chips, of that of a partner. */
static void
assert_told (Fixture *fixture, const char *id, WbPartType type, const char *partner, const char *expected)
{
  const WbCard *card = get_card (fixture, id);
  WbSlot slot = partner != NULL ? small_plan_find (fixture->project, partner) : WB_SLOT_NONE;

  for (guint i = 0; i < card->n_parts; i++)
    {
      const WbRect *rect = &card->parts[i].rect;

      if (card->parts[i].type == type && (type != WB_PART_CHIP || card->parts[i].slot == slot))
        {
          assert_told_at (fixture, card, (WbPoint) { rect->x + rect->width / 2, rect->y + rect->height / 2 }, expected);
          return;
        }
    }

  g_assert_not_reached ();
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  const WbPoint nowhere = { -1, -1 };

  assert_told_at (fixture, get_card (fixture, "g1"), nowhere, "Why we want this");
  assert_told_at (fixture, get_card (fixture, "g2"), nowhere, LONG_TITLE "\nBecause");
  assert_told_at (fixture, get_card (fixture, "g3"), nowhere, NULL);
  assert_told_at (fixture, get_card (fixture, "a1"), nowhere, "How we do it");
}

/* What is cut, or short for more, is said in full. */
static void
test_parts (Fixture *fixture, gconstpointer data)
{
  assert_told (fixture, "a1", WB_PART_CHIP, "p1", LONG_NAME "\nlead");
  assert_told (fixture, "a1", WB_PART_CHIP, NULL, "Council\nSchool for all the children of this quarter");
  assert_told (fixture, "a1", WB_PART_FLAG, NULL, wb_flag_get_sentence (WB_FLAG_MANDATE_TO_ARRANGE));
  assert_told (fixture, "g3", WB_PART_LINE, NULL, "Do");
}

/* From afar there is nothing to point at but the card, and its title may be cut. */
static void
test_far (Fixture *fixture, gconstpointer data)
{
  fixture->stage->distance = WB_CARD_FAR;
  assert_told (fixture, "a1", WB_PART_CHIP, "p1", "Do\nHow we do it");
  assert_told (fixture, "g3", WB_PART_LINE, NULL, "Third");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/card-hint/card", test_card },
    { "/card-hint/parts", test_parts },
    { "/card-hint/far", test_far },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
