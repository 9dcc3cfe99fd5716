/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem() */
#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-scan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-format.h"
#include "wb-file-start.h"

static inline void
move_cursor (WbFileScan *self, guint64 offset)
{
  self->cursor = wb_file_scan_move_to (self, self->cursor, offset);
}

/* The instruction that a file begins with may be its XML declaration. */
static gboolean
in_declaration (const WbFileScan *self)
{
  return self->state == WB_FILE_SCAN_IN_INSTRUCTION && self->markup.offset == self->declaration;
}

static gboolean
sniff (WbFileScan *self, gsize size, GError **error)
{
  if (!wb_file_start_check (self->data, size, error))
    return FALSE;

  if (wb_file_start_has_mark (self->data, size))
    {
      /* A byte order mark is no character of the first line. */
      self->base.position.column = 0;
      self->at = self->valid = self->declaration = 3;
      self->cursor.offset = self->content.offset = 3;
    }

  self->is_sniffed = TRUE;
  return TRUE;
}

/* ---- limits ------------------------------------------------------------------------------------------------------- */

/* Of two limits that a tag passes the one that it passes first counts, however the file comes in pieces. */
static gboolean
check_tag (WbFileScan *self, guint64 end, GError **error)
{
  guint64 tag_limit = self->markup.offset + WB_FILE_MAX_TAG;
  guint64 value_limit = self->state == WB_FILE_SCAN_IN_VALUE ? self->value + WB_FILE_MAX_ATTRIBUTE : G_MAXUINT64;

  if (end <= MIN (tag_limit, value_limit))
    return TRUE;

  if (value_limit <= tag_limit)
    wb_file_set_error_at (error, wb_file_scan_move_to (self, self->markup, self->value).position,
                          WB_FILE_ERROR_TOO_LARGE, _("An attribute is longer than 64 KiB."));
  else
    wb_file_set_error_at (error, self->markup.position, WB_FILE_ERROR_TOO_LARGE, _("A tag is longer than 256 KiB."));
  return FALSE;
}

/* The parser would honour a declared encoding: it is refused unless it is the one that we read. */
static gboolean
check_declaration (WbFileScan *self, guint64 end, GError **error)
{
  const char *start = wb_file_scan_peek (self, self->declaration);
  gsize length;
  const char *encoding = wb_file_start_find_encoding (start, end - self->declaration, &length);

  if (encoding == NULL || (length == strlen ("UTF-8") && g_ascii_strncasecmp (encoding, "UTF-8", length) == 0))
    return TRUE;

  wb_file_set_error_at (error, wb_file_scan_locate (self, self->declaration + (encoding - start)),
                        WB_FILE_ERROR_NOT_UTF8,
                        _("The file says that it is in the encoding “%.*s”. A project file is in UTF-8."),
                        (int) MIN (length, 40), encoding);
  return FALSE;
}

/* ---- states -------------------------------------------------------------------------------------------------------- */

static void
begin_content (WbFileScan *self, WbFileScanState state, guint64 offset)
{
  move_cursor (self, offset);
  self->content = self->cursor;
  self->state = state;
  self->at = offset;
}

static void
begin_markup (WbFileScan *self, WbFileScanState state, guint skip)
{
  self->has_tag |= state == WB_FILE_SCAN_IN_START_TAG;
  self->text = self->content;
  move_cursor (self, self->at);
  self->markup = self->cursor;
  self->state = state;
  self->at += skip;
}

/* The parser goes by the last < and the quotation marks behind it to tell whether a tag is whole. Where these stand as
 * they may not, it would wait for what follows. */
static gboolean
check_whole_tag (WbFileScan *self, GError **error)
{
  const char *start = wb_file_scan_peek (self, self->markup.offset);
  const char *found = memchr (start + 1, '<', wb_file_scan_peek (self, self->at) - start - 1);

  if (found == NULL)
    return TRUE;

  wb_file_set_error_at (error,
                        wb_file_scan_move_to (self, self->markup, self->markup.offset + (found - start)).position,
                        WB_FILE_ERROR_MALFORMED,
                        _("A “<” stands in a tag. In an attribute write “&lt;”; else the tag before it has no “>”."));
  return FALSE;
}

static gboolean
end_tag (WbFileScan *self, GError **error)
{
  WbFileTag tag = {
    .start = self->markup.offset,
    .length = self->at - self->markup.offset,
    .position = self->markup.position,
    .kind = WB_FILE_TAG_START,
  };

  if (!check_whole_tag (self, error))
    return FALSE;

  if (self->state == WB_FILE_SCAN_IN_END_TAG)
    tag.kind = WB_FILE_TAG_END;
  else if (*wb_file_scan_peek (self, self->at - 2) == '/')
    tag.kind = WB_FILE_TAG_EMPTY;

  g_array_append_val (self->tags, tag);
  begin_content (self, WB_FILE_SCAN_IN_TEXT, self->at);
  return TRUE;
}

/* What <! opens. *@wait: more bytes are needed to tell. */
static gboolean
open_declaration (WbFileScan *self, const char *p, gsize left, gboolean *wait, GError **error)
{
  static const char *const openings[] = { "<!--", "<![CDATA[", "<!DOCTYPE" };
  static const WbFileScanState states[] = { WB_FILE_SCAN_IN_COMMENT, WB_FILE_SCAN_IN_CDATA };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_ascii_strncasecmp (p, openings[i], MIN (left, strlen (openings[i]))) == 0)
      break;

  move_cursor (self, self->at);
  if (i < G_N_ELEMENTS (openings) && left < strlen (openings[i]))
    *wait = TRUE;
  else if (i < G_N_ELEMENTS (states))
    {
      begin_markup (self, states[i], strlen (openings[i]));
      begin_content (self, states[i], self->at);
    }
  else if (i == G_N_ELEMENTS (states))
    wb_file_set_error_at (error, self->cursor.position, WB_FILE_ERROR_DOCTYPE,
                          _("The file has a DOCTYPE. A project file has none; take it out."));
  else
    wb_file_set_error_at (error, self->cursor.position, WB_FILE_ERROR_MALFORMED,
                          _("The XML is not well formed: “<!” opens nothing that may stand here."));

  return i < G_N_ELEMENTS (states) || *wait;
}

/* The name of an element or instruction; whether the rest of it is right is for the parser to say. */
static gboolean
check_name (WbFileScan *self, char first, GError **error)
{
  if (g_ascii_isalpha (first) || first == '_' || first == ':' || (first & 0x80) != 0)
    return TRUE;

  wb_file_set_error_at (error, wb_file_scan_move_to (self, self->cursor, self->at).position, WB_FILE_ERROR_MALFORMED,
                        _("A “<” begins nothing here; write “&lt;” for the character itself."));
  return FALSE;
}

static gboolean
open_instruction (WbFileScan *self, const char *p, gsize left, gboolean *wait, GError **error)
{
  if (left < strlen ("<?xml ") && (!self->is_last || left < strlen ("<?x")))
    {
      *wait = TRUE;
      return TRUE;
    }
  if (!check_name (self, p[2], error))
    return FALSE;

  begin_markup (self, WB_FILE_SCAN_IN_INSTRUCTION, 2);
  if (self->markup.offset != self->declaration && wb_file_start_is_declaration (p, left))
    {
      wb_file_set_error_at (error, self->markup.position, WB_FILE_ERROR_MALFORMED,
                            _("An XML declaration stands only at the very start of a file."));
      return FALSE;
    }

  begin_content (self, WB_FILE_SCAN_IN_INSTRUCTION, self->at);
  return TRUE;
}

static gboolean
open_start_tag (WbFileScan *self, const char *p, GError **error)
{
  if (!check_name (self, p[1], error))
    return FALSE;

  begin_markup (self, WB_FILE_SCAN_IN_START_TAG, 1);
  return TRUE;
}

static gboolean
open_markup (WbFileScan *self, gboolean *wait, GError **error)
{
  const char *p = wb_file_scan_peek (self, self->at);
  gsize left = self->limit - self->at;

  self->has_markup = TRUE;

  if (left < 2)
    *wait = TRUE;
  else if (p[1] == '/' && self->has_tag)
    begin_markup (self, WB_FILE_SCAN_IN_END_TAG, 2);
  else if (p[1] == '?')
    return open_instruction (self, p, left, wait, error);
  else if (p[1] == '!')
    return open_declaration (self, p, left, wait, error);
  else
    return open_start_tag (self, p, error);

  return TRUE;
}

static gboolean
scan_text (WbFileScan *self, gboolean *wait, GError **error)
{
  const char *p = wb_file_scan_peek (self, self->at);
  const char *found = memchr (p, '<', self->limit - self->at);
  guint64 end = found != NULL ? self->at + (found - p) : wb_file_scan_find_text_end (self);

  if (!wb_file_scan_check_text (self, end, error))
    return FALSE;

  wb_file_scan_note_text (self, end);
  self->at = end;
  if (found != NULL)
    return open_markup (self, wait, error);

  *wait = TRUE;
  return TRUE;
}

/* Moves behind the next quotation mark or > of a tag: *@stop; 0 when there is none yet. */
static gboolean
move_in_tag (WbFileScan *self, char *stop, GError **error)
{
  const char *p = wb_file_scan_peek (self, self->at);
  const char *end = wb_file_scan_peek (self, self->limit);

  while (p < end && *p != '"' && *p != '\'' && *p != '>')
    p++;

  *stop = p < end ? *p : '\0';
  self->at = self->base.offset + (p - self->data) + (p < end);
  return check_tag (self, self->at, error);
}

static gboolean
scan_start_tag (WbFileScan *self, GError **error)
{
  char stop;

  if (!move_in_tag (self, &stop, error))
    return FALSE;
  if (stop == '>')
    return end_tag (self, error);

  if (stop != '\0')
    {
      self->state = WB_FILE_SCAN_IN_VALUE;
      self->quote = stop;
      self->value = self->at;
    }

  return TRUE;
}

static gboolean
scan_value (WbFileScan *self, GError **error)
{
  const char *p = wb_file_scan_peek (self, self->at);
  const char *found = memchr (p, self->quote, self->limit - self->at);
  guint64 end = found != NULL ? self->at + (found - p) : self->limit;

  if (!check_tag (self, end, error))
    return FALSE;

  self->at = end;
  if (found != NULL)
    {
      self->at++;
      self->state = WB_FILE_SCAN_IN_START_TAG;
    }

  return TRUE;
}

/* An end tag has no quotation marks: see check_whole_tag(). */
static gboolean
scan_end_tag (WbFileScan *self, GError **error)
{
  char stop;

  if (!move_in_tag (self, &stop, error))
    return FALSE;
  if (stop == '\0')
    return TRUE;
  if (stop == '>')
    return end_tag (self, error);

  wb_file_set_error_at (error, wb_file_scan_move_to (self, self->markup, self->at - 1).position,
                        WB_FILE_ERROR_MALFORMED, _("A tag is not written as XML has it."));
  return FALSE;
}

/* A comment, section or instruction ends with @close; where it may have begun already, more bytes are needed. */
static gboolean
scan_content (WbFileScan *self, const char *close, gboolean *wait, GError **error)
{
  const char *p = wb_file_scan_peek (self, self->at);
  gsize length = strlen (close);
  const char *found = memmem (p, self->limit - self->at, close, length);
  guint64 end = self->limit;

  if (found != NULL)
    end = self->at + (found - p);
  else if (!self->is_last)
    end = MAX (self->at, self->limit - MIN (self->limit, length - 1));

  if (!wb_file_scan_check_content (self, end, error))
    return FALSE;
  if (self->state == WB_FILE_SCAN_IN_CDATA)
    wb_file_scan_note_text (self, end);

  if (found == NULL)
    {
      self->at = end;
      *wait = TRUE;
    }
  else
    {
      if (in_declaration (self) && !check_declaration (self, end, error))
        return FALSE;
      begin_content (self, WB_FILE_SCAN_IN_TEXT, end + length);
    }

  return TRUE;
}

static gboolean
scan (WbFileScan *self, GError **error)
{
  gboolean wait = FALSE;
  gboolean is_fine = TRUE;

  while (is_fine && !wait && self->at < self->limit)
    switch (self->state)
      {
      case WB_FILE_SCAN_IN_TEXT:
        is_fine = scan_text (self, &wait, error);
        break;
      case WB_FILE_SCAN_IN_START_TAG:
        is_fine = scan_start_tag (self, error);
        break;
      case WB_FILE_SCAN_IN_VALUE:
        is_fine = scan_value (self, error);
        break;
      case WB_FILE_SCAN_IN_END_TAG:
        is_fine = scan_end_tag (self, error);
        break;
      case WB_FILE_SCAN_IN_COMMENT:
        is_fine = scan_content (self, "-->", &wait, error);
        break;
      case WB_FILE_SCAN_IN_CDATA:
        is_fine = scan_content (self, "]]>", &wait, error);
        break;
      case WB_FILE_SCAN_IN_INSTRUCTION:
        is_fine = scan_content (self, "?>", &wait, error);
        break;
      default:
        g_assert_not_reached ();
      }

  return is_fine;
}

/* ---- the whole ----------------------------------------------------------------------------------------------------- */

/* How far may be fed: nothing in halves, and a text only with what ends it. When the parser looks at half of something
 * depends on how long that half is, and by then it may be forgotten where it stands. */
static WbFilePlace
find_safe (const WbFileScan *self, gboolean is_end)
{
  if (self->state == WB_FILE_SCAN_IN_TEXT)
    return is_end ? wb_file_scan_move_to (self, self->cursor, self->at) : self->content;

  return is_end ? self->markup : self->text;
}

static gboolean
check_end (WbFileScan *self, GError **error)
{
  if (!self->has_markup)
    wb_file_set_error_at (error, (WbFilePosition) { 1, 1 }, WB_FILE_ERROR_NOT_PROJECT, _("The file is empty."));
  else if (self->state != WB_FILE_SCAN_IN_TEXT || self->at < self->limit)
    wb_file_set_error_at (error, wb_file_scan_locate (self, self->limit), WB_FILE_ERROR_MALFORMED,
                          _("The file has been cut off: it ends in the middle."));
  else
    return TRUE;

  return FALSE;
}

static gboolean
is_character (const char *p, gsize size)
{
  return g_utf8_get_char_validated (p, size) < (gunichar) -2;
}

static void
refuse_bytes (WbFileScan *self, gsize size, GError **error)
{
  WbFilePosition position = wb_file_scan_locate (self, self->limit);

  if (!self->has_markup)
    wb_file_set_error_at (error, position, WB_FILE_ERROR_NOT_PROJECT,
                          _("This is no project file: it does not begin as XML does."));
  else if (*wb_file_scan_peek (self, self->limit) == '\0')
    wb_file_set_error_at (error, position, WB_FILE_ERROR_NOT_UTF8,
                          _("There is a NUL here, a character that no text has."));
  else if (is_character (wb_file_scan_peek (self, self->limit), size))
    wb_file_set_error_at (error, position, WB_FILE_ERROR_MALFORMED,
                          _("A character stands here that XML does not allow."));
  else
    wb_file_set_error_at (error, position, WB_FILE_ERROR_NOT_UTF8,
                          _("The bytes here are not UTF-8. A project file is in UTF-8."));
}

/**
 * wb_file_scan_run:
 * @self: a scanner
 * @data: (array length=size) (nullable): what was not to be fed the last time, and what comes after it
 * @size: how many bytes
 * @is_last: whether the file ends there
 * @error: return location for a %WB_FILE_ERROR
 *
 * Scans on. @data must stay as it is until the next time: where something stands is looked up in it.
 *
 * When something is refused, what stands before it may still be fed: what the parser finds wrong with that comes first.
 *
 * Returns: how many bytes of @data may be fed to the parser, also when @error is set
 */
gsize
wb_file_scan_run (WbFileScan *self, const char *data, gsize size, gboolean is_last, GError **error)
{
  gboolean is_cut, is_fine, is_end;
  guint64 end;

  self->data = data != NULL ? data : "";
  self->base = self->cursor;
  self->is_last = is_last;
  end = self->base.offset + size;

  if (!self->is_sniffed)
    {
      if (size < 4 && !is_last)
        return 0;
      if (!sniff (self, size, error))
        return 0;
    }

  self->valid += wb_file_utf8_validate (wb_file_scan_peek (self, self->valid), end - self->valid, &is_cut);
  self->limit = self->valid;

  is_fine = scan (self, error);
  if (is_fine && self->limit < end && (is_last || !is_cut))
    {
      refuse_bytes (self, end - self->limit, error);
      is_fine = FALSE;
    }
  is_end = is_last || !is_fine;
  if (is_fine && is_last)
    check_end (self, error);

  self->cursor = find_safe (self, is_end);
  return self->cursor.offset - self->base.offset;
}

/**
 * wb_file_scan_hand_over:
 * @self: a scanner that has just run
 * @scanned: (inout): takes what it found since the last time
 */
void
wb_file_scan_hand_over (WbFileScan *self, WbFileScanned *scanned)
{
  GArray *tags = scanned->tags;

  scanned->data = self->data;
  scanned->base = self->base;
  scanned->valid = self->valid;
  scanned->text = self->behind;
  scanned->tags = self->tags;

  if (self->tags->len > 0)
    self->behind = g_array_index (self->tags, WbFileTag, self->tags->len - 1).text;
  self->tags = tags;
  g_array_set_size (self->tags, 0);
}

/**
 * wb_file_scanned_init:
 * @scanned: (out caller-allocates): nothing yet
 */
void
wb_file_scanned_init (WbFileScanned *scanned)
{
  *scanned = (WbFileScanned) { .tags = g_array_new (FALSE, FALSE, sizeof (WbFileTag)) };
}

/**
 * wb_file_scanned_clear:
 * @scanned: what was found and is not wanted any more
 */
void
wb_file_scanned_clear (WbFileScanned *scanned)
{
  g_clear_pointer (&scanned->tags, g_array_unref);
}

/**
 * wb_file_scan_new:
 *
 * Returns: (transfer full): a scanner that stands at the start of a file
 */
WbFileScan *
wb_file_scan_new (void)
{
  WbFileScan *self = g_new0 (WbFileScan, 1);

  self->cursor.position = (WbFilePosition) { 1, 1 };
  self->content = self->cursor;
  self->tags = g_array_new (FALSE, FALSE, sizeof (WbFileTag));

  return self;
}

/**
 * wb_file_scan_free:
 * @self: a scanner
 *
 * Frees @self.
 */
void
wb_file_scan_free (WbFileScan *self)
{
  g_array_unref (self->tags);
  g_free (self);
}
