/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A step written down and read back; and what is no step, refused. */

#include "samples.h"
#include "wb-step.h"

#include <locale.h>
#include <string.h>

static WbStep *
read_back (const WbStep *step)
{
  g_autoptr (GBytes) written = wb_step_serialise (step);
  g_autoptr (GError) error = NULL;
  WbStep *step_back = wb_step_deserialise (written, &error);

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
  g_autoptr (GBytes) written = NULL;
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
  g_assert_cmpuint (g_bytes_get_size (written), <, WB_MAX_LONG_TEXT + 4096);

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

/* Bytes in which a "|" stands for each NUL. */
static GBytes *
make_bytes (const char *text)
{
  gsize size = strlen (text);
  char *data = g_strdup (text);

  g_strdelimit (data, "|", '\0');

  return g_bytes_new_take (data, size);
}

/* A step of these changes. */
static GBytes *
make_step (const char *changes)
{
  g_autofree char *text = g_strdup_printf ("1|Step||0||edit|%s|", changes);

  return make_bytes (text);
}

typedef struct
{
  const char *path;
  const char *changes;
  const char *sentence; /* a part of it */
} Refused;

#define SIDE(fields)         fields "|" "|" "|"
#define ATTRIBUTES(list)     "|" list "|" "|"
#define CHILDREN(list)       "|" "|" list "|"
#define EMPTY                SIDE ("")
#define COMES(keys, rest)    "+|" keys "|" rest
#define GOAL(side)           COMES ("goal|g1|", side)
#define FRAGMENT             "urn:x|a|<a/>|"

static const Refused refused[] = {
  { "sign", "*|goal|g1||" EMPTY, "no step" },
  { "kind", COMES ("goals|g1|", EMPTY), "no kind of item or link “goals”" },
  { "kind-upper-case", COMES ("Goal|g1|", EMPTY), "no kind of item or link “Goal”" },
  { "no-id", COMES ("goal||", EMPTY), "“” is no id" },
  { "bad-id", COMES ("goal|1g|", EMPTY), "“1g” is no id" },
  { "link-without-ends", COMES ("grounds|||", EMPTY), "“” is no id" },
  { "bad-end", COMES ("grounds|v1|a b|", EMPTY), "“a b” is no id" },
  { "bad-fragment-id", "+||1g|" FRAGMENT, "“1g” is no id" },
  { "unknown-field", GOAL (SIDE ("titel|x|")), "no field “titel”" },
  { "field-of-other-kind", GOAL (SIDE ("number|1|")), "no field “number”" },
  { "field-twice", GOAL (SIDE ("title|x|title|y|")), "stands there twice" },
  { "field-twice-apart", GOAL (SIDE ("title|x|status|agreed|title|y|")), "stands there twice" },
  { "field-in-both", COMES ("goal|g1|title|x|", SIDE ("title|y|")), "stands there twice" },
  { "default-twice", COMES ("voice|v1|outcome|open|", SIDE ("outcome|open|")), "stands there twice" },
  { "bad-year", GOAL (SIDE ("target-year|27|")), "Target year" },
  { "bad-date", COMES ("voice|v1|date|2027-02-30|", EMPTY), "Date" },
  { "bad-reference", GOAL (SIDE ("domain|a b|")), "Theme" },
  { "out-of-range", COMES ("relation|r1|trust|6|", EMPTY), "Trust" },
  { "same-record-twice", GOAL (SIDE ("title|x|")) GOAL (SIDE ("title|y|")), "changed twice" },
  { "same-link-twice", COMES ("grounds|v1|g1|", EMPTY) "-|grounds|v1|g1||" EMPTY, "changed twice" },
  { "same-conflict-twice", COMES ("conflict|item|g1|field|title|", EMPTY) COMES ("conflict|item|g1|field|title|", EMPTY),
    "changed twice" },
  { "same-fragment-twice", "+||a|" FRAGMENT "-||a|" FRAGMENT, "changed twice" },
  { "other-conflict", "~|conflict|item|g1||" SIDE ("field|title|") SIDE ("field|order|"), "not about the same" },
  { "other-fragment", "~|||" FRAGMENT "urn:x|a|<a></a>|", "not about the same" },
  { "attribute-name", GOAL (ATTRIBUTES ("a b|urn:x|||")), "attribute" },
  { "attribute-value", GOAL (ATTRIBUTES ("a|urn:x|\001||")), "attribute" },
  { "attribute-namespace", GOAL (ATTRIBUTES ("a|urn:\001|||")), "attribute" },
  { "attribute-twice", GOAL (ATTRIBUTES ("a|urn:x|||" "b|urn:x|||" "a|urn:x|1||")), "stands there twice" },
  { "attribute-on-text-twice", GOAL (ATTRIBUTES ("a|urn:x||description|" "a|urn:x|1|description|")),
    "stands there twice" },
  { "attribute-on-no-field", GOAL (ATTRIBUTES ("a|urn:x||mood|")), "attribute" },
  { "attribute-on-short-field", GOAL (ATTRIBUTES ("a|urn:x||title|")), "attribute" },
  { "child-name", GOAL (CHILDREN ("<a|urn:x|<a/>|")), "element" },
  { "child-no-element", GOAL (CHILDREN ("a|urn:x|text|")), "element" },
  { "child-forbidden", GOAL (CHILDREN ("a|urn:x|<a>\uffff</a>|")), "element" },
  { "fragment-without-name", "+|||urn:x||<a/>|", "element" },
  { "fragment-without-xml", "+|||urn:x|a||", "element" },
  { "fragment-with-fields", "+|||" FRAGMENT EMPTY, "no step" },
};

static void
assert_refused (GBytes *bytes, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbStep) step = wb_step_deserialise (bytes, &error);

  g_assert_null (step);
  g_assert_nonnull (error);
  if (strstr (error->message, sentence) == NULL)
    g_error ("“%s” does not say “%s”", error->message, sentence);
}

static void
test_refused (gconstpointer data)
{
  const Refused *row = data;
  g_autoptr (GBytes) bytes = make_step (row->changes);

  assert_refused (bytes, row->sentence);
}

/* The same changes, without what is wrong with them, are read: so it is for that that they are refused. */
static void
test_not_refused (void)
{
  static const char *const rows[] = {
    "",
    GOAL (EMPTY),
    "-|goal|g1||" EMPTY,
    "~|goal|g1|status|agreed||" SIDE ("title|x|") SIDE ("title|y|"),
    GOAL (SIDE ("order|a1|title|x|")),
    COMES ("grounds|v1|g1|", EMPTY),
    COMES ("conflict|item|g1|field|title|", EMPTY),
    COMES ("voice|v1|outcome|open|date|2027-02-28|", EMPTY),
    GOAL ("|" "é|urn:x|a||" "newer||||" "a|urn:x||description|" "|" "a|urn:x|<a/>|" "|"),
    "+||a|" FRAGMENT,
    "+|||" FRAGMENT "-|||" FRAGMENT,
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = make_step (rows[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (WbStep) step = wb_step_deserialise (bytes, &error);

      g_assert_no_error (error);
      g_assert_nonnull (step);
    }
}

typedef struct
{
  const char *path;
  const char *bytes;
  const char *sentence;
} RefusedFacts;

static const RefusedFacts refused_facts[] = {
  { "nothing", "", "no step" },
  { "newer", "2|whatever that may be", "newer version" },
  { "version-0", "0|Step||0||edit||", "no step" },
  { "no-version", "Step||0||edit||", "no step" },
  { "no-end", "1|Step||0||edit|", "no step" },
  { "more", "1|Step||0||edit||more|", "no step" },
  { "no-utf-8", "1|St\377ep||0||edit||", "no step" },
  { "origin", "1|Step||0||magic||", "“magic”" },
  { "name", "1|St\aep||0||edit||", "name" },
  { "author", "1|Step|\a|0||edit||", "name" },
  { "time", "1|Step||9223372036854775807||edit||", "time" },
  { "no-time", "1|Step||||edit||", "time" },
  { "session", "1|Step||0|a b|edit||", "session" },
};

static void
test_refused_facts (gconstpointer data)
{
  const RefusedFacts *row = data;
  g_autoptr (GBytes) bytes = make_bytes (row->bytes);

  assert_refused (bytes, row->sentence);
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (WB_MAX_TEXT + 1, 'a');
  g_autoptr (WbStep) step = wb_step_new (name, NULL, 0, NULL, WB_ORIGIN_EDIT, NULL, 0);
  g_autoptr (GBytes) bytes = wb_step_serialise (step);

  assert_refused (bytes, "too long");
}

/* A step that adds one of each kind, as bytes. */
static GBytes *
make_large_step (void)
{
  WbChange changes[WB_N_KINDS];
  g_autoptr (WbStep) step = NULL;

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    changes[kind] = (WbChange) { 0, NULL, sample_record (kind, 1, TRUE) };
  step = wb_step_new ("Step", "coordinator", 1, "session-1", WB_ORIGIN_IMPORT, changes, WB_N_KINDS);
  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    wb_record_unref (changes[kind].new_record);

  return wb_step_serialise (step);
}

/* A copy of just as many bytes, so that who reads one more is found out. */
static GBytes *
copy_part (GBytes *bytes, gsize size)
{
  return g_bytes_new (g_bytes_get_data (bytes, NULL), size);
}

/* No beginning of a step is one. */
static void
test_cut_off (void)
{
  g_autoptr (GBytes) bytes = make_large_step ();

  for (gsize size = 0; size < g_bytes_get_size (bytes); size++)
    {
      g_autoptr (GBytes) part = copy_part (bytes, size);

      assert_refused (part, "");
    }
}

/* Refused, or a step like any other. */
static void
assert_sound (guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbStep) step = wb_step_deserialise (bytes, &error);
  g_autoptr (WbStep) back = NULL;

  g_assert_true ((step == NULL) == (error != NULL));
  if (step == NULL)
    return;

  back = read_back (step);
  assert_same_step (step, back);
}

/* A disk has damaged one byte. */
static void
test_flipped (void)
{
  g_autoptr (GBytes) bytes = make_large_step ();
  gsize size = g_bytes_get_size (bytes);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);

  for (gsize i = 0; i < size; i++)
    {
      guint8 byte = data[i];

      data[i] ^= 1 << g_test_rand_int_range (0, 8);
      assert_sound (data, size);
      data[i] = 0;
      assert_sound (data, size);
      data[i] = byte;
    }
}

/* A piece of it stands in the place of another. */
static void
test_moved (void)
{
  g_autoptr (GBytes) bytes = make_large_step ();
  gsize size = g_bytes_get_size (bytes);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      gsize n = g_test_rand_int_range (1, 100);

      memmove (data + g_test_rand_int_range (0, size - n), data + g_test_rand_int_range (0, size - n), n);
      assert_sound (data, size);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/step/form/facts", test_facts);
  g_test_add_func ("/step/form/every-kind", test_every_kind);
  g_test_add_func ("/step/form/every-field", test_every_field);
  g_test_add_func ("/step/form/extra", test_extra);
  g_test_add_func ("/step/form/extra-on-text", test_extra_on_text);
  g_test_add_func ("/step/form/unknown-words", test_unknown_words);
  g_test_add_func ("/step/form/shared-once", test_shared_once);
  g_test_add_func ("/step/form/same-fragment-twice", test_same_fragment_twice);
  g_test_add_func ("/step/form/not-refused", test_not_refused);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/step/form/refused/", refused[i].path, NULL);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused_facts); i++)
    {
      g_autofree char *path = g_strconcat ("/step/form/refused/", refused_facts[i].path, NULL);

      g_test_add_data_func (path, &refused_facts[i], test_refused_facts);
    }
  g_test_add_func ("/step/form/refused/long-name", test_long_name);
  g_test_add_func ("/step/form/refused/cut-off", test_cut_off);
  g_test_add_func ("/step/form/flipped", test_flipped);
  g_test_add_func ("/step/form/moved", test_moved);

  return g_test_run ();
}
