/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-input.h"

#include <stdlib.h>
#include <string.h>

#include "wb-text.h"

/* The first three letters tell the months apart in both languages that the program speaks; "mrt" and "maa" are March. */
static const struct
{
  const char *start;
  int         month;
} months[] = {
  { "jan", 1 }, { "feb", 2 }, { "mar", 3 }, { "mrt", 3 }, { "maa", 3 }, { "apr", 4 }, { "may", 5 }, { "mei", 5 },
  { "jun", 6 }, { "jul", 7 }, { "aug", 8 }, { "sep", 9 }, { "oct", 10 }, { "okt", 10 }, { "nov", 11 }, { "dec", 12 },
};

static int
month_of_name (const char *word)
{
  g_autofree char *folded = wb_text_fold (word);

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (folded, months[i].start))
      return months[i].month;

  return 0;
}

static gboolean
is_number (const char *word)
{
  return *word != '\0' && strspn (word, "0123456789") == strlen (word);
}

static char *
join_date (int year, int month, int day)
{
  if (day > 0)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);

  return month > 0 ? g_strdup_printf ("%04d-%02d", year, month) : g_strdup_printf ("%04d", year);
}

/* Day, month and year in the order in which they are said in Dutch and in British English; a year stands first only in
 * the form of a file. A month may be a word. */
static char *
read_date (const char *input)
{
  g_auto (GStrv) words = g_strsplit_set (input, " -/.,", -1);
  const char *parts[3];
  int numbers[3];
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (n == 3)
        return NULL;
      parts[n] = words[i];
      numbers[n] = is_number (words[i]) ? atoi (words[i]) : month_of_name (words[i]);
      if (numbers[n] == 0)
        return NULL;
      n++;
    }

  if (n == 1 && is_number (parts[0]) && strlen (parts[0]) == 4)
    return join_date (numbers[0], 0, 0);
  if (n == 2 && is_number (parts[1]) && strlen (parts[1]) == 4 && numbers[0] <= 12)
    return join_date (numbers[1], numbers[0], 0);
  if (n == 2 && strlen (parts[0]) == 4 && numbers[1] <= 12)
    return join_date (numbers[0], numbers[1], 0);
  if (n == 3 && is_number (parts[2]) && strlen (parts[2]) == 4 && is_number (parts[0]))
    return join_date (numbers[2], numbers[1], numbers[0]);
  if (n == 3 && is_number (parts[0]) && strlen (parts[0]) == 4)
    return join_date (numbers[0], numbers[1], numbers[2]);

  return NULL;
}

/* The mark before the decimals, as labels have it. */
static char
decimal_mark (void)
{
  WbDecimal half = { .digits = 5, .scale = 1 };
  g_autofree char *label = wb_decimal_to_label (half);

  return strchr (label, ',') != NULL ? ',' : '.';
}

/* Whether the marks of a number can only group thousands: three digits behind each. */
static gboolean
groups_thousands (const char *input, char mark)
{
  for (const char *p = strchr (input, mark); p != NULL; p = strchr (p + 1, mark))
    if (strspn (p + 1, "0123456789") != 3)
      return FALSE;

  return TRUE;
}

/* Where the decimals begin: at the last mark when both kinds stand there, "1.234,5"; a single kind groups thousands when
 * it can and is not the mark of the language, or stands more than once. */
static const char *
find_mark (const char *input)
{
  const char *comma = strrchr (input, ',');
  const char *point = strrchr (input, '.');
  const char *mark = comma > point ? comma : point;

  if (mark == NULL || (comma != NULL && point != NULL))
    return mark;
  if (groups_thousands (input, *mark) && (*mark != decimal_mark () || strchr (input, *mark) != mark))
    return NULL;

  return mark;
}

static char *
read_decimal (const char *input)
{
  GString *text = g_string_new (NULL);
  const char *mark = find_mark (input);

  for (const char *p = input; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p) || (*p == '-' && p == input))
        g_string_append_c (text, *p);
      else if (p == mark)
        g_string_append_c (text, '.');
      else if (*p != '.' && *p != ',' && *p != ' ' && *p != '\'')
        {
          g_string_free (text, TRUE);
          return NULL;
        }
    }

  return g_string_free (text, FALSE);
}

/* "−5" and "€ 1.250" are typed too. */
static char *
strip_signs (const char *input)
{
  g_autofree char *plain = g_strstrip (g_strdup (input));
  GString *text = g_string_new (plain);

  g_string_replace (text, "€", "", 0);
  g_string_replace (text, "−", "-", 0);
  g_string_replace (text, "\u00a0", " ", 0);

  return g_strstrip (g_string_free (text, FALSE));
}

/**
 * wb_input_to_text:
 * @field: a field
 * @input: what somebody typed
 *
 * Returns: (transfer full): the value as a file writes it, or what was typed when it cannot be read
 */
char *
wb_input_to_text (const WbField *field, const char *input)
{
  g_autofree char *plain = NULL;
  char *text = NULL;

  if (field->type == WB_TYPE_TEXT || field->type == WB_TYPE_LONG_TEXT)
    return g_strdup (input);

  plain = strip_signs (input);
  if (*plain == '\0')
    return g_steal_pointer (&plain);

  if (field->type == WB_TYPE_DATE)
    text = read_date (plain);
  else if (field->type == WB_TYPE_DECIMAL)
    text = read_decimal (plain);
  else if (field->type == WB_TYPE_COLOUR && *plain != '#')
    text = g_strconcat ("#", plain, NULL);
  else if (field->type == WB_TYPE_TEXT_SET)
    text = g_strdelimit (g_strdup (plain), ",;", ' ');

  return text != NULL ? text : g_steal_pointer (&plain);
}

/**
 * wb_input_from_text:
 * @field: a field
 * @text: (nullable): a value as a file writes it
 *
 * Returns: (transfer full): what an entry shows: dates and numbers as the language writes them, without grouped
 *   thousands, so that wb_input_to_text() reads back the same
 */
char *
wb_input_from_text (const WbField *field, const char *text)
{
  WbDate date;

  if (text == NULL)
    return g_strdup ("");
  if (field->type == WB_TYPE_DECIMAL)
    return g_strdelimit (g_strdup (text), ".", decimal_mark ());
  if (field->type == WB_TYPE_DATE && wb_date_parse (text, -1, &date, NULL))
    return wb_date_to_label (date);

  return g_strdup (text);
}
