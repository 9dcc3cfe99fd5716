/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets are sorted, immutable and shared. */

#include "wb-set.h"

#include <locale.h>

/* A set of the words in @text. */
static WbSet *
make (const char *text)
{
  g_auto (GStrv)        words = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);

  for (char **word = words; *word != NULL; word++)
    g_ptr_array_add (members, g_ref_string_new (*word));

  return wb_set_new ((GRefString *const *) members->pdata, members->len);
}

static void
assert_members (const WbSet *set, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; set != NULL && i < set->n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", set->members[i]);

  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_new (void)
{
  g_autoptr (WbSet) set = make ("supports lead funds");
  g_autoptr (WbSet) bytes = make ("b a B aa é A a1");
  g_autoptr (WbSet) doubles = make ("b a b a b");

  assert_members (set, "funds lead supports");
  assert_members (bytes, "A B a a1 aa b é");
  assert_members (doubles, "a b");
  g_assert_null (wb_set_new (NULL, 0));
}

static void
test_shares (void)
{
  GRefString       *member = g_ref_string_new ("lead");
  g_autoptr (WbSet) set = wb_set_new (&member, 1);
  WbSet            *same = wb_set_ref (set);

  g_assert_true (set->members[0] == member);
  g_ref_string_release (member);
  wb_set_unref (same);
  assert_members (set, "lead");
}

static void
test_contains (void)
{
  g_autoptr (WbSet) set = make ("b d f h j");

  for (char c = 'a'; c <= 'k'; c++)
    {
      char member[] = { c, '\0' };

      g_assert_cmpint (wb_set_contains (set, member), ==, c != 'k' && (c - 'a') % 2 == 1);
    }
  g_assert_false (wb_set_contains (set, ""));
  g_assert_false (wb_set_contains (set, "bb"));
  g_assert_false (wb_set_contains (NULL, "b"));
}

static void
test_equal (void)
{
  g_autoptr (WbSet) a = make ("x y z");
  g_autoptr (WbSet) same = make ("z y x");
  g_autoptr (WbSet) fewer = make ("x y");
  g_autoptr (WbSet) other = make ("x y zz");

  g_assert_true (wb_set_equal (a, a));
  g_assert_true (wb_set_equal (a, same));
  g_assert_true (wb_set_equal (NULL, NULL));
  g_assert_false (wb_set_equal (a, fewer));
  g_assert_false (wb_set_equal (a, other));
  g_assert_false (wb_set_equal (a, NULL));
  g_assert_false (wb_set_equal (NULL, a));
}

static void
test_with (void)
{
  g_autoptr (WbSet) set = make ("b d");
  g_autoptr (WbSet) first = wb_set_with (set, "a");
  g_autoptr (WbSet) middle = wb_set_with (set, "c");
  g_autoptr (WbSet) last = wb_set_with (set, "e");
  g_autoptr (WbSet) there = wb_set_with (set, "b");
  g_autoptr (WbSet) only = wb_set_with (NULL, "a");

  assert_members (first, "a b d");
  assert_members (middle, "b c d");
  assert_members (last, "b d e");
  assert_members (only, "a");
  assert_members (set, "b d");
  g_assert_true (there == set);
}

static void
test_without (void)
{
  g_autoptr (WbSet) set = make ("a b c");
  g_autoptr (WbSet) first = wb_set_without (set, "a");
  g_autoptr (WbSet) middle = wb_set_without (set, "b");
  g_autoptr (WbSet) last = wb_set_without (set, "c");
  g_autoptr (WbSet) not_there = wb_set_without (set, "d");
  g_autoptr (WbSet) single = make ("a");

  assert_members (first, "b c");
  assert_members (middle, "a c");
  assert_members (last, "a b");
  assert_members (set, "a b c");
  g_assert_true (not_there == set);
  g_assert_null (wb_set_without (single, "a"));
  g_assert_null (wb_set_without (NULL, "a"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/set/new", test_new);
  g_test_add_func ("/set/shares", test_shares);
  g_test_add_func ("/set/contains", test_contains);
  g_test_add_func ("/set/equal", test_equal);
  g_test_add_func ("/set/with", test_with);
  g_test_add_func ("/set/without", test_without);

  return g_test_run ();
}
