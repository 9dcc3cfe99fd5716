/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-order.h"

#include <string.h>

/* A key is a fraction in base 62 without its "0.": the digits in the order of their bytes, no zeros at the end. Between
 * two keys we take the shortest there is, and of those the middle one.
 *
 * At the ends, where most keys are made, halving what is left would cost a character every six keys. There keys count
 * like an odometer, as in David Greenspan, "Implementing Fractional Indexing" (Observable, 2020): the first character
 * says how many digits follow, and its order puts longer numbers further out. Upwards "b" has two digits, "c" three, to
 * "y"; downwards "Z" has one, "Y" two, to "A". Ours differs in three ways. The first keys are single letters: "a", "b",
 * "c". A number that ends in 0 is skipped, for it is no key. And a key that is shorter than its first character says,
 * such as those single letters, counts as it stands, so that keys of any other program go on too; "z" at the top and "0"
 * at the bottom, where that ends, open a counter of their own: "za1", "za2", …, "zb01". */

static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

#define BASE 62

static int
digit_value (char c)
{
  if (c <= '9')
    return c - '0';
  if (c <= 'Z')
    return c - 'A' + 10;
  return c - 'a' + 36;
}

/**
 * wb_order_is_valid:
 * @key: any bytes
 * @length: how many
 *
 * Returns: whether @key can be the order of an item: 1 to 200 of [0-9A-Za-z], not ending in 0
 */
gboolean
wb_order_is_valid (const char *key, gsize length)
{
  if (length == 0 || length > WB_MAX_ORDER || key[length - 1] == '0')
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (key[i]))
      return FALSE;

  return TRUE;
}

/* How many characters the number that @key starts with has in all, or 0 when its first character opens none. */
static gsize
counter_length (const char *key)
{
  if (key[0] >= 'a' && key[0] <= 'y')
    return key[0] - 'a' + 2;
  if (key[0] >= 'A' && key[0] <= 'Z')
    return 'Z' - key[0] + 2;
  return 0;
}

/* The next number in as many digits; FALSE when all are at their highest. */
static gboolean
count_up (GString *number)
{
  for (gsize i = number->len - 1; i > 0; i--)
    {
      int value = digit_value (number->str[i]);

      if (value < BASE - 1)
        {
          number->str[i] = digits[value + 1];
          if (i < number->len - 1)
            number->str[number->len - 1] = '1';
          return TRUE;
        }
      number->str[i] = '0';
    }

  return FALSE;
}

/* The number before it in as many digits; FALSE when it is the lowest. */
static gboolean
count_down (GString *number)
{
  gsize last = number->len - 1;
  int   value = digit_value (number->str[last]);

  if (value > 1)
    {
      number->str[last] = digits[value - 1];
      return TRUE;
    }

  number->str[last] = digits[BASE - 1];
  for (gsize i = last - 1; i > 0; i--)
    {
      value = digit_value (number->str[i]);
      number->str[i] = digits[(value + BASE - 1) % BASE];
      if (value > 0)
        return TRUE;
    }

  return FALSE;
}

/* The lowest number upwards, or the highest downwards, of the counter that @first opens. */
static GString *
counter_start (char first)
{
  gboolean up = first >= 'a';
  GString *number = g_string_new_len (&first, 1);
  gsize    length = counter_length (number->str);

  while (number->len < length)
    g_string_append_c (number, up ? '0' : digits[BASE - 1]);
  if (up)
    number->str[length - 1] = '1';

  return number;
}

/* Above a key that is shorter than its first character says: its last digit goes one up. */
static GString *
step_up (const char *key)
{
  GString *result = g_string_new (key);

  while (result->str[result->len - 1] == digits[BASE - 1])
    g_string_truncate (result, result->len - 1);
  result->str[result->len - 1] = digits[digit_value (result->str[result->len - 1]) + 1];

  return result;
}

static GString *
above (const char *key)
{
  gsize              prefix = strspn (key, "z");
  const char        *rest = key + prefix;
  gsize              length = counter_length (rest);
  g_autoptr (GString) number = NULL;

  if (*rest == '\0')
    number = counter_start ('a');
  else if (*rest < 'a')
    number = prefix == 0 ? g_string_new ("a") : counter_start ('a');
  else if (strlen (rest) < length)
    number = step_up (rest);
  else
    {
      number = g_string_new_len (rest, length);
      if (!count_up (number))
        {
          char next = rest[0] + 1;

          g_string_free (g_steal_pointer (&number), TRUE);
          number = next == 'z' ? g_string_new ("z") : counter_start (next);
        }
    }

  g_string_prepend_len (number, key, prefix);
  return g_steal_pointer (&number);
}

/* Below a key that is shorter than its first character says, and is not only a 1: its last digit goes one down. */
static GString *
step_down (const char *key)
{
  GString *result = g_string_new (key);

  result->str[result->len - 1] = digits[digit_value (result->str[result->len - 1]) - 1];
  while (result->str[result->len - 1] == '0')
    g_string_truncate (result, result->len - 1);

  return result;
}

static GString *
below (const char *key)
{
  gsize              prefix = strspn (key, "0");
  const char        *rest = key + prefix;
  gsize              length = counter_length (rest);
  g_autoptr (GString) number = NULL;

  if (*rest >= 'a')
    number = counter_start ('Z');
  else if (strcmp (rest, "1") == 0)
    number = g_string_prepend_c (counter_start ('Z'), '0');
  else if (length == 0 || strlen (rest) < length)
    number = step_down (rest);
  else
    {
      number = g_string_new_len (rest, length);
      if (!count_down (number))
        {
          g_string_free (g_steal_pointer (&number), TRUE);
          number = rest[0] > 'A' ? counter_start (rest[0] - 1) : g_string_new ("9");
        }
    }

  g_string_prepend_len (number, key, prefix);
  return g_steal_pointer (&number);
}

/* The shortest key above @rest, in the middle of what there is. */
static void
append_above (GString *key, const char *rest)
{
  while (*rest == digits[BASE - 1])
    g_string_append_c (key, *rest++);

  if (*rest == '\0')
    g_string_append_c (key, digits[BASE / 2]);
  else
    g_string_append_c (key, digits[(digit_value (*rest) + BASE) / 2]);
}

/* The shortest key between two, and of those the middle one; @before may be "". */
static GString *
between (const char *before, const char *after)
{
  GString *key = g_string_new (NULL);
  int      low, high;

  for (;; after++)
    {
      low = *before != '\0' ? digit_value (*before) : 0;
      high = digit_value (*after);
      if (low != high)
        break;

      g_string_append_c (key, *after);
      before += *before != '\0';
    }

  if (high - low > 1)
    {
      g_string_append_c (key, digits[(low + high) / 2]);
    }
  else if (after[1] != '\0')
    {
      g_string_append_c (key, *after);
    }
  else
    {
      g_string_append_c (key, digits[low]);
      append_above (key, *before != '\0' ? before + 1 : before);
    }

  return key;
}

/* Where counting runs out of room, there may still be a key by halving. */
static GString *
at_an_end (const char *before, const char *after)
{
  GString *key = before != NULL ? above (before) : below (after);

  if (key->len <= WB_MAX_ORDER)
    return key;

  g_string_free (key, TRUE);
  if (before == NULL)
    return between ("", after);

  key = g_string_new (NULL);
  append_above (key, before);
  return key;
}

/**
 * wb_order_between:
 * @before: (nullable): the key of the item before, or %NULL for none
 * @after: (nullable): the key of the item after, or %NULL for none
 *
 * Makes a key for an item that is put between two others. Ten thousand items that are added one behind the other, or one
 * before the other, have keys of at most five characters.
 *
 * Returns: (transfer full) (nullable): the key; %NULL when there is none of at most %WB_MAX_ORDER characters, as between
 *   two equal keys, or when @before is not before @after: then the neighbours need new keys
 */
char *
wb_order_between (const char *before, const char *after)
{
  GString *key;

  g_return_val_if_fail (before == NULL || wb_order_is_valid (before, strlen (before)), NULL);
  g_return_val_if_fail (after == NULL || wb_order_is_valid (after, strlen (after)), NULL);

  if (before == NULL && after == NULL)
    return g_strdup ("a");
  if (before != NULL && after != NULL && strcmp (before, after) >= 0)
    return NULL;

  key = before != NULL && after != NULL ? between (before, after) : at_an_end (before, after);

  return g_string_free (key, key->len > WB_MAX_ORDER);
}

/**
 * wb_order_compare:
 * @a: (nullable): a key, or %NULL when an item has none
 * @b: (nullable): a key, or %NULL when an item has none
 *
 * Compares by bytes; what has no key comes last. Ties are broken by id, which is the caller's to do.
 *
 * Returns: less than, equal to or greater than 0 as @a comes before, with or after @b
 */
int
wb_order_compare (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return strcmp (a, b);
}
