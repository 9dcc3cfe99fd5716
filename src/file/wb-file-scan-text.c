/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem(), memrchr() */
#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-scan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-format.h"
#include "wb-file-start.h"

/* What stands between tags. */

gboolean
wb_file_scan_check_content (WbFileScan *self, guint64 end, GError **error)
{
  if (end - self->content.offset <= WB_FILE_MAX_TEXT)
    return TRUE;

  wb_file_set_error_at (error, self->content.position, WB_FILE_ERROR_TOO_LARGE,
                        self->state == WB_FILE_SCAN_IN_COMMENT ? _("A comment is longer than 4 MiB.")
                                                               : _("A text is longer than 4 MiB."));
  return FALSE;
}

static gboolean
check_start (WbFileScan *self, guint64 end, GError **error)
{
  const char *p = wb_file_scan_peek (self, self->at);
  const char *text = wb_file_start_skip_blanks (p, wb_file_scan_peek (self, end));
  guint64 at = self->at + (text - p);

  if (at == end)
    return TRUE;

  wb_file_set_error_at (error, wb_file_scan_locate (self, at), WB_FILE_ERROR_NOT_PROJECT,
                        _("This is no project file: it does not begin as XML does."));
  return FALSE;
}

/* The parser tells of text when the bytes are long gone, so where it stands is noted with the tag before it. */
void
wb_file_scan_note_text (WbFileScan *self, guint64 end)
{
  WbFilePosition *behind =
      self->tags->len > 0 ? &g_array_index (self->tags, WbFileTag, self->tags->len - 1).text : &self->behind;
  const char *p = wb_file_scan_peek (self, self->at);
  guint64 at = self->at + (wb_file_start_skip_blanks (p, wb_file_scan_peek (self, end)) - p);

  if (behind->line == 0 && at < end)
    *behind = wb_file_scan_move_to (self, self->cursor, at).position;
}

/* A reference from its & on, up to what cannot be in one: its semicolon, if it is written as XML has it. */
static const char *
skip_reference (const char *p, const char *end)
{
  for (p++; p < end; p++)
    if (!g_ascii_isalnum (*p) && (*p & 0x80) == 0 && strchr ("#_:.-", *p) == NULL)
      break;

  return p;
}

/* The parser would look for the semicolon as far as there is a file. */
static gboolean
check_references (WbFileScan *self, guint64 end, GError **error)
{
  const char *p = wb_file_scan_peek (self, self->at);
  const char *stop = wb_file_scan_peek (self, end);
  const char *limit = wb_file_scan_peek (self, self->limit);

  while (p < stop && (p = memchr (p, '&', stop - p)) != NULL)
    {
      const char *after = skip_reference (p, limit);

      if (after < limit && *after != ';')
        {
          self->at = self->base.offset + (p - self->data);
          wb_file_set_error_at (error, wb_file_scan_move_to (self, self->cursor, self->at).position,
                                WB_FILE_ERROR_MALFORMED,
                                _("An “&” begins nothing here; write “&amp;” for the character itself."));
          return FALSE;
        }
      p = after;
    }

  return TRUE;
}

/* The parser misses it when it comes in pieces. */
static gboolean
check_brackets (WbFileScan *self, guint64 at, guint64 end, GError **error)
{
  if (at == end)
    return TRUE;

  self->at = at;
  wb_file_set_error_at (error, wb_file_scan_move_to (self, self->cursor, at).position, WB_FILE_ERROR_MALFORMED,
                        _("“]]>” stands in a text; write “]]&gt;”."));
  return FALSE;
}

static guint64
find_brackets (const WbFileScan *self, guint64 end)
{
  const char *p = wb_file_scan_peek (self, self->at);
  const char *found = memmem (p, end - self->at, "]]>", 3);

  return found != NULL ? self->at + (found - p) : end;
}

/* What comes first in the text counts, however the file comes in pieces; that it is too long comes at its limit. */
gboolean
wb_file_scan_check_text (WbFileScan *self, guint64 end, GError **error)
{
  guint64 stop = MIN (end, self->content.offset + WB_FILE_MAX_TEXT);
  guint64 brackets = find_brackets (self, stop);

  if (!self->has_tag && !check_start (self, stop, error))
    return FALSE;

  return check_references (self, brackets, error) && check_brackets (self, brackets, stop, error) &&
         wb_file_scan_check_content (self, end, error);
}

/* What means something else together with what follows is not text yet. */
guint64
wb_file_scan_find_text_end (const WbFileScan *self)
{
  const char *start = wb_file_scan_peek (self, self->at);
  const char *end = wb_file_scan_peek (self, self->limit);
  const char *reference;

  if (self->is_last)
    return self->limit;

  while (end > start && (end[-1] == ']' || end[-1] == '\r'))
    end--;
  reference = memrchr (start, '&', end - start);
  if (reference != NULL && end - reference <= WB_FILE_MAX_TEXT && skip_reference (reference, end) == end)
    end = reference;

  return self->at + (end - start);
}
