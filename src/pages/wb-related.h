/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-inspector-section.h"

G_BEGIN_DECLS

/* What is linked with an item or refers to it, section by section: which, in what order, and how more of it comes. */

typedef void (*WbRelatedAdded) (WbSlot slot, gpointer data); /* an item that is best shown now, or WB_SLOT_NONE */

GArray  *wb_related_list    (WbProject *project, WbSlot slot, const WbSectionInfo *info); /* of WbSlot */
gboolean wb_related_can_add (WbKind kind, const WbSectionInfo *info);
void     wb_related_add     (WbProject *project, WbSlot slot, const WbSectionInfo *info, GtkWidget *anchor,
                             WbRelatedAdded added, gpointer data); /* asks which, or makes a new one */

/* Links two items in the one way that their kinds allow; picks the role of a partner: the first one leads. */
gboolean wb_related_link    (WbProject *project, WbKind link, const char *from, const char *to, GError **error);
void     wb_related_link_new_partner (WbProject *project, WbKind link, const char *other, const char *name);

G_END_DECLS
