/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-start.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How the bytes of a file begin tells what it is. */

#define STARTS_WITH(data, size, start) \
  ((size) >= sizeof (start) - 1 && memcmp (data, start, sizeof (start) - 1) == 0)

static inline gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* UTF-16 and UTF-32, either way round, with a byte order mark or with the < that XML begins with. */
static gboolean
is_wide (const char *data, gsize size)
{
  return STARTS_WITH (data, size, "\xff\xfe") || STARTS_WITH (data, size, "\xfe\xff") ||
         STARTS_WITH (data, size, "<\0") || STARTS_WITH (data, size, "\0<") ||
         STARTS_WITH (data, size, "\0\0\xfe\xff") || STARTS_WITH (data, size, "\0\0\0<");
}

/* gzip, ZIP, bzip2, xz, Zstandard. */
static gboolean
is_compressed (const char *data, gsize size)
{
  return STARTS_WITH (data, size, "\x1f\x8b") || STARTS_WITH (data, size, "PK\x03\x04") ||
         STARTS_WITH (data, size, "BZh") || STARTS_WITH (data, size, "\xfd" "7zX") ||
         STARTS_WITH (data, size, "\x28\xb5\x2f\xfd");
}

/**
 * wb_file_start_check:
 * @data: (array length=size): the first bytes of a file: four, or all when it has fewer
 * @size: how many
 * @error: return location for a %WB_FILE_ERROR
 *
 * Refuses what shows itself by its first bytes to be in another encoding, or compressed.
 *
 * Returns: whether the file may be read on
 */
gboolean
wb_file_start_check (const char *data, gsize size, GError **error)
{
  WbFilePosition start = { 1, 1 };

  if (is_wide (data, size))
    wb_file_set_error_at (error, start, WB_FILE_ERROR_NOT_UTF8,
                          _("The file is in UTF-16 or UTF-32. A project file is in UTF-8."));
  else if (is_compressed (data, size))
    wb_file_set_error_at (error, start, WB_FILE_ERROR_NOT_PROJECT,
                          _("The file is compressed. Unpack it, then open what was in it."));
  else
    return TRUE;

  return FALSE;
}

/**
 * wb_file_start_has_mark:
 * @data: (array length=size): the first bytes of a file
 * @size: how many
 *
 * Returns: whether they are a byte order mark of UTF-8, three bytes long
 */
gboolean
wb_file_start_has_mark (const char *data, gsize size)
{
  return STARTS_WITH (data, size, "\xef\xbb\xbf");
}

/**
 * wb_file_start_skip_blanks:
 * @p: where to start
 * @end: where to stop
 *
 * Returns: the first byte that is no white space as XML has it, or @end
 */
const char *
wb_file_start_skip_blanks (const char *p, const char *end)
{
  while (p < end && is_blank (*p))
    p++;

  return p;
}

/**
 * wb_file_start_is_declaration:
 * @instruction: (array length=size): an instruction, from its "<?" on
 * @size: how many bytes
 *
 * Returns: whether it is an XML declaration
 */
gboolean
wb_file_start_is_declaration (const char *instruction, gsize size)
{
  return size > strlen ("<?xml") && STARTS_WITH (instruction, size, "<?xml") && is_blank (instruction[5]);
}

/* Takes NAME="value" at *@p; FALSE where there is none: what is wrong there is for the parser to say. */
static gboolean
take_pseudo_attribute (const char **p, const char *end, const char **name, const char **value, gsize *length)
{
  const char *at = wb_file_start_skip_blanks (*p, end);
  const char *close;

  *name = at;
  while (at < end && g_ascii_isalpha (*at))
    at++;
  at = wb_file_start_skip_blanks (at, end);
  if (at == end || *at != '=')
    return FALSE;

  at = wb_file_start_skip_blanks (at + 1, end);
  if (at == end || (*at != '"' && *at != '\''))
    return FALSE;
  close = memchr (at + 1, *at, end - at - 1);
  if (close == NULL)
    return FALSE;

  *value = at + 1;
  *length = close - *value;
  *p = close + 1;
  return TRUE;
}

/**
 * wb_file_start_find_encoding:
 * @declaration: (array length=size): the instruction that a file begins with, up to its "?>"
 * @size: how many bytes
 * @length: (out): the length of what is returned
 *
 * Returns: (transfer none) (nullable): the encoding that the XML declaration states, in @declaration
 */
const char *
wb_file_start_find_encoding (const char *declaration, gsize size, gsize *length)
{
  const char *p = declaration + strlen ("<?xml");
  const char *end = declaration + size;
  const char *name, *value;

  if (!wb_file_start_is_declaration (declaration, size))
    return NULL;

  while (take_pseudo_attribute (&p, end, &name, &value, length))
    if (STARTS_WITH (name, (gsize) (end - name), "encoding"))
      return value;

  return NULL;
}
