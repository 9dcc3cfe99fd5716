/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The schemas in data/ are those that the table makes, take what is valid, and refuse what each of them can. */

#include <libxml/relaxng.h>
#include <libxml/xmlschemas.h>
#include <locale.h>
#include <string.h>

#include "plan-builder.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"
#include "wb-generate.h"
#include "wb-schema.h"

#define ROOT(content)   "<wijkbord xmlns='urn:wijkbord:project' version='1.0'>" content "</wijkbord>"
#define PLAN(content)   ROOT ("<project id='p'/>" content)
#define THEME           "<domain id='d'/>"
#define GOAL            "<goal id='g'/>"
#define ACTION          "<action id='a'/>"
#define FOREIGN(inside) "<x:any xmlns:x='urn:x' x:a='1' b='2'>" inside "</x:any>"

static xmlRelaxNGPtr rng;
static xmlSchemaPtr xsd;

typedef struct
{
  const char *name;
  const char *text;
} Valid;

typedef enum
{
  NEITHER = 0,
  RNG = 1 << 0,
  XSD = 1 << 1,
  BOTH = RNG | XSD,
} Schemas;

typedef struct
{
  const char *name;
  const char *text;
  Schemas     refused_by;
} Invalid;

static const Valid valids[] = {
  { "least", ROOT ("<project id='p'/>") },
  { "prefix", "<w:wijkbord xmlns:w='urn:wijkbord:project' version='1.0'><w:project id='p'/></w:wijkbord>" },
  { "newer-minor", "<wijkbord xmlns='urn:wijkbord:project' version='1.9999'><project id='p'/></wijkbord>" },
  { "language", "<wijkbord xmlns='urn:wijkbord:project' version='1.0' xml:lang='nl'><project id='p' xml:space='preserve'/></wijkbord>" },
  { "project-last", ROOT (GOAL THEME "<project id='p'/>") },
  { "revision-last", PLAN (GOAL "<revision id='r'/>") },
  { "revision-after-items", ROOT (GOAL "<revision id='r'/>" THEME "<project id='p'/>" ACTION) },
  { "revision-and-project", ROOT ("<revision id='r'/><project id='p'/>") },
  { "revision-full", PLAN ("<revision id='r' saved='2024-02-29T23:59:59Z' by='b' app='a' redacted='voice personal' of='f' "
                           "only-domain=' d  e ' only-goal='' only-partner='x' xmlns:x='urn:x' x:y='z'><earlier id='e' "
                           "saved='0001-01-01T00:00:00Z'/>" FOREIGN ("") "<earlier id='e2'>" FOREIGN ("") "</earlier></revision>") },
  { "any-order", ROOT ("<link from='a' kind='contributes' to='g'/>" ACTION "<voice id='v'/>" GOAL "<project id='p'/>" THEME) },
  { "empty-is-absent", PLAN ("<goal id='g' title='' domain='' also-domains='' horizon='' target-year='' status='' priority='' owner='' "
                             "participation='' parent='' order=''><description/></goal><domain id='d' colour=''/>"
                             "<measurement id='m' value='' date='' indicator=''/><action id='a' number='' postponed=''/>"
                             "<partner id='q' type=''/><link kind='takes-part' from='q' to='a' roles='' contact='' until=''/>") },
  { "blanks-in-sets", PLAN (THEME "<goal id='g' also-domains=' d&#10;&#9; '/>") },
  { "defaults", PLAN ("<voice id='v' consent='not-asked' outcome='open' may-share='no' paraphrased='yes'/>") },
  { "long-text", PLAN ("<voice id='v'><text> a &lt; <![CDATA[b]]>&#10; <!-- c --> d </text></voice>") },
  { "foreign-on-long-text", PLAN ("<voice id='v'><text xmlns:x='urn:x' x:a='1' xml:lang='nl'>a</text></voice>") },
  { "long-text-among-foreign", PLAN ("<voice id='v'>" FOREIGN ("t<z/>") "<text>a</text>" FOREIGN ("") "</voice>") },
  { "foreign-everywhere", "<wijkbord xmlns='urn:wijkbord:project' xmlns:x='urn:x' x:a='1' version='1.0'>" FOREIGN ("<goal/>text")
                          "<project id='p' x:a='1'>" FOREIGN ("") "</project><goal id='g' x:a='1'>" FOREIGN ("") "</goal><action id='a'/>"
                          "<link kind='contributes' from='a' to='g' x:a='1'>" FOREIGN ("") "</link>"
                          "<conflict item='g' deleted='mine' x:a='1'>" FOREIGN ("") "</conflict></wijkbord>" },
  { "numbers", PLAN ("<measurement id='m1' value='-0'/><measurement id='m2' value='000123456789.012'/><measurement id='m3' value='-1.5'/>"
                     "<action id='a' number='1' postponed='0' cost='0.1'/><relation id='r' strength='4' trust='5'/>"
                     "<session id='s' residents-present='999999999'/>") },
  { "dates", PLAN ("<term id='t1' start='0001' end='9999-12-31'/><term id='t2' start='2024-02-29' end='2000-02-29'/>"
                   "<term id='t3' start='2027-04-30' end='2027-12'/><term id='t4' start='2027-01-31' end='2027-02-28'/>") },
  { "colours-and-orders", PLAN ("<domain id='d1' colour='#AbCdEf' order='0z1'/><domain id='d2' colour='#000000' order='Z'/>") },
  { "ids", PLAN ("<term id='_'/><term id='A-.9'/><term id='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'/>") },
  { "conflicts", PLAN (GOAL "<voice id='v'/>" ACTION "<link kind='contributes' from='a' to='g'/>"
                       "<conflict item='g' field='title' base='a' theirs='b'/><conflict item='g' field='owner'/>"
                       "<conflict item='v' field='text'><theirs>a</theirs>" FOREIGN ("") "<base>b</base></conflict>"
                       "<conflict link='contributes' from='a' to='g' field='because' theirs='c'/>"
                       "<conflict item='g' deleted='theirs' field='' link=''/><goal id='h'/>"
                       "<conflict item='g' with='h' deleted=''/>") },
  { "comments", "<?xml version='1.0'?><!-- a --><?b c?>" PLAN ("<!-- a --><?b c?>" GOAL) "<!-- a -->" },
};

static const Invalid invalids[] = {
  { "not-ours", "<wijkbord version='1.0'><project id='p'/></wijkbord>", BOTH },
  { "other-root", "<plan xmlns='urn:wijkbord:project' version='1.0'><project id='p'/></plan>", BOTH },
  { "no-version", "<wijkbord xmlns='urn:wijkbord:project'><project id='p'/></wijkbord>", BOTH },
  { "version-2", "<wijkbord xmlns='urn:wijkbord:project' version='2.0'><project id='p'/></wijkbord>", BOTH },
  { "version-01", "<wijkbord xmlns='urn:wijkbord:project' version='1.01'><project id='p'/></wijkbord>", BOTH },
  { "version-blank", "<wijkbord xmlns='urn:wijkbord:project' version=' 1.0'><project id='p'/></wijkbord>", BOTH },
  { "no-project", ROOT (GOAL), BOTH },
  { "two-projects", PLAN ("<project id='q'/>"), BOTH },
  { "two-revisions", PLAN ("<revision id='r'/><revision id='s'/>"), BOTH },
  { "text-in-root", PLAN ("text"), BOTH },
  { "text-in-item", PLAN ("<goal id='g'>text</goal>"), BOTH },
  { "unknown-element", PLAN ("<oracle id='o'/>"), BOTH },
  { "unknown-attribute", PLAN ("<goal id='g' mood='good'/>"), BOTH },
  { "unknown-attribute-of-root", "<wijkbord xmlns='urn:wijkbord:project' version='1.0' mood='good'><project id='p'/></wijkbord>", BOTH },
  { "qualified-attribute", PLAN ("<goal id='g' xmlns:w='urn:wijkbord:project' w:title='a'/>"), BOTH },
  { "no-namespace", PLAN ("<none xmlns=''/>"), BOTH },
  { "no-namespace-in-item", PLAN ("<goal id='g'><none xmlns=''/></goal>"), BOTH },
  { "field-of-another-kind", PLAN ("<goal id='g' due='2027'/>"), BOTH },
  { "attribute-for-child", PLAN ("<voice id='v' text='a'/>"), BOTH },
  { "child-for-attribute", PLAN ("<goal id='g'><title>a</title></goal>"), BOTH },
  { "child-twice", PLAN ("<voice id='v'><text>a</text><text>b</text></voice>"), BOTH },
  { "element-in-text", PLAN ("<voice id='v'><text>a<b xmlns='urn:x'/></text></voice>"), BOTH },
  { "attribute-of-text", PLAN ("<voice id='v'><text mood='good'>a</text></voice>"), BOTH },
  { "no-id", PLAN ("<goal title='a'/>"), BOTH },
  { "empty-id", PLAN ("<goal id=''/>"), BOTH },
  { "bad-id", PLAN ("<goal id='1a'/>"), BOTH },
  { "long-id", PLAN ("<term id='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'/>"), BOTH },
  { "blank-id", PLAN ("<goal id=' g'/>"), BOTH },
  { "id-twice", PLAN (GOAL "<action id='g'/>"), XSD },
  { "no-kind", PLAN (GOAL ACTION "<link from='a' to='g'/>"), BOTH },
  { "unknown-kind", PLAN (GOAL ACTION "<link kind='hates' from='a' to='g'/>"), BOTH },
  { "no-from", PLAN (GOAL ACTION "<link kind='contributes' to='g'/>"), BOTH },
  { "no-to", PLAN (GOAL ACTION "<link kind='contributes' from='a'/>"), BOTH },
  { "id-of-link", PLAN (GOAL ACTION "<link id='l' kind='contributes' from='a' to='g'/>"), BOTH },
  { "field-of-another-link", PLAN (GOAL ACTION "<link kind='contributes' from='a' to='g' roles='lead'/>"), RNG },
  { "link-twice", PLAN (GOAL ACTION "<link kind='contributes' from='a' to='g'/><link kind='contributes' from='a' to='g'/>"), XSD },
  { "dangling-link", PLAN (GOAL "<link kind='contributes' from='a' to='g'/>"), XSD },
  { "dangling-reference", PLAN ("<goal id='g' domain='nowhere'/>"), NEITHER },
  { "bad-reference", PLAN ("<goal id='g' domain='a b'/>"), BOTH },
  { "bad-references", PLAN ("<goal id='g' also-domains='a 1'/>"), BOTH },
  { "unknown-word", PLAN ("<goal id='g' status='busy'/>"), BOTH },
  { "word-in-capitals", PLAN ("<goal id='g' status='Idea'/>"), BOTH },
  { "blank-word", PLAN ("<goal id='g' status='idea '/>"), BOTH },
  { "unknown-role", PLAN ("<link kind='takes-part' from='p' to='p' roles='lead sings'/>"), BOTH },
  { "yes-or-true", PLAN ("<goal id='g' priority='true'/>"), BOTH },
  { "month-13", PLAN ("<term id='t' start='2027-13'/>"), BOTH },
  { "day-31", PLAN ("<term id='t' start='2027-04-31'/>"), BOTH },
  { "no-leap-year", PLAN ("<term id='t' start='2027-02-29'/>"), BOTH },
  { "no-leap-century", PLAN ("<term id='t' start='1900-02-29'/>"), BOTH },
  { "february-30", PLAN ("<term id='t' start='2024-02-30'/>"), BOTH },
  { "year-0000", PLAN ("<term id='t' start='0000'/>"), BOTH },
  { "date-with-time", PLAN ("<term id='t' start='2027-01-01T00:00:00Z'/>"), BOTH },
  { "year-as-month", PLAN ("<goal id='g' target-year='2027-01'/>"), BOTH },
  { "integer-with-zero", PLAN ("<action id='a' number='01'/>"), BOTH },
  { "integer-too-low", PLAN ("<action id='a' number='0'/>"), BOTH },
  { "integer-too-high", PLAN ("<relation id='r' trust='6'/>"), BOTH },
  { "integer-too-long", PLAN ("<session id='s' residents-present='1234567890'/>"), BOTH },
  { "integer-blank", PLAN ("<action id='a' number=' 1'/>"), BOTH },
  { "decimal-exponent", PLAN ("<measurement id='m' value='1e3'/>"), BOTH },
  { "decimal-comma", PLAN ("<measurement id='m' value='1,5'/>"), BOTH },
  { "decimal-no-digits", PLAN ("<measurement id='m' value='1.'/>"), BOTH },
  { "decimal-plus", PLAN ("<measurement id='m' value='+1'/>"), BOTH },
  { "decimal-16-digits", PLAN ("<measurement id='m' value='12345678.12345678'/>"), BOTH },
  { "colour-name", PLAN ("<domain id='d' colour='red'/>"), BOTH },
  { "colour-short", PLAN ("<domain id='d' colour='#fff'/>"), BOTH },
  { "order-zero", PLAN ("<domain id='d' order='a0'/>"), BOTH },
  { "order-dash", PLAN ("<domain id='d' order='a-b'/>"), BOTH },
  { "moment-offset", PLAN ("<revision id='r' saved='2026-11-24T10:12:00+01:00'/>"), BOTH },
  { "moment-hour-24", PLAN ("<revision id='r' saved='2026-11-24T24:00:00Z'/>"), BOTH },
  { "moment-no-day", PLAN ("<revision id='r' saved='2026-11-31T10:12:00Z'/>"), BOTH },
  { "revision-without-id", PLAN ("<revision saved='2026-11-24T10:12:00Z'/>"), BOTH },
  { "earlier-without-id", PLAN ("<revision id='r'><earlier/></revision>"), BOTH },
  { "unknown-class", PLAN ("<revision id='r' redacted='secret'/>"), BOTH },
  { "conflict-without-target", PLAN ("<conflict field='title' theirs='a'/>"), RNG },
  { "conflict-of-two-targets", PLAN (GOAL "<conflict item='g' link='grounds' from='g' to='g' field='note'/>"), RNG },
  { "conflict-without-subject", PLAN (GOAL "<conflict item='g'/>"), RNG },
  { "conflict-of-two-subjects", PLAN (GOAL "<conflict item='g' field='title' deleted='mine'/>"), RNG },
  { "conflict-unknown-side", PLAN (GOAL "<conflict item='g' deleted='yours'/>"), BOTH },
  { "conflict-with-id", PLAN (GOAL "<conflict id='c' item='g' deleted='mine'/>"), BOTH },
};

/* ---- the validators --------------------------------------------------------------------------------------------- */

static void
ignore_cb (void *data, xmlErrorPtr error)
{
}

static void
load_schemas (void)
{
  g_autofree char *rng_text = wb_schema_rng ();
  g_autofree char *xsd_text = wb_schema_xsd ();
  xmlRelaxNGParserCtxtPtr rng_parser = xmlRelaxNGNewMemParserCtxt (rng_text, strlen (rng_text));
  xmlSchemaParserCtxtPtr xsd_parser = xmlSchemaNewMemParserCtxt (xsd_text, strlen (xsd_text));

  rng = xmlRelaxNGParse (rng_parser);
  xsd = xmlSchemaParse (xsd_parser);
  g_assert_nonnull (rng);
  g_assert_nonnull (xsd);

  xmlRelaxNGFreeParserCtxt (rng_parser);
  xmlSchemaFreeParserCtxt (xsd_parser);
}

/* Which schemas refuse a text. */
static Schemas
validate (const char *text, gsize size)
{
  xmlDocPtr document = xmlReadMemory (text, size, "test.wijkbord", "UTF-8", XML_PARSE_NONET | XML_PARSE_HUGE);
  xmlRelaxNGValidCtxtPtr by_rng = xmlRelaxNGNewValidCtxt (rng);
  xmlSchemaValidCtxtPtr by_xsd = xmlSchemaNewValidCtxt (xsd);
  Schemas refused = NEITHER;

  g_assert_nonnull (document);
  xmlRelaxNGSetValidStructuredErrors (by_rng, ignore_cb, NULL);
  xmlSchemaSetValidStructuredErrors (by_xsd, ignore_cb, NULL);

  if (xmlRelaxNGValidateDoc (by_rng, document) != 0)
    refused |= RNG;
  if (xmlSchemaValidateDoc (by_xsd, document) != 0)
    refused |= XSD;

  xmlRelaxNGFreeValidCtxt (by_rng);
  xmlSchemaFreeValidCtxt (by_xsd);
  xmlFreeDoc (document);

  return refused;
}

static void
assert_plan_is_valid (WbPlan *plan)
{
  g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  g_assert_cmpint (validate (text, size), ==, NEITHER);
}

/* ---- tests ------------------------------------------------------------------------------------------------------ */

static void
test_valid (gconstpointer data)
{
  const Valid *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = wb_file_read_bytes (row->text, strlen (row->text), &error);

  g_assert_no_error (error);
  g_assert_nonnull (plan);
  g_assert_cmpint (validate (row->text, strlen (row->text)), ==, NEITHER);
}

static void
test_invalid (gconstpointer data)
{
  const Invalid *row = data;
  g_autoptr (WbPlan) plan = NULL;

  g_assert_cmpint (validate (row->text, strlen (row->text)), ==, row->refused_by);

  /* What the table calls an error is one for the program too. */
  plan = wb_file_read_bytes (row->text, strlen (row->text), NULL);
  g_assert_null (plan);
}

static char *
read_data_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* If this fails: run wijkbordctl schema, and put what it prints in data/. */
static void
test_rng_is_current (void)
{
  g_autofree char *made = wb_schema_rng ();
  g_autofree char *kept = read_data_file ("wijkbord.rng");

  g_assert_true (g_str_equal (made, kept));
}

static void
test_xsd_is_current (void)
{
  g_autofree char *made = wb_schema_xsd ();
  g_autofree char *kept = read_data_file ("wijkbord.xsd");

  g_assert_true (g_str_equal (made, kept));
}

static void
test_markdown_is_current (void)
{
  g_autofree char *made = wb_schema_markdown ();
  g_autofree char *kept = read_data_file ("format.md");
  g_auto (GStrv) halves = g_strsplit (kept, "<!-- From here on: wijkbordctl schema --markdown", 2);

  g_assert_cmpuint (g_strv_length (halves), ==, 2);
  g_assert_true (g_str_equal (strchr (halves[1], '\n') + 2, made));
}

static const char *
get_sample_value (const WbField *field)
{
  static const char *const values[] = {
    [WB_TYPE_TEXT] = "tekst", [WB_TYPE_LONG_TEXT] = "lange\ntekst", [WB_TYPE_INTEGER] = "3", [WB_TYPE_DECIMAL] = "-12.25",
    [WB_TYPE_YEAR] = "2046", [WB_TYPE_DATE] = "2028-02-29", [WB_TYPE_YES_NO] = "yes", [WB_TYPE_REFERENCE] = "other",
    [WB_TYPE_TEXT_SET] = "a b", [WB_TYPE_REFERENCE_SET] = "one other", [WB_TYPE_COLOUR] = "#00ffa0", [WB_TYPE_ORDER] = "Zz",
    [WB_TYPE_ANY_VALUE] = "waarde",
  };

  return field->words != NULL ? wb_word_get_name (field->words, field->words->n) : values[field->type];
}

/* A record with every field that its kind has: the widest that there is. */
static void
append_full_record (WbPlan **plan, WbKind kind)
{
  g_autofree char *id = g_strdup_printf ("i%d", kind);
  WbDraft draft;

  if (wb_kind_is_item (kind))
    wb_draft_init_item (&draft, kind, id);
  else
    wb_draft_init_link (&draft, kind, "one", "other");

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    g_assert_true (wb_draft_set_text (&draft, i, get_sample_value (wb_field_get (kind, i)), NULL));

  wb_plan_append (plan, wb_draft_end (&draft));
}

static void
test_every_field (void)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_LINK; kind++)
    append_full_record (&plan, kind);
  build_item (&plan, WB_KIND_TERM, "one", NULL);
  build_item (&plan, WB_KIND_TERM, "other", NULL);

  assert_plan_is_valid (plan);
}

/* Each field by itself, wrong: a schema that forgot it would let it pass, or would refuse the attribute with the element. */
static void
test_every_field_is_checked (void)
{
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_LINK; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      {
        const WbField *field = wb_field_get (kind, i);
        const char *name = wb_kind_get_info (kind)->name;
        g_autofree char *text = NULL;

        if (kind == WB_KIND_PROJECT || field->type == WB_TYPE_TEXT || field->type == WB_TYPE_LONG_TEXT ||
            field->type == WB_TYPE_TEXT_SET)
          continue;

        text = wb_kind_is_item (kind)
                 ? g_strdup_printf (PLAN ("<%s id='i' %s='!'/>"), name, field->name)
                 : g_strdup_printf (PLAN ("<goal id='i'/><link kind='%s' from='i' to='p' %s='!'/>"), name, field->name);
        if (validate (text, strlen (text)) != BOTH)
          g_test_fail_printf ("not refused by both: %s", text);
      }
}

static void
test_data_files (void)
{
  static const char *const names[] = {
    "examples/riverside.wijkbord", "examples/rivierenwijk.wijkbord",
    "templates/en/empty.wijkbord", "templates/en/neighbourhood.wijkbord", "templates/en/school.wijkbord",
    "templates/nl/empty.wijkbord", "templates/nl/neighbourhood.wijkbord", "templates/nl/school.wijkbord",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = read_data_file (names[i]);

      g_test_message ("%s", names[i]);
      g_assert_cmpint (validate (text, strlen (text)), ==, NEITHER);
    }
}

static void
test_realistic (void)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (1000, 1, WB_GENERATE_REALISTIC);
  g_autoptr (GTimer) timer = g_timer_new ();

  assert_plan_is_valid (plan);

  /* A validator that follows every optional attribute both ways would not come to an end. */
  g_test_minimized_result (g_timer_elapsed (timer, NULL), "1,000 items by both schemas: %.2f s", g_timer_elapsed (timer, NULL));
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 20);
}

static void
test_wild (void)
{
  for (guint32 seed = 1; seed <= 10; seed++)
    {
      g_autoptr (WbPlan) plan = wb_generate_plan (100, seed, WB_GENERATE_WILD);

      g_test_message ("seed %u", seed);
      assert_plan_is_valid (plan);
    }
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  load_schemas ();

  for (guint i = 0; i < G_N_ELEMENTS (valids); i++)
    {
      g_autofree char *path = g_strdup_printf ("/schema/valid/%s", valids[i].name);

      g_test_add_data_func (path, &valids[i], test_valid);
    }
  for (guint i = 0; i < G_N_ELEMENTS (invalids); i++)
    {
      g_autofree char *path = g_strdup_printf ("/schema/invalid/%s", invalids[i].name);

      g_test_add_data_func (path, &invalids[i], test_invalid);
    }
  g_test_add_func ("/schema/current/rng", test_rng_is_current);
  g_test_add_func ("/schema/current/xsd", test_xsd_is_current);
  g_test_add_func ("/schema/current/markdown", test_markdown_is_current);
  g_test_add_func ("/schema/every-field", test_every_field);
  g_test_add_func ("/schema/every-field-is-checked", test_every_field_is_checked);
  g_test_add_func ("/schema/data-files", test_data_files);
  g_test_add_func ("/schema/realistic", test_realistic);
  g_test_add_func ("/schema/wild", test_wild);

  result = g_test_run ();
  xmlRelaxNGFree (rng);
  xmlSchemaFree (xsd);
  xmlCleanupParser ();

  return result;
}
