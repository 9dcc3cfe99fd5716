/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/xmlstring.h>

G_BEGIN_DECLS

/**
 * WbXmlName:
 * @name: the local name
 * @prefix: (nullable): the prefix
 * @ns: (nullable): the namespace
 *
 * The name of an element as libxml2 gives it: all three interned in the dictionary of its parser.
 */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *ns;
} WbXmlName;

/**
 * WbXmlAttribute:
 * @name: the local name
 * @prefix: (nullable): the prefix
 * @ns: (nullable): the namespace
 * @value: where the value begins
 * @end: where it ends
 *
 * An attribute as libxml2 hands it to startElementNs(), where an array of these is an array of five pointers each.
 */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *ns;
  const xmlChar *value;
  const xmlChar *end;
} WbXmlAttribute;

/**
 * WbFileKept:
 *
 * Writes one element with all that is in it as exclusive canonical XML without comments and instructions, while it is
 * being parsed: what a plan keeps of what it does not know may be as large as a file, and no tree is made of it.
 */
typedef struct _WbFileKept WbFileKept;

WbFileKept *wb_file_kept_new    (void);
void        wb_file_kept_free   (WbFileKept *self);

void        wb_file_kept_start  (WbFileKept *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n);
void        wb_file_kept_text   (WbFileKept *self, const char *text, gsize length);
gboolean    wb_file_kept_end    (WbFileKept *self, const WbXmlName *name); /* TRUE: that was the element itself */
const char *wb_file_kept_get    (WbFileKept *self); /* until the next element is started */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileKept, wb_file_kept_free)

G_END_DECLS
