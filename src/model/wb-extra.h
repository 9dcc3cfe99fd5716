/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbExtra:
 *
 * What a newer minor version or another program has put on an element and we keep as it is: attributes that we do not
 * know, also those on the elements of its long texts, and child elements. Immutable, atomically counted, sorted:
 * attributes by (element, namespace, name), children by (namespace, name, bytes).
 */
typedef struct _WbExtra WbExtra;

/**
 * WbExtraAttribute:
 * @ns: the namespace; "" for our own: an attribute of a newer minor version
 * @name: the local name
 * @value: the value
 * @on: 0: it stands on the element itself; else on that of a long text, the number of whose field this is, plus one
 */
typedef struct
{
  char *ns;
  char *name;
  char *value;
  guint on;
} WbExtraAttribute;

typedef struct
{
  char *ns;
  char *name;
  char *xml;   /* exclusive canonical XML */
} WbExtraChild;

struct _WbExtra
{
  /*< private >*/
  gatomicrefcount   ref_count;
  /*< public >*/
  guint             n_attributes;
  guint             n_children;
  WbExtraAttribute *attributes;
  WbExtraChild     *children;
};

WbExtra *wb_extra_new   (const WbExtraAttribute *attributes, guint n_attributes,
                         const WbExtraChild *children, guint n_children); /* copies; NULL when both are empty */
WbExtra *wb_extra_ref   (WbExtra *extra);
void     wb_extra_unref (WbExtra *extra);
gboolean wb_extra_equal (const WbExtra *a, const WbExtra *b); /* NULL: nothing extra */
guint64  wb_extra_get_fields (const WbExtra *extra); /* those whose elements have attributes, one bit each */
int      wb_extra_attribute_compare (const WbExtraAttribute *a, const WbExtraAttribute *b); /* 0: only one may be there */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbExtra, wb_extra_unref)

G_END_DECLS
