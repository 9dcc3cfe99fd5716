/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbExtra:
 *
 * What a newer minor version or another program has put on an element and we keep as it is: attributes that we do not
 * know, and child elements. Immutable, atomically counted, sorted: attributes by (namespace, name), children by
 * (namespace, name, bytes).
 */
typedef struct _WbExtra WbExtra;

typedef struct
{
  char *ns;    /* "" for our own: an attribute of a newer minor version */
  char *name;
  char *value;
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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbExtra, wb_extra_unref)

G_END_DECLS
