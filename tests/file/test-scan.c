/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the scanner lets through and what it refuses, and that it makes no difference in what pieces a file comes. */

#include "wb-file-format.h"
#include "wb-file-tags.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  GString *fed;
  GString *tags;  /* "S1:1 E1:4 ": kind, line, column */
  GError  *error;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_string_free (outcome->fed, TRUE);
  g_string_free (outcome->tags, TRUE);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
hand_over (WbFileScan *scan, WbFileTags *tags)
{
  WbFileScanned scanned;

  wb_file_scanned_init (&scanned);
  wb_file_scan_hand_over (scan, &scanned);
  wb_file_tags_take (tags, &scanned);
  wb_file_scanned_clear (&scanned);
}

static void
take_tags (WbFileTags *tags, GString *text)
{
  WbFileTag tag;

  while (wb_file_tags_pop (tags, &tag))
    g_string_append_printf (text, "%c%u:%u+%u ", "SEX"[tag.kind], tag.position.line, tag.position.column, tag.length);
}

/* Scans @size bytes of @data, @step at a time. */
static Outcome
scan_in_steps (const char *data, gsize size, gsize step)
{
  g_autoptr (WbFileScan) scan = wb_file_scan_new ();
  g_autoptr (WbFileTags) tags = wb_file_tags_new ();
  g_autoptr (GString) left = g_string_new (NULL);
  Outcome outcome = { g_string_new (NULL), g_string_new (NULL), NULL };
  gsize at = 0;
  gboolean is_last;

  do
    {
      gsize n = MIN (step, size - at);
      gsize safe;

      g_string_append_len (left, data + at, n);
      at += n;
      is_last = at == size;
      safe = wb_file_scan_run (scan, left->str, left->len, is_last, &outcome.error);
      g_string_append_len (outcome.fed, left->str, safe);
      g_string_erase (left, 0, safe);
      hand_over (scan, tags);
      take_tags (tags, outcome.tags);
    }
  while (!is_last && outcome.error == NULL);

  return outcome;
}

typedef struct
{
  const char *name;
  const char *data;
  int         size; /* -1: up to the NUL */
  int         code; /* -1: it is let through */
  guint       line;
  guint       column;
  const char *tags;
} ScanCase;

#define FINE -1

static const ScanCase cases[] = {
  { "one", "<a/>", -1, FINE, 0, 0, "X1:1+4 " },
  { "text", "<a>text</a>", -1, FINE, 0, 0, "S1:1+3 E1:8+4 " },
  { "lines", "<?xml version='1.0'?>\n<a>\r\n  <b\n x='1'/>\n</a>\n", -1, FINE, 0, 0, "S2:1+3 X3:3+11 E5:1+4 " },
  { "characters", "<é>ë€𐍈<b/></é>", -1, FINE, 0, 0, "S1:1+4 X1:7+4 E1:11+5 " },
  { "mark", "\xef\xbb\xbf<a/>", -1, FINE, 0, 0, "X1:1+4 " },
  { "mark-declaration", "\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?><a/>", -1, FINE, 0, 0, "X1:39+4 " },
  { "greater", "<a b='>' c=\">'\"/>", -1, FINE, 0, 0, "X1:1+17 " },
  { "comment", "<a><!-- <b> -- > ]]> ?> --><c/></a>", -1, FINE, 0, 0, "S1:1+3 X1:28+4 E1:32+4 " },
  { "cdata", "<a><![CDATA[<b> --> ]] > ?>]]]><c/></a>", -1, FINE, 0, 0, "S1:1+3 X1:32+4 E1:36+4 " },
  { "instruction", "<?p <b> ? > --> ]]>?><a/>", -1, FINE, 0, 0, "X1:22+4 " },
  { "brackets", "<a>]]]]\r\r]] > ]></a>", -1, FINE, 0, 0, "S1:1+3 E1:17+4 " },
  { "upper-case-encoding", "<?xml version=\"1.0\"\n encoding = \"UTF-8\" ?><a/>", -1, FINE, 0, 0, "X2:23+4 " },
  { "encoding-elsewhere", "<?xmlx encoding='ISO-8859-1'?><?xml-x encoding='latin1'?><a/>", -1, FINE, 0, 0, "X1:58+4 " },

  { "empty", "", -1, WB_FILE_ERROR_NOT_PROJECT, 1, 1, "" },
  { "blank", " \n\n ", -1, WB_FILE_ERROR_NOT_PROJECT, 1, 1, "" },
  { "mark-only", "\xef\xbb\xbf", -1, WB_FILE_ERROR_NOT_PROJECT, 1, 1, "" },
  { "not-xml", "Dear all,\n", -1, WB_FILE_ERROR_NOT_PROJECT, 1, 1, "" },
  { "not-xml-later", "\n  a<b/>", -1, WB_FILE_ERROR_NOT_PROJECT, 2, 3, "" },
  { "not-xml-with-brackets", "Dear all ]]>\n", -1, WB_FILE_ERROR_NOT_PROJECT, 1, 1, "" },
  { "brackets-only", "]]>", -1, WB_FILE_ERROR_NOT_PROJECT, 1, 1, "" },
  { "text-before-root", "<?xml version='1.0'?>\n text<a/>", -1, WB_FILE_ERROR_NOT_PROJECT, 2, 2, "" },
  { "picture", "\x89PNG\r\n", -1, WB_FILE_ERROR_NOT_PROJECT, 1, 1, "" },
  { "gzip", "\x1f\x8b\x08\x00\x00", 5, WB_FILE_ERROR_NOT_PROJECT, 1, 1, "" },
  { "zip", "PK\x03\x04", -1, WB_FILE_ERROR_NOT_PROJECT, 1, 1, "" },
  { "utf-16-mark", "\xff\xfe<\0a\0", 6, WB_FILE_ERROR_NOT_UTF8, 1, 1, "" },
  { "utf-16-be-mark", "\xfe\xff\0<\0a", 6, WB_FILE_ERROR_NOT_UTF8, 1, 1, "" },
  { "utf-16", "<\0a\0/\0>\0", 8, WB_FILE_ERROR_NOT_UTF8, 1, 1, "" },
  { "utf-16-be", "\0<\0a\0/\0>", 8, WB_FILE_ERROR_NOT_UTF8, 1, 1, "" },
  { "utf-32-be", "\0\0\0<", 4, WB_FILE_ERROR_NOT_UTF8, 1, 1, "" },
  { "latin-1", "<a>caf\xe9</a>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 7, "S1:1+3 " },
  { "latin-1-at-end", "<a>\ncaf\xe9", -1, WB_FILE_ERROR_NOT_UTF8, 2, 4, "S1:1+3 " },
  { "overlong", "<a>\xc0\xaf</a>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 4, "S1:1+3 " },
  { "overlong-three", "<a>\xe0\x9f\xbf</a>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 4, "S1:1+3 " },
  { "surrogate", "<a>\xed\xa0\x80</a>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 4, "S1:1+3 " },
  { "too-high", "<a>\xf4\x90\x80\x80</a>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 4, "S1:1+3 " },
  { "continuation", "<a>\x80</a>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 4, "S1:1+3 " },
  { "in-tag", "<a b='\xff'/>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 7, "" },
  { "nul", "<a>\0</a>", 8, WB_FILE_ERROR_NOT_UTF8, 1, 4, "S1:1+3 " },
  { "nul-after", "<a/>\n\0 anything", 15, WB_FILE_ERROR_NOT_UTF8, 2, 1, "X1:1+4 " },
  { "control", "<a>\x1f</a>", -1, WB_FILE_ERROR_MALFORMED, 1, 4, "S1:1+3 " },
  { "control-among-words", "<a>01234567 \n\t\r 89 \x0b 0123</a>", -1, WB_FILE_ERROR_MALFORMED, 2, 7, "S1:1+3 " },
  { "cdata-end", "<a>\n]]]></a>", -1, WB_FILE_ERROR_MALFORMED, 2, 2, "S1:1+3 " },
  { "references", "<a>&amp;&#233;&#xe9;&x-y.z:é; ; </a>", -1, FINE, 0, 0, "S1:1+3 E1:33+4 " },
  { "ampersand", "<a>\na & b;</a>", -1, WB_FILE_ERROR_MALFORMED, 2, 3, "S1:1+3 " },
  { "ampersand-before-tag", "<a>\na &amp<b/>;</a>", -1, WB_FILE_ERROR_MALFORMED, 2, 3, "S1:1+3 " },
  { "ampersand-before-brackets", "<a>& ]]></a>", -1, WB_FILE_ERROR_MALFORMED, 1, 4, "S1:1+3 " },
  { "brackets-before-ampersand", "<a>]]> & </a>", -1, WB_FILE_ERROR_MALFORMED, 1, 4, "S1:1+3 " },
  { "less-in-text", "<a>\n1 < 2</a>", -1, WB_FILE_ERROR_MALFORMED, 2, 3, "S1:1+3 " },
  { "no-target", "<a><? a?></a>", -1, WB_FILE_ERROR_MALFORMED, 1, 4, "S1:1+3 " },
  { "no-name", "<>text</>", -1, WB_FILE_ERROR_MALFORMED, 1, 1, "" },
  { "end-tag-first", " </a>", -1, WB_FILE_ERROR_MALFORMED, 1, 2, "" },
  { "quote-in-end-tag", "<a>\n</a b='c'>", -1, WB_FILE_ERROR_MALFORMED, 2, 7, "S1:1+3 " },
  { "less-in-attribute", "<a>\n<b c='<'/></a>", -1, WB_FILE_ERROR_MALFORMED, 2, 7, "S1:1+3 " },
  { "less-in-tag", "<a>\n<b <c/></a>", -1, WB_FILE_ERROR_MALFORMED, 2, 4, "S1:1+3 " },
  { "less-in-end-tag", "<a></a <b>", -1, WB_FILE_ERROR_MALFORMED, 1, 8, "S1:1+3 " },
  { "late-declaration", "\n <?xml version='1.0'?><a/>", -1, WB_FILE_ERROR_MALFORMED, 2, 2, "" },
  { "not-a-character", "<a>\xef\xbf\xbd\xef\xbf\xbf</a>", -1, WB_FILE_ERROR_MALFORMED, 1, 5, "S1:1+3 " },
  { "declared-latin-1", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 31, "" },
  { "declared-utf-16", "<?xml version='1.0' encoding=\"UTF-16\"?><a/>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 31, "" },
  { "declared-utf-8-x", "\xef\xbb\xbf<?xml version='1.0' encoding='UTF-8x'?><a/>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 31, "" },
  { "declared-utf-7", "<?xml encoding='utf-7' version='1.0'?><a/>", -1, WB_FILE_ERROR_NOT_UTF8, 1, 17, "" },
  { "doctype", "<?xml version='1.0'?>\n<!DOCTYPE a><a/>", -1, WB_FILE_ERROR_DOCTYPE, 2, 1, "" },
  { "doctype-lower-case", "<!doctype a><a/>", -1, WB_FILE_ERROR_DOCTYPE, 1, 1, "" },
  { "doctype-late", "<a/> <!DOCTYPE a>", -1, WB_FILE_ERROR_DOCTYPE, 1, 6, "X1:1+4 " },
  { "entity", "<a><!ENTITY b 'c'></a>", -1, WB_FILE_ERROR_MALFORMED, 1, 4, "S1:1+3 " },
  { "cut-in-tag", "<a>\n<b c='d' ", -1, WB_FILE_ERROR_MALFORMED, 2, 10, "S1:1+3 " },
  { "cut-in-end-tag", "<a></", -1, WB_FILE_ERROR_MALFORMED, 1, 6, "S1:1+3 " },
  { "cut-in-comment", "<a><!-- b -", -1, WB_FILE_ERROR_MALFORMED, 1, 12, "S1:1+3 " },
  { "cut-in-opening", "<a><![CD", -1, WB_FILE_ERROR_MALFORMED, 1, 9, "S1:1+3 " },
  { "cut-in-declaration", "<?xml version='1.0'", -1, WB_FILE_ERROR_MALFORMED, 1, 20, "" },
  { "cut-at-lt", "<a/><", -1, WB_FILE_ERROR_MALFORMED, 1, 6, "X1:1+4 " },
};

static void
check_outcome (const ScanCase *c, gsize size, gsize step)
{
  g_auto (Outcome) outcome = scan_in_steps (c->data, size, step);
  guint line = 0;
  guint column = 0;

  g_assert_cmpstr (outcome.tags->str, ==, c->tags);
  g_assert_cmpmem (outcome.fed->str, outcome.fed->len, c->data, outcome.fed->len);

  if (c->code == FINE)
    {
      g_assert_no_error (outcome.error);
      g_assert_cmpuint (outcome.fed->len, ==, size);
      return;
    }

  g_assert_error (outcome.error, WB_FILE_ERROR, c->code);
  g_assert_true (wb_file_error_get_position (outcome.error, &line, &column));
  g_assert_cmpuint (line, ==, c->line);
  g_assert_cmpuint (column, ==, c->column);
  g_assert_cmpuint (strlen (outcome.error->message), >, 0);
}

static void
test_case (gconstpointer data)
{
  const ScanCase *c = data;
  gsize size = c->size < 0 ? strlen (c->data) : (gsize) c->size;

  for (gsize step = 1; step <= MAX (size, 1); step++)
    check_outcome (c, size, step);
}

static void
test_nothing (void)
{
  g_autoptr (WbFileScan) scan = wb_file_scan_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (wb_file_scan_run (scan, NULL, 0, FALSE, &error), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpuint (wb_file_scan_run (scan, NULL, 0, TRUE, &error), ==, 0);
  g_assert_error (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_PROJECT);
}

/* ---- limits -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  gsize       limit;  /* of what is put between them */
  gsize       counts; /* bytes of before and after that count too */
  const char *where;  /* "line:column" of what is refused beyond the limit */
} LimitCase;

static const LimitCase limits[] = {
  { "attribute", "<a>\n<b c='", "'/></a>", WB_FILE_MAX_ATTRIBUTE, 0, "2:7" },
  { "tag-name", "<a><", "/></a>", WB_FILE_MAX_TAG, 3, "1:4" },
  { "end-tag", "<a></a", "></a>", WB_FILE_MAX_TAG, 4, "1:4" },
  { "text", "<a>", "</a>", WB_FILE_MAX_TEXT, 0, "1:4" },
  { "comment", "<a><!--", "--></a>", WB_FILE_MAX_TEXT, 0, "1:8" },
  { "cdata", "<a><![CDATA[", "]]></a>", WB_FILE_MAX_TEXT, 0, "1:13" },
  { "instruction", "<a><?", "?></a>", WB_FILE_MAX_TEXT, 0, "1:6" },
};

static void
check_limit (const LimitCase *c, gsize n, gboolean fits, gsize step)
{
  g_autoptr (GString) data = g_string_new (c->before);
  g_auto (Outcome) outcome = { NULL, NULL, NULL };
  g_autofree char *where = NULL;
  guint line, column;

  g_string_set_size (data, data->len + n);
  memset (data->str + strlen (c->before), 'x', n);
  g_string_append (data, c->after);
  outcome = scan_in_steps (data->str, data->len, step);

  if (fits)
    {
      g_assert_no_error (outcome.error);
      return;
    }

  g_assert_error (outcome.error, WB_FILE_ERROR, WB_FILE_ERROR_TOO_LARGE);
  g_assert_true (wb_file_error_get_position (outcome.error, &line, &column));
  where = g_strdup_printf ("%u:%u", line, column);
  g_assert_cmpstr (where, ==, c->where);
}

static void
test_limit (gconstpointer data)
{
  static const gsize steps[] = { 4096, 65536, G_MAXSIZE };
  const LimitCase *c = data;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      check_limit (c, c->limit - c->counts, TRUE, steps[i]);
      check_limit (c, c->limit - c->counts + 1, FALSE, steps[i]);
      check_limit (c, c->limit * 2 + 77, FALSE, steps[i]);
    }
}

static void
test_many_attributes (void)
{
  g_autoptr (GString) data = g_string_new ("<a");
  g_auto (Outcome) outcome = { NULL, NULL, NULL };

  for (guint i = 0; i < 70000; i++)
    g_string_append_printf (data, " a%u=''", i);
  g_string_append (data, "/>");

  outcome = scan_in_steps (data->str, data->len, 65536);
  g_assert_error (outcome.error, WB_FILE_ERROR, WB_FILE_ERROR_TOO_LARGE);
  g_assert_cmpuint (outcome.fed->len, ==, 0);
}

/* A text that is not XML, or has "]]>" in it, is refused for that, also when it is too long besides. */
static void
test_first_of_two (void)
{
  static const gsize steps[] = { 4096, 65536, G_MAXSIZE };
  g_autofree char *long_text = g_strnfill (WB_FILE_MAX_TEXT + 100, 'x');
  g_autofree char *brackets = g_strconcat ("<a>]]>", long_text, "</a>", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_auto (Outcome) not_xml = scan_in_steps (long_text, strlen (long_text), steps[i]);
      g_auto (Outcome) with_brackets = scan_in_steps (brackets, strlen (brackets), steps[i]);

      g_assert_error (not_xml.error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_PROJECT);
      g_assert_error (with_brackets.error, WB_FILE_ERROR, WB_FILE_ERROR_MALFORMED);
    }
}

/* ---- places -------------------------------------------------------------------------------------------------------- */

static void
assert_place (WbFilePosition position, guint line, guint column)
{
  g_assert_cmpuint (position.line, ==, line);
  g_assert_cmpuint (position.column, ==, column);
}

static void
test_places (void)
{
  static const char data[] = "<é>\n <b a='ab=1' ab=\"'\"\n x:ab = '2' x:a='é' c=''/>\n  text</é>";
  g_autoptr (WbFileScan) scan = wb_file_scan_new ();
  g_autoptr (WbFileTags) tags = wb_file_tags_new ();
  WbFileTag tag;

  g_assert_cmpuint (wb_file_scan_run (scan, data, strlen (data), TRUE, NULL), ==, strlen (data));
  hand_over (scan, tags);
  g_assert_true (wb_file_tags_pop (tags, &tag));
  g_assert_true (wb_file_tags_pop (tags, &tag));

  assert_place (wb_file_tags_locate_attribute (tags, &tag, NULL, "a"), 2, 5);
  assert_place (wb_file_tags_locate_attribute (tags, &tag, NULL, "ab"), 2, 14);
  assert_place (wb_file_tags_locate_attribute (tags, &tag, "x", "ab"), 3, 2);
  assert_place (wb_file_tags_locate_attribute (tags, &tag, "x", "a"), 3, 13);
  assert_place (wb_file_tags_locate_attribute (tags, &tag, NULL, "c"), 3, 21);
  assert_place (wb_file_tags_locate_attribute (tags, &tag, NULL, "missing"), 2, 2);
  assert_place (wb_file_tags_locate_behind (tags), 4, 3);
  assert_place (wb_file_tags_locate (tags, strlen (data)), 4, 11);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/file/scan/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *path = g_strconcat ("/file/scan/limit/", limits[i].name, NULL);

      g_test_add_data_func (path, &limits[i], test_limit);
    }
  g_test_add_func ("/file/scan/limit/many-attributes", test_many_attributes);
  g_test_add_func ("/file/scan/limit/first-of-two", test_first_of_two);
  g_test_add_func ("/file/scan/nothing", test_nothing);
  g_test_add_func ("/file/scan/places", test_places);

  return g_test_run ();
}
