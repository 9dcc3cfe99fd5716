/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-scan-private.h"

#include <string.h>

#include "wb-file-start.h"

/* Where something stands, for what the parser or the builder has to say about it. */

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
 * wb_file_scan_peek_tag:
 * @self: a scanner
 * @tag: (out): where to store it
 *
 * Looks at what wb_file_scan_pop() would take.
 *
 * Returns: whether there is one
 */
gboolean
wb_file_scan_peek_tag (const WbFileScan *self, WbFileTag *tag)
{
  if (self->first_tag == self->tags->len)
    return FALSE;

  *tag = g_array_index (self->tags, WbFileTag, self->first_tag);
  return TRUE;
}

/**
 * wb_file_scan_find_end:
 * @self: a scanner
 * @depth: how many elements the tags that were popped have left open
 * @from: an offset in the file
 *
 * Returns: the offset behind the first tag beyond @from that leaves open only the root; %G_MAXUINT64 when there is none
 */
guint64
wb_file_scan_find_end (const WbFileScan *self, guint depth, guint64 from)
{
  for (guint i = self->first_tag; i < self->tags->len; i++)
    {
      const WbFileTag *tag = &g_array_index (self->tags, WbFileTag, i);

      if (tag->kind == WB_FILE_TAG_START)
        depth++;
      else if (tag->kind == WB_FILE_TAG_END)
        depth--;
      if (depth == 1 && tag->start >= from)
        return tag->start + tag->length;
    }

  return G_MAXUINT64;
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
  return wb_file_scan_move_to (self, self->base, CLAMP (offset, self->base.offset, self->valid)).position;
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

  data = wb_file_scan_peek (self, tag->start);
  found = find_attribute (data, tag->length, qname);
  if (found == NULL)
    return tag->position;

  return wb_file_scan_move_to (self, (WbFilePlace){ tag->start, tag->position }, tag->start + (found - data)).position;
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
