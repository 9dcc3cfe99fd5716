/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the table: a plan in which one field of one record is set is written, fits the grammar, is read back the same,
 * and undo and redo give the same bytes. A new field is tested by being in the table. */

#include <libxml/relaxng.h>
#include <locale.h>

#include "samples.h"
#include "wb-edit.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"

static xmlRelaxNGPtr grammar;

/* Two of each kind up to the last one. */
static WbProject *
make_project (WbKind last, gboolean filled)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (GError) error = NULL;
  WbProject *project;

  for (guint n = 1; n <= 2; n++)
    for (WbKind kind = WB_FIRST_ITEM; kind <= last; kind++)
      if ((kind != WB_KIND_PROJECT && kind != WB_KIND_WAITS_FOR) || n == 1)
        wb_plan_append (&plan, sample_record (kind, n, filled));

  project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  return project;
}

static void
set_text (WbDraft *draft, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;

  wb_draft_set_text (draft, field, text, &error);
  g_assert_no_error (error);
}

/* A conflict is about an item or a link, and about a field of it, its deletion, or a twin. */
static WbRecord *
make_conflict (guint field)
{
  WbDraft draft;

  wb_draft_init_conflict (&draft);
  switch (field)
    {
    case WB_CONFLICT_LINK:
    case WB_CONFLICT_FROM:
    case WB_CONFLICT_TO:
      set_text (&draft, WB_CONFLICT_LINK, "takes-part");
      set_text (&draft, WB_CONFLICT_FROM, "partner-1");
      set_text (&draft, WB_CONFLICT_TO, "action-1");
      set_text (&draft, WB_CONFLICT_FIELD, "note");
      break;
    case WB_CONFLICT_DELETED:
      set_text (&draft, WB_CONFLICT_ITEM, "goal-1");
      set_text (&draft, WB_CONFLICT_DELETED, "mine");
      break;
    case WB_CONFLICT_WITH:
      set_text (&draft, WB_CONFLICT_ITEM, "goal-1");
      set_text (&draft, WB_CONFLICT_WITH, "goal-2");
      break;
    default:
      set_text (&draft, WB_CONFLICT_ITEM, "goal-1");
      set_text (&draft, WB_CONFLICT_FIELD, "title");
      set_text (&draft, WB_CONFLICT_BASE, "before – <een> & \"twee\"");
      set_text (&draft, WB_CONFLICT_THEIRS, "theirs");
    }
  g_assert_true (wb_draft_has (&draft, field));

  return wb_draft_end (&draft);
}

static WbRecord *
make_record (const WbField *field)
{
  g_autoptr (WbRecord) bare = NULL;
  g_autofree char *value = NULL;
  WbDraft draft;

  if (field->kind == WB_KIND_CONFLICT)
    return make_conflict (field->index);

  bare = sample_record (field->kind, 1, FALSE);
  value = sample_value (field, 1);
  wb_draft_init_from (&draft, bare);
  set_text (&draft, field->index, value);

  return wb_draft_end (&draft);
}

static void
put (WbProject *project, WbRecord *record)
{
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (GError) error = NULL;

  if (wb_record_get_kind (record) == WB_KIND_CONFLICT)
    wb_edit_link (edit, WB_KIND_TAKES_PART, "partner-1", "action-1");
  wb_edit_put (edit, record);
  wb_edit_apply (edit, "Set a field", &error);
  g_assert_no_error (error);
}

static void
assert_fits_grammar (GBytes *bytes)
{
  xmlDoc *document = xmlReadMemory (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "walk.wijkbord", "UTF-8",
                                    XML_PARSE_NONET);
  xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt (grammar);

  g_assert_nonnull (document);
  g_assert_cmpint (xmlRelaxNGValidateDoc (validator, document), ==, 0);
  xmlRelaxNGFreeValidCtxt (validator);
  xmlFreeDoc (document);
}

static void
assert_same_bytes (GBytes *bytes, GBytes *expected)
{
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static void
assert_writes (WbProject *project, GBytes *expected)
{
  g_autoptr (GBytes) bytes = wb_file_write_bytes (wb_project_get_plan (project));

  assert_same_bytes (bytes, expected);
}

static void
assert_reads_back (WbProject *project, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = wb_file_read_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_true (wb_plan_equal (plan, wb_project_get_plan (project)));
  again = wb_file_write_bytes (plan);
  assert_same_bytes (again, bytes);
}

/* What the file holds is the value that was set, and not merely one that reads back the same as nothing. */
static void
assert_holds (WbProject *project, const WbRecord *record, const WbField *field)
{
  const WbRecord *found = wb_project_get (project, wb_project_find_key (project, record));
  g_autofree char *value = NULL;
  g_autofree char *expected = NULL;

  g_assert_nonnull (found);
  g_assert_true (wb_record_has (found, field->index));
  value = wb_value_to_text (field, *wb_record_get_value (found, field->index));
  expected = wb_value_to_text (field, *wb_record_get_value (record, field->index));
  g_assert_cmpstr (value, ==, expected);
}

static void
test_field (gconstpointer data)
{
  const WbField *field = data;
  g_autoptr (WbProject) project = make_project (WB_LAST_ITEM, FALSE);
  g_autoptr (WbRecord) record = make_record (field);
  g_autoptr (GBytes) first = wb_file_write_bytes (wb_project_get_plan (project));
  g_autoptr (GBytes) second = NULL;

  put (project, record);
  assert_holds (project, record, field);
  second = wb_file_write_bytes (wb_project_get_plan (project));
  g_assert_false (g_bytes_equal (first, second));
  assert_fits_grammar (second);
  assert_reads_back (project, second);

  g_assert_true (wb_project_undo (project));
  assert_writes (project, first);
  g_assert_true (wb_project_redo (project));
  assert_writes (project, second);
}

/* All fields of all kinds at once. */
static void
test_all_fields (void)
{
  g_autoptr (WbProject) project = make_project (WB_KIND_CONFLICT, TRUE);
  g_autoptr (GBytes) bytes = wb_file_write_bytes (wb_project_get_plan (project));

  assert_fits_grammar (bytes);
  assert_reads_back (project, bytes);
}

static void
load_grammar (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "wijkbord.rng", NULL);
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt (path);

  grammar = xmlRelaxNGParse (parser);
  g_assert_nonnull (grammar);
  xmlRelaxNGFreeParserCtxt (parser);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  load_grammar ();

  for (WbKind kind = 0; kind < WB_KIND_FRAGMENT; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      {
        const WbField *field = wb_field_get (kind, i);
        g_autofree char *path = g_strdup_printf ("/walk/%s/%s", wb_kind_get_info (kind)->name, field->name);

        g_test_add_data_func (path, field, test_field);
      }
  g_test_add_func ("/walk/all-fields", test_all_fields);

  result = g_test_run ();
  xmlRelaxNGFree (grammar);
  xmlCleanupParser ();

  return result;
}
