/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memmem() */
#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-format.h"
#include "wb-file-start.h"
#include "wb-file-utf8.h"

typedef enum
{
  IN_TEXT,
  IN_START_TAG,
  IN_VALUE,
  IN_END_TAG,
  IN_COMMENT,
  IN_CDATA,
  IN_INSTRUCTION,
} State;

/* Offsets count from the start of the file. */
typedef struct
{
  guint64        offset;
  WbFilePosition position;
} Place;

struct _WbFileScan
{
  const char *data;         /* what is being scanned; its first byte is at .base */
  Place       base;
  guint64     at;           /* scanned up to here */
  guint64     valid;        /* known to be UTF-8 up to here */
  guint64     limit;        /* scan up to here */
  gboolean    is_last;
  gboolean    is_sniffed;
  gboolean    has_markup;

  State       state;
  char        quote;
  guint64     value;        /* where the value of the attribute began */
  Place       markup;       /* where the tag or instruction began */
  Place       content;      /* where the text, comment, section or instruction began, without its delimiter */
  Place       cursor;       /* counts lines; never behind what may be fed */
  guint64     declaration;  /* where an XML declaration would be */

  GArray     *tags;         /* of WbFileTag */
  guint       first_tag;    /* those before it were popped */
  WbFileTag   popped;       /* the last of those */
};

static inline const char *
peek (const WbFileScan *self, guint64 offset)
{
  return self->data + (offset - self->base.offset);
}

static Place
move_to (const WbFileScan *self, Place place, guint64 offset)
{
  wb_file_utf8_advance (&place.position, peek (self, place.offset), offset - place.offset);
  place.offset = offset;

  return place;
}

static inline void
move_cursor (WbFileScan *self, guint64 offset)
{
  self->cursor = move_to (self, self->cursor, offset);
}

/* The instruction that a file begins with may be its XML declaration. */
static gboolean
in_declaration (const WbFileScan *self)
{
  return self->state == IN_INSTRUCTION && self->markup.offset == self->declaration;
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

static gboolean
check_content (WbFileScan *self, guint64 end, GError **error)
{
  if (end - self->content.offset <= WB_FILE_MAX_TEXT)
    return TRUE;

  wb_file_set_error_at (error, self->content.position, WB_FILE_ERROR_TOO_LARGE,
                        self->state == IN_COMMENT ? _("A comment is longer than 4 MiB.")
                                                  : _("A text is longer than 4 MiB."));
  return FALSE;
}

/* Of two limits that a tag passes the one that it passes first counts, however the file comes in pieces. */
static gboolean
check_tag (WbFileScan *self, guint64 end, GError **error)
{
  guint64 tag_limit = self->markup.offset + WB_FILE_MAX_TAG;
  guint64 value_limit = self->state == IN_VALUE ? self->value + WB_FILE_MAX_ATTRIBUTE : G_MAXUINT64;

  if (end <= MIN (tag_limit, value_limit))
    return TRUE;

  if (value_limit <= tag_limit)
    wb_file_set_error_at (error, move_to (self, self->markup, self->value).position, WB_FILE_ERROR_TOO_LARGE,
                          _("An attribute is longer than 64 KiB."));
  else
    wb_file_set_error_at (error, self->markup.position, WB_FILE_ERROR_TOO_LARGE,
                          _("A tag is longer than 256 KiB."));
  return FALSE;
}

/* The parser would honour a declared encoding: it is refused unless it is the one that we read. */
static gboolean
check_declaration (WbFileScan *self, guint64 end, GError **error)
{
  const char *start = peek (self, self->declaration);
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
begin_content (WbFileScan *self, State state, guint64 offset)
{
  move_cursor (self, offset);
  self->content = self->cursor;
  self->state = state;
  self->at = offset;
}

static void
begin_markup (WbFileScan *self, State state, guint skip)
{
  move_cursor (self, self->at);
  self->markup = self->cursor;
  self->state = state;
  self->at += skip;
}

static void
end_tag (WbFileScan *self)
{
  WbFileTag tag = {
    .start = self->markup.offset,
    .length = self->at - self->markup.offset,
    .position = self->markup.position,
    .kind = WB_FILE_TAG_START,
  };

  if (self->state == IN_END_TAG)
    tag.kind = WB_FILE_TAG_END;
  else if (*peek (self, self->at - 2) == '/')
    tag.kind = WB_FILE_TAG_EMPTY;

  g_array_append_val (self->tags, tag);
  begin_content (self, IN_TEXT, self->at);
}

/* What <! opens. *@wait: more bytes are needed to tell. */
static gboolean
open_declaration (WbFileScan *self, const char *p, gsize left, gboolean *wait, GError **error)
{
  static const char *const openings[] = { "<!--", "<![CDATA[", "<!DOCTYPE" };
  static const State states[] = { IN_COMMENT, IN_CDATA };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_ascii_strncasecmp (p, openings[i], MIN (left, strlen (openings[i]))) == 0)
      break;

  move_cursor (self, self->at);
  if (i < G_N_ELEMENTS (openings) && left < strlen (openings[i]))
    *wait = TRUE;
  else if (i < G_N_ELEMENTS (states))
    begin_content (self, states[i], self->at + strlen (openings[i]));
  else if (i == G_N_ELEMENTS (states))
    wb_file_set_error_at (error, self->cursor.position, WB_FILE_ERROR_DOCTYPE,
                          _("The file has a DOCTYPE. A project file has none; take it out."));
  else
    wb_file_set_error_at (error, self->cursor.position, WB_FILE_ERROR_MALFORMED,
                          _("The XML is not well formed: “<!” opens nothing that may stand here."));

  return i < G_N_ELEMENTS (states) || *wait;
}

static gboolean
open_instruction (WbFileScan *self, const char *p, gsize left, gboolean *wait, GError **error)
{
  if (left < strlen ("<?xml ") && !self->is_last)
    {
      *wait = TRUE;
      return TRUE;
    }

  begin_markup (self, IN_INSTRUCTION, 2);
  if (self->markup.offset != self->declaration && wb_file_start_is_declaration (p, left))
    {
      wb_file_set_error_at (error, self->markup.position, WB_FILE_ERROR_MALFORMED,
                            _("An XML declaration stands only at the very start of a file."));
      return FALSE;
    }

  begin_content (self, IN_INSTRUCTION, self->at);
  return TRUE;
}

static gboolean
open_markup (WbFileScan *self, gboolean *wait, GError **error)
{
  const char *p = peek (self, self->at);
  gsize left = self->limit - self->at;

  self->has_markup = TRUE;

  if (left < 2)
    *wait = TRUE;
  else if (p[1] == '/')
    begin_markup (self, IN_END_TAG, 2);
  else if (p[1] == '?')
    return open_instruction (self, p, left, wait, error);
  else if (p[1] == '!')
    return open_declaration (self, p, left, wait, error);
  else
    begin_markup (self, IN_START_TAG, 1);

  return TRUE;
}

static gboolean
check_start (WbFileScan *self, guint64 end, GError **error)
{
  const char *p = peek (self, self->at);
  const char *text = wb_file_start_skip_blanks (p, peek (self, end));
  guint64 at = self->at + (text - p);

  if (at == end)
    return TRUE;

  wb_file_set_error_at (error, wb_file_scan_locate (self, at), WB_FILE_ERROR_NOT_PROJECT,
                        _("This is no project file: it does not begin as XML does."));
  return FALSE;
}

/* The parser tells of text when the bytes are long gone, so where it stands is noted with the tag before it. */
static void
note_text (WbFileScan *self, guint64 end)
{
  WbFileTag *tag = self->first_tag < self->tags->len ? &g_array_index (self->tags, WbFileTag, self->tags->len - 1)
                                                     : &self->popped;
  const char *p = peek (self, self->at);
  guint64 at = self->at + (wb_file_start_skip_blanks (p, peek (self, end)) - p);

  if (tag->text.line == 0 && at < end)
    tag->text = move_to (self, self->cursor, at).position;
}

/* The parser misses it when it comes in pieces. */
static gboolean
check_brackets (WbFileScan *self, guint64 end, GError **error)
{
  const char *p = peek (self, self->at);
  const char *stop = peek (self, end);

  while ((p = memchr (p, ']', stop - p)) != NULL)
    {
      if (stop - p >= 3 && memcmp (p, "]]>", 3) == 0)
        {
          wb_file_set_error_at (error, move_to (self, self->cursor, self->base.offset + (p - self->data)).position,
                                WB_FILE_ERROR_MALFORMED, _("“]]>” stands in a text; write “]]&gt;”."));
          return FALSE;
        }
      p++;
    }

  return TRUE;
}

/* What means something else together with what follows is not text yet. */
static guint64
find_text_end (const WbFileScan *self)
{
  guint64 end = self->limit;

  while (!self->is_last && end > self->at && (*peek (self, end - 1) == ']' || *peek (self, end - 1) == '\r'))
    end--;

  return end;
}

static gboolean
scan_text (WbFileScan *self, gboolean *wait, GError **error)
{
  const char *p = peek (self, self->at);
  const char *found = memchr (p, '<', self->limit - self->at);
  guint64 end = found != NULL ? self->at + (found - p) : find_text_end (self);

  if (!check_content (self, end, error) || !check_brackets (self, end, error))
    return FALSE;
  if (!self->has_markup && !check_start (self, end, error))
    return FALSE;

  note_text (self, end);
  self->at = end;
  if (found != NULL)
    return open_markup (self, wait, error);

  *wait = TRUE;
  return TRUE;
}

static gboolean
scan_start_tag (WbFileScan *self, GError **error)
{
  const char *p = peek (self, self->at);
  const char *end = peek (self, self->limit);

  while (p < end && *p != '"' && *p != '\'' && *p != '>')
    p++;

  self->at = self->base.offset + (p - self->data) + (p < end);
  if (!check_tag (self, self->at, error))
    return FALSE;

  if (p < end && *p == '>')
    end_tag (self);
  else if (p < end)
    {
      self->state = IN_VALUE;
      self->quote = *p;
      self->value = self->at;
    }

  return TRUE;
}

static gboolean
scan_value (WbFileScan *self, GError **error)
{
  const char *p = peek (self, self->at);
  const char *found = memchr (p, self->quote, self->limit - self->at);
  guint64 end = found != NULL ? self->at + (found - p) : self->limit;

  if (!check_tag (self, end, error))
    return FALSE;

  self->at = end;
  if (found != NULL)
    {
      self->at++;
      self->state = IN_START_TAG;
    }

  return TRUE;
}

static gboolean
scan_end_tag (WbFileScan *self, GError **error)
{
  const char *p = peek (self, self->at);
  const char *found = memchr (p, '>', self->limit - self->at);

  self->at = found != NULL ? self->at + (found - p) + 1 : self->limit;
  if (!check_tag (self, self->at, error))
    return FALSE;
  if (found != NULL)
    end_tag (self);

  return TRUE;
}

/* A comment, section or instruction ends with @close; where it may have begun already, more bytes are needed. */
static gboolean
scan_content (WbFileScan *self, const char *close, gboolean *wait, GError **error)
{
  const char *p = peek (self, self->at);
  gsize length = strlen (close);
  const char *found = memmem (p, self->limit - self->at, close, length);
  guint64 end = self->limit;

  if (found != NULL)
    end = self->at + (found - p);
  else if (!self->is_last)
    end = MAX (self->at, self->limit - MIN (self->limit, length - 1));

  if (!check_content (self, end, error))
    return FALSE;
  if (self->state == IN_CDATA)
    note_text (self, end);

  if (found == NULL)
    {
      self->at = end;
      *wait = TRUE;
    }
  else
    {
      if (in_declaration (self) && !check_declaration (self, end, error))
        return FALSE;
      begin_content (self, IN_TEXT, end + length);
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
      case IN_TEXT:
        is_fine = scan_text (self, &wait, error);
        break;
      case IN_START_TAG:
        is_fine = scan_start_tag (self, error);
        break;
      case IN_VALUE:
        is_fine = scan_value (self, error);
        break;
      case IN_END_TAG:
        is_fine = scan_end_tag (self, error);
        break;
      case IN_COMMENT:
        is_fine = scan_content (self, "-->", &wait, error);
        break;
      case IN_CDATA:
        is_fine = scan_content (self, "]]>", &wait, error);
        break;
      case IN_INSTRUCTION:
        is_fine = scan_content (self, "?>", &wait, error);
        break;
      default:
        g_assert_not_reached ();
      }

  return is_fine;
}

/* ---- the whole ----------------------------------------------------------------------------------------------------- */

/* How far may be fed: never half a tag, nor half an XML declaration. */
static Place
find_safe (const WbFileScan *self)
{
  if (self->state == IN_START_TAG || self->state == IN_VALUE || self->state == IN_END_TAG || in_declaration (self))
    return self->markup;

  return move_to (self, self->cursor, self->at);
}

static gboolean
check_end (WbFileScan *self, GError **error)
{
  if (!self->has_markup)
    wb_file_set_error_at (error, (WbFilePosition) { 1, 1 }, WB_FILE_ERROR_NOT_PROJECT, _("The file is empty."));
  else if (self->state != IN_TEXT || self->at < self->limit)
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
  else if (*peek (self, self->limit) == '\0')
    wb_file_set_error_at (error, position, WB_FILE_ERROR_NOT_UTF8,
                          _("There is a NUL here, a character that no text has."));
  else if (is_character (peek (self, self->limit), size))
    wb_file_set_error_at (error, position, WB_FILE_ERROR_MALFORMED,
                          _("A character stands here that XML does not allow."));
  else
    wb_file_set_error_at (error, position, WB_FILE_ERROR_NOT_UTF8,
                          _("The bytes here are not UTF-8. A project file is in UTF-8."));
}

/**
 * wb_file_scan_run:
 * @self: a scanner
 * @data: (array length=size): what was not to be fed the last time, and what comes after it
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
  gboolean is_cut, is_fine;
  guint64 end;

  self->data = data;
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

  self->valid += wb_file_utf8_validate (peek (self, self->valid), end - self->valid, &is_cut);
  self->limit = self->valid;

  is_fine = scan (self, error);
  if (is_fine && self->limit < end && (is_last || !is_cut))
    {
      refuse_bytes (self, end - self->limit, error);
      is_fine = FALSE;
    }
  if (is_fine && is_last)
    check_end (self, error);

  self->cursor = find_safe (self);
  return self->cursor.offset - self->base.offset;
}

/**
 * wb_file_scan_pop:
 * @self: a scanner
 * @tag: (out): where to store it
 *
 * Takes the first tag that was scanned and not taken yet.
 *
 * Returns: whether there was one
 */
gboolean
wb_file_scan_pop (WbFileScan *self, WbFileTag *tag)
{
  if (self->first_tag == self->tags->len)
    return FALSE;

  self->popped = *tag = g_array_index (self->tags, WbFileTag, self->first_tag);
  self->first_tag++;

  if (self->first_tag == self->tags->len)
    {
      g_array_set_size (self->tags, 0);
      self->first_tag = 0;
    }

  return TRUE;
}

/**
 * wb_file_scan_locate:
 * @self: a scanner
 * @offset: an offset in the file
 *
 * Returns: the place of @offset; when it is no longer at hand, the nearest one that is
 */
WbFilePosition
wb_file_scan_locate (const WbFileScan *self, guint64 offset)
{
  return move_to (self, self->base, CLAMP (offset, self->base.offset, self->valid)).position;
}

static const char *
find_attribute (const char *tag, gsize size, const char *qname)
{
  const char *end = tag + size;
  gsize length = strlen (qname);
  const char *p = tag;

  while (p < end && !g_ascii_isspace (*p))
    p++;

  while ((p = wb_file_start_skip_blanks (p, end)) < end)
    {
      if ((gsize) (end - p) > length && memcmp (p, qname, length) == 0 &&
          (g_ascii_isspace (p[length]) || p[length] == '='))
        return p;

      while (p < end && *p != '"' && *p != '\'')
        p++;
      p = p < end ? memchr (p + 1, *p, end - p - 1) : NULL;
      if (p++ == NULL)
        return NULL;
    }

  return NULL;
}

/**
 * wb_file_scan_locate_attribute:
 * @self: a scanner
 * @tag: a start tag
 * @prefix: (nullable): the prefix of an attribute of it
 * @name: the name after it
 *
 * Returns: the place of the attribute; that of @tag when it is not found
 */
WbFilePosition
wb_file_scan_locate_attribute (const WbFileScan *self, const WbFileTag *tag, const char *prefix, const char *name)
{
  g_autofree char *qname = prefix != NULL ? g_strconcat (prefix, ":", name, NULL) : g_strdup (name);
  const char *data, *found;

  if (tag->start < self->base.offset || tag->start + tag->length > self->valid)
    return tag->position;

  data = peek (self, tag->start);
  found = find_attribute (data, tag->length, qname);
  if (found == NULL)
    return tag->position;

  return move_to (self, (Place) { tag->start, tag->position }, tag->start + (found - data)).position;
}

/**
 * wb_file_scan_locate_behind:
 * @self: a scanner
 *
 * Returns: the place of what comes behind the tag that was popped last: text that is not blank, or the next tag; if
 *   there is neither, that of the tag itself
 */
WbFilePosition
wb_file_scan_locate_behind (const WbFileScan *self)
{
  if (self->popped.text.line != 0)
    return self->popped.text;
  if (self->first_tag < self->tags->len)
    return g_array_index (self->tags, WbFileTag, self->first_tag).position;

  return self->popped.position;
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
