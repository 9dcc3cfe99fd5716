/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-utf8.h"

#include "wb-bytes.h"

/* Every byte of a file passes through here. */

static inline gboolean
is_continuation (guchar c)
{
  return (c & 0xc0) == 0x80;
}

/* How long the character is that begins with @c, and what its second byte must be at least and at most: that is where
 * overlong forms, surrogates and what is beyond U+10FFFF show. 0: nothing begins so. */
static guint
get_sequence (guchar c, guchar *low, guchar *high)
{
  *low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80;
  *high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;

  if (c >= 0xc2 && c <= 0xdf)
    return 2;
  if (c >= 0xe0 && c <= 0xef)
    return 3;
  if (c >= 0xf0 && c <= 0xf4)
    return 4;
  return 0;
}

/* The length of the character at @data, which is not ASCII; 0: it is none; *is_cut: it may go on after the end. */
static guint
check_character (const guchar *data, gsize size, gboolean *is_cut)
{
  guchar low, high;
  guint length = get_sequence (data[0], &low, &high);

  for (guint i = 1; i < length; i++)
    {
      if (i == size)
        {
          *is_cut = TRUE;
          return 0;
        }
      if (i == 1 ? data[i] < low || data[i] > high : !is_continuation (data[i]))
        return 0;
    }

  return length;
}

/* What XML 1.0 has no place for: NUL, controls, U+FFFE and U+FFFF. */
static gboolean
is_forbidden (const guchar *data, gsize size)
{
  if (data[0] < 0x20)
    return data[0] != '\t' && data[0] != '\n' && data[0] != '\r';

  return data[0] == 0xef && size >= 3 && data[1] == 0xbf && data[2] >= 0xbe;
}

/**
 * wb_file_utf8_validate:
 * @data: (array length=size): bytes, from the start of a character on
 * @size: how many
 * @is_cut: (out): whether what is wrong is only that the last character is not whole
 *
 * Returns: how many bytes from the start are valid UTF-8 without a character that XML has no place for
 */
gsize
wb_file_utf8_validate (const char *data, gsize size, gboolean *is_cut)
{
  gsize i = 0;

  *is_cut = FALSE;

  while (i < size)
    {
      guint length = 1;

      if (i + 8 <= size)
        {
          guint64 word = wb_bytes_load (data + i);

          if ((wb_bytes_find_high (word) | wb_bytes_find_less (word, 0x20)) == 0)
            {
              i += 8;
              continue;
            }
        }

      if (is_forbidden ((const guchar *) data + i, size - i))
        return i;
      if (data[i] & 0x80)
        length = check_character ((const guchar *) data + i, size - i, is_cut);
      if (length == 0)
        return i;
      i += length;
    }

  return size;
}

static inline void
advance_byte (WbFilePosition *position, guchar c)
{
  if (c == '\n')
    *position = (WbFilePosition) { position->line + 1, 1 };
  else if (!is_continuation (c))
    position->column++;
}

/**
 * wb_file_utf8_advance:
 * @position: (inout): the place of @data
 * @data: (array length=size): bytes of valid UTF-8
 * @size: how many
 *
 * Moves @position to behind @data. Columns are counted in characters, as editors do.
 */
void
wb_file_utf8_advance (WbFilePosition *position, const char *data, gsize size)
{
  const char *end = data + size;

  for (; end - data >= 8; data += 8)
    {
      guint64 word = wb_bytes_load (data);

      if (wb_bytes_find (word, '\n') != 0)
        for (guint i = 0; i < 8; i++)
          advance_byte (position, data[i]);
      else if (wb_bytes_find_high (word) == 0)
        position->column += 8;
      else
        position->column += 8 - __builtin_popcountll ((word >> 7) & ~(word >> 6) & WB_BYTES_ONES);
    }

  for (; data < end; data++)
    advance_byte (position, *data);
}
