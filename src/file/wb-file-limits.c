/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-limits.h"

#include <glib/gi18n-lib.h>

#include "wb-file-scan.h"

struct _WbFileLimits
{
  WbFileSink    sink;
  gpointer      sink_data;
  WbFileScan   *scan;
  WbFileScanned scanned; /* which nobody asks for */
  GString      *bytes;   /* what was not let through yet */
  GError       *refusal; /* nothing is looked at any more */
};

static void
look (WbFileLimits *self, const char *data, gsize size, gboolean is_last)
{
  gsize safe;

  if (self->refusal != NULL)
    return;

  g_string_append_len (self->bytes, data, size);
  safe = wb_file_scan_run (self->scan, self->bytes->str, self->bytes->len, is_last, &self->refusal);
  g_string_erase (self->bytes, 0, safe);
  wb_file_scan_hand_over (self->scan, &self->scanned);
}

/**
 * wb_file_limits_sink:
 * @data: the next bytes of the file
 * @size: how many
 * @limits: a #WbFileLimits
 * @error: return location for the error of the sink behind it
 *
 * Looks at the bytes and hands them on, also when no reader would take them.
 *
 * Returns: what the sink behind it returns
 */
gboolean
wb_file_limits_sink (const char *data, gsize size, gpointer limits, GError **error)
{
  WbFileLimits *self = limits;

  look (self, data, size, FALSE);

  return self->sink (data, size, self->sink_data, error);
}

/**
 * wb_file_limits_end:
 * @self: what has seen a whole file
 * @error: return location for a %WB_FILE_ERROR_TOO_LARGE
 *
 * Returns: whether a reader would take the file
 */
gboolean
wb_file_limits_end (WbFileLimits *self, GError **error)
{
  look (self, "", 0, TRUE);
  if (self->refusal == NULL)
    return TRUE;

  g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_TOO_LARGE,
               _("What another program has added is too long to be written. %s"), self->refusal->message);
  return FALSE;
}

/**
 * wb_file_limits_new:
 * @sink: (scope notified): takes the bytes
 * @sink_data: for @sink
 *
 * Returns: (transfer full): what stands between a writer and @sink
 */
WbFileLimits *
wb_file_limits_new (WbFileSink sink, gpointer sink_data)
{
  WbFileLimits *self = g_new0 (WbFileLimits, 1);

  self->sink = sink;
  self->sink_data = sink_data;
  self->scan = wb_file_scan_new ();
  wb_file_scanned_init (&self->scanned);
  self->bytes = g_string_new (NULL);

  return self;
}

/**
 * wb_file_limits_free:
 * @self: what looks
 *
 * Frees @self.
 */
void
wb_file_limits_free (WbFileLimits *self)
{
  wb_file_scan_free (self->scan);
  wb_file_scanned_clear (&self->scanned);
  g_string_free (self->bytes, TRUE);
  g_clear_error (&self->refusal);
  g_free (self);
}
