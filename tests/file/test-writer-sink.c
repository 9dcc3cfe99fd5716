/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a plan is written to: sinks that have had enough, plans that two threads write. */

#include <locale.h>

#include "plan-builder.h"
#include "wb-file-error.h"
#include "wb-file-writer.h"

static gboolean
refuse_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  guint *calls = user_data;

  if (++*calls < 3)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");
  return FALSE;
}

static void
test_sink_refuses (void)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL;
  guint calls = 0;

  for (guint i = 0; i < 100; i++)
    {
      char id[8];

      g_snprintf (id, sizeof id, "v%u", i);
      build_item (&plan, WB_KIND_VOICE, id, "text", text, NULL);
    }

  g_assert_false (wb_file_write_to (plan, refuse_cb, &calls, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (calls, ==, 3);
}

static gboolean
take_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  return TRUE;
}

/* What an edit or a merge has brought together may be more than a reader takes. */
static void
test_too_much_kept (void)
{
  for (guint n = WB_FILE_MAX_ATTRIBUTE / 6; n <= WB_FILE_MAX_ATTRIBUTE / 6 + 1; n++)
    {
      g_autoptr (WbPlan) plan = wb_plan_new ();
      g_autofree char *quotes = g_strnfill (n, '"');
      const WbExtraAttribute attribute = { (char *) "urn:a", (char *) "a", quotes };
      g_autoptr (GError) error = NULL;
      gboolean is_written;

      build_extra (&plan, WB_KIND_TERM, "t", &attribute, 1, NULL, 0);
      is_written = wb_file_write_to (plan, take_cb, NULL, NULL, NULL, &error);
      g_assert_cmpint (is_written, ==, n == WB_FILE_MAX_ATTRIBUTE / 6);
      if (!is_written)
        g_assert_error (error, WB_FILE_ERROR, WB_FILE_ERROR_TOO_LARGE);
    }
}

static void
progress_cb (double fraction, gpointer user_data)
{
  double *last = user_data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

#define BEGINNING \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n"
#define N_MANY 60000

/* So many that a second thread writes some of them. Their ids sort as their numbers do. */
static WbPlan *
make_many (void)
{
  WbPlan *plan = wb_plan_new ();

  for (guint i = N_MANY; i > 0; i--)
    {
      char id[8];

      g_snprintf (id, sizeof id, "t%05u", i - 1);
      build_item (&plan, WB_KIND_TERM, id, NULL);
    }

  return plan;
}

static gboolean
append_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  g_string_append_len (user_data, data, size);

  return TRUE;
}

static void
test_many (void)
{
  g_autoptr (WbPlan) plan = make_many ();
  g_autoptr (GString) expected = g_string_new (BEGINNING);
  g_autoptr (GString) written = g_string_new (NULL);
  double last = 0;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (expected, "  <term id=\"t%05u\"/>\n", i);
  g_string_append (expected, "</wijkbord>\n");

  g_assert_true (wb_file_write_to (plan, append_cb, written, progress_cb, &last, NULL));
  g_assert_true (g_string_equal (written, expected));
  g_assert_cmpfloat (last, >, 0.5);
}

/* Wherever the sink has had enough, the second thread comes to an end. */
static void
test_many_refused (void)
{
  g_autoptr (WbPlan) plan = make_many ();

  for (guint calls = 0; calls < 3; calls++)
    {
      g_autoptr (GError) error = NULL;
      guint n = calls;

      g_assert_false (wb_file_write_to (plan, refuse_cb, &n, NULL, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_cmpuint (n, ==, 3);
    }
}

/* Texts from nothing to more than any buffer holds, so that some pieces of a file are much longer than others. */
static char *
make_text (GRand *rand)
{
  guint length = g_rand_int_range (rand, 0, 300);

  return g_strnfill (g_rand_int_range (rand, 0, 500) == 0 ? length * 1500 : length, 'a' + length % 26);
}

#define N_LONG 6000

static WbPlan *
make_long (guint seed, GString *expected)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  WbPlan *plan = wb_plan_new ();

  g_string_assign (expected, BEGINNING);
  for (guint i = 0; i < N_LONG; i++)
    {
      g_autofree char *text = make_text (rand);
      char id[8];

      g_snprintf (id, sizeof id, "v%05u", i);
      build_item (&plan, WB_KIND_VOICE, id, "text", text, NULL);
      if (*text == '\0')
        g_string_append_printf (expected, "  <voice id=\"%s\"/>\n", id);
      else
        g_string_append_printf (expected, "  <voice id=\"%s\">\n    <text>%s</text>\n  </voice>\n", id, text);
    }
  g_string_append (expected, "</wijkbord>\n");

  return plan;
}

/* Whichever thread writes a piece, and however long it takes. */
static void
test_long (void)
{
  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GString) written = g_string_new (NULL);
      g_autoptr (WbPlan) plan = make_long (seed, expected);

      g_assert_true (wb_file_write_to (plan, append_cb, written, NULL, NULL, NULL));
      g_assert_true (g_string_equal (written, expected));
    }
}

/* A sink gets whole pages; only what comes last may end within one. */
static gboolean
take_pages_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  gsize *rest = user_data;

  g_assert_cmpuint (size, >, 0);
  g_assert_cmpuint (*rest, ==, 0);
  *rest = size % 4096;

  return TRUE;
}

static void
test_pages (void)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (WbPlan) short_ones = make_many ();
  g_autoptr (WbPlan) long_ones = make_long (1, expected);
  gsize rest = 0;

  g_assert_true (wb_file_write_to (short_ones, take_pages_cb, &rest, NULL, NULL, NULL));
  rest = 0;
  g_assert_true (wb_file_write_to (long_ones, take_pages_cb, &rest, NULL, NULL, NULL));
  g_assert_cmpuint (rest, ==, expected->len % 4096);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/writer-sink/refuses", test_sink_refuses);
  g_test_add_func ("/writer-sink/too-much-kept", test_too_much_kept);
  g_test_add_func ("/writer-sink/many", test_many);
  g_test_add_func ("/writer-sink/many-refused", test_many_refused);
  g_test_add_func ("/writer-sink/long", test_long);
  g_test_add_func ("/writer-sink/pages", test_pages);

  return g_test_run ();
}
