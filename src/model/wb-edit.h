/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbEdit:
 *
 * A step in the making over a project: collects changes, follows deletion's consequences (cascades, cleared references,
 * links that go), and ends in one step. It sees its own changes. Nothing reaches the project before wb_edit_apply().
 */
typedef struct _WbEdit WbEdit;

WbEdit     *wb_edit_new          (WbProject *project);
void        wb_edit_free         (WbEdit *edit);
WbProject  *wb_edit_get_project  (WbEdit *edit);

WbRecord   *wb_edit_get          (WbEdit *edit, const char *id); /* the item as it would be; borrowed */
WbRecord   *wb_edit_get_link     (WbEdit *edit, WbKind kind, const char *from, const char *to);

void        wb_edit_put          (WbEdit *edit, WbRecord *record); /* adds it, or replaces the one of the same key; acquires it */
const char *wb_edit_add          (WbEdit *edit, WbKind kind);      /* an item with a fresh id (returned) and status idea where it has one */
gboolean    wb_edit_set          (WbEdit *edit, const char *id, guint field, const char *text, GError **error); /* the file's form; NULL clears */
gboolean    wb_edit_set_link     (WbEdit *edit, WbKind kind, const char *from, const char *to, guint field,
                                  const char *text, GError **error); /* makes the link when it is not there */
void        wb_edit_link         (WbEdit *edit, WbKind kind, const char *from, const char *to);
void        wb_edit_unlink       (WbEdit *edit, WbKind kind, const char *from, const char *to);
void        wb_edit_remove       (WbEdit *edit, const char *id); /* with all that goes with it */
void        wb_edit_remove_record (WbEdit *edit, WbRecord *record); /* a link or conflict as well */

guint       wb_edit_get_n_changes (WbEdit *edit);
WbStep     *wb_edit_end          (WbEdit *edit, const char *name, WbOrigin origin); /* NULL when nothing changes; the edit is used up */
gboolean    wb_edit_apply        (WbEdit *edit, const char *name, GError **error); /* ends and applies; used up; nothing to change is success */
gboolean    wb_edit_apply_typed  (WbEdit *edit, const char *name, GError **error); /* see wb_project_apply_typed() */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbEdit, wb_edit_free)

G_END_DECLS
