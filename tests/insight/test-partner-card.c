/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card of a partner in a chain: its initials, its name, and in how many actions it takes part. */

#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-chain.h"
#include "wb-initials.h"
#include "wb-metrics.h"

typedef struct
{
  const char *path;
  const char *partner;
  const char *initials;
} InitialsCase;

static const InitialsCase initials_cases[] = {
  { "/partner-card/initials/own", "name=Bewonerscollectief short=BC", "BC" },
  { "/partner-card/initials/own-too-long", "name='Gemeentelijke dienst' short=GGD", "GG" },
  { "/partner-card/initials/own-with-marks", "name=Alpha short='a&b'", "ab" },
  { "/partner-card/initials/words", "name='de Brug'", "DB" },
  { "/partner-card/initials/three-words", "name='Zorg voor Iedereen'", "ZV" },
  { "/partner-card/initials/hyphen", "name='Noord-Zuid'", "NZ" },
  { "/partner-card/initials/one-word", "name=Stroom", "St" },
  { "/partner-card/initials/one-letter", "name=X", "X" },
  { "/partner-card/initials/accents", "name='e\314\201cole'", "\303\251c" },
  { "/partner-card/initials/no-letters", "name='!'", "" },
};

static void
test_initials (gconstpointer data)
{
  const InitialsCase *test = data;
  g_autofree char *plan = g_strconcat ("partner p ", test->partner, NULL);
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autofree char *initials = wb_initials_of_partner (wb_project_get (project, small_plan_find (project, "p")));

  g_assert_cmpstr (initials, ==, test->initials);
}

static const WbPart *
find_part (const WbCard *card, WbPartType type, WbTextStyle style)
{
  for (guint i = 0; i < card->n_parts; i++)
    if (card->parts[i].type == type && card->parts[i].style == style)
      return &card->parts[i];

  g_assert_not_reached ();
}

static float
get_middle (const WbPart *part)
{
  return part->rect.y + part->rect.height / 2;
}

static void
assert_card (const char *plan, float scale, float height)
{
  const WbChainOptions options = { .board = { .today = SMALL_PLAN_TODAY, .text_scale = scale } };
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbChain) chain = wb_chain_new (project, &options, &fixed_measurer);
  const WbCard *card = wb_chain_get_card (chain, small_plan_find (project, "p"));
  const WbPart *badge = find_part (card, WB_PART_BADGE, WB_STYLE_CHIP_LEAD);
  const WbPart *name = find_part (card, WB_PART_TEXT, WB_STYLE_CARD_TITLE);
  const WbPart *count = find_part (card, WB_PART_TEXT, WB_STYLE_META);

  g_assert_cmpfloat (card->rect.height, ==, height);
  g_assert_cmpfloat (badge->rect.height, ==, WB_BADGE * scale);
  g_assert_cmpfloat_with_epsilon (get_middle (badge), height / 2, 1);
  g_assert_cmpfloat_with_epsilon (get_middle (name), height / 2, 1);
  g_assert_cmpfloat_with_epsilon (get_middle (count), height / 2, 1);
  g_assert_cmpfloat (badge->rect.x + badge->rect.width, <, name->rect.x);
  g_assert_cmpfloat (name->rect.x + name->rect.width, <, count->rect.x);
  g_assert_cmpuint (badge->domain, ==, small_plan_find (project, "work"));
  g_assert_cmpstr (badge->text, ==, "AL");
  g_assert_cmpstr (count->text, ==, "2");
}

#define TWICE " domain=work short=AL\n action a\n action b\n takes-part p a roles=lead\n takes-part p b roles=does"

static void
test_card (void)
{
  assert_card ("partner p name=Alpha" TWICE, 1, WB_BADGE + 2 * WB_PARTNER_PAD);
  assert_card ("partner p name=Alpha" TWICE, 2, 2 * WB_BADGE + 2 * WB_PARTNER_PAD);
}

/* A name of more lines makes the card higher. */
static void
test_long_name (void)
{
  assert_card ("partner p name='Alpha and the very long name that somebody once gave to it, and nobody shortened'" TWICE, 1,
               3 * 19 + 2 * WB_PARTNER_PAD);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (initials_cases); i++)
    g_test_add_data_func (initials_cases[i].path, &initials_cases[i], test_initials);
  g_test_add_func ("/partner-card/parts", test_card);
  g_test_add_func ("/partner-card/long-name", test_long_name);

  return g_test_run ();
}
