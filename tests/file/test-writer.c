/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "plan-builder.h"
#include "wb-file-writer.h"

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT        DECLARATION "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n"
#define END         "</wijkbord>\n"

typedef struct
{
  const char *name;
  void      (*build) (WbPlan **plan);
  const char *expected;
} Case;

static void
build_empty (WbPlan **plan)
{
}

static void
build_project_only (WbPlan **plan)
{
  build_item (plan, WB_KIND_PROJECT, "p", NULL);
}

static void
build_project_with_all (WbPlan **plan)
{
  build_item (plan, WB_KIND_PROJECT, "p",
              "ambition", "Wie hier opgroeit,\nblijft.", "backbone", "gem", "period-end", "2030-12", "horizon-year", "2046",
              "start-year", "0026", "language", "nl", "plan-kind", "wijkplan", "area-codes", "WK2 BU1", "municipality", "Stroomveen",
              "neighbourhood", "Rivierenwijk", "title", "Rivierenwijk 2046", NULL);
}

static void
build_kinds_backwards (WbPlan **plan)
{
  for (WbKind kind = WB_LAST_ITEM; kind > WB_FIRST_ITEM; kind--)
    {
      g_autofree char *name = g_strdelimit (g_strdup (wb_kind_get_info (kind)->name), "-", '_');

      build_item (plan, kind, name, NULL);
    }
  build_item (plan, WB_KIND_PROJECT, "project", NULL);
}

static void
build_ids (WbPlan **plan)
{
  static const char *const ids[] = {
    "abcdefghijklmnopB", "_", "a", "Z", "abcdefghijklmnop", "abcdefgi", "abcdefghijklmnopA", "aB", "a-", "abcdefgh", "A", "a.", "a1",
    "abcdefghi",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    build_item (plan, WB_KIND_TERM, ids[i], NULL);
}

static void
build_links (WbPlan **plan)
{
  build_link (plan, WB_KIND_ATTENDS, "a", "s", "attendance", "with-notice", NULL);
  build_link (plan, WB_KIND_CONTRIBUTES, "abcdefghijklmnop2", "a", NULL);
  build_link (plan, WB_KIND_CONTRIBUTES, "abcdefghijklmnop1", "c", "because", "so", "weight", "large", NULL);
  build_link (plan, WB_KIND_CONTRIBUTES, "abcdefghijklmnop1", "b", NULL);
  build_link (plan, WB_KIND_CONTRIBUTES, "a", "z", NULL);
  build_link (plan, WB_KIND_GROUNDS, "v", "g", NULL);
  build_link (plan, WB_KIND_TAKES_PART, "p", "a", "roles", "lead does", "until", "2030", NULL);
}

static void
build_escapes (WbPlan **plan)
{
  build_item (plan, WB_KIND_VOICE, "v1",
              "text", "<a> & \"b\"\tc\nd 'e' ]]> é — 🙂", "group", "<a> & \"b\"\tc 'e' é — 🙂", NULL);
  build_item (plan, WB_KIND_VOICE, "v2", "text", "12345678<2345678>2345678&2345678\"234567\t", "group", "\"", NULL);
}

static void
build_defaults (WbPlan **plan)
{
  build_item (plan, WB_KIND_VOICE, "v1",
              "consent", "not-asked", "may-share", "no", "outcome", "open", "paraphrased", "no", "text", "", "group", "", NULL);
  build_item (plan, WB_KIND_VOICE, "v2",
              "consent", "spoken", "may-share", "yes", "outcome", "taken-up", "paraphrased", "yes", NULL);
  build_item (plan, WB_KIND_GOAL, "g", "status", "idea", "priority", "no", NULL);
}

static void
build_values (WbPlan **plan)
{
  build_item (plan, WB_KIND_DOMAIN, "d", "colour", "#1C5FA8", "order", "a1", NULL);
  build_item (plan, WB_KIND_VOICE, "v", "domains", "b a C", "date", "2026", NULL);
  build_item (plan, WB_KIND_MEASUREMENT, "m1", "value", "007.50", "date", "2026-09", NULL);
  build_item (plan, WB_KIND_MEASUREMENT, "m2", "value", "-0.0", "date", "2026-09-01", NULL);
  build_item (plan, WB_KIND_MEASUREMENT, "m3", "value", "-0.000000000001", NULL);
  build_item (plan, WB_KIND_ACTION, "a", "number", "1", "postponed", "0", "cost", "1000000", "status", "on-hold", NULL);
  build_item (plan, WB_KIND_RELATION, "r", "strength", "0", "trust", "5", NULL);
}

static void
build_newer_words (WbPlan **plan)
{
  build_item (plan, WB_KIND_GOAL, "g", "status", "r&d", NULL);
  build_link (plan, WB_KIND_TAKES_PART, "p", "a", "roles", "sings lead", NULL);
}

static void
build_revision (WbPlan **plan)
{
  g_autoptr (WbHeader) header = wb_header_new ();

  header->id = g_strdup ("r1");
  header->saved = g_strdup ("2026-11-24T10:12:00Z");
  header->by = g_strdup ("\"coördinator\"");
  header->app = g_strdup ("wijkbord 0.1.0");
  wb_header_add_earlier (header, "q2", "2026-11-20T16:40:00Z", NULL);
  wb_header_add_earlier (header, "q1", NULL, NULL);
  wb_plan_set_header (plan, header);
}

static void
build_redacted (WbPlan **plan)
{
  g_autoptr (WbHeader) header = wb_header_new ();

  header->id = g_strdup ("r0123456789abcde");
  header->saved = g_strdup ("2026-11-24T10:12:00Z");
  header->redacted = g_strdup ("internal personal");
  header->of = g_strdup ("full");
  header->only_domain = g_strdup ("d1 d2");
  header->only_goal = g_strdup ("g");
  header->only_partner = g_strdup ("p");
  wb_plan_set_header (plan, header);
}

/* What a file without a revision says of one does not make one. */
static void
build_no_revision (WbPlan **plan)
{
  g_autoptr (WbHeader) header = wb_header_new ();

  header->language = g_strdup ("nl");
  header->saved = g_strdup ("2026-11-24T10:12:00Z");
  wb_plan_set_header (plan, header);
}

static WbExtra *
make_extra (const char *ns, const char *name, const char *value)
{
  const WbExtraAttribute attribute = { (char *) ns, (char *) name, (char *) value };

  return wb_extra_new (&attribute, 1, NULL, 0);
}

static WbExtra *
make_child (const char *xml)
{
  const WbExtraChild child = { (char *) "urn:c", (char *) "c", (char *) xml };

  return wb_extra_new (NULL, 0, &child, 1);
}

static void
build_extra_in_header (WbPlan **plan)
{
  g_autoptr (WbHeader) header = wb_header_new ();
  g_autoptr (WbExtra) attribute = make_extra ("urn:a", "x", "1");
  g_autoptr (WbExtra) child = make_child ("<c xmlns=\"urn:c\"></c>");

  header->minor = 7;
  header->id = g_strdup ("r");
  header->extra = make_child ("<c xmlns=\"urn:c\">r</c>");
  header->root_extra = make_extra ("urn:<\"&>", "y", "\r\n\t\"");
  wb_header_add_earlier (header, "e1", NULL, attribute);
  wb_header_add_earlier (header, "e2", NULL, child);
  wb_plan_set_header (plan, header);
}

static void
build_extra_attributes (WbPlan **plan)
{
  const WbExtraAttribute many[] = {
    { (char *) "urn:b", (char *) "a", (char *) "b" },
    { (char *) WB_XML_NAMESPACE, (char *) "space", (char *) "preserve" },
    { (char *) "urn:a", (char *) "z", (char *) "a<" },
    { (char *) "", (char *) "newer", (char *) "" },
    { (char *) "urn:a", (char *) "b", (char *) "" },
  };

  build_extra (plan, WB_KIND_TERM, "t2", many, G_N_ELEMENTS (many), NULL, 0);
  build_extra (plan, WB_KIND_TERM, "t1", &many[2], 1, NULL, 0);
}

static void
build_extra_children (WbPlan **plan)
{
  const WbExtraChild many[] = {
    { (char *) "urn:b", (char *) "a", (char *) "<x:a xmlns:x=\"urn:b\"></x:a>" },
    { (char *) "urn:a", (char *) "b", (char *) "<b xmlns=\"urn:a\">2</b>" },
    { (char *) "urn:a", (char *) "b", (char *) "<b xmlns=\"urn:a\">1</b>" },
  };

  build_extra (plan, WB_KIND_VOICE, "v", NULL, 0, many, G_N_ELEMENTS (many));
}

static void
build_all_on_one (WbPlan **plan)
{
  const WbExtraAttribute attribute = { (char *) "urn:a", (char *) "a", (char *) "1" };
  const WbExtraChild child = { (char *) "urn:a", (char *) "c", (char *) "<c xmlns=\"urn:a\"></c>" };
  g_autoptr (WbExtra) extra = wb_extra_new (&attribute, 1, &child, 1);
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_GOAL, "g");
  wb_draft_set_text (&draft, WB_GOAL_TITLE, "T", NULL);
  wb_draft_set_text (&draft, WB_GOAL_DESCRIPTION, "D", NULL);
  wb_draft_set_text (&draft, WB_GOAL_ORDER, "a", NULL);
  wb_draft_set_extra (&draft, extra);
  wb_plan_append (plan, wb_draft_end (&draft));
}

static void
build_conflicts (WbPlan **plan)
{
  build_item (plan, WB_KIND_GOAL, "g1", NULL);
  build_item (plan, WB_KIND_AGENDA_ITEM, "i", NULL);
  build_conflict (plan, "item", "i", "field", "notes", "base", "a", "theirs", "b\n\"c\"", NULL);
  build_conflict (plan, "item", "i", "field", "title", "theirs", "b", NULL);
  build_conflict (plan, "item", "g1", "deleted", "mine", NULL);
  build_conflict (plan, "item", "g1", "field", "description", "theirs", "<", NULL);
  build_conflict (plan, "item", "g1", "field", "also-domains", "base", "d1 d2", NULL);
  build_conflict (plan, "item", "g1", "with", "g2", NULL);
  build_conflict (plan, "link", "takes-part", "from", "p", "to", "a", "field", "roles", "base", "lead", "theirs", "does", NULL);
}

static void
build_fragments (WbPlan **plan)
{
  build_fragment (plan, "urn:wijkbord:project", "oracle", "b", "<oracle xmlns=\"urn:wijkbord:project\" id=\"b\"></oracle>");
  build_fragment (plan, "urn:wijkbord:project", "oracle", "a", "<oracle xmlns=\"urn:wijkbord:project\" id=\"a\"></oracle>");
  build_fragment (plan, "urn:wijkbord:project", "link", NULL, "<link xmlns=\"urn:wijkbord:project\" kind=\"new\"></link>");
  build_fragment (plan, "urn:a", "z", NULL, "<x:z xmlns:x=\"urn:a\">2</x:z>");
  build_fragment (plan, "urn:a", "z", NULL, "<x:z xmlns:x=\"urn:a\">1</x:z>");
  build_fragment (plan, "", "none", NULL, "<none></none>");
  build_conflict (plan, "item", "t", "deleted", "theirs", NULL);
  build_link (plan, WB_KIND_ATTENDS, "p", "s", NULL);
  build_item (plan, WB_KIND_TERM, "t", NULL);
}

static const Case cases[] = {
  { "empty", build_empty, ROOT END },
  { "project-only", build_project_only, ROOT "  <project id=\"p\"/>\n" END },
  { "project-with-all", build_project_with_all,
    DECLARATION "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\" xml:lang=\"nl\">\n"
    "  <project id=\"p\" title=\"Rivierenwijk 2046\" neighbourhood=\"Rivierenwijk\" municipality=\"Stroomveen\" area-codes=\"BU1 WK2\""
    " plan-kind=\"wijkplan\" language=\"nl\" start-year=\"0026\" horizon-year=\"2046\" period-end=\"2030-12\" backbone=\"gem\">\n"
    "    <ambition>Wie hier opgroeit,\nblijft.</ambition>\n"
    "  </project>\n" END },
  { "kinds-backwards", build_kinds_backwards,
    ROOT "  <project id=\"project\"/>\n  <domain id=\"domain\"/>\n  <voice id=\"voice\"/>\n  <goal id=\"goal\"/>\n"
    "  <indicator id=\"indicator\"/>\n  <measurement id=\"measurement\"/>\n  <action id=\"action\"/>\n  <partner id=\"partner\"/>\n"
    "  <contact id=\"contact\"/>\n  <relation id=\"relation\"/>\n  <session id=\"session\"/>\n"
    "  <agenda-item id=\"agenda_item\"/>\n  <note id=\"note\"/>\n  <round id=\"round\"/>\n  <vote id=\"vote\"/>\n"
    "  <decision id=\"decision\"/>\n  <waiver id=\"waiver\"/>\n  <term id=\"term\"/>\n  <milestone id=\"milestone\"/>\n" END },
  { "ids", build_ids,
    ROOT "  <term id=\"A\"/>\n  <term id=\"Z\"/>\n  <term id=\"_\"/>\n  <term id=\"a\"/>\n  <term id=\"a-\"/>\n"
    "  <term id=\"a.\"/>\n  <term id=\"a1\"/>\n  <term id=\"aB\"/>\n  <term id=\"abcdefgh\"/>\n  <term id=\"abcdefghi\"/>\n"
    "  <term id=\"abcdefghijklmnop\"/>\n  <term id=\"abcdefghijklmnopA\"/>\n  <term id=\"abcdefghijklmnopB\"/>\n"
    "  <term id=\"abcdefgi\"/>\n" END },
  { "links", build_links,
    ROOT "  <link kind=\"grounds\" from=\"v\" to=\"g\"/>\n"
    "  <link kind=\"contributes\" from=\"a\" to=\"z\"/>\n"
    "  <link kind=\"contributes\" from=\"abcdefghijklmnop1\" to=\"b\"/>\n"
    "  <link kind=\"contributes\" from=\"abcdefghijklmnop1\" to=\"c\" weight=\"large\" because=\"so\"/>\n"
    "  <link kind=\"contributes\" from=\"abcdefghijklmnop2\" to=\"a\"/>\n"
    "  <link kind=\"takes-part\" from=\"p\" to=\"a\" roles=\"does lead\" until=\"2030\"/>\n"
    "  <link kind=\"attends\" from=\"a\" to=\"s\" attendance=\"with-notice\"/>\n" END },
  { "escapes", build_escapes,
    ROOT "  <voice id=\"v1\" group=\"&lt;a&gt; &amp; &quot;b&quot;&#9;c 'e' é — 🙂\">\n"
    "    <text>&lt;a&gt; &amp; &quot;b&quot;\tc\nd 'e' ]]&gt; é — 🙂</text>\n"
    "  </voice>\n"
    "  <voice id=\"v2\" group=\"&quot;\">\n"
    "    <text>12345678&lt;2345678&gt;2345678&amp;2345678&quot;234567</text>\n"
    "  </voice>\n" END },
  { "defaults", build_defaults,
    ROOT "  <voice id=\"v1\"/>\n"
    "  <voice id=\"v2\" consent=\"spoken\" may-share=\"yes\" paraphrased=\"yes\" outcome=\"taken-up\"/>\n"
    "  <goal id=\"g\" status=\"idea\"/>\n" END },
  { "values", build_values,
    ROOT "  <domain id=\"d\" colour=\"#1c5fa8\" order=\"a1\"/>\n"
    "  <voice id=\"v\" date=\"2026\" domains=\"C a b\"/>\n"
    "  <measurement id=\"m1\" date=\"2026-09\" value=\"7.5\"/>\n"
    "  <measurement id=\"m2\" date=\"2026-09-01\" value=\"0\"/>\n"
    "  <measurement id=\"m3\" value=\"-0.000000000001\"/>\n"
    "  <action id=\"a\" number=\"1\" status=\"on-hold\" postponed=\"0\" cost=\"1000000\"/>\n"
    "  <relation id=\"r\" strength=\"0\" trust=\"5\"/>\n" END },
  { "newer-words", build_newer_words,
    ROOT "  <goal id=\"g\" status=\"r&amp;d\"/>\n"
    "  <link kind=\"takes-part\" from=\"p\" to=\"a\" roles=\"lead sings\"/>\n" END },
  { "revision", build_revision,
    ROOT "  <revision id=\"r1\" saved=\"2026-11-24T10:12:00Z\" by=\"&quot;coördinator&quot;\" app=\"wijkbord 0.1.0\">\n"
    "    <earlier id=\"q2\" saved=\"2026-11-20T16:40:00Z\"/>\n"
    "    <earlier id=\"q1\"/>\n"
    "  </revision>\n" END },
  { "redacted", build_redacted,
    ROOT "  <revision id=\"r0123456789abcde\" saved=\"2026-11-24T10:12:00Z\" redacted=\"internal personal\" of=\"full\""
    " only-domain=\"d1 d2\" only-goal=\"g\" only-partner=\"p\"/>\n" END },
  { "no-revision", build_no_revision, ROOT END },
  { "extra-in-header", build_extra_in_header,
    DECLARATION "<wijkbord xmlns=\"urn:wijkbord:project\" xmlns:ns1=\"urn:&lt;&quot;&amp;&gt;\" xmlns:ns2=\"urn:a\" version=\"1.7\""
    " ns1:y=\"&#13;&#10;&#9;&quot;\">\n"
    "  <revision id=\"r\">\n"
    "    <earlier id=\"e1\" ns2:x=\"1\"/>\n"
    "    <earlier id=\"e2\">\n"
    "      <c xmlns=\"urn:c\"></c>\n"
    "    </earlier>\n"
    "    <c xmlns=\"urn:c\">r</c>\n"
    "  </revision>\n" END },
  { "extra-attributes", build_extra_attributes,
    DECLARATION "<wijkbord xmlns=\"urn:wijkbord:project\" xmlns:ns1=\"urn:a\" xmlns:ns2=\"urn:b\" version=\"1.0\">\n"
    "  <term id=\"t1\" ns1:z=\"a&lt;\"/>\n"
    "  <term id=\"t2\" newer=\"\" xml:space=\"preserve\" ns1:b=\"\" ns1:z=\"a&lt;\" ns2:a=\"b\"/>\n" END },
  { "extra-children", build_extra_children,
    ROOT "  <voice id=\"v\">\n"
    "    <b xmlns=\"urn:a\">1</b>\n"
    "    <b xmlns=\"urn:a\">2</b>\n"
    "    <x:a xmlns:x=\"urn:b\"></x:a>\n"
    "  </voice>\n" END },
  { "all-on-one", build_all_on_one,
    DECLARATION "<wijkbord xmlns=\"urn:wijkbord:project\" xmlns:ns1=\"urn:a\" version=\"1.0\">\n"
    "  <goal id=\"g\" title=\"T\" order=\"a\" ns1:a=\"1\">\n"
    "    <description>D</description>\n"
    "    <c xmlns=\"urn:a\"></c>\n"
    "  </goal>\n" END },
  { "conflicts", build_conflicts,
    ROOT "  <goal id=\"g1\"/>\n  <agenda-item id=\"i\"/>\n"
    "  <conflict link=\"takes-part\" from=\"p\" to=\"a\" field=\"roles\" base=\"lead\" theirs=\"does\"/>\n"
    "  <conflict item=\"g1\" deleted=\"mine\"/>\n"
    "  <conflict item=\"g1\" with=\"g2\"/>\n"
    "  <conflict item=\"g1\" field=\"also-domains\" base=\"d1 d2\"/>\n"
    "  <conflict item=\"g1\" field=\"description\">\n"
    "    <theirs>&lt;</theirs>\n"
    "  </conflict>\n"
    "  <conflict item=\"i\" field=\"notes\">\n"
    "    <base>a</base>\n"
    "    <theirs>b\n&quot;c&quot;</theirs>\n"
    "  </conflict>\n"
    "  <conflict item=\"i\" field=\"title\" theirs=\"b\"/>\n" END },
  { "fragments", build_fragments,
    ROOT "  <term id=\"t\"/>\n"
    "  <link kind=\"attends\" from=\"p\" to=\"s\"/>\n"
    "  <conflict item=\"t\" deleted=\"theirs\"/>\n"
    "  <none></none>\n"
    "  <x:z xmlns:x=\"urn:a\">1</x:z>\n"
    "  <x:z xmlns:x=\"urn:a\">2</x:z>\n"
    "  <link xmlns=\"urn:wijkbord:project\" kind=\"new\"></link>\n"
    "  <oracle xmlns=\"urn:wijkbord:project\" id=\"a\"></oracle>\n"
    "  <oracle xmlns=\"urn:wijkbord:project\" id=\"b\"></oracle>\n" END },
};

static void
test_bytes (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (GBytes) bytes = NULL;

  row->build (&plan);
  bytes = wb_file_write_bytes (plan);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), row->expected, strlen (row->expected));
}

/* Texts that are larger than the buffer, one after another. */
static void
test_larger_than_buffer (void)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autofree char *quotes = g_strnfill (WB_MAX_LONG_TEXT, '"');
  g_autoptr (GString) xml = g_string_new ("<x xmlns=\"urn:x\">");
  g_autoptr (GString) expected = g_string_new (ROOT "  <voice id=\"v\">\n    <text>");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (xml, "%u ", i);
  g_string_append (xml, "</x>");
  build_item (&plan, WB_KIND_VOICE, "v", "text", quotes, NULL);
  build_fragment (&plan, "urn:x", "x", NULL, xml->str);

  for (guint i = 0; i < WB_MAX_LONG_TEXT; i++)
    g_string_append (expected, "&quot;");
  g_string_append (expected, "</text>\n  </voice>\n  ");
  g_string_append_len (expected, xml->str, xml->len);
  g_string_append (expected, "\n" END);

  bytes = wb_file_write_bytes (plan);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected->str, expected->len);
}

/* The same records, shuffled, with holes: the same bytes. */
static void
test_any_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GBytes) first = NULL;
  char ids[200][40];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_snprintf (ids[i], sizeof ids[i], "%s%u", i % 3 == 0 ? "a-long-shared-beginning-" : "x", g_rand_int (rand) % 100000 * 200 + i);

  for (guint run = 0; run < 20; run++)
    {
      g_autoptr (WbPlan) plan = wb_plan_new ();
      g_autoptr (GBytes) bytes = NULL;
      guint order[G_N_ELEMENTS (ids)];

      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        order[i] = i;
      for (guint i = G_N_ELEMENTS (ids) - 1; run > 0 && i > 0; i--)
        {
          guint j = g_rand_int_range (rand, 0, i + 1);
          guint swap = order[i];

          order[i] = order[j];
          order[j] = swap;
        }

      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          guint k = order[i];

          if (k % 2 == 0)
            build_item (&plan, WB_KIND_ACTION, ids[k], NULL);
          else
            build_link (&plan, WB_KIND_WAITS_FOR, ids[k & ~3u], ids[(k * 7) % G_N_ELEMENTS (ids)], NULL);
          wb_plan_append (&plan, wb_record_new_fragment ("urn:x", "gone", NULL, ""));
          wb_plan_replace (&plan, wb_plan_get_n_slots (plan), NULL);
        }

      bytes = wb_file_write_bytes (plan);
      if (first == NULL)
        first = g_bytes_ref (bytes);
      g_assert_true (g_bytes_equal (first, bytes));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/writer/bytes/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_bytes);
    }
  g_test_add_func ("/writer/larger-than-buffer", test_larger_than_buffer);
  g_test_add_func ("/writer/any-order", test_any_order);

  return g_test_run ();
}
