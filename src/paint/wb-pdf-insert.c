/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-pdf-insert.h"

#include <string.h>

#define TABLE_HEAD  "xref\n0 "
#define TABLE_ENTRY 20 /* bytes: ten digits, a space, five digits, a space, n or f, and the end of the line */
#define DIGITS      10
#define PLACE       "startxref\n"

/* In the order of the file. */
typedef struct
{
  gsize  at;
  gsize  before; /* how much the ones before it and itself put in */
  char  *text;
  gsize  length;
} Insertion;

/* table: where the table of objects begins; 0: the file has none as cairo writes it, and stays as it is */
struct _WbPdfInsert
{
  GByteArray *bytes;
  GArray     *insertions;
  gsize       table, n_objects;
  gsize       place; /* of the words that say where the table begins */
  gsize       looked; /* so far */
};

static void
clear_insertion (gpointer data)
{
  g_free (((Insertion *) data)->text);
}

/* Where the text last stands before end. */
static gboolean
find_last (GByteArray *bytes, const char *text, gsize *at)
{
  gsize length = strlen (text);

  for (gsize i = bytes->len; i >= length; i--)
    if (memcmp (bytes->data + i - length, text, length) == 0)
      {
        *at = i - length;
        return TRUE;
      }

  return FALSE;
}

static const guint8 *
find_first (const guint8 *begin, const guint8 *end, const char *text)
{
  gsize length = strlen (text);

  for (const guint8 *at = begin; (gsize) (end - at) >= length; at++)
    {
      at = memchr (at, *text, end - at - length + 1);
      if (at == NULL || memcmp (at, text, length) == 0)
        return at;
    }

  return NULL;
}

/* The number that stands there. */
static gsize
read_number (GByteArray *bytes, gsize at)
{
  gsize number = 0;

  for (; at < bytes->len && g_ascii_isdigit (bytes->data[at]); at++)
    number = number * 10 + (bytes->data[at] - '0');

  return number;
}

static gsize
get_entries (const WbPdfInsert *self)
{
  const guint8 *line = self->bytes->data + self->table + strlen (TABLE_HEAD);
  const guint8 *end = memchr (line, '\n', self->bytes->data + self->place - line);

  return end != NULL ? (gsize) (end + 1 - self->bytes->data) : 0;
}

static void
find_table (WbPdfInsert *self)
{
  gsize table, entries;

  if (!find_last (self->bytes, PLACE, &self->place))
    return;

  table = read_number (self->bytes, self->place + strlen (PLACE));
  if (table == 0 || table + strlen (TABLE_HEAD) > self->place ||
      memcmp (self->bytes->data + table, TABLE_HEAD, strlen (TABLE_HEAD)) != 0)
    return;

  self->table = table;
  self->n_objects = read_number (self->bytes, table + strlen (TABLE_HEAD));
  entries = get_entries (self);
  if (entries == 0 || self->n_objects > (self->place - entries) / TABLE_ENTRY)
    self->table = 0;
}

/**
 * wb_pdf_insert_new:
 * @bytes: a PDF; it must live as long, and is changed by wb_pdf_insert_apply() only
 *
 * Returns: (transfer full): nothing to put into it yet
 */
WbPdfInsert *
wb_pdf_insert_new (GByteArray *bytes)
{
  WbPdfInsert *self = g_new0 (WbPdfInsert, 1);

  self->bytes = bytes;
  self->insertions = g_array_new (FALSE, FALSE, sizeof (Insertion));
  g_array_set_clear_func (self->insertions, clear_insertion);
  find_table (self);

  return self;
}

/**
 * wb_pdf_insert_free:
 * @self: what is to be put into a PDF
 *
 * Frees it.
 */
void
wb_pdf_insert_free (WbPdfInsert *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->insertions);
  g_free (self);
}

/**
 * wb_pdf_insert_find:
 * @self: what is to be put into a PDF
 * @text: what to look for, from where it was found last
 * @at: (out): where it ends; untouched when it is not found
 *
 * Returns: whether it is found before the table of objects
 */
gboolean
wb_pdf_insert_find (WbPdfInsert *self, const char *text, gsize *at)
{
  const guint8 *begin, *found;

  g_return_val_if_fail (self != NULL && text != NULL && at != NULL, FALSE);

  if (self->looked >= self->table)
    return FALSE;

  begin = self->bytes->data + self->looked;
  found = find_first (begin, self->bytes->data + self->table, text);
  if (found == NULL)
    return FALSE;

  *at = self->looked = found + strlen (text) - self->bytes->data;

  return TRUE;
}

/**
 * wb_pdf_insert_add:
 * @self: what is to be put into a PDF
 * @at: where, in the PDF as it is; no earlier than what was added last
 * @text: (transfer full): what
 *
 * Adds a text.
 */
void
wb_pdf_insert_add (WbPdfInsert *self, gsize at, char *text)
{
  Insertion insertion = { .at = at, .text = text, .length = strlen (text) };

  g_return_if_fail (self != NULL && at <= self->table);

  if (self->insertions->len > 0)
    insertion.before = g_array_index (self->insertions, Insertion, self->insertions->len - 1).before;
  insertion.before += insertion.length;
  g_array_append_val (self->insertions, insertion);
}

/* Beside Latin-1, what the encoding of short texts in a PDF has a byte for that our texts often have. */
static guint8
get_byte (gunichar letter)
{
  static const struct { gunichar letter; guint8 byte; } bytes[] = {
    { 0x2013, 0x85 }, { 0x2014, 0x84 }, { 0x2018, 0x8f }, { 0x2019, 0x90 }, { 0x201c, 0x8d }, { 0x201d, 0x8e },
    { 0x201e, 0x8c }, { 0x2026, 0x83 }, { 0x20ac, 0xa0 },
  };

  if ((letter >= 0x20 && letter < 0x7f) || (letter > 0xa0 && letter <= 0xff && letter != 0xad))
    return letter;

  for (guint i = 0; i < G_N_ELEMENTS (bytes); i++)
    if (bytes[i].letter == letter)
      return bytes[i].byte;

  return 0;
}

/* In a byte for each letter; FALSE: it has others, too. */
static gboolean
add_bytes (GString *text, const char *words)
{
  gsize begin = text->len;

  g_string_append_c (text, '(');
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint8 byte = get_byte (g_utf8_get_char (at));

      if (byte == 0)
        {
          g_string_truncate (text, begin);
          return FALSE;
        }
      if (byte == '(' || byte == ')' || byte == '\\')
        g_string_append_c (text, '\\');
      g_string_append_c (text, byte);
    }
  g_string_append_c (text, ')');

  return TRUE;
}

/* In UTF-16, as digits. */
static void
add_digits (GString *text, const char *words)
{
  g_autofree gunichar2 *units = g_utf8_to_utf16 (words, -1, NULL, NULL, NULL);

  g_string_append (text, "<FEFF");
  for (gsize i = 0; units != NULL && units[i] != 0; i++)
    g_string_append_printf (text, "%04X", units[i]);
  g_string_append_c (text, '>');
}

/**
 * wb_pdf_insert_add_words:
 * @self: what is to be put into a PDF
 * @at: as for wb_pdf_insert_add()
 * @key: the name of an entry
 * @words: what it says
 *
 * Adds an entry of words, as PDF has them in any language.
 */
void
wb_pdf_insert_add_words (WbPdfInsert *self, gsize at, const char *key, const char *words)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "   /%s ", key);
  if (!add_bytes (text, words))
    add_digits (text, words);
  g_string_append_c (text, '\n');
  wb_pdf_insert_add (self, at, g_string_free (text, FALSE));
}

/* How much comes before that place. */
static gsize
get_shift (const WbPdfInsert *self, gsize place)
{
  guint low = 0, high = self->insertions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->insertions, Insertion, middle).at <= place)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? g_array_index (self->insertions, Insertion, low - 1).before : 0;
}

static void
move_objects (WbPdfInsert *self)
{
  guint8 *entry = self->bytes->data + get_entries (self);

  for (gsize i = 0; i < self->n_objects; i++, entry += TABLE_ENTRY)
    {
      gsize place = read_number (self->bytes, entry - self->bytes->data);
      char digits[DIGITS + 1];

      if (entry[TABLE_ENTRY - 3] != 'n')
        continue;

      g_snprintf (digits, sizeof digits, "%0*" G_GSIZE_FORMAT, DIGITS, place + get_shift (self, place));
      memcpy (entry, digits, DIGITS);
    }
}

static void
move_table (WbPdfInsert *self)
{
  g_autofree char *place = g_strdup_printf (PLACE "%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                                            self->table + get_shift (self, self->table));

  g_byte_array_set_size (self->bytes, self->place);
  g_byte_array_append (self->bytes, (const guint8 *) place, strlen (place));
}

/* From the last to the first, so that each byte moves once. */
static void
put_in (WbPdfInsert *self)
{
  gsize end = self->bytes->len;

  g_byte_array_set_size (self->bytes, end + get_shift (self, G_MAXSIZE));
  for (guint i = self->insertions->len; i > 0; i--)
    {
      const Insertion *insertion = &g_array_index (self->insertions, Insertion, i - 1);
      guint8 *to = self->bytes->data + insertion->at + insertion->before;

      memmove (to, self->bytes->data + insertion->at, end - insertion->at);
      memcpy (to - insertion->length, insertion->text, insertion->length);
      end = insertion->at;
    }
}

/**
 * wb_pdf_insert_apply:
 * @self: what is to be put into a PDF
 *
 * Puts it in. A PDF of another shape than cairo's stays as it is.
 */
void
wb_pdf_insert_apply (WbPdfInsert *self)
{
  g_return_if_fail (self != NULL);

  if (self->table == 0)
    return;

  move_objects (self);
  move_table (self);
  put_in (self);
  g_array_set_size (self->insertions, 0);
  self->table = 0;
}
