/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step written down and read back; and what is no step, refused. */

#include "samples.h"
#include "wb-step.h"

#include <locale.h>
#include <string.h>

#define FIELDS "a(ss)"
#define SIDE   "(a(ss)a(ssss)a(sss))"

static WbStep *
read_back (const WbStep *step)
{
  g_autoptr (GVariant) written = wb_step_serialise (step);
  g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (written);
  GVariant *untrusted = g_variant_new_from_bytes (G_VARIANT_TYPE (WB_STEP_VARIANT_TYPE), bytes, FALSE);
  g_autoptr (GVariant) variant = g_variant_ref_sink (untrusted);
  g_autoptr (GError) error = NULL;
  WbStep *step_back = wb_step_deserialise (variant, &error);

  g_assert_false (g_variant_is_floating (written));
  g_assert_true (g_variant_is_of_type (written, G_VARIANT_TYPE (WB_STEP_VARIANT_TYPE)));
  g_assert_no_error (error);

  return step_back;
}

static void
assert_same_record (const WbRecord *a, const WbRecord *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (a != NULL)
    g_assert_true (wb_record_equal (a, b));
}

static void
assert_same_step (const WbStep *a, const WbStep *b)
{
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->author, ==, b->author);
  g_assert_cmpint (a->time, ==, b->time);
  g_assert_cmpstr (a->session, ==, b->session);
  g_assert_cmpint (a->origin, ==, b->origin);
  g_assert_cmpuint (a->n_changes, ==, b->n_changes);

  for (guint i = 0; i < a->n_changes; i++)
    {
      assert_same_record (a->changes[i].old_record, b->changes[i].old_record);
      assert_same_record (a->changes[i].new_record, b->changes[i].new_record);
      g_assert_cmpuint (b->changes[i].slot, ==, WB_SLOT_NONE);
    }
}

static void
assert_round_trip (WbRecord *before, WbRecord *after)
{
  const WbChange change = { 7, before, after };
  g_autoptr (WbStep) step = wb_step_new ("Rename goal", "coordinator", 1795514400123456, "session-1", WB_ORIGIN_MERGE,
                                         &change, 1);
  g_autoptr (WbStep) back = read_back (step);

  assert_same_step (step, back);
}

static void
test_facts (void)
{
  for (guint i = WB_ORIGIN_EDIT; i <= WB_ORIGIN_RECOVER; i++)
    {
      g_autoptr (WbStep) step = wb_step_new ("Één ding “anders”", NULL, -62135596800 * G_USEC_PER_SEC, NULL, i,
                                             NULL, 0);
      g_autoptr (WbStep) back = read_back (step);

      assert_same_step (step, back);
    }
}

/* Every kind: bare and with all its fields, coming, going and changing, with and without what others put on it. */
static void
test_every_kind (void)
{
  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    {
      g_autoptr (WbRecord) bare = sample_record (kind, 1, FALSE);
      g_autoptr (WbRecord) filled = sample_record (kind, 1, TRUE);

      assert_round_trip (NULL, bare);
      assert_round_trip (filled, NULL);
      if (kind != WB_KIND_CONFLICT)
        assert_round_trip (bare, filled);
      assert_round_trip (filled, filled);
    }
}

static WbRecord *
with_extra (const WbRecord *record, WbExtra *extra)
{
  WbDraft draft;

  wb_draft_init_from (&draft, record);
  wb_draft_set_extra (&draft, extra);

  return wb_draft_end (&draft);
}

static void
test_extra (void)
{
  g_autoptr (WbExtra) one = sample_extra (1);
  g_autoptr (WbExtra) other = sample_extra (2);

  for (WbKind kind = 0; kind < WB_KIND_FRAGMENT; kind++)
    {
      g_autoptr (WbRecord) plain = sample_record (kind, 1, TRUE);
      g_autoptr (WbRecord) before = with_extra (plain, one);
      g_autoptr (WbRecord) after = with_extra (plain, other);

      assert_round_trip (plain, before);
      assert_round_trip (before, after);
      assert_round_trip (after, plain);
    }
}

static void
test_extra_on_text (void)
{
  const WbExtraAttribute attributes[] = {
    { (char *) "urn:x", (char *) "a", (char *) "1", 0 },
    { (char *) "urn:x", (char *) "a", (char *) "2", WB_GOAL_DESCRIPTION + 1 },
  };
  g_autoptr (WbExtra) both = wb_extra_new (attributes, 2, NULL, 0);
  g_autoptr (WbExtra) one = wb_extra_new (&attributes[1], 1, NULL, 0);
  g_autoptr (WbRecord) plain = sample_record (WB_KIND_GOAL, 1, TRUE);
  g_autoptr (WbRecord) before = with_extra (plain, both);
  g_autoptr (WbRecord) after = with_extra (plain, one);

  assert_round_trip (before, after);
  assert_round_trip (after, plain);
}

static gboolean
is_key (const WbField *field)
{
  return field->kind == WB_KIND_CONFLICT && field->index != WB_CONFLICT_BASE && field->index != WB_CONFLICT_THEIRS &&
         field->index != WB_CONFLICT_DELETED;
}

static WbRecord *
with_value (const WbRecord *record, const WbField *field, guint n)
{
  g_autofree char *value = sample_value (field, n);
  WbDraft draft;

  wb_draft_init_from (&draft, record);
  g_assert_true (wb_draft_set_text (&draft, field->index, value, NULL));

  return wb_draft_end (&draft);
}

/* Every field: set, changed and cleared. */
static void
test_every_field (void)
{
  for (WbKind kind = 0; kind < WB_KIND_FRAGMENT; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      {
        const WbField *field = wb_field_get (kind, i);
        g_autoptr (WbRecord) bare = sample_record (kind, 1, FALSE);
        g_autoptr (WbRecord) one = with_value (bare, field, 1);
        g_autoptr (WbRecord) other = with_value (bare, field, 2);

        if (is_key (field))
          continue;

        g_assert_false (wb_record_equal (bare, one));
        assert_round_trip (bare, one);
        assert_round_trip (one, other);
        assert_round_trip (other, bare);
      }
}

static WbRecord *
with_unknown_word (const WbRecord *record, const WbField *field)
{
  WbDraft draft;
  WbValue value;
  gboolean present;

  wb_draft_init_from (&draft, record);
  g_assert_true (wb_value_parse (field, "word-of-tomorrow", -1, WB_VALUE_KEEP_WORDS, &value, &present, NULL));
  wb_draft_take (&draft, field->index, value);

  return wb_draft_end (&draft);
}

/* A plan of a newer minor version has words that we do not know. They stay, also in the steps of its journal. */
static void
test_unknown_words (void)
{
  for (WbKind kind = 0; kind < WB_KIND_CONFLICT; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      {
        const WbField *field = wb_field_get (kind, i);
        g_autoptr (WbRecord) before = sample_record (kind, 1, TRUE);
        g_autoptr (WbRecord) after = NULL;

        if (field->type != WB_TYPE_WORD && field->type != WB_TYPE_WORD_SET)
          continue;

        after = with_unknown_word (before, field);
        g_assert_false (wb_record_equal (before, after));
        assert_round_trip (before, after);
      }
}

/* A description of half a megabyte is not written twice because a title changed. */
static void
test_shared_once (void)
{
  g_autofree char *text = g_strnfill (WB_MAX_LONG_TEXT, 'a');
  g_autoptr (WbRecord) plain = sample_record (WB_KIND_GOAL, 1, TRUE);
  g_autoptr (WbRecord) before = NULL;
  g_autoptr (WbRecord) after = NULL;
  g_autoptr (WbStep) step = NULL;
  g_autoptr (WbStep) back = NULL;
  g_autoptr (GVariant) written = NULL;
  WbChange change = { 0 };
  WbDraft draft;

  wb_draft_init_from (&draft, plain);
  g_assert_true (wb_draft_set_text (&draft, WB_GOAL_DESCRIPTION, text, NULL));
  before = wb_draft_end (&draft);
  after = with_value (before, wb_field_get (WB_KIND_GOAL, WB_GOAL_TITLE), 2);

  change.old_record = before;
  change.new_record = after;
  step = wb_step_new ("Rename goal", NULL, 0, NULL, WB_ORIGIN_EDIT, &change, 1);
  written = wb_step_serialise (step);
  g_assert_cmpuint (g_variant_get_size (written), <, WB_MAX_LONG_TEXT + 4096);

  back = read_back (step);
  assert_same_step (step, back);
}

/* Elements of other programs without an id may be there twice; all else is changed at most once in a step. */
static void
test_same_fragment_twice (void)
{
  g_autoptr (WbRecord) one = wb_record_new_fragment ("urn:other", "x", NULL, "<x xmlns=\"urn:other\"></x>");
  g_autoptr (WbRecord) same = wb_record_new_fragment ("urn:other", "x", NULL, "<x xmlns=\"urn:other\"></x>");
  const WbChange changes[] = { { 0, NULL, one }, { 0, NULL, same } };
  g_autoptr (WbStep) step = wb_step_new ("Merge", NULL, 0, NULL, WB_ORIGIN_MERGE, changes, 2);
  g_autoptr (WbStep) back = read_back (step);

  assert_same_step (step, back);
}

/* A step around the text of its changes; they are parsed as GVariant text. */
static GVariant *
make_step (const char *changes)
{
  g_autofree char *text = g_strdup_printf (
    "('Step', @ms nothing, @x 0, @ms nothing, 'edit', @a(sas" FIELDS "m" SIDE "m" SIDE ") [%s])", changes);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) content = g_variant_parse (NULL, text, NULL, NULL, &error);

  g_assert_no_error (error);

  return g_variant_ref_sink (g_variant_new ("(uv)", 1, content));
}

typedef struct
{
  const char *path;
  const char *changes;
  const char *sentence; /* a part of it */
} Refused;

#define NONE     "@m" SIDE " nothing"
#define JUST(f)  "just (@a(ss) [" f "], @a(ssss) [], @a(sss) [])"
#define EMPTY    JUST ("")
#define TITLE(t) JUST ("('title', '" t "')")
#define ATTRIBUTES(a) "just (@a(ss) [], [" a "], @a(sss) [])"
#define CHILDREN(c)   "just (@a(ss) [], @a(ssss) [], [" c "])"
#define FRAGMENT "('namespace', 'urn:x'), ('name', 'a'), ('xml', '<a/>')"
#define GOAL(rest) "('goal', ['g1'], @a(ss) [], " rest ")"

static const Refused refused[] = {
  { "kind", "('goals', ['g1'], @a(ss) [], " NONE ", " EMPTY ")", "no kind of item or link “goals”" },
  { "kind-upper-case", "('Goal', ['g1'], @a(ss) [], " NONE ", " EMPTY ")", "no kind of item or link “Goal”" },
  { "no-id", "('goal', @as [], @a(ss) [], " NONE ", " EMPTY ")", "which one" },
  { "two-ids", "('goal', ['g1', 'g2'], @a(ss) [], " NONE ", " EMPTY ")", "which one" },
  { "link-without-ends", "('grounds', ['v1'], @a(ss) [], " NONE ", " EMPTY ")", "which one" },
  { "conflict-with-id", "('conflict', ['v1'], @a(ss) [], " NONE ", " EMPTY ")", "which one" },
  { "bad-id", "('goal', ['1g'], @a(ss) [], " NONE ", " EMPTY ")", "“1g” is no id" },
  { "empty-id", "('goal', [''], @a(ss) [], " NONE ", " EMPTY ")", "is no id" },
  { "bad-end", "('grounds', ['v1', 'a b'], @a(ss) [], " NONE ", " EMPTY ")", "“a b” is no id" },
  { "nothing", GOAL (NONE ", " NONE), "what was there before" },
  { "unknown-field", GOAL (NONE ", " JUST ("('titel', 'x')")), "no field “titel”" },
  { "field-of-other-kind", GOAL (NONE ", " JUST ("('number', '1')")), "no field “number”" },
  { "field-twice", GOAL (NONE ", " JUST ("('title', 'x'), ('title', 'y')")), "stands there twice" },
  { "field-in-both", "('goal', ['g1'], [('title', 'x')], " NONE ", " TITLE ("y") ")", "stands there twice" },
  { "default-twice", "('voice', ['v1'], [('outcome', 'open')], " NONE ", " JUST ("('outcome', 'open')") ")",
    "stands there twice" },
  { "bad-year", GOAL (NONE ", " JUST ("('target-year', '27')")), "Target year" },
  { "bad-date", "('voice', ['v1'], [('date', '2027-02-30')], " NONE ", " EMPTY ")", "Date" },
  { "bad-reference", GOAL (NONE ", " JUST ("('domain', 'a b')")), "Theme" },
  { "out-of-range", "('relation', ['r1'], [('trust', '6')], " NONE ", " EMPTY ")", "Trust" },
  { "same-record-twice", GOAL (NONE ", " TITLE ("x")) ", " GOAL (NONE ", " TITLE ("y")), "changed twice" },
  { "same-link-twice", "('grounds', ['v1', 'g1'], @a(ss) [], " NONE ", " EMPTY "), "
                       "('grounds', ['v1', 'g1'], @a(ss) [], " EMPTY ", " NONE ")", "changed twice" },
  { "same-conflict-twice", "('conflict', @as [], [('item', 'g1'), ('field', 'title')], " NONE ", " EMPTY "), "
                           "('conflict', @as [], [('item', 'g1'), ('field', 'title')], " NONE ", " EMPTY ")",
    "changed twice" },
  { "other-conflict", "('conflict', @as [], [('item', 'g1')], " JUST ("('field', 'title')") ", "
                      JUST ("('field', 'order')") ")", "not about the same" },
  { "attribute-name", GOAL (NONE ", " ATTRIBUTES ("('', 'urn:x', 'a b', '')")), "attribute" },
  { "attribute-no-name", GOAL (NONE ", " ATTRIBUTES ("('', 'urn:x', '', '')")), "attribute" },
  { "attribute-value", GOAL (NONE ", " ATTRIBUTES ("('', 'urn:x', 'a', '\\u0001')")), "attribute" },
  { "attribute-twice", GOAL (NONE ", " ATTRIBUTES ("('', 'urn:x', 'a', ''), ('', 'urn:x', 'b', ''), "
                                                   "('', 'urn:x', 'a', '1')")),
    "stands there twice" },
  { "attribute-on-text-twice", GOAL (NONE ", " ATTRIBUTES ("('description', 'urn:x', 'a', ''), "
                                                           "('description', 'urn:x', 'a', '1')")),
    "stands there twice" },
  { "attribute-on-no-field", GOAL (NONE ", " ATTRIBUTES ("('mood', 'urn:x', 'a', '')")), "attribute" },
  { "attribute-on-short-field", GOAL (NONE ", " ATTRIBUTES ("('title', 'urn:x', 'a', '')")), "attribute" },
  { "fragment-attribute-on-field", "('', @as [], @a(ss) [], " NONE ", just ([" FRAGMENT "], "
                                   "[('text', 'urn:x', 'a', '')], @a(sss) []))", "attribute" },
  { "child-name", GOAL (NONE ", " CHILDREN ("('urn:x', '<a', '<a/>')")), "element" },
  { "child-no-element", GOAL (NONE ", " CHILDREN ("('urn:x', 'a', 'text')")), "element" },
  { "child-forbidden", GOAL (NONE ", " CHILDREN ("('urn:x', 'a', '<a>\\uffff</a>')")), "element" },
  { "fragment-without-xml", "('', @as [], @a(ss) [], " NONE ", " JUST ("('namespace', 'urn:x'), ('name', 'a')") ")",
    "element" },
  { "fragment-more", "('', @as [], @a(ss) [], " NONE ", " JUST (FRAGMENT ", ('xml', '<a/>')") ")", "element" },
  { "fragment-shared", "('', @as [], [('name', 'a')], " NONE ", " JUST (FRAGMENT) ")", "element" },
  { "fragment-attribute", "('', @as [], @a(ss) [], " NONE ", just ([" FRAGMENT "], "
                          "[('', '', 'a', '')], @a(sss) []))", "element" },
  { "fragment-two-ids", "('', ['a', 'b'], @a(ss) [], " NONE ", " EMPTY ")", "which one" },
};

static void
assert_refused (GVariant *variant, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbStep) step = wb_step_deserialise (variant, &error);

  g_assert_null (step);
  g_assert_nonnull (error);
  if (strstr (error->message, sentence) == NULL)
    g_error ("“%s” does not say “%s”", error->message, sentence);
}

static void
test_refused (gconstpointer data)
{
  const Refused *row = data;
  g_autoptr (GVariant) variant = make_step (row->changes);

  assert_refused (variant, row->sentence);
}

/* The same changes, without what is wrong with them, are read: so it is for that that they are refused. */
static void
test_not_refused (void)
{
  static const char *const rows[] = {
    "",
    GOAL (NONE ", " EMPTY),
    GOAL (TITLE ("x") ", " TITLE ("y")),
    "('grounds', ['v1', 'g1'], @a(ss) [], " NONE ", " EMPTY ")",
    "('voice', ['v1'], [('outcome', 'open'), ('date', '2027-02-28')], " NONE ", " EMPTY ")",
    GOAL (NONE ", just (@a(ss) [], [('', 'urn:x', 'é', 'a'), ('', '', 'newer', '')], [('urn:x', 'a', '<a/>')])"),
    "('', ['a'], @a(ss) [], " NONE ", " JUST ("" FRAGMENT "") ")",
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GVariant) variant = make_step (rows[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (WbStep) step = wb_step_deserialise (variant, &error);

      g_assert_no_error (error);
      g_assert_nonnull (step);
    }
}

typedef struct
{
  const char *path;
  guint32     version;
  const char *content;
  const char *sentence;
} RefusedFacts;

#define CHANGES "@a(sas" FIELDS "m" SIDE "m" SIDE ") []"

static const RefusedFacts refused_facts[] = {
  { "newer", 2, "'whatever that may be'", "newer version" },
  { "version-0", 0, "('Step', @ms nothing, @x 0, @ms nothing, 'edit', " CHANGES ")", "no step" },
  { "other-content", 1, "('Step', @ms nothing, @x 0, @ms nothing, 'edit')", "no step" },
  { "origin", 1, "('Step', @ms nothing, @x 0, @ms nothing, 'magic', " CHANGES ")", "“magic”" },
  { "name", 1, "('St\\u0007ep', @ms nothing, @x 0, @ms nothing, 'edit', " CHANGES ")", "name" },
  { "time", 1, "('Step', @ms nothing, @x 9223372036854775807, @ms nothing, 'edit', " CHANGES ")", "time" },
  { "session", 1, "('Step', @ms nothing, @x 0, @ms 'a b', 'edit', " CHANGES ")", "session" },
};

static void
test_refused_facts (gconstpointer data)
{
  const RefusedFacts *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) content = g_variant_parse (NULL, row->content, NULL, NULL, &error);
  g_autoptr (GVariant) variant = NULL;

  g_assert_no_error (error);
  variant = g_variant_ref_sink (g_variant_new ("(uv)", row->version, content));
  assert_refused (variant, row->sentence);
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (WB_MAX_TEXT + 1, 'a');
  g_autoptr (WbStep) step = wb_step_new (name, NULL, 0, NULL, WB_ORIGIN_EDIT, NULL, 0);
  g_autoptr (GVariant) variant = wb_step_serialise (step);

  assert_refused (variant, "too long");
}

static void
test_other_type (void)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_string ("step"));

  assert_refused (variant, "no step");
}

static void
read_bytes (gconstpointer data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GVariant *untrusted = g_variant_new_from_bytes (G_VARIANT_TYPE (WB_STEP_VARIANT_TYPE), bytes, FALSE);
  g_autoptr (GVariant) variant = g_variant_ref_sink (untrusted);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbStep) step = wb_step_deserialise (variant, &error);

  g_assert_true ((step == NULL) == (error != NULL));
}

/* A journal that was cut off, or that a disk has damaged: refused or read, never worse. */
static void
test_damaged (void)
{
  WbChange changes[WB_N_KINDS];
  g_autoptr (WbStep) step = NULL;
  g_autoptr (GVariant) written = NULL;
  g_autofree guint8 *bytes = NULL;
  gsize size;

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    changes[kind] = (WbChange) { 0, NULL, sample_record (kind, 1, TRUE) };
  step = wb_step_new ("Step", "coordinator", 1, "session-1", WB_ORIGIN_IMPORT, changes, WB_N_KINDS);
  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    wb_record_unref (changes[kind].new_record);
  written = wb_step_serialise (step);
  size = g_variant_get_size (written);
  bytes = g_memdup2 (g_variant_get_data (written), size);

  for (gsize i = 0; i < size; i += 7)
    read_bytes (bytes, i);
  for (gsize i = 0; i < size; i++)
    {
      guint8 byte = bytes[i];

      bytes[i] = g_test_rand_int_range (0, 256);
      read_bytes (bytes, size);
      bytes[i] = byte;
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/step/variant/facts", test_facts);
  g_test_add_func ("/step/variant/every-kind", test_every_kind);
  g_test_add_func ("/step/variant/every-field", test_every_field);
  g_test_add_func ("/step/variant/extra", test_extra);
  g_test_add_func ("/step/variant/extra-on-text", test_extra_on_text);
  g_test_add_func ("/step/variant/unknown-words", test_unknown_words);
  g_test_add_func ("/step/variant/shared-once", test_shared_once);
  g_test_add_func ("/step/variant/same-fragment-twice", test_same_fragment_twice);
  g_test_add_func ("/step/variant/not-refused", test_not_refused);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/step/variant/refused/", refused[i].path, NULL);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused_facts); i++)
    {
      g_autofree char *path = g_strconcat ("/step/variant/refused/", refused_facts[i].path, NULL);

      g_test_add_data_func (path, &refused_facts[i], test_refused_facts);
    }
  g_test_add_func ("/step/variant/refused/long-name", test_long_name);
  g_test_add_func ("/step/variant/refused/other-type", test_other_type);
  g_test_add_func ("/step/variant/refused/damaged", test_damaged);

  return g_test_run ();
}
