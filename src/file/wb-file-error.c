/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-error.h"

/* What an error carries beside its sentence. */
typedef struct
{
  guint line; /* 0: no place in the file */
  guint column;
} WbFileErrorPrivate;

static void
wb_file_error_private_init (WbFileErrorPrivate *priv)
{
}

static void
wb_file_error_private_copy (const WbFileErrorPrivate *source, WbFileErrorPrivate *copy)
{
  *copy = *source;
}

static void
wb_file_error_private_clear (WbFileErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (WbFileError, wb_file_error)

static GError *
new_at (WbFileError code, guint line, guint column, const char *format, va_list args)
{
  GError *error = g_error_new_valist (WB_FILE_ERROR, code, format, args);
  WbFileErrorPrivate *priv = wb_file_error_get_private (error);

  priv->line = line;
  priv->column = column;

  return error;
}

/**
 * wb_file_set_error_at:
 * @error: (nullable): return location for a %WB_FILE_ERROR
 * @position: where it went wrong
 * @code: what went wrong
 * @format: a translated sentence
 * @...: what is filled in
 *
 * Sets an error that knows its place in the file.
 */
void
wb_file_set_error_at (GError **error, WbFilePosition position, WbFileError code, const char *format, ...)
{
  va_list args;

  if (error == NULL)
    return;

  va_start (args, format);
  g_propagate_error (error, new_at (code, position.line, position.column, format, args));
  va_end (args);
}

/**
 * wb_file_error_get_position:
 * @error: any error
 * @line: (out): the line, from 1; untouched when it has none
 * @column: (out): the column, from 1; untouched when it has none
 *
 * Returns: whether @error knows its place in the file
 */
gboolean
wb_file_error_get_position (const GError *error, guint *line, guint *column)
{
  const WbFileErrorPrivate *priv;

  if (error->domain != WB_FILE_ERROR)
    return FALSE;

  priv = wb_file_error_get_private (error);
  if (priv->line == 0)
    return FALSE;

  *line = priv->line;
  *column = priv->column;

  return TRUE;
}
