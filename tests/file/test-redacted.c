/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves in a redacted copy, as a file has it. */

#include <string.h>

#include "copies.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n"
#define TAIL "</wijkbord>\n"

/* ---- plans that were thought of ------------------------------------------------------------------------------------- */

/* A recipe is written as the marks on a revision: "without" and what it is narrowed to. */
typedef struct
{
  const char *name;
  const char *without;
  const char *only_domain;
  const char *only_goal;
  const char *only_partner;
  const char *full;   /* the elements after the revision */
  const char *copy;   /* the same in the copy */
} Case;

/* A theme with a goal and its action; beside it another one of each. */
#define TWO_THEMES \
  "  <project id=\"p\" backbone=\"pa-lead\"/>\n" \
  "  <domain id=\"d1\"/>\n" \
  "  <domain id=\"d2\"/>\n" \
  "  <voice id=\"v-d1\" domains=\"d1 d2\" gathered-by=\"pa-ears\"/>\n" \
  "  <voice id=\"v-d2\" domains=\"d2\"/>\n" \
  "  <voice id=\"v-g1\"/>\n" \
  "  <voice id=\"v-g2\"/>\n" \
  "  <goal id=\"g1\" domain=\"d1\" owner=\"pa-owner\" parent=\"g-top\"/>\n" \
  "  <goal id=\"g1-part\" parent=\"g1\"/>\n" \
  "  <goal id=\"g2\" domain=\"d2\" parent=\"g-top\"/>\n" \
  "  <goal id=\"g-top\" owner=\"pa-lead\"/>\n" \
  "  <indicator id=\"i1\" goal=\"g1\"/>\n" \
  "  <indicator id=\"i2\" goal=\"g2\"/>\n" \
  "  <indicator id=\"i-top\" goal=\"g-top\"/>\n" \
  "  <measurement id=\"m1\" indicator=\"i1\"/>\n" \
  "  <measurement id=\"m2\" indicator=\"i2\"/>\n" \
  "  <action id=\"a1\"/>\n" \
  "  <action id=\"a1-part\"/>\n" \
  "  <action id=\"a2\"/>\n" \
  "  <action id=\"a-answer\"/>\n" \
  "  <action id=\"a-other\"/>\n" \
  "  <partner id=\"pa1\"/>\n" \
  "  <partner id=\"pa2\"/>\n" \
  "  <partner id=\"pa-d1\" domain=\"d1\"/>\n" \
  "  <partner id=\"pa-ears\"/>\n" \
  "  <partner id=\"pa-lead\"/>\n" \
  "  <partner id=\"pa-owner\"/>\n" \
  "  <contact id=\"c1\" partner=\"pa1\"/>\n" \
  "  <contact id=\"c1-other\" partner=\"pa1\"/>\n" \
  "  <contact id=\"c2\" partner=\"pa2\"/>\n" \
  "  <relation id=\"r1\" partner=\"pa1\" other=\"pa2\"/>\n" \
  "  <relation id=\"r2\" partner=\"pa2\" other=\"pa-lead\"/>\n" \
  "  <session id=\"s1\"/>\n" \
  "  <session id=\"s2\"/>\n" \
  "  <session id=\"s-pa2\"/>\n" \
  "  <agenda-item id=\"ai-welcome\" session=\"s1\"/>\n" \
  "  <agenda-item id=\"ai1\" session=\"s1\" about=\"g1 g2\"/>\n" \
  "  <agenda-item id=\"ai2\" session=\"s2\" about=\"g2\"/>\n" \
  "  <note id=\"n1\" session=\"s1\" about=\"a1\"/>\n" \
  "  <round id=\"ro1\" session=\"s1\"/>\n" \
  "  <round id=\"ro2\" session=\"s2\" about=\"a2\"/>\n" \
  "  <vote id=\"vo1\" round=\"ro1\" about=\"g1\"/>\n" \
  "  <vote id=\"vo1-2\" round=\"ro1\" about=\"g2\"/>\n" \
  "  <vote id=\"vo2\" round=\"ro2\"/>\n" \
  "  <decision id=\"de1\" session=\"s1\" about=\"v-g1\"/>\n" \
  "  <decision id=\"de-d1\" about=\"d1\"/>\n" \
  "  <decision id=\"de-plan\" about=\"p\"/>\n" \
  "  <waiver id=\"w1\" about=\"a1\"/>\n" \
  "  <waiver id=\"w-pa1\" about=\"pa1\"/>\n" \
  "  <term id=\"t\"/>\n" \
  "  <milestone id=\"mi\"/>\n" \
  "  <link kind=\"grounds\" from=\"v-g1\" to=\"g1\"/>\n" \
  "  <link kind=\"grounds\" from=\"v-g2\" to=\"g2\"/>\n" \
  "  <link kind=\"contributes\" from=\"a1\" to=\"g1\"/>\n" \
  "  <link kind=\"contributes\" from=\"a1\" to=\"g2\"/>\n" \
  "  <link kind=\"contributes\" from=\"a1-part\" to=\"g1-part\"/>\n" \
  "  <link kind=\"contributes\" from=\"a2\" to=\"g2\"/>\n" \
  "  <link kind=\"takes-part\" from=\"pa1\" to=\"a1\" contact=\"c1\"/>\n" \
  "  <link kind=\"takes-part\" from=\"pa2\" to=\"a2\" contact=\"c2\"/>\n" \
  "  <link kind=\"takes-part\" from=\"pa-d1\" to=\"a2\"/>\n" \
  "  <link kind=\"answers\" from=\"a-answer\" to=\"v-d1\"/>\n" \
  "  <link kind=\"answers\" from=\"a-other\" to=\"v-g1\"/>\n" \
  "  <link kind=\"waits-for\" from=\"a1\" to=\"a2\"/>\n" \
  "  <link kind=\"attends\" from=\"pa1\" to=\"s1\"/>\n" \
  "  <link kind=\"attends\" from=\"pa1\" to=\"s2\"/>\n" \
  "  <link kind=\"attends\" from=\"pa2\" to=\"s-pa2\"/>\n"

static const Case cases[] = {
  { "voice", "voice", NULL, NULL, NULL,
    "  <project id=\"p\"/>\n"
    "  <voice id=\"v1\"/>\n"
    "  <voice id=\"v2\" may-share=\"yes\"/>\n"
    "  <goal id=\"g\"/>\n"
    "  <action id=\"a\"/>\n"
    "  <session id=\"s\"/>\n"
    "  <agenda-item id=\"ai\" session=\"s\" about=\"v1\"/>\n"
    "  <note id=\"n\" about=\"g v1 v2\"/>\n"
    "  <round id=\"ro\" session=\"s\" about=\"v1 v2\"/>\n"
    "  <vote id=\"vo1\" round=\"ro\" about=\"v1\" count=\"3\"/>\n"
    "  <vote id=\"vo2\" round=\"ro\" about=\"v2\" count=\"3\"/>\n"
    "  <decision id=\"d\" about=\"a v1\"/>\n"
    "  <waiver id=\"w1\" about=\"v1\"/>\n"
    "  <waiver id=\"w2\" about=\"v2\"/>\n"
    "  <link kind=\"grounds\" from=\"v1\" to=\"g\"/>\n"
    "  <link kind=\"grounds\" from=\"v2\" to=\"g\" note=\"n\"/>\n"
    "  <link kind=\"answers\" from=\"a\" to=\"v1\"/>\n"
    "  <link kind=\"answers\" from=\"a\" to=\"v2\"/>\n",
    "  <project id=\"p\"/>\n"
    "  <voice id=\"v2\" may-share=\"yes\"/>\n"
    "  <goal id=\"g\"/>\n"
    "  <action id=\"a\"/>\n"
    "  <session id=\"s\"/>\n"
    "  <agenda-item id=\"ai\" session=\"s\"/>\n"
    "  <note id=\"n\" about=\"g v2\"/>\n"
    "  <round id=\"ro\" session=\"s\" about=\"v2\"/>\n"
    "  <vote id=\"vo2\" round=\"ro\" about=\"v2\" count=\"3\"/>\n"
    "  <decision id=\"d\" about=\"a\"/>\n"
    "  <waiver id=\"w2\" about=\"v2\"/>\n"
    "  <link kind=\"grounds\" from=\"v2\" to=\"g\" note=\"n\"/>\n"
    "  <link kind=\"answers\" from=\"a\" to=\"v2\"/>\n" },
  { "personal", "personal", NULL, NULL, NULL,
    "  <project id=\"p\"/>\n"
    "  <action id=\"a\"/>\n"
    "  <partner id=\"pa\" executive=\"E\" backing=\"none\"/>\n"
    "  <contact id=\"c1\" partner=\"pa\" successor=\"c2\"/>\n"
    "  <contact id=\"c2\" partner=\"pa\"/>\n"
    "  <session id=\"s\"/>\n"
    "  <decision id=\"d\" about=\"c1 pa\"/>\n"
    "  <link kind=\"takes-part\" from=\"pa\" to=\"a\" roles=\"lead\" contact=\"c1\" mandate=\"may-decide\" note=\"n\"/>\n"
    "  <link kind=\"attends\" from=\"c1\" to=\"s\"/>\n"
    "  <link kind=\"attends\" from=\"pa\" to=\"s\"/>\n",
    "  <project id=\"p\"/>\n"
    "  <action id=\"a\"/>\n"
    "  <partner id=\"pa\" backing=\"none\"/>\n"
    "  <session id=\"s\"/>\n"
    "  <decision id=\"d\" about=\"pa\"/>\n"
    "  <link kind=\"takes-part\" from=\"pa\" to=\"a\" roles=\"lead\" mandate=\"may-decide\" note=\"n\"/>\n"
    "  <link kind=\"attends\" from=\"pa\" to=\"s\"/>\n" },
  { "judgement", "judgement", NULL, NULL, NULL,
    "  <project id=\"p\"/>\n"
    "  <action id=\"a\"/>\n"
    "  <partner id=\"pa\" executive=\"E\" backing=\"none\"/>\n"
    "  <partner id=\"pb\"/>\n"
    "  <contact id=\"c\" partner=\"pa\" mandate=\"none\" note=\"n\"/>\n"
    "  <relation id=\"r\" partner=\"pa\" other=\"pb\" trust=\"1\"/>\n"
    "  <link kind=\"takes-part\" from=\"pa\" to=\"a\" contact=\"c\" mandate=\"may-decide\"/>\n",
    "  <project id=\"p\"/>\n"
    "  <action id=\"a\"/>\n"
    "  <partner id=\"pa\" executive=\"E\"/>\n"
    "  <partner id=\"pb\"/>\n"
    "  <contact id=\"c\" partner=\"pa\" note=\"n\"/>\n"
    "  <link kind=\"takes-part\" from=\"pa\" to=\"a\" contact=\"c\"/>\n" },
  { "internal", "internal", NULL, NULL, NULL,
    "  <project id=\"p\"/>\n"
    "  <goal id=\"g\"/>\n"
    "  <action id=\"a\"/>\n"
    "  <session id=\"s\"/>\n"
    "  <agenda-item id=\"ai\" session=\"s\">\n"
    "    <notes>Among ourselves</notes>\n"
    "  </agenda-item>\n"
    "  <note id=\"n\" session=\"s\"/>\n"
    "  <waiver id=\"w1\" about=\"w2\"/>\n"
    "  <waiver id=\"w2\" about=\"w4\"/>\n"
    "  <waiver id=\"w4\" about=\"w5\"/>\n"
    "  <waiver id=\"w5\" about=\"n\"/>\n"
    "  <waiver id=\"w3\" about=\"g\" check=\"overdue\" reason=\"It is as it is\"/>\n"
    "  <milestone id=\"mi\" name=\"M\" note=\"n\"/>\n"
    "  <link kind=\"contributes\" from=\"a\" to=\"g\" because=\"It helps\"/>\n",
    "  <project id=\"p\"/>\n"
    "  <goal id=\"g\"/>\n"
    "  <action id=\"a\"/>\n"
    "  <session id=\"s\"/>\n"
    "  <agenda-item id=\"ai\" session=\"s\"/>\n"
    "  <waiver id=\"w3\" about=\"g\" check=\"overdue\"/>\n"
    "  <milestone id=\"mi\" name=\"M\"/>\n"
    "  <link kind=\"contributes\" from=\"a\" to=\"g\" because=\"It helps\"/>\n" },
  /* without any class: what is foreign, what is newer, and conflicts */
  { "foreign", NULL, NULL, NULL, NULL,
    "  <project id=\"p\" x:rank=\"1\" xmlns:x=\"urn:x\"/>\n"
    "  <goal id=\"g\" title=\"G\">\n"
    "    <description>Text</description>\n"
    "    <budget xmlns=\"urn:x\">5</budget>\n"
    "  </goal>\n"
    "  <action id=\"a\"/>\n"
    "  <link kind=\"contributes\" from=\"a\" to=\"g\" x:rank=\"2\" xmlns:x=\"urn:x\"/>\n"
    "  <conflict item=\"g\" field=\"title\" base=\"Before\" theirs=\"Theirs\"/>\n"
    "  <note xmlns=\"urn:x\" id=\"f\"/>\n",
    "  <project id=\"p\"/>\n"
    "  <goal id=\"g\" title=\"G\">\n"
    "    <description>Text</description>\n"
    "  </goal>\n"
    "  <action id=\"a\"/>\n"
    "  <link kind=\"contributes\" from=\"a\" to=\"g\"/>\n" },
  { "newer", NULL, NULL, NULL, NULL,
    "  <project id=\"p\" mood=\"good\" backbone=\"new\"/>\n"
    "  <goal id=\"g\" title=\"G\" status=\"paused\" horizon=\"generation\" owner=\"new\"/>\n"
    "  <action id=\"a\" status=\"idea\"/>\n"
    "  <partner id=\"pa\"/>\n"
    "  <decision id=\"d\" about=\"g new\"/>\n"
    "  <waiver id=\"w\" about=\"new\"/>\n"
    "  <link kind=\"takes-part\" from=\"new\" to=\"a\"/>\n"
    "  <link kind=\"takes-part\" from=\"pa\" to=\"a\" roles=\"cheers lead\"/>\n"
    "  <link kind=\"likes\" from=\"pa\" to=\"a\"/>\n"
    "  <crowd id=\"new\"/>\n",
    "  <project id=\"p\"/>\n"
    "  <goal id=\"g\" title=\"G\" horizon=\"generation\"/>\n"
    "  <action id=\"a\" status=\"idea\"/>\n"
    "  <partner id=\"pa\"/>\n"
    "  <decision id=\"d\" about=\"g\"/>\n"
    "  <link kind=\"takes-part\" from=\"pa\" to=\"a\" roles=\"lead\"/>\n" },
  { "only-domain", NULL, "d1", NULL, NULL, TWO_THEMES,
    "  <project id=\"p\" backbone=\"pa-lead\"/>\n"
    "  <domain id=\"d1\"/>\n"
    "  <domain id=\"d2\"/>\n"
    "  <voice id=\"v-d1\" domains=\"d1 d2\" gathered-by=\"pa-ears\"/>\n"
    "  <voice id=\"v-g1\"/>\n"
    "  <goal id=\"g-top\" owner=\"pa-lead\"/>\n"
    "  <goal id=\"g1\" domain=\"d1\" owner=\"pa-owner\" parent=\"g-top\"/>\n"
    "  <goal id=\"g1-part\" parent=\"g1\"/>\n"
    "  <indicator id=\"i1\" goal=\"g1\"/>\n"
    "  <measurement id=\"m1\" indicator=\"i1\"/>\n"
    "  <action id=\"a-answer\"/>\n"
    "  <action id=\"a1\"/>\n"
    "  <action id=\"a1-part\"/>\n"
    "  <partner id=\"pa-d1\" domain=\"d1\"/>\n"
    "  <partner id=\"pa-ears\"/>\n"
    "  <partner id=\"pa-lead\"/>\n"
    "  <partner id=\"pa-owner\"/>\n"
    "  <partner id=\"pa1\"/>\n"
    "  <contact id=\"c1\" partner=\"pa1\"/>\n"
    "  <session id=\"s1\"/>\n"
    "  <agenda-item id=\"ai1\" session=\"s1\" about=\"g1\"/>\n"
    "  <note id=\"n1\" session=\"s1\" about=\"a1\"/>\n"
    "  <round id=\"ro1\" session=\"s1\"/>\n"
    "  <vote id=\"vo1\" round=\"ro1\" about=\"g1\"/>\n"
    "  <decision id=\"de-d1\" about=\"d1\"/>\n"
    "  <decision id=\"de1\" session=\"s1\" about=\"v-g1\"/>\n"
    "  <waiver id=\"w1\" about=\"a1\"/>\n"
    "  <term id=\"t\"/>\n"
    "  <milestone id=\"mi\"/>\n"
    "  <link kind=\"grounds\" from=\"v-g1\" to=\"g1\"/>\n"
    "  <link kind=\"contributes\" from=\"a1\" to=\"g1\"/>\n"
    "  <link kind=\"contributes\" from=\"a1-part\" to=\"g1-part\"/>\n"
    "  <link kind=\"takes-part\" from=\"pa1\" to=\"a1\" contact=\"c1\"/>\n"
    "  <link kind=\"answers\" from=\"a-answer\" to=\"v-d1\"/>\n"
    "  <link kind=\"attends\" from=\"pa1\" to=\"s1\"/>\n" },
  { "only-goal", "personal internal", NULL, "g1-part", NULL, TWO_THEMES,
    "  <project id=\"p\" backbone=\"pa-lead\"/>\n"
    "  <domain id=\"d1\"/>\n"
    "  <domain id=\"d2\"/>\n"
    "  <goal id=\"g-top\" owner=\"pa-lead\"/>\n"
    "  <goal id=\"g1\" domain=\"d1\" owner=\"pa-owner\" parent=\"g-top\"/>\n"
    "  <goal id=\"g1-part\" parent=\"g1\"/>\n"
    "  <action id=\"a1-part\"/>\n"
    "  <partner id=\"pa-lead\"/>\n"
    "  <partner id=\"pa-owner\"/>\n"
    "  <term id=\"t\"/>\n"
    "  <milestone id=\"mi\"/>\n"
    "  <link kind=\"contributes\" from=\"a1-part\" to=\"g1-part\"/>\n" },
  { "only-partner", NULL, NULL, NULL, "pa2", TWO_THEMES,
    "  <project id=\"p\" backbone=\"pa-lead\"/>\n"
    "  <domain id=\"d1\"/>\n"
    "  <domain id=\"d2\"/>\n"
    "  <voice id=\"v-g2\"/>\n"
    "  <goal id=\"g-top\" owner=\"pa-lead\"/>\n"
    "  <goal id=\"g2\" domain=\"d2\" parent=\"g-top\"/>\n"
    "  <indicator id=\"i2\" goal=\"g2\"/>\n"
    "  <measurement id=\"m2\" indicator=\"i2\"/>\n"
    "  <action id=\"a2\"/>\n"
    "  <partner id=\"pa-d1\" domain=\"d1\"/>\n"
    "  <partner id=\"pa-lead\"/>\n"
    "  <partner id=\"pa1\"/>\n"
    "  <partner id=\"pa2\"/>\n"
    "  <contact id=\"c2\" partner=\"pa2\"/>\n"
    "  <relation id=\"r1\" partner=\"pa1\" other=\"pa2\"/>\n"
    "  <relation id=\"r2\" partner=\"pa2\" other=\"pa-lead\"/>\n"
    "  <session id=\"s-pa2\"/>\n"
    "  <session id=\"s1\"/>\n"
    "  <session id=\"s2\"/>\n"
    "  <agenda-item id=\"ai1\" session=\"s1\" about=\"g2\"/>\n"
    "  <agenda-item id=\"ai2\" session=\"s2\" about=\"g2\"/>\n"
    "  <round id=\"ro1\" session=\"s1\"/>\n"
    "  <round id=\"ro2\" session=\"s2\" about=\"a2\"/>\n"
    "  <vote id=\"vo1-2\" round=\"ro1\" about=\"g2\"/>\n"
    "  <vote id=\"vo2\" round=\"ro2\"/>\n"
    "  <term id=\"t\"/>\n"
    "  <milestone id=\"mi\"/>\n"
    "  <link kind=\"grounds\" from=\"v-g2\" to=\"g2\"/>\n"
    "  <link kind=\"contributes\" from=\"a2\" to=\"g2\"/>\n"
    "  <link kind=\"takes-part\" from=\"pa-d1\" to=\"a2\"/>\n"
    "  <link kind=\"takes-part\" from=\"pa2\" to=\"a2\" contact=\"c2\"/>\n"
    "  <link kind=\"attends\" from=\"pa1\" to=\"s1\"/>\n"
    "  <link kind=\"attends\" from=\"pa1\" to=\"s2\"/>\n"
    "  <link kind=\"attends\" from=\"pa2\" to=\"s-pa2\"/>\n" },
  /* the plan is not its coordinator's own: what was decided about it does not come */
  { "only-backbone", NULL, NULL, NULL, "pa",
    "  <project id=\"p\" backbone=\"pa\"/>\n"
    "  <goal id=\"g\"/>\n"
    "  <partner id=\"pa\"/>\n"
    "  <decision id=\"de\" about=\"p\"/>\n",
    "  <project id=\"p\" backbone=\"pa\"/>\n"
    "  <partner id=\"pa\"/>\n" },
  /* what belongs to any of them stays; a voice that is withheld brings nobody who gathered it */
  { "only-several", "voice", NULL, "g1-part", "pa-ears", TWO_THEMES,
    "  <project id=\"p\" backbone=\"pa-lead\"/>\n"
    "  <domain id=\"d1\"/>\n"
    "  <domain id=\"d2\"/>\n"
    "  <goal id=\"g-top\" owner=\"pa-lead\"/>\n"
    "  <goal id=\"g1\" domain=\"d1\" owner=\"pa-owner\" parent=\"g-top\"/>\n"
    "  <goal id=\"g1-part\" parent=\"g1\"/>\n"
    "  <action id=\"a1-part\"/>\n"
    "  <partner id=\"pa-ears\"/>\n"
    "  <partner id=\"pa-lead\"/>\n"
    "  <partner id=\"pa-owner\"/>\n"
    "  <term id=\"t\"/>\n"
    "  <milestone id=\"mi\"/>\n"
    "  <link kind=\"contributes\" from=\"a1-part\" to=\"g1-part\"/>\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *text = g_strconcat (HEAD "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.1\">\n", test->full, TAIL, NULL);
  g_autoptr (WbHeader) marks = wb_header_new ();
  g_autoptr (WbPlan) full = NULL;
  g_autoptr (WbPlan) copy = NULL;
  g_auto (WbRecipe) recipe;
  g_autofree char *written = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (WbHeader) no_header = wb_header_new ();

  marks->redacted = g_strdup (test->without);
  marks->only_domain = g_strdup (test->only_domain);
  marks->only_goal = g_strdup (test->only_goal);
  marks->only_partner = g_strdup (test->only_partner);
  g_assert_true (wb_recipe_init_from_header (&recipe, marks, NULL));

  full = copies_read (text, strlen (text));
  copy = copies_make (full, &recipe);
  wb_plan_set_header (&copy, no_header);
  written = copies_write (copy);
  expected = g_strconcat (HEAD ROOT, test->copy, TAIL, NULL);
  g_assert_cmpstr (written, ==, expected);
}

/* The head of a copy as format.md tells it. */
static void
test_head (void)
{
  static const char text[] =
      HEAD "<wijkbord xmlns=\"urn:wijkbord:project\" xmlns:ns1=\"urn:x\" version=\"1.0\" xml:lang=\"nl\" ns1:y=\"1\">\n"
           "  <revision id=\"r8Jx2mQp0aZtLk3w\" saved=\"2026-11-24T10:12:00Z\" by=\"coordinator\" app=\"another 7\" ns1:y=\"1\">\n"
           "    <earlier id=\"q1Vt7sLk2dBnXc8e\" saved=\"2026-11-20T16:40:00Z\"/>\n"
           "    <y xmlns=\"urn:x\"></y>\n"
           "  </revision>\n"
           "  <project id=\"p\" language=\"nl\"/>\n"
           "  <goal id=\"g1\"/>\n" TAIL;
  g_autoptr (WbPlan) full = copies_read (text, strlen (text));
  g_auto (WbRecipe) recipe;
  g_autoptr (WbPlan) copy = NULL;
  g_autofree char *written = NULL;

  wb_recipe_init_default (&recipe);
  copy = copies_make (full, &recipe);
  written = copies_write (copy);
  g_assert_cmpstr (written, ==,
                   HEAD "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\" xml:lang=\"nl\">\n"
                        "  <revision id=\"rd43666056cb1140\" saved=\"2026-11-24T10:12:00Z\" app=\"" WB_APP
                        "\" redacted=\"internal judgement personal voice\" of=\"r8Jx2mQp0aZtLk3w\"/>\n"
                        "  <project id=\"p\" language=\"nl\"/>\n"
                        "  <goal id=\"g1\"/>\n" TAIL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/redacted/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/redacted/head", test_head);

  return g_test_run ();
}
