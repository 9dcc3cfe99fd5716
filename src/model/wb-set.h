/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbSet:
 *
 * An immutable set of strings, atomically counted, its members sorted by bytes.
 */
typedef struct _WbSet WbSet;

struct _WbSet
{
  /*< private >*/
  gatomicrefcount ref_count;
  /*< public >*/
  guint           n;
  GRefString     *members[];
};

WbSet    *wb_set_new      (GRefString *const *members, guint n); /* acquires them; sorts; drops doubles; NULL when n is 0 */
WbSet    *wb_set_ref      (WbSet *set);
void      wb_set_unref    (WbSet *set);
gboolean  wb_set_contains (const WbSet *set, const char *member); /* set may be NULL: the empty set */
gboolean  wb_set_equal    (const WbSet *a, const WbSet *b);
WbSet    *wb_set_with     (const WbSet *set, const char *member);    /* a new set that has it too */
WbSet    *wb_set_without  (const WbSet *set, const char *member);    /* a new set, or NULL when nothing is left */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbSet, wb_set_unref)

G_END_DECLS
