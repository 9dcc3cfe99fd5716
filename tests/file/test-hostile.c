/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that were made to do harm, or are too much of something: each is refused with a sentence, at a place, and in a
 * time that does not grow faster than the file; and what is just within a limit is read. */

#include "wb-file-parser.h"
#include "wb-file-reader.h"

#include <locale.h>
#include <string.h>

#define START "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n<project id=\"p\"/>\n"
#define NEWER "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.1\">\n<project id=\"p\"/>\n"
#define END   "</wijkbord>\n"
#define FINE  -1

static void
assert_reads (const GString *document, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = wb_file_read_bytes (document->str, document->len, &error);
  guint line, column;

  if (code == FINE)
    {
      g_assert_no_error (error);
      return;
    }

  g_assert_null (plan);
  g_assert_error (error, WB_FILE_ERROR, code);
  g_assert_true (wb_file_error_get_position (error, &line, &column));
}

static void
append_repeated (GString *string, const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (string, text);
}

/* START, what is before, n times text, what is after, END. */
static GString *
make_document (const char *before, const char *text, guint n, const char *after)
{
  GString *document = g_string_new (START);

  g_string_append (document, before);
  append_repeated (document, text, n);
  g_string_append (document, after);
  g_string_append (document, END);

  return document;
}

static void
assert_repeated (const char *before, const char *text, guint n, const char *after, int code)
{
  g_autoptr (GString) document = make_document (before, text, n, after);

  assert_reads (document, code);
}

/* ---- entities ------------------------------------------------------------------------------------------------------ */

static const struct { const char *name; const char *document; int code; } documents[] = {
  { "billion-laughs", "<?xml version='1.0'?><!DOCTYPE wijkbord [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                      "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>" START "<goal id='g' title='&c;'/>" END,
    WB_FILE_ERROR_DOCTYPE },
  { "external-entity", "<!DOCTYPE wijkbord [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" START
                       "<note id='n'><text>&a;</text></note>" END, WB_FILE_ERROR_DOCTYPE },
  { "external-subset", "<!DOCTYPE wijkbord SYSTEM 'http://127.0.0.1/wijkbord.dtd'>" START END, WB_FILE_ERROR_DOCTYPE },
  { "parameter-entity", "<!DOCTYPE a [<!ENTITY % b '<!ENTITY c \"d\">'> %b;]>" START END, WB_FILE_ERROR_DOCTYPE },
  { "doctype-in-comment", "<!-- <!DOCTYPE a> -->" START END, FINE },
  { "doctype-in-text", START "<note id='n'><text><![CDATA[<!DOCTYPE a>]]></text></note>" END, FINE },
  { "include", START "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='/etc/hostname'/>" END, FINE },
  { "stylesheet", "<?xml-stylesheet href='http://127.0.0.1/a.xsl'?>" START END, FINE },
  { "schema-location", "<wijkbord xmlns='urn:wijkbord:project' version='1.0' "
                       "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                       "xsi:schemaLocation='urn:wijkbord:project http://127.0.0.1/a.xsd'><project id='p'/></wijkbord>",
    FINE },
};

static void
test_document (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GString) document = g_string_new (documents[i].document);

  assert_reads (document, documents[i].code);
}

/* ---- limits -------------------------------------------------------------------------------------------------------- */

static GString *
make_nested (guint depth)
{
  GString *document = g_string_new (START);

  append_repeated (document, "<a xmlns='u'>", depth - 1);
  append_repeated (document, "</a>", depth - 1);
  g_string_append (document, END);

  return document;
}

static void
test_depth (void)
{
  g_autoptr (GString) deep = make_nested (WB_FILE_MAX_DEPTH);
  g_autoptr (GString) deeper = make_nested (WB_FILE_MAX_DEPTH + 1);
  g_autoptr (GString) deepest = make_nested (1000000);

  assert_reads (deep, FINE);
  assert_reads (deeper, WB_FILE_ERROR_TOO_LARGE);
  assert_reads (deepest, WB_FILE_ERROR_TOO_LARGE);
}

static void
test_short_text (void)
{
  assert_repeated ("<goal id='g' title='", "x", WB_MAX_TEXT, "'/>", FINE);
  assert_repeated ("<goal id='g' title='  ", "é", WB_MAX_TEXT / 2, "   '/>", FINE);
  assert_repeated ("<goal id='g' title='", "x", WB_MAX_TEXT + 1, "'/>", WB_FILE_ERROR_CONTENT);
  assert_repeated ("<goal id='g' title='", "é", WB_MAX_TEXT / 2 + 1, "'/>", WB_FILE_ERROR_CONTENT);
}

static void
test_long_text (void)
{
  assert_repeated ("<note id='n'><text>", "x", WB_MAX_LONG_TEXT, "</text></note>", FINE);
  assert_repeated ("<note id='n'><text>", "&lt;", WB_MAX_LONG_TEXT, "</text></note>", FINE);
  assert_repeated ("<note id='n'><text>", "x", WB_MAX_LONG_TEXT + 1, "</text></note>", WB_FILE_ERROR_CONTENT);
  assert_repeated ("<note id='n'><text>", "x", WB_FILE_MAX_TEXT + 1, "</text></note>", WB_FILE_ERROR_TOO_LARGE);
}

/* A sentence about it can be read all the same. */
static void
assert_short_sentence (const char *before, const char *after)
{
  g_autoptr (GString) document = g_string_new (START);
  g_autofree char *name = g_strnfill (50000, 'x');
  g_autoptr (GError) error = NULL;

  g_string_append_printf (document, "%s%s%s" END, before, name, after);
  g_assert_null (wb_file_read_bytes (document->str, document->len, &error));
  g_assert_error (error, WB_FILE_ERROR, WB_FILE_ERROR_CONTENT);
  g_assert_cmpuint (strlen (error->message), <, 300);
}

static void
test_long_name (void)
{
  assert_short_sentence ("<", "/>");
  assert_short_sentence ("<goal id='g' ", "='1'/>");
}

/* Each piece is within the limit; all together are not. */
static void
test_text_in_pieces (void)
{
  g_autofree char *piece = g_strnfill (1000000, 'x');
  g_autofree char *with_comment = g_strconcat (piece, "<!---->", NULL);
  g_autofree char *in_section = g_strconcat ("<![CDATA[", piece, "]]>", NULL);

  assert_repeated ("<note id='n'><text>", with_comment, 20, "</text></note>", WB_FILE_ERROR_TOO_LARGE);
  assert_repeated ("<note id='n'><text>", in_section, 20, "</text></note>", WB_FILE_ERROR_TOO_LARGE);
}

static void
test_kept_text (void)
{
  assert_repeated ("<a xmlns='u'>", "x", WB_FILE_MAX_TEXT, "</a>", FINE);
  assert_repeated ("<a xmlns='u'>", "x", WB_FILE_MAX_TEXT + 1, "</a>", WB_FILE_ERROR_TOO_LARGE);
  assert_repeated ("<goal id='g' xmlns:a='u' a:b='", "x", WB_FILE_MAX_ATTRIBUTE, "'/>", FINE);
  assert_repeated ("<goal id='g' xmlns:a='u' a:b='", "x", WB_FILE_MAX_ATTRIBUTE + 1, "'/>", WB_FILE_ERROR_TOO_LARGE);
}

/* What is longer as it is written: escaped, or with the prefixes that the writer gives. */
static void
test_kept_as_written (void)
{
  g_autoptr (GString) many = g_string_new (START);

  assert_repeated ("<goal id='g' xmlns:a='u' a:b='", "\"", WB_FILE_MAX_ATTRIBUTE / 6, "'/>", FINE);
  assert_repeated ("<goal id='g' xmlns:a='u' a:b='", "\"", WB_FILE_MAX_ATTRIBUTE / 6 + 1, "'/>", WB_FILE_ERROR_TOO_LARGE);
  assert_repeated ("<a xmlns='u' b='", "\"", WB_FILE_MAX_ATTRIBUTE / 6 + 1, "'/>", WB_FILE_ERROR_TOO_LARGE);
  assert_repeated ("<a xmlns='u'><![CDATA[", "&", WB_FILE_MAX_TEXT / 5, "]]></a>", FINE);
  assert_repeated ("<a xmlns='u'><![CDATA[", "&", WB_FILE_MAX_TEXT / 5 + 1, "]]></a>", WB_FILE_ERROR_TOO_LARGE);
  assert_repeated ("<goal id='g'><a xmlns='u'>", "x<!---->", WB_FILE_MAX_TEXT, "</a></goal>", FINE);
  assert_repeated ("<goal id='g'><a xmlns='u'>", "x<!---->", WB_FILE_MAX_TEXT + 1, "</a></goal>", WB_FILE_ERROR_TOO_LARGE);

  for (guint i = 0; i < 12000; i++)
    g_string_append_printf (many, "<term id='t%u' xmlns:a='urn:%u' a:b=''/>\n", i, i);
  g_string_append (many, END);
  assert_reads (many, WB_FILE_ERROR_TOO_LARGE);
}

static GString *
make_set (guint n)
{
  GString *members = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (members, "%u ", i);

  return members;
}

static void
test_members (void)
{
  g_autoptr (GString) most = make_set (WB_MAX_MEMBERS);
  g_autoptr (GString) more = make_set (WB_MAX_MEMBERS + 1);

  g_string_prepend (most, "<wijkbord xmlns='urn:wijkbord:project' version='1.0'><project id='p' area-codes='");
  g_string_prepend (more, "<wijkbord xmlns='urn:wijkbord:project' version='1.0'><project id='p' area-codes='");
  g_string_append (most, "'/></wijkbord>");
  g_string_append (more, "'/></wijkbord>");

  assert_reads (most, FINE);
  assert_reads (more, WB_FILE_ERROR_CONTENT);
}

static void
test_references (void)
{
  for (guint n = WB_MAX_MEMBERS; n <= WB_MAX_MEMBERS + 1; n++)
    {
      g_autoptr (GString) document = g_string_new (START);

      for (guint i = 0; i < n; i++)
        g_string_append_printf (document, "<term id='t%u'/>", i);
      g_string_append (document, "<note id='n' about='");
      for (guint i = 0; i < n; i++)
        g_string_append_printf (document, "t%u ", i);
      g_string_append (document, "'/>" END);

      assert_reads (document, n == WB_MAX_MEMBERS ? FINE : WB_FILE_ERROR_CONTENT);
    }
}

static void
test_ancestors (void)
{
  assert_repeated ("<revision id='r'>", "<earlier id='e'/>", WB_MAX_EARLIER, "</revision>", FINE);
  assert_repeated ("<revision id='r'>", "<earlier id='e'/>", WB_MAX_EARLIER + 1, "</revision>",
                   WB_FILE_ERROR_TOO_LARGE);
}

static void
take_repeated (WbFileParser *parser, const char *format, guint from, guint to, GError **error)
{
  g_autoptr (GString) piece = g_string_new (NULL);

  while (from < to && *error == NULL)
    {
      g_string_truncate (piece, 0);
      for (guint i = 0; i < 1000 && from < to; i++, from++)
        {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
          g_string_append_printf (piece, format, from);
#pragma GCC diagnostic pop
        }
      memcpy (wb_file_parser_reserve (parser, piece->len), piece->str, piece->len);
      wb_file_parser_take (parser, piece->len, error);
    }
}

static void
test_items (void)
{
  g_autoptr (WbFileParser) parser = wb_file_parser_new ();
  g_autoptr (GError) error = NULL;
  guint line, column;

  if (!g_test_slow ())
    {
      g_test_skip ("two million items take a while");
      return;
    }

  memcpy (wb_file_parser_reserve (parser, strlen (START)), START, strlen (START));
  g_assert_true (wb_file_parser_take (parser, strlen (START), &error));
  take_repeated (parser, "<term id='t%u'/>\n", 2, WB_FILE_MAX_ITEMS + 1, &error);
  g_assert_no_error (error);
  take_repeated (parser, "<term id='u%u'/>\n", 0, 1, &error);
  g_assert_error (error, WB_FILE_ERROR, WB_FILE_ERROR_TOO_LARGE);
  g_assert_true (wb_file_error_get_position (error, &line, &column));
  g_assert_cmpuint (line, ==, WB_FILE_MAX_ITEMS + 2);
}

/* ---- what takes long ----------------------------------------------------------------------------------------------- */

static void
append_attributes (GString *document, const char *prefix, gsize size)
{
  for (guint i = 0; document->len < size; i++)
    g_string_append_printf (document, " %sa%u=''", prefix, i);
}

static void
test_many_attributes (void)
{
  g_autoptr (GString) too_many = g_string_new (START "<goal id='g' xmlns:x='u'");
  g_autoptr (GString) unknown = g_string_new (START "<goal id='g'");
  g_autoptr (GString) foreign = g_string_new (START "<goal id='g' xmlns:x='u'");
  g_autoptr (GString) newer = g_string_new (NEWER "<goal id='g'");

  append_attributes (too_many, "x:", 1000000);
  append_attributes (unknown, "", 200000);
  append_attributes (foreign, "x:", 200000);
  append_attributes (newer, "", 200000);
  g_string_append (too_many, "/>" END);
  g_string_append (unknown, "/>" END);
  g_string_append (foreign, "/>" END);
  g_string_append (newer, "/>" END);

  assert_reads (too_many, WB_FILE_ERROR_TOO_LARGE);
  assert_reads (unknown, WB_FILE_ERROR_CONTENT);
  assert_reads (foreign, FINE);
  assert_reads (newer, FINE);
}

static void
test_many_namespaces (void)
{
  g_autoptr (GString) document = g_string_new (START "<a xmlns='u'");

  for (guint i = 0; document->len < 200000; i++)
    g_string_append_printf (document, " xmlns:n%u='u%u' n%u:b=''", i, i, i);
  g_string_append (document, "/>" END);

  assert_reads (document, FINE);
}

static void
test_many_children (void)
{
  assert_repeated ("<goal id='g'>", "<a xmlns='u'/>", 100000, "</goal>", FINE);
  assert_repeated ("", "<a xmlns='u'/>", 100000, "", FINE);
  assert_repeated ("<goal id='g'>", "<description/>", 100000, "</goal>", WB_FILE_ERROR_CONTENT);
}

static void
test_long_cycle (void)
{
  g_autoptr (GString) document = g_string_new (START);

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (document, "<goal id='g%u' parent='g%u'/>", i, (i + 1) % 50000);
  g_string_append (document, END);

  assert_reads (document, WB_FILE_ERROR_STRUCTURE);
}

static void
test_all_wrong (void)
{
  assert_repeated ("", "<goal id='g' owner='x'/>", 50000, "", WB_FILE_ERROR_STRUCTURE);
  assert_repeated ("", "<link kind='grounds' from='p' to='p'/>", 50000, "", WB_FILE_ERROR_STRUCTURE);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path = g_strconcat ("/file/hostile/", documents[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_document);
    }
  g_test_add_func ("/file/hostile/depth", test_depth);
  g_test_add_func ("/file/hostile/short-text", test_short_text);
  g_test_add_func ("/file/hostile/long-text", test_long_text);
  g_test_add_func ("/file/hostile/long-name", test_long_name);
  g_test_add_func ("/file/hostile/text-in-pieces", test_text_in_pieces);
  g_test_add_func ("/file/hostile/kept-text", test_kept_text);
  g_test_add_func ("/file/hostile/kept-text-as-written", test_kept_as_written);
  g_test_add_func ("/file/hostile/members", test_members);
  g_test_add_func ("/file/hostile/references", test_references);
  g_test_add_func ("/file/hostile/ancestors", test_ancestors);
  g_test_add_func ("/file/hostile/items", test_items);
  g_test_add_func ("/file/hostile/many-attributes", test_many_attributes);
  g_test_add_func ("/file/hostile/many-namespaces", test_many_namespaces);
  g_test_add_func ("/file/hostile/many-children", test_many_children);
  g_test_add_func ("/file/hostile/long-cycle", test_long_cycle);
  g_test_add_func ("/file/hostile/all-wrong", test_all_wrong);

  return g_test_run ();
}
