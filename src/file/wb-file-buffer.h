/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <string.h>

#include "wb-file-writer.h"

G_BEGIN_DECLS

#define WB_FILE_BUFFER_SIZE (256 * 1024)

/* As long as a text is that wb_file_buffer_copy_short() copies. */
#define WB_FILE_BUFFER_SHORT 32

/**
 * WbFileBuffer:
 *
 * Where the writer puts its bytes: a buffer that stays in the processor's cache and is handed to a sink whenever it is
 * full. After a sink has refused, what is appended is lost.
 */
typedef struct
{
  /*< private >*/
  gsize      used;
  char      *data;
  WbFileSink sink;
  gpointer   sink_data;
  gint64     total; /* handed over */
  gboolean   refused;
  GError    *error;
} WbFileBuffer;

void     wb_file_buffer_init     (WbFileBuffer *buffer, WbFileSink sink, gpointer sink_data);
gboolean wb_file_buffer_end      (WbFileBuffer *buffer, GError **error); /* also clears it */
void     wb_file_buffer_clear    (WbFileBuffer *buffer);
void     wb_file_buffer_append_long      (WbFileBuffer *buffer, const char *text, gsize length);
void     wb_file_buffer_append_text      (WbFileBuffer *buffer, const char *text, gsize length);
void     wb_file_buffer_append_attribute (WbFileBuffer *buffer, const char *text, gsize length);
void     wb_file_buffer_append_pair      (WbFileBuffer *buffer, const char *name, const char *value); /* an attribute, unless empty */
void     wb_file_buffer_indent           (WbFileBuffer *buffer, guint level); /* two spaces for each level */

/* Copies a short text by two moves that may overlap: to call memcpy() costs more. */
static inline void
wb_file_buffer_copy_short (char *to, const char *from, gsize length)
{
  if (length >= 16)
    {
      memcpy (to, from, 16);
      memcpy (to + length - 16, from + length - 16, 16);
    }
  else if (length >= 8)
    {
      memcpy (to, from, 8);
      memcpy (to + length - 8, from + length - 8, 8);
    }
  else if (length >= 4)
    {
      memcpy (to, from, 4);
      memcpy (to + length - 4, from + length - 4, 4);
    }
  else if (length > 0)
    {
      to[0] = from[0];
      to[length / 2] = from[length / 2];
      to[length - 1] = from[length - 1];
    }
}

/* Appends bytes as they are: markup, names, and values that hold nothing to escape. */
static inline void
wb_file_buffer_append (WbFileBuffer *buffer, const char *text, gsize length)
{
  if (G_UNLIKELY (length > WB_FILE_BUFFER_SHORT || length > WB_FILE_BUFFER_SIZE - buffer->used))
    {
      wb_file_buffer_append_long (buffer, text, length);
      return;
    }

  wb_file_buffer_copy_short (buffer->data + buffer->used, text, length);
  buffer->used += length;
}

static inline void
wb_file_buffer_append_string (WbFileBuffer *buffer, const char *text)
{
  wb_file_buffer_append (buffer, text, strlen (text));
}

#define wb_file_buffer_append_literal(buffer, literal) \
  wb_file_buffer_append ((buffer), "" literal, sizeof (literal) - 1)

G_END_DECLS
