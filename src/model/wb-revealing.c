/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-revealing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-sentence.h"

/* Every repetition has a limit, and a match begins at the beginning of a word: so no text takes long. */

#define BEFORE      "(?<![\\p{L}\\p{N}])"
#define AFTER       "(?![\\p{L}\\p{N}])"
#define UPPER_WORD  "\\p{Lu}[\\p{L}'’.-]{0,40}"
#define BLANK       "\\p{Zs}"
#define DASH        "[-‐‑–]"

#define EMAIL \
  "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}" AFTER

/* Between two digits of a number stands at most one of these, with or without blanks around a dash. */
#define GAP         "(?:" BLANK "?[-‐‑–/]" BLANK "?|[" BLANK "]|\\.)?"
/* A number does not go on, nor does it begin amid others, as the end of a date does. */
#define NUMBER_FROM "(?<![\\p{L}\\p{N}+])(?<![\\p{N}][-‐‑–./,:])"
#define NUMBER_TO   "(?!" GAP "\\p{N})" AFTER
#define NO_DATE     "(?!\\d\\d([-./])\\d\\d\\g{-1}(?:19|20)\\d\\d)(?!\\d\\d[.:]\\d\\d[-–])"

/* 06-12345678, 06 1234 5678, 020-1234567, (020) 123 45 67, 0592 123456; ten digits, of which the first two to four stand
 * together. Then +31 20 123 45 67, +31 (0)6 12345678, 0031 and so on. */
#define PHONE \
  NUMBER_FROM NO_DATE "(?:" \
  "\\(?06\\)?(?:" GAP "\\d){8}|" \
  "\\(?0[1-9]\\d\\)?(?:" GAP "\\d){7}|" \
  "\\(?0[1-9]\\d\\d\\)?(?:" GAP "\\d){6}|" \
  "(?:\\+" BLANK "?|00)[1-9]\\d{0,2}(?:" BLANK "?\\(0\\))?(?:" GAP "\\d){8,12}" \
  ")" NUMBER_TO

/* What a street is called ends so, or has a word of its own for it: Laan van de Vrede. */
#define STREET \
  "(?:straat|str\\.|laan|weg|plein|kade|gracht|dijk|singel|dreef|steeg|pad|plantsoen|hof|markt|wal|ring|baan|boulevard|" \
  "brink|erf|allee|oord|gaarde|park|veld|akker|burcht|haven)"
#define OF \
  "(?:(?:" BLANK "(?:van|de|den|der|het|ter|ten|['’]t)){1,3}(?:" BLANK "\\p{Lu}[\\p{L}'’-]{1,30}){1,3})?"

/* A year is no number of a house. Nor is what counts something, or tells a time or a date: “Lekplein 12 september”. */
#define NO_YEAR  "(?!(?:19|20)\\d\\d(?!\\d))"
#define HOUSE \
  NO_YEAR "[1-9]\\d{0,3}(?:" BLANK "?(?:[a-zA-Z]|bis|hs|huis|rood|zwart)(?![\\p{L}\\p{N}])|" \
  "(?:" DASH "|/)(?:\\d{1,4}[a-zA-Z]?|[IVX]{1,4}|[a-zA-Z]|bis|hs|huis)(?![\\p{L}\\p{N}]))?" \
  "(?![\\p{L}\\p{N}])(?![-‐‑–.,:/]\\p{N})" NO_COUNT
#define NO_COUNT \
  "(?!" BLANK "?%|" BLANK "(?i:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|" \
  "january|february|march|may|june|july|august|october|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec|" \
  "uur|keer|maal|jaar|maanden|weken|dagen|euro|procent|meter|van" BLANK "de|of" BLANK "the|" \
  "woningen|huizen|portieken|appartementen|flats|mensen|bewoners|huurders|huishoudens|gezinnen|kinderen|jongeren|ouderen|" \
  "homes|houses|people|residents|households|families|children|years|times)" AFTER ")"

/* Maasstraat 12b, Lekplein 3-II, Laan van de Vrede 40, Maasstraat nr. 12. Then 12 Mill Street, and 1234 AB 12, or the other
 * way round. */
#define ADDRESS \
  BEFORE "(?:" \
  "(?=\\p{Lu})[\\p{L}'’-]{0,40}(?i:" STREET ")(?<!\\p{N})" OF "(?:,?" BLANK "(?:nr\\.?|nummer|huisnummer|no\\.?))?" BLANK "{1,2}" \
  HOUSE "|" \
  "(?<!\\p{N}[.,])" NO_YEAR "[1-9]\\d{0,3}[a-zA-Z]?(?:" DASH "\\d{1,4}[a-zA-Z]?)?,?" BLANK "(?:" UPPER_WORD BLANK "){1,3}" \
  "(?:Street|Road|Lane|Avenue|Square|Place|Court|Close|Drive|Way|Gardens|Terrace|Row|Crescent|Walk|Mews|Grove)" AFTER "|" \
  POSTCODE ",?" BLANK "{0,2}(?:nr\\.?|nummer|huisnummer)?" BLANK "?" HOUSE "|" \
  NO_YEAR "[1-9]\\d{0,3}" BLANK "?[a-zA-Z]?,?" BLANK POSTCODE AFTER \
  ")"
#define POSTCODE "[1-9]\\d{3}" BLANK "?(?!SA|SD|SS)[A-Z]{2}(?!\\p{L})"

static const char *const patterns[] = {
  [WB_REVEALING_EMAIL] = EMAIL,
  [WB_REVEALING_PHONE] = PHONE,
  [WB_REVEALING_ADDRESS] = ADDRESS,
};

static GRegex *regexes[G_N_ELEMENTS (patterns)];

static gpointer
compile (gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GError) error = NULL;

      regexes[i] = g_regex_new (patterns[i], G_REGEX_OPTIMIZE, 0, &error);
      g_assert_no_error (error);
    }

  return NULL;
}

static void
find_kind (const char *text, WbRevealingKind kind, GArray *found)
{
  g_autoptr (GMatchInfo) info = NULL;

  for (g_regex_match (regexes[kind], text, 0, &info); g_match_info_matches (info); g_match_info_next (info, NULL))
    {
      WbRevealing revealing = { .kind = kind };
      int start, end;

      g_match_info_fetch_pos (info, 0, &start, &end);
      revealing.start = start;
      revealing.end = end;
      g_array_append_val (found, revealing);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  gsize one = ((const WbRevealing *) a)->start;
  gsize other = ((const WbRevealing *) b)->start;

  return (one > other) - (one < other);
}

/**
 * wb_revealing_find:
 * @text: a text
 *
 * Finds email addresses, telephone numbers as they are written in the Netherlands or with the number of a country, and
 * addresses of houses as Dutch and English have them: a street with a number, a full postal code with a number.
 *
 * Returns: (transfer full) (element-type WbRevealing): what there is, in the order of the text
 */
GArray *
wb_revealing_find (const char *text)
{
  static GOnce once = G_ONCE_INIT;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (WbRevealing));

  /* All of them have a digit or an @; most texts have neither. */
  if (strpbrk (text, "@0123456789") == NULL)
    return found;

  g_once (&once, compile, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    find_kind (text, i, found);
  g_array_sort (found, compare_places);

  return found;
}

/**
 * wb_revealing_to_sentence:
 * @revealing: what was found
 * @text: the text that it was found in
 * @name: what the text is of, such as wb_record_to_name() says it
 *
 * Returns: (transfer full): a sentence
 */
char *
wb_revealing_to_sentence (const WbRevealing *revealing, const char *text, const char *name)
{
  g_autofree char *part = g_strndup (text + revealing->start, revealing->end - revealing->start);
  g_autofree char *quoted = wb_sentence_quote (part);

  switch (revealing->kind)
    {
    case WB_REVEALING_EMAIL:
      /* Translators: Goal “Dry homes”, “Description”: it still holds the email address “a@b.nl”. */
      return g_strdup_printf (_("%s: it still holds the email address %s."), name, quoted);
    case WB_REVEALING_PHONE:
      return g_strdup_printf (_("%s: it still holds the telephone number %s."), name, quoted);
    case WB_REVEALING_ADDRESS:
      return g_strdup_printf (_("%s: it still holds the address of a home, %s."), name, quoted);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* ---- the texts of a plan -------------------------------------------------------------------------------------------- */

static char *
name_field (WbNames *names, const WbRecord *record, const WbField *field)
{
  g_autofree char *name = wb_record_to_name (names, record);

  return g_strdup_printf ("%s, “%s”", name, wb_field_get_label (field));
}

static void
add_field (WbNames *names, const WbRecord *record, const WbField *field, GPtrArray *sentences)
{
  const char *text = wb_record_get_text (record, field->index);
  g_autoptr (GArray) found = wb_revealing_find (text);
  g_autofree char *name = found->len > 0 ? name_field (names, record, field) : NULL;

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (sentences, wb_revealing_to_sentence (&g_array_index (found, WbRevealing, i), text, name));
}

/* What is of a person by its class is there since the user wants it. */
static gboolean
is_looked_at (const WbField *field)
{
  return (field->type == WB_TYPE_TEXT || field->type == WB_TYPE_LONG_TEXT) && field->privacy != WB_PRIVACY_PERSONAL;
}

/**
 * wb_revealing_sentences:
 * @names: finds the items that a name is made with
 * @plan: a plan
 * @sentences: (element-type utf8): a list to add to
 *
 * Says of each text of @plan what it gives away: an email address, a telephone number, the address of a home. Fields of the
 * class *personal* are passed by.
 */
void
wb_revealing_sentences (WbNames *names, const WbPlan *plan, GPtrArray *sentences)
{
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);
      const WbKindInfo *info = record != NULL ? wb_kind_get_info (wb_record_get_kind (record)) : NULL;

      for (guint i = 0; info != NULL && i < info->n_fields; i++)
        if (wb_record_has (record, i) && is_looked_at (&info->fields[i]))
          add_field (names, record, &info->fields[i], sentences);
    }
}
