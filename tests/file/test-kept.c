/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of foreign elements, beside libxml2's own exclusive canonical XML of the same element, on fragments made at
 * random. Instructions are not kept, so there are none. */

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <locale.h>
#include <string.h>

#include "wb-file-reader.h"
#include "wb-record.h"

#define N_FRAGMENTS 500

#define NAMESPACES "xmlns=\"urn:wijkbord:project\" xmlns:a=\"urn:a\" xmlns:b=\"urn:b\""

/* A project file with a fragment in it. */
#define START "<wijkbord version=\"1.0\" " NAMESPACES "><project id=\"p\"/>"
#define END   "</wijkbord>"

/* The same fragment where its default namespace is declared but another one was written last. */
#define AROUND_START "<around xmlns=\"urn:around\"><x:in xmlns:x=\"urn:x\" " NAMESPACES ">"
#define AROUND_END   "</x:in></around>"

static const char *const declarations[] = {
  "", "", "", " xmlns=\"\"", " xmlns=\"urn:c\"", " xmlns:a=\"urn:other\"", " xmlns:b=\"urn:a\"", " xmlns:c=\"urn:c\"",
  " xmlns=\"urn:wijkbord:project\"",
};

static const char *const attributes[] = {
  "", "", " x=\"1\"", " z='\"&amp;&lt;>' x=\"&#9;&#10;&#13;\"", " a:x=\"2\" x=\"3\"", " xml:lang=\"nl\" b:y=\"\"",
  " b:x=\"é\" a:y=\"'\"",
};

static const char *const texts[] = {
  "", " ", "t", "&lt;&gt;&amp;\"'", "<![CDATA[<a>&]]>", "<!-- gone -->", "&#13;\n", "é𐍈",
};

#define PICK(rand, strings) ((strings)[g_rand_int_range ((rand), 0, G_N_ELEMENTS (strings))])

static void
append_element (GRand *rand, GString *xml, const char *name, guint depth)
{
  g_string_append_printf (xml, "<%s%s%s>", name, PICK (rand, declarations), PICK (rand, attributes));

  for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      static const char *const names[] = { "d", "e", "a:d", "b:e" };

      g_string_append (xml, PICK (rand, texts));
      if (depth < 4 && g_rand_boolean (rand))
        append_element (rand, xml, PICK (rand, names), depth + 1);
    }

  g_string_append_printf (xml, "</%s>", name);
}

/* The fragment as it is in the exclusive form of a whole document. */
static char *
canonise (const char *document)
{
  xmlDoc *tree = xmlReadMemory (document, strlen (document), "kept.xml", "UTF-8", XML_PARSE_NONET | XML_PARSE_NOENT);
  xmlChar *canonical = NULL;
  char *start, *result;

  g_assert_nonnull (tree);
  g_assert_cmpint (xmlC14NDocDumpMemory (tree, NULL, XML_C14N_EXCLUSIVE_1_0, NULL, FALSE, &canonical), >, 0);
  start = strchr (strchr ((char *) canonical, '>') + 1, '>') + 1;
  result = g_strndup (start, strlen (start) - strlen (AROUND_END));
  xmlFree (canonical);
  xmlFreeDoc (tree);

  return result;
}

static char *
get_kept (const char *fragment)
{
  g_autofree char *document = g_strconcat (START, fragment, END, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = wb_file_read_bytes (document, strlen (document), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (wb_plan_get_n_slots (plan), ==, 2);

  return g_strdup (wb_record_get_xml (wb_plan_get (plan, 2)));
}

static void
check_fragment (const char *fragment)
{
  g_autofree char *around = g_strconcat (AROUND_START, fragment, AROUND_END, NULL);
  g_autofree char *expected = canonise (around);
  g_autofree char *kept = get_kept (fragment);

  g_assert_cmpstr (kept, ==, expected);
}

static void
test_as_libxml2 (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_FRAGMENTS; i++)
    {
      g_autoptr (GString) fragment = g_string_new (NULL);

      append_element (rand, fragment, g_rand_boolean (rand) ? "a:top" : "b:top", 1);
      g_test_message ("%s", fragment->str);
      check_fragment (fragment->str);
    }
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/kept/as-libxml2", test_as_libxml2);

  result = g_test_run ();
  xmlCleanupParser ();

  return result;
}
