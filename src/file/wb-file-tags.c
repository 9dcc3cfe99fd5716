/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-tags.h"

#include <string.h>

#include "wb-file-start.h"
#include "wb-file-utf8.h"

/* Where something stands, for what the parser or the builder has to say about it. */

struct _WbFileTags
{
  const char *data;      /* what is being parsed; its first byte is at .base */
  WbFilePlace base;
  guint64     valid;     /* known to be UTF-8 up to here */
  GArray     *tags;      /* of WbFileTag */
  guint       first_tag; /* those before it were popped */
  WbFileTag   popped;    /* the last of those */
};

static inline const char *
peek (const WbFileTags *self, guint64 offset)
{
  return self->data + (offset - self->base.offset);
}

static WbFilePosition
move_to (const WbFileTags *self, WbFilePlace place, guint64 offset)
{
  wb_file_utf8_advance (&place.position, peek (self, place.offset), offset - place.offset);

  return place.position;
}

static void
append_tags (WbFileTags *self, WbFileScanned *scanned)
{
  GArray *empty = self->tags;

  if (self->tags->len > 0)
    {
      g_array_append_vals (self->tags, scanned->tags->data, scanned->tags->len);
      g_array_set_size (scanned->tags, 0);
      return;
    }

  self->tags = scanned->tags;
  scanned->tags = empty;
}

/**
 * wb_file_tags_take:
 * @self: tags
 * @scanned: (inout): what is parsed from now on; its bytes must stay as they are until the next time, its tags go
 */
void
wb_file_tags_take (WbFileTags *self, WbFileScanned *scanned)
{
  WbFileTag *last = self->tags->len > 0 ? &g_array_index (self->tags, WbFileTag, self->tags->len - 1) : &self->popped;

  if (last->text.line == 0)
    last->text = scanned->text;
  self->data = scanned->data;
  self->base = scanned->base;
  self->valid = scanned->valid;
  append_tags (self, scanned);
}

/**
 * wb_file_tags_pop:
 * @self: tags
 * @tag: (out): where to store it
 *
 * Takes the first tag that was scanned and not taken yet.
 *
 * Returns: whether there was one
 */
gboolean
wb_file_tags_pop (WbFileTags *self, WbFileTag *tag)
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
 * wb_file_tags_peek:
 * @self: tags
 * @tag: (out): where to store it
 *
 * Looks at what wb_file_tags_pop() would take.
 *
 * Returns: whether there is one
 */
gboolean
wb_file_tags_peek (const WbFileTags *self, WbFileTag *tag)
{
  if (self->first_tag == self->tags->len)
    return FALSE;

  *tag = g_array_index (self->tags, WbFileTag, self->first_tag);
  return TRUE;
}

/**
 * wb_file_tags_find_end:
 * @self: tags
 * @depth: how many elements the tags that were popped have left open
 * @from: an offset in the file
 *
 * Returns: the offset behind the first tag beyond @from that leaves open only the root; %G_MAXUINT64 when there is none
 */
guint64
wb_file_tags_find_end (const WbFileTags *self, guint depth, guint64 from)
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
 * wb_file_tags_locate:
 * @self: tags
 * @offset: an offset in the file
 *
 * Returns: the place of @offset; when it is no longer at hand, the nearest one that is
 */
WbFilePosition
wb_file_tags_locate (const WbFileTags *self, guint64 offset)
{
  return move_to (self, self->base, CLAMP (offset, self->base.offset, self->valid));
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
 * wb_file_tags_locate_attribute:
 * @self: tags
 * @tag: a start tag
 * @prefix: (nullable): the prefix of an attribute of it
 * @name: the name after it
 *
 * Returns: the place of the attribute; that of @tag when it is not found
 */
WbFilePosition
wb_file_tags_locate_attribute (const WbFileTags *self, const WbFileTag *tag, const char *prefix, const char *name)
{
  g_autofree char *qname = prefix != NULL ? g_strconcat (prefix, ":", name, NULL) : g_strdup (name);
  const char *data, *found;

  if (tag->start < self->base.offset || tag->start + tag->length > self->valid)
    return tag->position;

  data = peek (self, tag->start);
  found = find_attribute (data, tag->length, qname);
  if (found == NULL)
    return tag->position;

  return move_to (self, (WbFilePlace) { tag->start, tag->position }, tag->start + (found - data));
}

/**
 * wb_file_tags_locate_behind:
 * @self: tags
 *
 * Returns: the place of what comes behind the tag that was popped last: text that is not blank, or the next tag; if
 *   there is neither, that of the tag itself
 */
WbFilePosition
wb_file_tags_locate_behind (const WbFileTags *self)
{
  if (self->popped.text.line != 0)
    return self->popped.text;
  if (self->first_tag < self->tags->len)
    return g_array_index (self->tags, WbFileTag, self->first_tag).position;

  return self->popped.position;
}

/**
 * wb_file_tags_new:
 *
 * Returns: (transfer full): no tags yet
 */
WbFileTags *
wb_file_tags_new (void)
{
  WbFileTags *self = g_new0 (WbFileTags, 1);

  self->base.position = (WbFilePosition) { 1, 1 };
  self->tags = g_array_new (FALSE, FALSE, sizeof (WbFileTag));

  return self;
}

/**
 * wb_file_tags_free:
 * @self: tags
 *
 * Frees @self.
 */
void
wb_file_tags_free (WbFileTags *self)
{
  g_array_unref (self->tags);
  g_free (self);
}
