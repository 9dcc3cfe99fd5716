/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is different between two plans, as a document: valid by its schema, and every change of a record is in it. */

#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "samples.h"
#include "wb-file-diff.h"
#include "wb-file-format.h"
#include "wb-random.h"

static xmlRelaxNGPtr schema;

static void
ignore_cb (void *data, const xmlError *error)
{
}

static xmlRelaxNGPtr
read_schema (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "wijkbord-diff.rng", NULL);
  xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt (path);
  xmlRelaxNGPtr read = xmlRelaxNGParse (parser);

  xmlRelaxNGFreeParserCtxt (parser);
  g_assert_nonnull (read);

  return read;
}

static gboolean
is_valid (xmlDocPtr document)
{
  xmlRelaxNGValidCtxtPtr context = xmlRelaxNGNewValidCtxt (schema);
  int result;

  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) ignore_cb, NULL);
  result = xmlRelaxNGValidateDoc (context, document);
  xmlRelaxNGFreeValidCtxt (context);

  return result == 0;
}

static xmlDocPtr
parse (const char *text, gsize size)
{
  xmlDocPtr document = xmlReadMemory (text, size, NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);

  return document;
}

static void
assert_attribute (xmlNodePtr node, const char *name, const char *expected)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);

  g_assert_cmpstr ((const char *) value, ==, expected);
  xmlFree (value);
}

static char *
get_side (xmlNodePtr node, const char *side)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) side);
  char *text = g_strdup ((const char *) value);

  for (xmlNodePtr child = xmlFirstElementChild (node); child != NULL; child = xmlNextElementSibling (child))
    if (xmlStrEqual (child->name, (const xmlChar *) side))
      {
        g_assert_null (value);
        value = xmlNodeGetContent (child);
        text = g_strdup ((const char *) value);
      }
  xmlFree (value);

  return text;
}

static void
assert_side (xmlNodePtr node, const char *side, const WbRecord *record, const WbField *field)
{
  const WbValue *value = record != NULL ? wb_record_get_value (record, field->index) : NULL;
  g_autofree char *expected = value != NULL ? wb_value_to_text (field, *value) : NULL;
  g_autofree char *found = get_side (node, side);

  g_assert_cmpstr (found, ==, expected);
}

static gboolean
is_different (const WbChange *change, const WbField *field)
{
  const WbValue *before = change->old_record != NULL ? wb_record_get_value (change->old_record, field->index) : NULL;
  const WbValue *after = change->new_record != NULL ? wb_record_get_value (change->new_record, field->index) : NULL;

  if (before == NULL || after == NULL)
    return before != after;

  return !wb_value_equal (field, *before, *after);
}

/* Every field that is different, and no other, with both values, in the order of the table. */
static void
assert_fields (xmlNodePtr node, const WbChange *change, WbKind kind)
{
  xmlNodePtr child = xmlFirstElementChild (node);

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    {
      const WbField *field = wb_field_get (kind, i);

      if (wb_field_is_key (field) || !is_different (change, field))
        continue;

      g_assert_nonnull (child);
      g_assert_cmpstr ((const char *) child->name, ==, "field");
      assert_attribute (child, "name", field->name);
      assert_side (child, "before", change->old_record, field);
      assert_side (child, "after", change->new_record, field);
      child = xmlNextElementSibling (child);
    }

  g_assert_true (child == NULL || !xmlStrEqual (child->name, (const xmlChar *) "field"));
}

static void
assert_change (xmlNodePtr node, const WbChange *change)
{
  const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;
  WbKind kind = wb_record_get_kind (record);

  g_assert_nonnull (node);
  g_assert_cmpstr ((const char *) node->name, ==,
                   change->old_record == NULL ? "added" : change->new_record == NULL ? "removed" : "changed");
  g_assert_cmpstr ((const char *) node->ns->href, ==, WB_FILE_DIFF_NAMESPACE);
  if (kind == WB_KIND_FRAGMENT)
    {
      g_autofree char *xml = get_side (node, change->new_record != NULL ? "after" : "before");

      g_assert_cmpstr (xml, ==, wb_record_get_xml (record));
      return;
    }

  assert_attribute (node, "kind", wb_kind_get_info (kind)->name);
  if (wb_kind_is_item (kind))
    assert_attribute (node, "id", wb_record_get_id (record));
  if (wb_kind_is_link (kind))
    {
      assert_attribute (node, "from", wb_record_get_from (record));
      assert_attribute (node, "to", wb_record_get_to (record));
    }
  assert_fields (node, change, kind);
}

static void
assert_told (WbPlan *from, WbPlan *to)
{
  g_autoptr (WbDiff) diff = wb_diff_new (from, to);
  g_autoptr (GBytes) bytes = wb_file_diff_write_bytes (from, to, diff);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  xmlDocPtr document = parse (text, size);
  xmlNodePtr root = xmlDocGetRootElement (document);
  xmlNodePtr node = xmlFirstElementChild (root);

  g_assert_cmpstr ((const char *) root->name, ==, "diff");
  g_assert_cmpuint (xmlChildElementCount (root), ==, diff->n);
  for (guint i = 0; i < diff->n; i++, node = xmlNextElementSibling (node))
    assert_change (node, &diff->changes[i]);
  g_assert_true (is_valid (document));

  xmlFreeDoc (document);
}

static void
test_same (void)
{
  g_autoptr (WbProject) samples = sample_project ();
  WbPlan *plan = wb_project_get_plan (samples);
  g_autoptr (WbDiff) diff = wb_diff_new (plan, plan);
  g_autoptr (GBytes) bytes = wb_file_diff_write_bytes (plan, plan, diff);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<diff xmlns=\"urn:wijkbord:diff\" version=\"1.0\">\n</diff>\n");
}

/* Every kind with every field comes, goes, and gets other values, and so does what others put there. */
static void
test_every_kind (void)
{
  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    {
      g_autoptr (WbPlan) none = wb_plan_new ();
      g_autoptr (WbPlan) bare = wb_plan_new ();
      g_autoptr (WbPlan) filled = wb_plan_new ();
      g_autoptr (WbPlan) other = wb_plan_new ();
      g_autoptr (WbExtra) extra = sample_extra (kind);
      g_autoptr (WbRecord) record = sample_record (kind, 1, TRUE);
      WbDraft draft;

      wb_plan_append (&bare, sample_record (kind, 1, kind == WB_KIND_CONFLICT));
      wb_plan_append (&filled, wb_record_ref (record));
      if (kind != WB_KIND_FRAGMENT)
        {
          wb_draft_init_from (&draft, record);
          wb_draft_set_extra (&draft, extra);
          wb_plan_append (&other, wb_draft_end (&draft));
        }

      assert_told (none, filled);
      assert_told (filled, none);
      assert_told (bare, filled);
      assert_told (filled, bare);
      assert_told (filled, other);
      assert_told (other, filled);
    }
}

static void
run_one (guint32 seed)
{
  g_autoptr (WbRandom) random = wb_random_new (20 + seed % 60, seed);
  g_autoptr (WbPlan) first = wb_plan_ref (wb_project_get_plan (random->project));

  for (guint i = seed % 20; i > 0; i--)
    wb_edit_apply (wb_random_edit (random), "Random", NULL);

  assert_told (first, wb_project_get_plan (random->project));
  assert_told (wb_project_get_plan (random->project), first);
}

static void
test_random (void)
{
  guint32 seed = wb_random_seed ();

  for (guint i = 0; i < wb_random_runs (100); i++)
    {
      g_test_message ("plan of seed %u", seed + i);
      run_one (seed + i);
    }
}

#define DIFF(content) "<diff xmlns='urn:wijkbord:diff' version='1.0'>" content "</diff>"

static const char *const invalid[] = {
  "<diff version='1.0'/>",
  "<diff xmlns='urn:wijkbord:diff'/>",
  DIFF ("<changed/>"),
  DIFF ("<changed kind='goal'/>"),
  DIFF ("<moved kind='goal' id='g'/>"),
  DIFF ("<changed kind='goal' id='1'/>"),
  DIFF ("<added kind='takes-part' from='r'/>"),
  DIFF ("<changed kind='goal' id='g'><field before='a'/></changed>"),
  DIFF ("<changed kind='goal' id='g'><field name='title'/></changed>"),
  DIFF ("<added kind='goal' id='g'><field name='title' before='a'/></added>"),
  DIFF ("<removed kind='goal' id='g'><field name='title' after='a'/></removed>"),
  DIFF ("<changed kind='goal' id='g'><field name='title' before='a'><after>b</after></field></changed>"),
};

static void
test_schema (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      xmlDocPtr document = parse (invalid[i], strlen (invalid[i]));

      if (is_valid (document))
        g_error ("%s is valid", invalid[i]);
      xmlFreeDoc (document);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  schema = read_schema ();

  g_test_add_func ("/file-diff/same", test_same);
  g_test_add_func ("/file-diff/every-kind", test_every_kind);
  g_test_add_func ("/file-diff/random", test_random);
  g_test_add_func ("/file-diff/schema", test_schema);

  status = g_test_run ();
  xmlRelaxNGFree (schema);
  xmlCleanupParser ();

  return status;
}
