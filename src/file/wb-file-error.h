/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbFileError:
 * @WB_FILE_ERROR_IO: the bytes could not be had: no such file, a pipe, a device, or the disk failed
 * @WB_FILE_ERROR_FOLDER: it is a folder, and has no bytes
 * @WB_FILE_ERROR_NOT_PROJECT: the bytes are something else: empty, not XML, compressed, another namespace
 * @WB_FILE_ERROR_NOT_UTF8: the bytes are no valid UTF-8, or say that they are in another encoding
 * @WB_FILE_ERROR_DOCTYPE: there is a document type declaration
 * @WB_FILE_ERROR_TOO_LARGE: a limit is passed
 * @WB_FILE_ERROR_MALFORMED: the XML is not well formed
 * @WB_FILE_ERROR_VERSION: no version, or a newer major one
 * @WB_FILE_ERROR_CONTENT: an element, attribute or value that may not be there
 * @WB_FILE_ERROR_STRUCTURE: the items do not make a plan; a repair may, see #WbProblem
 * @WB_FILE_ERROR_CHANGED: the file is not the one that was opened; nothing was saved
 * @WB_FILE_ERROR_REDACTED: a redacted copy would replace a full plan; nothing was saved
 * @WB_FILE_ERROR_NOT_SAVED: saving failed; the old file is as it was
 *
 * Why a file could not be read or saved.
 */
typedef enum
{
  WB_FILE_ERROR_IO,
  WB_FILE_ERROR_FOLDER,
  WB_FILE_ERROR_NOT_PROJECT,
  WB_FILE_ERROR_NOT_UTF8,
  WB_FILE_ERROR_DOCTYPE,
  WB_FILE_ERROR_TOO_LARGE,
  WB_FILE_ERROR_MALFORMED,
  WB_FILE_ERROR_VERSION,
  WB_FILE_ERROR_CONTENT,
  WB_FILE_ERROR_STRUCTURE,
  WB_FILE_ERROR_CHANGED,
  WB_FILE_ERROR_REDACTED,
  WB_FILE_ERROR_NOT_SAVED,
} WbFileError;

/**
 * WbFilePosition:
 * @line: from 1
 * @column: from 1, in characters
 *
 * A place in a file.
 */
typedef struct
{
  guint32 line;
  guint32 column;
} WbFilePosition;

#define WB_FILE_ERROR (wb_file_error_quark ())
GQuark    wb_file_error_quark        (void);
void      wb_file_set_error_at       (GError **error, WbFilePosition position, WbFileError code, const char *format, ...) G_GNUC_PRINTF (4, 5);
gboolean  wb_file_error_get_position (const GError *error, guint *line, guint *column); /* FALSE: it has none */

G_END_DECLS
