/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-plain.h"

#include <string.h>

#include "wb-bytes.h"
#include "wb-file-format.h"
#include "wb-file-names.h"
#include "wb-file-start.h"

#define SIZE         1024 /* of the table of names; a power of two, more than twice the names that there are */
#define MAX_ATTRS    32
#define MAX_CHILDREN 16

G_STATIC_ASSERT (SIZE >= 2 * WB_FILE_MAX_NAMES);

/* A name of the format, as the dictionary has it. */
typedef struct
{
  const xmlChar *name;
  guint8         length;
  guint8         number;
} Name;

/* What stands between two tags. */
typedef struct
{
  const char *start;
  gsize       length;
} Text;

typedef struct
{
  Text        before; /* blanks */
  const Name *name;
  Text        text;
} Child;

struct _WbFilePlain
{
  const xmlChar *ns;
  Name           names[SIZE]; /* by hash, with linear probing */

  /* the record */
  const Name    *name;
  WbXmlAttribute attributes[MAX_ATTRS];
  guint          n_attributes;
  Child          children[MAX_CHILDREN];
  guint          n_children;
  Text           last; /* the blanks behind the children */
};

/* ---- bytes ---------------------------------------------------------------------------------------------------------- */

static inline gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* In the names of the format there is nothing else. */
static inline gboolean
is_name_byte (char c)
{
  return (c >= 'a' && c <= 'z') || c == '-';
}

static inline guint
home (const char *name, gsize length)
{
  return (length * 67 + (guchar) name[0] * 31 + (guchar) name[length / 2] * 7 + (guchar) name[length - 1]) % SIZE;
}

static const Name *
find_name (const WbFilePlain *self, const char *name, gsize length)
{
  for (guint i = home (name, length); self->names[i].name != NULL; i = (i + 1) % SIZE)
    if (self->names[i].length == length && memcmp (self->names[i].name, name, length) == 0)
      return &self->names[i];

  return NULL;
}

/* Moves *@p behind a name; NULL when there is none that the format has. */
static const Name *
take_name (const WbFilePlain *self, const char **p, const char *end)
{
  const char *start = *p;

  while (*p < end && is_name_byte (**p))
    (*p)++;

  return *p > start ? find_name (self, start, *p - start) : NULL;
}

/* Moves *@p behind @literal; FALSE when something else is there. */
static inline gboolean
take_literal (const char **p, const char *end, const char *literal, gsize length)
{
  if ((gsize) (end - *p) < length || memcmp (*p, literal, length) != 0)
    return FALSE;

  *p += length;
  return TRUE;
}

/* What a parser would read in another way than it is written, and a < may not be in an attribute at all. */
static gboolean
is_verbatim (const char *start, const char *end)
{
  const char *p = start;

  for (; end - p >= 8; p += 8)
    {
      guint64 word = wb_bytes_load (p);

      if ((wb_bytes_find_less (word, 0x20) | wb_bytes_find (word, '&') | wb_bytes_find (word, '<')) != 0)
        break;
    }

  for (; p < end; p++)
    if (*p == '&' || *p == '<' || *p == '\n' || *p == '\t' || *p == '\r')
      return FALSE;

  return TRUE;
}

/* ---- the record ------------------------------------------------------------------------------------------------------ */

static gboolean
take_value (WbXmlAttribute *attribute, const char **p, const char *end)
{
  const char *start, *stop;

  if (!take_literal (p, end, "=\"", 2))
    return FALSE;

  start = *p;
  stop = memchr (start, '"', end - start);
  if (stop == NULL || !is_verbatim (start, stop))
    return FALSE;

  attribute->value = (const xmlChar *) start;
  attribute->end = (const xmlChar *) stop;
  *p = stop + 1;
  return TRUE;
}

/* Up to what ends the tag. */
static gboolean
take_attributes (WbFilePlain *self, const char **p, const char *end)
{
  guint64 seen[WB_FILE_MAX_NAMES / 64] = { 0 };

  self->n_attributes = 0;
  while (*p < end && **p == ' ')
    {
      WbXmlAttribute *attribute = &self->attributes[self->n_attributes++];
      const Name *name;
      guint64 *bits;

      (*p)++;
      name = take_name (self, p, end);
      if (name == NULL || self->n_attributes == MAX_ATTRS || !take_value (attribute, p, end))
        return FALSE;

      /* One that is there twice is for the parser to refuse. */
      bits = &seen[name->number / 64];
      if ((*bits >> (name->number % 64)) & 1)
        return FALSE;
      *bits |= G_GUINT64_CONSTANT (1) << (name->number % 64);
      attribute->name = name->name;
    }

  return TRUE;
}

/* Up to the next <. A parser would read a \r in another way. */
static gboolean
take_text (Text *text, const char **p, const char *end)
{
  const char *stop = memchr (*p, '<', end - *p);

  if (stop == NULL || memchr (*p, '&', stop - *p) != NULL || memchr (*p, '\r', stop - *p) != NULL)
    return FALSE;

  *text = (Text) { *p, stop - *p };
  *p = stop;
  return TRUE;
}

/* Between elements. Where the whole is kept as it is, blanks count. */
static gboolean
take_blanks (Text *text, const char **p, const char *end)
{
  return take_text (text, p, end) && wb_file_start_skip_blanks (text->start, *p) == *p;
}

/* A long text, from behind the < on. */
static gboolean
take_child (WbFilePlain *self, const Text *before, const char **p, const char *end)
{
  Child *child = &self->children[self->n_children++];

  child->before = *before;
  child->name = take_name (self, p, end);
  if (child->name == NULL || self->n_children == MAX_CHILDREN || !take_literal (p, end, ">", 1))
    return FALSE;

  return take_text (&child->text, p, end) &&
         take_literal (p, end, "</", 2) &&
         take_literal (p, end, (const char *) child->name->name, child->name->length) &&
         take_literal (p, end, ">", 1);
}

/* From behind the first > on. */
static gboolean
take_children (WbFilePlain *self, const char **p, const char *end)
{
  for (;;)
    {
      if (!take_blanks (&self->last, p, end))
        return FALSE;
      (*p)++;
      if (take_literal (p, end, "/", 1))
        return take_literal (p, end, (const char *) self->name->name, self->name->length) &&
               take_literal (p, end, ">", 1);
      if (!take_child (self, &self->last, p, end))
        return FALSE;
    }
}

static gboolean
take_record (WbFilePlain *self, const char **p, const char *end)
{
  self->n_children = 0;
  self->last.length = 0;
  *p = wb_file_start_skip_blanks (*p, end);
  if (!take_literal (p, end, "<", 1))
    return FALSE;

  self->name = take_name (self, p, end);
  if (self->name == NULL || !take_attributes (self, p, end))
    return FALSE;
  if (take_literal (p, end, "/>", 2))
    return TRUE;

  return take_literal (p, end, ">", 1) && take_children (self, p, end);
}

/* ---- the builder ----------------------------------------------------------------------------------------------------- */

static void
tell_text (const Text *text, WbFileBuilder *builder)
{
  if (text->length > 0)
    wb_file_builder_text (builder, text->start, text->length);
}

static void
tell_child (WbFilePlain *self, const Child *child, WbFileBuilder *builder)
{
  WbXmlName name = { child->name->name, NULL, self->ns };

  tell_text (&child->before, builder);
  wb_file_builder_start (builder, &name, NULL, 0);
  tell_text (&child->text, builder);
  wb_file_builder_end (builder, &name);
}

static void
tell (WbFilePlain *self, WbFileBuilder *builder)
{
  WbXmlName name = { self->name->name, NULL, self->ns };

  wb_file_builder_start (builder, &name, self->attributes, self->n_attributes);
  for (guint i = 0; i < self->n_children; i++)
    tell_child (self, &self->children[i], builder);
  tell_text (&self->last, builder);
  wb_file_builder_end (builder, &name);
}

/**
 * wb_file_plain_take:
 * @self: a reader
 * @data: (array length=size): bytes of a file that the scanner has let through, where an element in the root may begin
 * @size: how many
 * @builder: a builder that awaits such an element; unprefixed names are in the namespace of the format there
 *
 * Takes one record, with the blanks before it.
 *
 * Returns: its bytes; 0 when it is not there whole or not written plainly, and then the builder was told nothing
 */
gsize
wb_file_plain_take (WbFilePlain *self, const char *data, gsize size, WbFileBuilder *builder)
{
  const char *p = data;

  if (!take_record (self, &p, data + size))
    return 0;

  tell (self, builder);
  return p - data;
}

static void
enter_name (WbFilePlain *self, xmlDict *dict, guint number)
{
  const char *name = wb_file_name_get (number);
  gsize length = strlen (name);
  guint i = home (name, length);

  while (self->names[i].name != NULL)
    i = (i + 1) % SIZE;

  self->names[i] = (Name) { xmlDictLookup (dict, (const xmlChar *) name, length), length, number };
}

/**
 * wb_file_plain_new:
 * @dict: the dictionary of the parser of the file
 *
 * Returns: (transfer full): a reader
 */
WbFilePlain *
wb_file_plain_new (xmlDict *dict)
{
  WbFilePlain *self = g_new0 (WbFilePlain, 1);

  self->ns = xmlDictLookup (dict, (const xmlChar *) WB_FILE_NAMESPACE, -1);
  for (guint number = 1; number < wb_file_names_get_n (); number++)
    enter_name (self, dict, number);

  return self;
}

/**
 * wb_file_plain_free:
 * @self: a reader
 *
 * Frees @self.
 */
void
wb_file_plain_free (WbFilePlain *self)
{
  g_free (self);
}
