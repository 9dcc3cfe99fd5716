/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text gives away of a person or a home, and what only looks as if. */

#include "wb-revealing.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *found; /* each as "email NL", "phone NL" or "address NL", NL being a line feed; "" for nothing */
} Case;

static const Case cases[] = {
  /* addresses of mail */
  { "Mail to a.b+c@stroomveen.example, please.", "email a.b+c@stroomveen.example\n" },
  { "<mailto:jan-piet@rivier-huis.nl>", "email jan-piet@rivier-huis.nl\n" },
  { "(zoë@café.nl)", "email zoë@café.nl\n" },
  { "one@a.nl; two@b.nl", "email one@a.nl\nemail two@b.nl\n" },
  { "@Rivierhuis and a@b and x @ y.nl", "" },

  /* telephone numbers */
  { "Bel 06-12345678.", "phone 06-12345678\n" },
  { "06 1234 5678", "phone 06 1234 5678\n" },
  { "06 12 34 56 78, na zessen", "phone 06 12 34 56 78\n" },
  { "06 - 12 34 56 78", "phone 06 - 12 34 56 78\n" },
  { "0612345678", "phone 0612345678\n" },
  { "06.12.34.56.78", "phone 06.12.34.56.78\n" },
  { "020 123 45 67", "phone 020 123 45 67\n" },
  { "(020) 123 4567", "phone (020) 123 4567\n" },
  { "020-1234567", "phone 020-1234567\n" },
  { "0592 123456", "phone 0592 123456\n" },
  { "085-0000033", "phone 085-0000033\n" },
  { "+31 20 123 45 67", "phone +31 20 123 45 67\n" },
  { "+31 (0)6 12345678", "phone +31 (0)6 12345678\n" },
  { "+31612345678", "phone +31612345678\n" },
  { "0031 6 12 34 56 78", "phone 0031 6 12 34 56 78\n" },
  { "+44 20 7946 0958", "phone +44 20 7946 0958\n" },
  { "01-02-2026 06-12345678", "phone 06-12345678\n" },
  { "06-12-2026 10 uur", "" },
  { "op 01-02-2026 12 uur", "" },
  { "06.30-07.45 20 mensen", "" },
  { "06 12 34", "" },
  { "besluit 2026-09-15-01 en 2026-11-17-03", "" },
  { "BU99990101, GM9999, WK999901, BU0612345678", "" },
  { "€ 20.000.000 of +20.000.000", "" },
  { "061234567 en 06123456789", "" },
  { "12345678", "" },
  { "7.400 mensen in 3.350 woningen", "" },

  /* homes */
  { "Ik woon Maasstraat 12.", "address Maasstraat 12\n" },
  { "Maasstraat 12b, tweede deur", "address Maasstraat 12b\n" },
  { "Maasstraat 12 b", "address Maasstraat 12 b\n" },
  { "Maasstraat 12-14", "address Maasstraat 12-14\n" },
  { "op Lekplein 3-II", "address Lekplein 3-II\n" },
  { "Lekkade 3 hs", "address Lekkade 3 hs\n" },
  { "Maasstr. 7", "address Maasstr. 7\n" },
  { "Maasstraat nr. 12", "address Maasstraat nr. 12\n" },
  { "Maasstraat, nummer 12", "address Maasstraat, nummer 12\n" },
  { "Laan van de Vrede 40", "address Laan van de Vrede 40\n" },
  { "Lange Nieuwstraat 101", "address Nieuwstraat 101\n" },
  { "Plein 4", "address Plein 4\n" },
  { "de lekkage op Maasstraat 12 is er nog", "address Maasstraat 12\n" },
  { "12 Mill Street", "address 12 Mill Street\n" },
  { "at 3b Old Mill Lane, upstairs", "address 3b Old Mill Lane\n" },
  { "1234 AB 12", "address 1234 AB 12\n" },
  { "1234AB, nr 12-a", "address 1234AB, nr 12-a\n" },
  { "nummer 12, 1234 AB", "address 12, 1234 AB\n" },
  { "Maasstraat 12 en Lekplein 5", "address Maasstraat 12\naddress Lekplein 5\n" },
  { "buurtkamer Lekplein 12 september", "" },
  { "Lekplein 17-11-2026", "" },
  { "Lekplein 20.00 uur", "" },
  { "Lekplein 20:00", "" },
  { "in de Maasstraat 12 woningen", "" },
  { "Maasstraat 40%", "" },
  { "Maasstraat 2027", "" },
  { "Maasstraat 12.000", "" },
  { "Maasstraat 12345", "" },
  { "onderweg 12", "" },
  { "12 van de 14 huurders", "" },
  { "Rivierenwijk 2046", "" },
  { "groep 7 en 8, 25–45 jaar", "" },
  { "1234 ab 12", "" },
  { "1234 AB", "" },
  { "In 2026 Mill Street was new", "" },
  { "12 people on the Street", "" },
};

static void
append (GString *list, const char *text, const WbRevealing *revealing)
{
  static const char *const names[] = { "email", "phone", "address" };

  g_string_append_printf (list, "%s %.*s\n", names[revealing->kind], (int) (revealing->end - revealing->start),
                          text + revealing->start);
}

static void
test_find (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GArray) found = wb_revealing_find (test->text);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    append (list, test->text, &g_array_index (found, WbRevealing, i));

  g_assert_cmpstr (list->str, ==, test->found);
}

/* The longest texts that a plan can have, made to be looked at from every place in them, end: the test has a time limit. */
static void
test_long (void)
{
  static const char *const pieces[] = { "A", "Aa ", "a.", "06 ", "0", "1 ", "+31 ", "Straat ", "A van ", "1 A ", "1234 AB " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new ("@1");
      g_autoptr (GArray) found = NULL;

      while (text->len < WB_MAX_LONG_TEXT)
        g_string_append (text, pieces[i]);
      g_string_append (text, "\nMaasstraat 12");
      found = wb_revealing_find (text->str);
      g_assert_cmpuint (found->len, >, 0);
    }
}

static void
add (WbPlan **plan, WbKind kind, const char *id, guint field, const char *text)
{
  WbDraft draft;

  wb_draft_init_item (&draft, kind, id);
  if (text != NULL)
    wb_draft_set_text (&draft, field, text, NULL);
  wb_plan_append (plan, wb_draft_end (&draft));
}

/* Each text is told of by item, field and what was found; what the user shared on purpose is not. */
static void
test_sentences (void)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (WbProject) project = NULL;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WbNames) names = NULL;

  add (&plan, WB_KIND_PROJECT, "p", 0, NULL);
  add (&plan, WB_KIND_GOAL, "g", WB_GOAL_DESCRIPTION, "Mail a@b.nl, or call 06-12345678");
  add (&plan, WB_KIND_VOICE, "v", WB_VOICE_PLACE, "Maasstraat 12");
  add (&plan, WB_KIND_CONTACT, "c", WB_CONTACT_EMAIL, "c@d.nl");
  add (&plan, WB_KIND_DECISION, "d", WB_DECISION_NUMBER, "2026-09-15-01");
  project = wb_project_new (plan, NULL);
  names = wb_names_new (project);
  wb_revealing_sentences (names, plan, sentences);

  g_assert_cmpuint (sentences->len, ==, 3);
  g_assert_nonnull (strstr (sentences->pdata[0], "Description"));
  g_assert_nonnull (strstr (sentences->pdata[0], "email address “a@b.nl”"));
  g_assert_nonnull (strstr (sentences->pdata[1], "telephone number “06-12345678”"));
  g_assert_nonnull (strstr (sentences->pdata[2], "Place"));
  g_assert_nonnull (strstr (sentences->pdata[2], "“Maasstraat 12”"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/revealing/find/%u", i);

      g_test_add_data_func (path, &cases[i], test_find);
    }
  g_test_add_func ("/revealing/long", test_long);
  g_test_add_func ("/revealing/sentences", test_sentences);

  return g_test_run ();
}
