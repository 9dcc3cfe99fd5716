/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys that put items in order: always one between two others, and short where most are made. */

#include "wb-order.h"

#include <locale.h>
#include <string.h>

#define MANY 10000

typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *key; /* NULL: there is none */
} BetweenCase;

static const BetweenCase between_cases[] = {
  { "first", NULL, NULL, "a" },
  { "behind-a-letter", "a", NULL, "b" },
  { "behind-y", "y", NULL, "z" },
  { "behind-z", "z", NULL, "za1" },
  { "behind-za1", "za1", NULL, "za2" },
  { "behind-zaz", "zaz", NULL, "zb01" },
  { "behind-zb0z", "zb0z", NULL, "zb11" },
  { "behind-zbzz", "zbzz", NULL, "zc001" },
  { "behind-fraction", "b0zV", NULL, "b11" },
  { "behind-a-low-key", "Zz", NULL, "a" },
  { "behind-a-digit", "5", NULL, "a" },
  { "behind-z-and-a-low-key", "z5", NULL, "za1" },
  { "behind-short", "bz", NULL, "c" },
  { "before-a", NULL, "a", "Zz" },
  { "before-q", NULL, "q", "Zz" },
  { "before-zz", NULL, "Zz", "Zy" },
  { "before-z1", NULL, "Z1", "Yzz" },
  { "before-y11", NULL, "Y11", "Y0z" },
  { "before-y01", NULL, "Y01", "Xzzz" },
  { "before-a-fraction", NULL, "Z0V", "Yzz" },
  { "before-short", NULL, "Y1", "Y" },
  { "before-bare", NULL, "Y", "X" },
  { "before-upper-a", NULL, "A", "9" },
  { "before-1", NULL, "1", "0Zz" },
  { "before-01", NULL, "01", "00Zz" },
  { "before-101", NULL, "101", "1" },
  { "middle", "a", "c", "b" },
  { "middle-of-three", "a", "e", "c" },
  { "neighbours", "a", "b", "aV" },
  { "shorter-wins", "a1V", "a2V", "a2" },
  { "behind-all-z", "azz", "b", "azzV" },
  { "prefix", "a", "a1", "a0V" },
  { "prefix-far", "a", "a001", "a000V" },
  { "prefix-room", "a", "a3", "a1" },
  { "equal", "a", "a", NULL },
  { "wrong-way-round", "b", "a", NULL },
};

static void
test_between (const void *data)
{
  const BetweenCase *row = data;
  g_autofree char   *key = wb_order_between (row->before, row->after);

  g_assert_cmpstr (key, ==, row->key);
}

static void
assert_between (const char *before, const char *key, const char *after)
{
  g_assert_nonnull (key);
  g_assert_true (wb_order_is_valid (key, strlen (key)));
  g_assert_true (before == NULL || strcmp (before, key) < 0);
  g_assert_true (after == NULL || strcmp (key, after) < 0);
}

/* @first is any key: keys of other programs go on too. */
static gsize
grow (const char *first, gboolean upwards)
{
  g_autofree char *key = g_strdup (first);
  gsize            longest = 0;

  for (guint i = 0; i < MANY; i++)
    {
      char *next = upwards ? wb_order_between (key, NULL) : wb_order_between (NULL, key);

      assert_between (upwards ? key : NULL, next, upwards ? NULL : key);
      longest = MAX (longest, strlen (next));
      g_free (key);
      key = next;
    }

  return longest;
}

static void
test_ends (void)
{
  g_assert_cmpuint (grow (NULL, TRUE), <=, 5);
  g_assert_cmpuint (grow (NULL, FALSE), <=, 5);
}

static void
test_ends_foreign (void)
{
  static const char *const keys[] = { "1", "01", "5", "A", "M", "Z", "Z0V", "b1", "bzzzzz", "m", "y", "z", "zz", "zy" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_cmpuint (grow (keys[i], TRUE), <=, 7);
      g_assert_cmpuint (grow (keys[i], FALSE), <=, 7);
    }
}

/* A move puts an item anywhere in a list of many. */
static void
test_random (void)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  gsize                 longest = 0;

  for (guint i = 0; i < MANY; i++)
    {
      guint       position = g_test_rand_int_range (0, keys->len + 1);
      const char *before = position > 0 ? keys->pdata[position - 1] : NULL;
      const char *after = position < keys->len ? keys->pdata[position] : NULL;
      char       *key = wb_order_between (before, after);

      assert_between (before, key, after);
      longest = MAX (longest, strlen (key));
      g_ptr_array_insert (keys, position, key);
    }

  for (guint i = 1; i < keys->len; i++)
    g_assert_cmpint (wb_order_compare (keys->pdata[i - 1], keys->pdata[i]), <, 0);
  g_test_message ("longest of %u random keys: %" G_GSIZE_FORMAT, MANY, longest);
  g_assert_cmpuint (longest, <=, 20);
}

/* Always into the same gap: halving, until nothing of at most 200 characters is left. */
static void
test_same_gap (void)
{
  g_autofree char *low = g_strdup ("a");
  char            *key;
  guint            n = 0;

  while ((key = wb_order_between (low, "b")) != NULL)
    {
      assert_between (low, key, "b");
      g_free (low);
      low = key;
      n++;
    }

  g_assert_cmpuint (n, >, 1000);
  g_assert_cmpuint (strlen (low), ==, WB_MAX_ORDER);
  for (gsize i = 1; i < strlen (low); i++)
    g_assert_cmpint (low[i], ==, 'z');
}

/* Where counting would take too many characters, a key of 200 is still found; then there is none. */
static void
test_used_up (void)
{
  g_autofree char *high = g_strnfill (WB_MAX_ORDER, 'z');
  g_autofree char *low = g_strnfill (WB_MAX_ORDER, '0');
  g_autofree char *above = NULL;
  g_autofree char *below = NULL;

  high[WB_MAX_ORDER - 1] = '\0';
  above = wb_order_between (high, NULL);
  g_assert_cmpuint (strlen (above), ==, WB_MAX_ORDER);
  high[WB_MAX_ORDER - 1] = 'z';
  g_assert_null (wb_order_between (high, NULL));

  low[WB_MAX_ORDER - 2] = '1';
  low[WB_MAX_ORDER - 1] = '\0';
  below = wb_order_between (NULL, low);
  assert_between (NULL, below, low);
  low[WB_MAX_ORDER - 2] = '0';
  low[WB_MAX_ORDER - 1] = '1';
  g_assert_null (wb_order_between (NULL, low));
}

static void
test_valid (void)
{
  g_autofree char *longest = g_strnfill (WB_MAX_ORDER, 'a');
  g_autofree char *too_long = g_strnfill (WB_MAX_ORDER + 1, 'a');

  g_assert_true (wb_order_is_valid ("a", 1));
  g_assert_true (wb_order_is_valid ("0aZ9", 4));
  g_assert_true (wb_order_is_valid (longest, WB_MAX_ORDER));
  g_assert_true (wb_order_is_valid ("a0", 1));
  g_assert_false (wb_order_is_valid (too_long, WB_MAX_ORDER + 1));
  g_assert_false (wb_order_is_valid ("", 0));
  g_assert_false (wb_order_is_valid ("0", 1));
  g_assert_false (wb_order_is_valid ("a0", 2));
  g_assert_false (wb_order_is_valid ("a-b", 3));
  g_assert_false (wb_order_is_valid (" a", 2));
  g_assert_false (wb_order_is_valid ("é", 2));
  g_assert_false (wb_order_is_valid ("a\0b", 3));
}

static void
test_compare (void)
{
  g_assert_cmpint (wb_order_compare ("a", "b"), <, 0);
  g_assert_cmpint (wb_order_compare ("a", "B"), >, 0);
  g_assert_cmpint (wb_order_compare ("a", "a1"), <, 0);
  g_assert_cmpint (wb_order_compare ("a", "a"), ==, 0);
  g_assert_cmpint (wb_order_compare ("z", NULL), <, 0);
  g_assert_cmpint (wb_order_compare (NULL, "z"), >, 0);
  g_assert_cmpint (wb_order_compare (NULL, NULL), ==, 0);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (between_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/order/between/", between_cases[i].name, NULL);

      g_test_add_data_func (path, &between_cases[i], test_between);
    }
  g_test_add_func ("/order/ends", test_ends);
  g_test_add_func ("/order/ends-foreign", test_ends_foreign);
  g_test_add_func ("/order/random", test_random);
  g_test_add_func ("/order/same-gap", test_same_gap);
  g_test_add_func ("/order/used-up", test_used_up);
  g_test_add_func ("/order/valid", test_valid);
  g_test_add_func ("/order/compare", test_compare);

  return g_test_run ();
}
