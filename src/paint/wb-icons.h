/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Our own symbolic icons: a resource, so that they are the same everywhere and stay vectors in a PDF. A widget shows the
 * same ones by the name "wijkbord-NAME-symbolic", once wb_icons_register() was called. */
#define WB_ICONS_PATH "/nl/wijkbord/Wijkbord/icons"

void               wb_icons_register   (void);
const char *const *wb_icons_for_themes (void);
const char        *wb_icon_of_theme    (const char *icon);

/** WbIconSet: the icons, parsed when they are first drawn. It belongs to one thread at a time. */
typedef struct _WbIconSet WbIconSet;

WbIconSet *wb_icon_set_new  (void);
void       wb_icon_set_free (WbIconSet *set);
void       wb_icon_set_draw (WbIconSet *set, cairo_t *cr, const char *name, const GdkRGBA *colour, double size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbIconSet, wb_icon_set_free)

G_END_DECLS
