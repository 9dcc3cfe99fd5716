/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-buffer.h"

/* Text is escaped in pieces of this many bytes; the longest escape is six bytes for one. */
#define PIECE   4096
#define LONGEST 6

/* What is handed over ends with a page: a disk cache takes whole pages in a fraction of the time. */
#define PAGE 4096

/* So many bytes are looked at at once. */
#define BLOCK 16

typedef guint8 Block __attribute__ ((vector_size (BLOCK)));

static inline Block
every_byte (guint8 byte)
{
  return (Block){ 0 } + byte;
}

/* Whether none of its bytes may have to be escaped. */
static inline gboolean
is_plain (Block block)
{
  guint64 halves[2];

  G_STATIC_ASSERT (sizeof halves == BLOCK);

  block = (Block) ((block == every_byte ('<')) | (block == every_byte ('>')) | (block == every_byte ('&')) |
                   (block == every_byte ('"')) | (block < every_byte (' ')));
  memcpy (halves, &block, BLOCK);

  return (halves[0] | halves[1]) == 0;
}

static inline const char *
get_escape (char c, gboolean in_attribute)
{
  switch (c)
    {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\r':
      return "&#13;";
    case '\t':
      return in_attribute ? "&#9;" : NULL;
    case '\n':
      return in_attribute ? "&#10;" : NULL;
    default:
      return NULL;
    }
}

static inline char *
escape_byte (char *out, char c, gboolean in_attribute)
{
  const char *escape = get_escape (c, in_attribute);

  if (escape == NULL)
    *out++ = c;
  else
    while (*escape != '\0')
      *out++ = *escape++;

  return out;
}

static inline char *
escape_bytes (char *out, const char *text, gsize length, gboolean in_attribute)
{
  for (gsize i = 0; i < length; i++)
    out = escape_byte (out, text[i], in_attribute);

  return out;
}

/* Less than a block. */
static inline char *
escape_rest (char *out, const char *text, gsize length, gboolean in_attribute)
{
  Block block = every_byte (' ');

  wb_file_buffer_copy_short ((char *) &block, text, length);
  if (!is_plain (block))
    return escape_bytes (out, text, length, in_attribute);

  wb_file_buffer_copy_short (out, text, length);

  return out + length;
}

/* Most text holds nothing to escape, so it goes a block at a time until something turns up. */
static inline char *
escape_piece (char *out, const char *text, const char *end, gboolean in_attribute)
{
  for (; end - text >= BLOCK; text += BLOCK)
    {
      Block block;

      memcpy (&block, text, BLOCK);
      if (is_plain (block))
        {
          memcpy (out, &block, BLOCK);
          out += BLOCK;
        }
      else
        {
          out = escape_bytes (out, text, BLOCK, in_attribute);
        }
    }

  return escape_rest (out, text, (gsize) (end - text) % BLOCK, in_attribute);
}

static void
hand_over (WbFileBuffer *buffer, gsize size)
{
  if (buffer->refused || size == 0)
    return;

  buffer->refused = !buffer->sink (buffer->data, size, buffer->sink_data, &buffer->error);
  buffer->total += size;
}

/* What does not fill a page stays. */
static void
make_room (WbFileBuffer *buffer)
{
  gsize rest = buffer->used % PAGE;

  hand_over (buffer, buffer->used - rest);
  memmove (buffer->data, buffer->data + buffer->used - rest, rest);
  buffer->used = rest;
}

static inline void
append_escaped (WbFileBuffer *buffer, const char *text, gsize length, gboolean in_attribute)
{
  while (length > 0)
    {
      gsize piece = MIN (length, PIECE);
      char *out;

      if (G_UNLIKELY (piece * LONGEST > WB_FILE_BUFFER_SIZE - buffer->used))
        make_room (buffer);

      out = escape_piece (buffer->data + buffer->used, text, text + piece, in_attribute);
      buffer->used = out - buffer->data;
      text += piece;
      length -= piece;
    }
}

/**
 * wb_file_buffer_init:
 * @buffer: an uninitialised buffer
 * @sink: takes the bytes
 * @sink_data: for @sink
 *
 * Starts with an empty buffer.
 */
void
wb_file_buffer_init (WbFileBuffer *buffer, WbFileSink sink, gpointer sink_data)
{
  *buffer = (WbFileBuffer){ .data = g_malloc (WB_FILE_BUFFER_SIZE), .sink = sink, .sink_data = sink_data };
}

/**
 * wb_file_buffer_clear:
 * @buffer: a buffer
 *
 * Frees the buffer. What was not handed over is lost.
 */
void
wb_file_buffer_clear (WbFileBuffer *buffer)
{
  g_clear_pointer (&buffer->data, g_free);
  g_clear_error (&buffer->error);
}

/**
 * wb_file_buffer_end:
 * @buffer: a buffer
 * @error: return location for the error of the sink
 *
 * Hands over what is left, and frees the buffer.
 *
 * Returns: whether the sink took everything
 */
gboolean
wb_file_buffer_end (WbFileBuffer *buffer, GError **error)
{
  hand_over (buffer, buffer->used);
  if (buffer->error != NULL)
    g_propagate_error (error, g_steal_pointer (&buffer->error));
  wb_file_buffer_clear (buffer);

  return !buffer->refused;
}

/**
 * wb_file_buffer_append_long:
 * @buffer: a buffer
 * @text: bytes to append as they are
 * @length: how many
 *
 * Appends what is not short or does not fit any more: see wb_file_buffer_append().
 */
void
wb_file_buffer_append_long (WbFileBuffer *buffer, const char *text, gsize length)
{
  while (length > 0)
    {
      gsize piece = MIN (length, WB_FILE_BUFFER_SIZE - buffer->used);

      memcpy (buffer->data + buffer->used, text, piece);
      buffer->used += piece;
      text += piece;
      length -= piece;

      if (buffer->used == WB_FILE_BUFFER_SIZE)
        make_room (buffer);
    }
}

/**
 * wb_file_buffer_append_text:
 * @buffer: a buffer
 * @text: text
 * @length: its length
 *
 * Appends the content of an element. Tabs and line feeds stand as they are.
 */
void
wb_file_buffer_append_text (WbFileBuffer *buffer, const char *text, gsize length)
{
  append_escaped (buffer, text, length, FALSE);
}

/**
 * wb_file_buffer_append_attribute:
 * @buffer: a buffer
 * @text: text
 * @length: its length
 *
 * Appends the value of an attribute, without its quotes. Tabs and line feeds are escaped: a parser would make spaces of
 * them.
 */
void
wb_file_buffer_append_attribute (WbFileBuffer *buffer, const char *text, gsize length)
{
  append_escaped (buffer, text, length, TRUE);
}

/**
 * wb_file_buffer_append_pair:
 * @buffer: a buffer
 * @name: the name of an attribute
 * @value: (nullable): its value
 *
 * Appends an attribute with the blank before it, or nothing when @value is empty.
 */
void
wb_file_buffer_append_pair (WbFileBuffer *buffer, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;

  wb_file_buffer_append_literal (buffer, " ");
  wb_file_buffer_append_string (buffer, name);
  wb_file_buffer_append_literal (buffer, "=\"");
  wb_file_buffer_append_attribute (buffer, value, strlen (value));
  wb_file_buffer_append_literal (buffer, "\"");
}

/**
 * wb_file_buffer_indent:
 * @buffer: a buffer
 * @level: how deep an element stands
 *
 * Appends the blanks before an element.
 */
void
wb_file_buffer_indent (WbFileBuffer *buffer, guint level)
{
  for (guint i = 0; i < level; i++)
    wb_file_buffer_append_literal (buffer, "  ");
}
