/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values of every type in the form that a file has for them. */

#include "wb-value.h"

#include "language.h"

#include <string.h>

#define OK     -1
#define ABSENT -2

typedef struct
{
  const char  *name;
  WbKind       kind;
  const char  *field;
  const char  *text;
  int          code;      /* OK, ABSENT, or of a WB_VALUE_ERROR */
  const char  *canonical; /* NULL: the same as text */
  const char  *english;   /* NULL: the same as canonical */
  const char  *dutch;     /* NULL: the same as english */
  WbValueFlags flags;
} ValueCase;

static const ValueCase cases[] = {
  { "text", WB_KIND_GOAL, "title", "Alle woningen droog", OK },
  { "text-nothing", WB_KIND_GOAL, "title", "", ABSENT },
  { "text-blanks", WB_KIND_GOAL, "title", " \n\t", ABSENT },
  { "text-cleaned", WB_KIND_GOAL, "title", " cafe\xcc\x81\vbar ", OK, "caf\xc3\xa9 bar" },
  { "text-invalid", WB_KIND_GOAL, "title", "a\xff", OK, "a\xef\xbf\xbd" },
  { "long-text", WB_KIND_GOAL, "description", "a\r\nb\vc", OK, "a\nb\nc" },
  { "any-value", WB_KIND_CONFLICT, "base", " a\r\nb ", OK, "a\nb" },

  { "integer", WB_KIND_ACTION, "number", "12", OK },
  { "integer-no-groups", WB_KIND_ACTION, "number", "123456", OK },
  { "integer-longest", WB_KIND_ACTION, "number", "999999999", OK },
  { "integer-zero", WB_KIND_ACTION, "postponed", "0", OK },
  { "integer-below", WB_KIND_ACTION, "number", "0", WB_VALUE_ERROR_RANGE },
  { "integer-highest", WB_KIND_RELATION, "trust", "5", OK },
  { "integer-above", WB_KIND_RELATION, "trust", "6", WB_VALUE_ERROR_RANGE },
  { "integer-zero-strength", WB_KIND_RELATION, "strength", "0", OK },
  { "integer-too-long", WB_KIND_ACTION, "number", "1000000000", WB_VALUE_ERROR_RANGE },
  { "integer-huge", WB_KIND_ACTION, "number", "99999999999999999999999999", WB_VALUE_ERROR_RANGE },
  { "integer-leading-zero", WB_KIND_ACTION, "number", "01", WB_VALUE_ERROR_FORM },
  { "integer-two-zeros", WB_KIND_ACTION, "postponed", "00", WB_VALUE_ERROR_FORM },
  { "integer-negative", WB_KIND_ACTION, "number", "-1", WB_VALUE_ERROR_FORM },
  { "integer-blank", WB_KIND_ACTION, "number", " 1", WB_VALUE_ERROR_FORM },
  { "integer-decimal", WB_KIND_ACTION, "number", "1.0", WB_VALUE_ERROR_FORM },
  { "integer-nothing", WB_KIND_ACTION, "number", "", ABSENT },

  { "decimal", WB_KIND_INDICATOR, "baseline", "1234.50", OK, "1234.5", "1,234.5", "1.234,5" },
  { "decimal-zero", WB_KIND_INDICATOR, "baseline", "-0.0", OK, "0" },
  { "decimal-form", WB_KIND_INDICATOR, "baseline", "1,5", WB_VALUE_ERROR_FORM },
  { "decimal-digits", WB_KIND_INDICATOR, "baseline", "0.000000000000001", WB_VALUE_ERROR_RANGE },

  { "year", WB_KIND_GOAL, "target-year", "2026", OK },
  { "year-first", WB_KIND_GOAL, "target-year", "0001", OK },
  { "year-zero", WB_KIND_GOAL, "target-year", "0000", WB_VALUE_ERROR_FORM },
  { "year-month", WB_KIND_GOAL, "target-year", "2026-03", WB_VALUE_ERROR_FORM },
  { "year-short", WB_KIND_GOAL, "target-year", "202", WB_VALUE_ERROR_FORM },

  { "date-year", WB_KIND_ACTION, "due", "2027", OK },
  { "date-month", WB_KIND_ACTION, "due", "2026-12", OK, NULL, "Dec 2026", "dec 2026" },
  { "date-day", WB_KIND_ACTION, "due", "2027-03-14", OK, NULL, "14 Mar 2027", "14 mrt 2027" },
  { "date-range", WB_KIND_ACTION, "due", "2027-13", WB_VALUE_ERROR_RANGE },
  { "date-form", WB_KIND_ACTION, "due", "2027-3", WB_VALUE_ERROR_FORM },

  { "yes", WB_KIND_GOAL, "priority", "yes", OK, NULL, "yes", "ja" },
  { "no", WB_KIND_GOAL, "priority", "no", ABSENT },
  { "true", WB_KIND_GOAL, "priority", "true", WB_VALUE_ERROR_WORD },
  { "yes-upper", WB_KIND_GOAL, "priority", "Yes", WB_VALUE_ERROR_WORD },
  { "ye", WB_KIND_GOAL, "priority", "ye", WB_VALUE_ERROR_WORD },
  { "maybe-is-never-kept", WB_KIND_GOAL, "priority", "maybe", WB_VALUE_ERROR_WORD, .flags = WB_VALUE_KEEP_WORDS },

  { "word", WB_KIND_ACTION, "status", "on-hold", OK, NULL, "on hold", "ligt stil" },
  { "word-default-outcome", WB_KIND_VOICE, "outcome", "open", ABSENT },
  { "word-default-consent", WB_KIND_VOICE, "consent", "not-asked", ABSENT },
  { "word-no-default", WB_KIND_VOICE, "outcome", "taken-up", OK, NULL, "taken up", "opgepakt" },
  { "word-of-another-list", WB_KIND_GOAL, "status", "on-hold", WB_VALUE_ERROR_WORD },
  { "word-part", WB_KIND_ACTION, "status", "on", WB_VALUE_ERROR_WORD },
  { "word-longer", WB_KIND_ACTION, "status", "on-holds", WB_VALUE_ERROR_WORD },
  { "word-blank", WB_KIND_ACTION, "status", "on-hold ", WB_VALUE_ERROR_WORD },
  { "word-kept", WB_KIND_ACTION, "status", "paused", OK, .flags = WB_VALUE_KEEP_WORDS },
  { "word-kept-with-blank", WB_KIND_ACTION, "status", "on hold", WB_VALUE_ERROR_WORD, .flags = WB_VALUE_KEEP_WORDS },
  { "word-kept-with-nbsp", WB_KIND_ACTION, "status", "on\xc2\xa0hold", WB_VALUE_ERROR_WORD,
    .flags = WB_VALUE_KEEP_WORDS },
  { "word-kept-not-clean", WB_KIND_ACTION, "status", "a\xff", WB_VALUE_ERROR_WORD, .flags = WB_VALUE_KEEP_WORDS },

  { "reference", WB_KIND_GOAL, "owner", "p4Gs9wXc1uHeRt6y", OK },
  { "reference-blank", WB_KIND_GOAL, "owner", "p1 ", WB_VALUE_ERROR_FORM },
  { "reference-digit", WB_KIND_GOAL, "owner", "1p", WB_VALUE_ERROR_FORM },

  { "text-set", WB_KIND_PROJECT, "area-codes", " BU2\n BU1\t", OK, "BU1 BU2", "BU1, BU2" },
  { "text-set-blanks", WB_KIND_PROJECT, "area-codes", " \n\t ", ABSENT },
  { "text-set-cleaned", WB_KIND_PROJECT, "area-codes", "a\vb e\xcc\x81\x01 \xc2\xa0" "c", OK, "a b c \xc3\xa9",
    "a, b, c, \xc3\xa9" },
  { "text-set-nbsp-within", WB_KIND_PROJECT, "area-codes", "a\xc2\xa0" "b", OK },
  { "text-set-twice-once-cleaned", WB_KIND_PROJECT, "area-codes", "e\xcc\x81 \xc3\xa9", WB_VALUE_ERROR_MEMBER },
  { "word-set", WB_KIND_TAKES_PART, "roles", "supports lead does", OK, "does lead supports", "lead, does, supports",
    "trekker, voert uit, ondersteunt" },
  { "word-set-twice", WB_KIND_TAKES_PART, "roles", "lead does lead", WB_VALUE_ERROR_MEMBER },
  { "word-set-unknown", WB_KIND_TAKES_PART, "roles", "lead pays", WB_VALUE_ERROR_WORD },
  { "word-set-kept", WB_KIND_TAKES_PART, "roles", "pays lead asks", OK, "asks lead pays", "lead, asks, pays",
    "trekker, asks, pays", .flags = WB_VALUE_KEEP_WORDS },
  { "reference-set", WB_KIND_VOICE, "domains", "\r\n d2  d1 ", OK, "d1 d2", "d1, d2" },
  { "reference-set-wrong", WB_KIND_VOICE, "domains", "d1 2d", WB_VALUE_ERROR_FORM },
  { "reference-set-form-feed", WB_KIND_VOICE, "domains", "d1\fd2", WB_VALUE_ERROR_FORM },
  { "reference-set-twice", WB_KIND_VOICE, "domains", "d1 d1", WB_VALUE_ERROR_MEMBER },

  { "colour", WB_KIND_DOMAIN, "colour", "#1c5fa8", OK },
  { "colour-upper", WB_KIND_DOMAIN, "colour", "#1C5FA8", OK, "#1c5fa8" },
  { "colour-black", WB_KIND_DOMAIN, "colour", "#000000", OK },
  { "colour-short", WB_KIND_DOMAIN, "colour", "#fff", WB_VALUE_ERROR_FORM },
  { "colour-name", WB_KIND_DOMAIN, "colour", "#yellow", WB_VALUE_ERROR_FORM },
  { "colour-no-hash", WB_KIND_DOMAIN, "colour", "1c5fa81", WB_VALUE_ERROR_FORM },

  { "order", WB_KIND_GOAL, "order", "a1V", OK },
  { "order-zero", WB_KIND_GOAL, "order", "a0", WB_VALUE_ERROR_FORM },
  { "order-blank", WB_KIND_GOAL, "order", "a ", WB_VALUE_ERROR_FORM },
};

static const WbField *
field_of (const ValueCase *row)
{
  const WbField *field = wb_field_find (row->kind, row->field);

  g_assert_nonnull (field);

  return field;
}

static void
assert_label (const WbField *field, WbValue value, const char *language, const char *expected)
{
  g_autofree char *label = NULL;

  speak (language);
  label = wb_value_to_label (field, value);
  speak ("en");
  g_assert_cmpstr (label, ==, expected);
}

/* What is written is read back as the same. */
static void
assert_round_trip (const WbField *field, WbValue value, const char *text, WbValueFlags flags)
{
  g_autofree char *written = wb_value_to_text (field, value);
  WbValue          again = { .bits = 0 };
  gboolean         present = FALSE;

  g_assert_cmpstr (written, ==, text);
  g_assert_true (wb_value_parse (field, written, -1, flags, &again, &present, NULL));
  g_assert_true (present);
  g_assert_true (wb_value_equal (field, value, again));
  wb_value_clear (field, &again);
}

static void
test_present (const ValueCase *row, WbValue value)
{
  const WbField *field = field_of (row);
  const char    *canonical = row->canonical != NULL ? row->canonical : row->text;
  const char    *english = row->english != NULL ? row->english : canonical;

  g_assert_false (wb_value_is_default (field, value));
  assert_round_trip (field, value, canonical, row->flags);
  assert_label (field, value, "en", english);
  assert_label (field, value, "nl", row->dutch != NULL ? row->dutch : english);
}

/* The text stands in a block of exactly its length, so that a checker of addresses sees a read behind its end. */
static void
test_value (const void *data)
{
  const ValueCase   *row = data;
  g_autoptr (GError) error = NULL;
  gsize              length = strlen (row->text);
  g_autofree char   *text = length > 0 ? g_memdup2 (row->text, length) : g_strdup ("");
  WbValue            value = { .bits = 77 };
  gboolean           present = 2;
  gboolean           read = wb_value_parse (field_of (row), text, length, row->flags, &value, &present, &error);

  if (row->code >= 0)
    {
      g_assert_false (read);
      g_assert_error (error, WB_VALUE_ERROR, row->code);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_cmpuint (value.bits, ==, 77);
      g_assert_cmpint (present, ==, 2);
      return;
    }

  g_assert_no_error (error);
  g_assert_true (read);
  g_assert_cmpint (present, ==, row->code == OK);
  if (present)
    test_present (row, value);
  else
    g_assert_cmpuint (value.bits, ==, 0);
  wb_value_clear (field_of (row), &value);
}

typedef struct
{
  const char *field;
  gsize       room;
} RoomCase;

static void
test_room (void)
{
  static const RoomCase rooms[] = { { "title", WB_MAX_TEXT }, { "description", WB_MAX_LONG_TEXT } };

  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      const WbField     *field = wb_field_find (WB_KIND_GOAL, rooms[i].field);
      g_autofree char   *text = g_strnfill (rooms[i].room + 1, 'x');
      g_autoptr (GError) error = NULL;
      WbValue            value;
      gboolean           present;

      g_assert_false (wb_value_parse (field, text, -1, WB_VALUE_STRICT, &value, &present, &error));
      g_assert_error (error, WB_VALUE_ERROR, WB_VALUE_ERROR_TOO_LONG);

      /* Only what is left after cleaning counts. */
      text[rooms[i].room] = ' ';
      g_assert_true (wb_value_parse (field, text, -1, WB_VALUE_STRICT, &value, &present, NULL));
      g_assert_cmpuint (g_ref_string_length (value.text), ==, rooms[i].room);
      wb_value_clear (field, &value);
    }
}

/* @n ids of @width characters, all different. */
static char *
make_ids (guint n, guint width)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%si%0*u", i > 0 ? " " : "", (int) width - 1, i);

  return g_string_free (text, FALSE);
}

static void
assert_set (const WbField *field, const char *text, int code)
{
  g_autoptr (GError) error = NULL;
  WbValue            value = { .bits = 0 };
  gboolean           present;
  gboolean           read = wb_value_parse (field, text, -1, WB_VALUE_STRICT, &value, &present, &error);

  if (code == OK)
    assert_round_trip (field, value, text, WB_VALUE_STRICT);
  else
    g_assert_error (error, WB_VALUE_ERROR, code);
  g_assert_cmpint (read, ==, code == OK);
  wb_value_clear (field, &value);
}

/* The largest sets fit in an attribute of 64 KiB. */
static void
test_set_room (void)
{
  g_autofree char *longest = make_ids (WB_MAX_MEMBERS, 64);
  g_autofree char *too_many = make_ids (WB_MAX_MEMBERS + 1, 10);
  g_autofree char *codes = make_ids (WB_MAX_MEMBERS, 9);
  g_autofree char *long_codes = make_ids (WB_MAX_MEMBERS, 10);
  const WbField   *ids = wb_field_find (WB_KIND_VOICE, "domains");
  const WbField   *texts = wb_field_find (WB_KIND_PROJECT, "area-codes");

  g_assert_cmpuint (strlen (longest), <, 64 * 1024);
  assert_set (ids, longest, OK);
  assert_set (ids, too_many, WB_VALUE_ERROR_TOO_LONG);
  assert_set (texts, codes, OK);
  assert_set (texts, long_codes, WB_VALUE_ERROR_TOO_LONG);
}

static void
test_messages (void)
{
  static const struct
  {
    WbKind      kind;
    const char *field;
    const char *text;
    const char *message;
  } messages[] = {
    { WB_KIND_RELATION, "trust", "6", "“6” does not fit here. Write a number from 1 to 5." },
    { WB_KIND_ACTION, "course", "fine\x01\n", "“fine” is none of the words that may stand here: on-course, at-risk, "
                                              "off-course." },
    { WB_KIND_GOAL, "status", " running", "Beside “running” there are blanks. Take them out: this value has none around it." },
    { WB_KIND_ACTION, "due", "2027\t", "Beside “2027” there are blanks. Take them out: this value has none around it." },
    { WB_KIND_TAKES_PART, "roles", "lead lead", "“lead” stands twice in this list." },
    { WB_KIND_VOICE, "domains", "d1 2d", "“2d” is no id. An id is a letter or _ and at most 63 letters, digits, "
                                         "points, - or _." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      const WbField     *field = wb_field_find (messages[i].kind, messages[i].field);
      g_autoptr (GError) error = NULL;
      WbValue            value;
      gboolean           present;

      g_assert_false (wb_value_parse (field, messages[i].text, -1, WB_VALUE_STRICT, &value, &present, &error));
      g_assert_cmpstr (error->message, ==, messages[i].message);
    }
}

static void
test_copy (void)
{
  const WbField *title = wb_field_find (WB_KIND_GOAL, "title");
  const WbField *roles = wb_field_find (WB_KIND_TAKES_PART, "roles");
  WbValue        text, set, copy;
  gboolean       present;

  g_assert_true (wb_value_parse (title, "a", -1, WB_VALUE_STRICT, &text, &present, NULL));
  copy = wb_value_copy (title, text);
  g_assert_true (copy.text == text.text);
  wb_value_clear (title, &text);
  g_assert_cmpuint (text.bits, ==, 0);
  g_assert_cmpstr (copy.text, ==, "a");
  wb_value_clear (title, &copy);
  wb_value_clear (title, &copy);

  g_assert_true (wb_value_parse (roles, "lead", -1, WB_VALUE_STRICT, &set, &present, NULL));
  copy = wb_value_copy (roles, set);
  wb_value_clear (roles, &set);
  g_assert_true (wb_set_contains (copy.set, "lead"));
  wb_value_clear (roles, &copy);
}

/* Dates fill half of a value. */
static void
test_equal_date (void)
{
  const WbField *due = wb_field_find (WB_KIND_ACTION, "due");
  WbValue        a = { .bits = 0 };
  WbValue        b = { .bits = G_MAXUINT64 };

  a.date = b.date = wb_date_new (2027, 3, 0);
  g_assert_true (wb_value_equal (due, a, b));
  b.date = wb_date_new (2027, 3, 1);
  g_assert_false (wb_value_equal (due, a, b));
}

static void
test_unknown_word (void)
{
  const WbField *status = wb_field_find (WB_KIND_ACTION, "status");
  WbValue        value;
  gboolean       present;

  g_assert_true (wb_value_parse (status, "paused", -1, WB_VALUE_KEEP_WORDS, &value, &present, NULL));
  g_assert_cmpint (value.number, >, WB_UNKNOWN_WORD);
  g_assert_cmpstr (wb_value_word_name (status, value), ==, "paused");
  value.number = WB_ACTION_STATUS_DONE;
  g_assert_cmpstr (wb_value_word_name (status, value), ==, "done");
  value.number = 0;
  g_assert_null (wb_value_word_name (status, value));
}

static void
test_defaults (void)
{
  const WbField *priority = wb_field_find (WB_KIND_GOAL, "priority");
  const WbField *outcome = wb_field_find (WB_KIND_VOICE, "outcome");
  const WbField *status = wb_field_find (WB_KIND_GOAL, "status");
  const WbField *postponed = wb_field_find (WB_KIND_ACTION, "postponed");

  g_assert_true (wb_value_is_default (priority, (WbValue) { .number = 0 }));
  g_assert_false (wb_value_is_default (priority, (WbValue) { .number = 1 }));
  g_assert_true (wb_value_is_default (outcome, (WbValue) { .number = WB_OUTCOME_OPEN }));
  g_assert_false (wb_value_is_default (outcome, (WbValue) { .number = WB_OUTCOME_TAKEN_UP }));
  g_assert_false (wb_value_is_default (status, (WbValue) { .number = WB_GOAL_STATUS_IDEA }));
  g_assert_false (wb_value_is_default (postponed, (WbValue) { .number = 0 }));
}

int
main (int argc, char *argv[])
{
  speak ("en");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/value/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_value);
    }
  g_test_add_func ("/value/room", test_room);
  g_test_add_func ("/value/set-room", test_set_room);
  g_test_add_func ("/value/messages", test_messages);
  g_test_add_func ("/value/copy", test_copy);
  g_test_add_func ("/value/equal-date", test_equal_date);
  g_test_add_func ("/value/unknown-word", test_unknown_word);
  g_test_add_func ("/value/defaults", test_defaults);

  return g_test_run ();
}
