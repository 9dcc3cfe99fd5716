/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan knows about its file, and what others put in it and we keep. */

#include "wb-header.h"

static const WbExtraAttribute some_attributes[] = {
  { "urn:b", "one", "1" },
  { "", "newer", "2" },
  { "urn:a", "two", "3" },
  { "urn:a", "one", "4" },
};

static const WbExtraChild some_children[] = {
  { "urn:b", "x", "<x xmlns=\"urn:b\">2</x>" },
  { "urn:b", "x", "<x xmlns=\"urn:b\">1</x>" },
  { "urn:a", "y", "<y xmlns=\"urn:a\"></y>" },
};

static WbExtra *
make_extra (void)
{
  return wb_extra_new (some_attributes, G_N_ELEMENTS (some_attributes), some_children, G_N_ELEMENTS (some_children));
}

static void
test_extra_nothing (void)
{
  g_assert_null (wb_extra_new (NULL, 0, NULL, 0));
  g_assert_true (wb_extra_equal (NULL, NULL));
}

static void
test_extra_sorted (void)
{
  g_autoptr (WbExtra) extra = make_extra ();

  g_assert_cmpuint (extra->n_attributes, ==, 4);
  g_assert_cmpstr (extra->attributes[0].name, ==, "newer");
  g_assert_cmpstr (extra->attributes[1].value, ==, "4");
  g_assert_cmpstr (extra->attributes[2].value, ==, "3");
  g_assert_cmpstr (extra->attributes[3].value, ==, "1");

  g_assert_cmpuint (extra->n_children, ==, 3);
  g_assert_cmpstr (extra->children[0].name, ==, "y");
  g_assert_cmpstr (extra->children[1].xml, ==, "<x xmlns=\"urn:b\">1</x>");
  g_assert_cmpstr (extra->children[2].xml, ==, "<x xmlns=\"urn:b\">2</x>");
}

static void
test_extra_equal (void)
{
  static const WbExtraAttribute one[] = { { "urn:a", "one", "1" } };
  static const WbExtraAttribute other_value[] = { { "urn:a", "one", "2" } };
  static const WbExtraAttribute other_element[] = { { "urn:a", "one", "1", 1 } };
  static const WbExtraAttribute other_name[] = { { "urn:a", "two", "1" } };
  static const WbExtraChild child[] = { { "urn:a", "x", "<x/>" } };
  static const WbExtraChild other_child[] = { { "urn:a", "x", "<x></x>" } };
  g_autoptr (WbExtra) a = wb_extra_new (one, 1, child, 1);
  g_autoptr (WbExtra) same = wb_extra_new (one, 1, child, 1);
  WbExtra *different[] = {
    wb_extra_new (other_value, 1, child, 1), wb_extra_new (other_name, 1, child, 1),
    wb_extra_new (one, 1, other_child, 1),   wb_extra_new (one, 1, NULL, 0),
    wb_extra_new (NULL, 0, child, 1),            wb_extra_new (other_element, 1, child, 1),
  };

  g_assert_true (wb_extra_equal (a, a));
  g_assert_true (wb_extra_equal (a, same));
  g_assert_false (wb_extra_equal (a, NULL));
  g_assert_false (wb_extra_equal (NULL, a));
  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_assert_false (wb_extra_equal (a, different[i]));
      wb_extra_unref (different[i]);
    }
}

static void
test_new (void)
{
  g_autoptr (WbHeader) header = wb_header_new ();

  g_assert_cmpint (header->minor, ==, WB_FORMAT_MINOR);
  g_assert_null (header->id);
  g_assert_cmpuint (header->earlier->len, ==, 0);
}

static void
test_first_revision (void)
{
  g_autoptr (WbHeader) header = wb_header_new ();
  g_autoptr (WbHeader) next = wb_header_next (header, "a1", "2026-11-24T10:12:00Z", "coordinator", "wijkbord 0.1.0");

  g_assert_cmpstr (next->id, ==, "a1");
  g_assert_cmpstr (next->saved, ==, "2026-11-24T10:12:00Z");
  g_assert_cmpstr (next->by, ==, "coordinator");
  g_assert_cmpstr (next->app, ==, "wijkbord 0.1.0");
  g_assert_cmpuint (next->earlier->len, ==, 0);
}

/* A revision becomes the nearest ancestor of the next one; what others put on it stays on the newest. */
static void
test_next_revision (void)
{
  g_autoptr (WbHeader) header = wb_header_new ();
  g_autoptr (WbHeader) next = NULL;
  g_autoptr (WbExtra) extra = make_extra ();
  const WbEarlier *earlier;

  header->minor = WB_FORMAT_MINOR + 3;
  header->id = g_strdup ("a1");
  header->saved = g_strdup ("2026-11-20T16:40:00Z");
  header->language = g_strdup ("nl");
  header->extra = wb_extra_ref (extra);
  header->root_extra = wb_extra_ref (extra);
  wb_header_add_earlier (header, "a0", NULL, extra);

  next = wb_header_next (header, "a2", "2026-11-24T10:12:00Z", NULL, NULL);
  g_clear_pointer (&header, wb_header_unref);

  g_assert_cmpint (next->minor, ==, WB_FORMAT_MINOR + 3);
  g_assert_cmpstr (next->language, ==, "nl");
  g_assert_true (wb_extra_equal (next->extra, extra));
  g_assert_true (wb_extra_equal (next->root_extra, extra));
  g_assert_cmpuint (next->earlier->len, ==, 2);
  earlier = &g_array_index (next->earlier, WbEarlier, 0);
  g_assert_cmpstr (earlier->id, ==, "a1");
  g_assert_cmpstr (earlier->saved, ==, "2026-11-20T16:40:00Z");
  g_assert_null (earlier->extra);
  earlier = &g_array_index (next->earlier, WbEarlier, 1);
  g_assert_cmpstr (earlier->id, ==, "a0");
  g_assert_null (earlier->saved);
  g_assert_true (wb_extra_equal (earlier->extra, extra));
}

static void
test_furthest_left_out (void)
{
  g_autoptr (WbHeader) header = wb_header_new ();

  for (guint i = 0; i < WB_MAX_EARLIER + 50; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      WbHeader *next = wb_header_next (header, id, NULL, NULL, NULL);

      wb_header_unref (header);
      header = next;
    }

  g_assert_cmpstr (header->id, ==, "r249");
  g_assert_cmpuint (header->earlier->len, ==, WB_MAX_EARLIER);
  g_assert_cmpstr (g_array_index (header->earlier, WbEarlier, 0).id, ==, "r248");
  g_assert_cmpstr (g_array_index (header->earlier, WbEarlier, WB_MAX_EARLIER - 1).id, ==, "r49");
}

/* A partner saves a redacted copy: it still says what it is a redacted copy of, and neither who saved it nor what it was. */
static void
test_redacted_stays_redacted (void)
{
  g_autoptr (WbHeader) header = wb_header_new ();
  g_autoptr (WbHeader) next = NULL;

  header->id = g_strdup ("r0123456789abcde");
  header->redacted = g_strdup ("internal personal");
  header->of = g_strdup ("a1");
  header->only_domain = g_strdup ("d1 d2");
  header->only_goal = g_strdup ("g1");
  header->only_partner = g_strdup ("p1");
  next = wb_header_next (header, "b1", "2026-11-24T10:12:00Z", "somebody", "wijkbord 0.1.0");

  g_assert_cmpstr (next->id, ==, "b1");
  g_assert_cmpstr (next->saved, ==, "2026-11-24T10:12:00Z");
  g_assert_cmpstr (next->app, ==, "wijkbord 0.1.0");
  g_assert_cmpstr (next->redacted, ==, "internal personal");
  g_assert_cmpstr (next->of, ==, "a1");
  g_assert_cmpstr (next->only_domain, ==, "d1 d2");
  g_assert_cmpstr (next->only_goal, ==, "g1");
  g_assert_cmpstr (next->only_partner, ==, "p1");
  g_assert_cmpuint (next->earlier->len, ==, 0);
  g_assert_null (next->by);
}

/* One mark of a redacted copy is enough. */
static void
test_is_redacted (void)
{
  g_autoptr (WbHeader) full = wb_header_new ();
  const gsize marks[] = {
    G_STRUCT_OFFSET (WbHeader, redacted),  G_STRUCT_OFFSET (WbHeader, of),
    G_STRUCT_OFFSET (WbHeader, only_domain), G_STRUCT_OFFSET (WbHeader, only_goal),
    G_STRUCT_OFFSET (WbHeader, only_partner),
  };

  full->id = g_strdup ("a1");
  g_assert_false (wb_header_is_redacted (full));

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (WbHeader) header = wb_header_new ();

      G_STRUCT_MEMBER (char *, header, marks[i]) = g_strdup ("voice");
      g_assert_true (wb_header_is_redacted (header));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extra/nothing", test_extra_nothing);
  g_test_add_func ("/extra/sorted", test_extra_sorted);
  g_test_add_func ("/extra/equal", test_extra_equal);
  g_test_add_func ("/header/new", test_new);
  g_test_add_func ("/header/next/first", test_first_revision);
  g_test_add_func ("/header/next/ancestor", test_next_revision);
  g_test_add_func ("/header/next/furthest-left-out", test_furthest_left_out);
  g_test_add_func ("/header/next/redacted", test_redacted_stays_redacted);
  g_test_add_func ("/header/is-redacted", test_is_redacted);

  return g_test_run ();
}
