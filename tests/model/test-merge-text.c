/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-merge-text.h"

typedef struct
{
  const char *name;
  const char *base;
  const char *mine;
  const char *theirs;
  const char *result; /* NULL: both changed one place */
} Case;

static const Case cases[] = {
  { "/merge-text/nothing", "A", "A", "A", "A" },
  { "/merge-text/mine", "A\n\nB", "A\n\nX", "A\n\nB", "A\n\nX" },
  { "/merge-text/theirs", "A\n\nB", "A\n\nB", "X\n\nB", "X\n\nB" },
  { "/merge-text/neighbours", "A\n\nB", "X\n\nB", "A\n\nY", "X\n\nY" },
  { "/merge-text/apart", "A\n\nB\n\nC", "X\n\nB\n\nC", "A\n\nB\n\nY", "X\n\nB\n\nY" },
  { "/merge-text/same-paragraph", "A\n\nB", "A\n\nX", "A\n\nY", NULL },
  { "/merge-text/same-change", "A\n\nB", "A\n\nX", "A\n\nX", "A\n\nX" },
  { "/merge-text/insert-and-change", "A\n\nB", "A\n\nX\n\nB", "A\n\nY", "A\n\nX\n\nY" },
  { "/merge-text/append-and-change", "A\n\nB", "A\n\nB\n\nX", "Y\n\nB", "Y\n\nB\n\nX" },
  { "/merge-text/append-and-change-last", "A\n\nB", "A\n\nB\n\nX", "A\n\nY", "A\n\nY\n\nX" },
  { "/merge-text/both-append", "A", "A\n\nX", "A\n\nY", NULL },
  { "/merge-text/both-append-the-same", "A", "A\n\nX", "A\n\nX", "A\n\nX" },
  { "/merge-text/begin-and-end", "A", "X\n\nA", "A\n\nY", "X\n\nA\n\nY" },
  { "/merge-text/delete-and-change", "A\n\nB\n\nC", "A\n\nC", "A\n\nB\n\nY", "A\n\nY" },
  { "/merge-text/delete-last", "A\n\nB\n\nC", "A\n\nB", "X\n\nB\n\nC", "X\n\nB" },
  { "/merge-text/delete-what-they-change", "A\n\nB\n\nC", "A\n\nC", "A\n\nY\n\nC", NULL },
  { "/merge-text/delete-all-and-nothing", "A\n\nB", "A", "B", "" },
  { "/merge-text/insert-into-deleted", "A\n\nB\n\nC\n\nD", "A\n\nD", "A\n\nB\n\nY\n\nC\n\nD", NULL },
  { "/merge-text/lines", "A\nB\nC", "X\nB\nC", "A\nB\nY", "X\nB\nY" },
  { "/merge-text/lines-of-one-paragraph", "A\nB\nC\n\nD", "X\nB\nC\n\nD", "A\nB\nY\n\nD", NULL },
  { "/merge-text/gaps-stay", "A\n\n\nB\n \nC", "A\n\n\nB\n \nX", "Y\n\n\nB\n \nC", "Y\n\n\nB\n \nX" },
  { "/merge-text/moved", "A\n\nB\n\nC", "B\n\nC\n\nA", "A\n\nB\n\nY", "B\n\nY\n\nA" },
  { "/merge-text/repeated", "A\n\nA\n\nA", "A\n\nA\n\nA\n\nX", "Y\n\nA\n\nA", "Y\n\nA\n\nA\n\nX" },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *result = wb_merge_texts (test->base, test->mine, test->theirs);
  g_autofree char *swapped = wb_merge_texts (test->base, test->theirs, test->mine);

  g_assert_cmpstr (result, ==, test->result);
  g_assert_cmpstr (swapped, ==, test->result);
}

/* A text of as many paragraphs as fit, all changed on both sides, ends soon all the same. */
static void
test_large (void)
{
  GString *texts[3];
  g_autofree char *result = NULL;

  for (guint i = 0; i < 3; i++)
    {
      texts[i] = g_string_new (NULL);
      for (guint k = 0; k < 60000; k++)
        g_string_append_printf (texts[i], "%c%u\n\n", "amt"[i], (k * 7919) % 60000);
    }

  result = wb_merge_texts (texts[0]->str, texts[1]->str, texts[2]->str);
  g_assert_null (result);
  for (guint i = 0; i < 3; i++)
    g_string_free (texts[i], TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_case);
  g_test_add_func ("/merge-text/large", test_large);

  return g_test_run ();
}
