/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-scene.h"

G_BEGIN_DECLS

/** WbCorners: the radii of a box, clockwise from the top left. */
typedef struct
{
  float top_left, top_right, bottom_right, bottom_left;
} WbCorners;

/**
 * WbDashes:
 *
 * The dashed edges of boxes as render nodes. A board shows few different ones very often, so each is drawn once for a
 * size and colour. Of two drawings nobody can tell whether they are the same: where one is used again, nothing has to be
 * drawn anew.
 */
typedef struct _WbDashes WbDashes;

WbDashes *wb_dashes_new    (void);
void      wb_dashes_free   (WbDashes *dashes);
void      wb_dashes_append (WbDashes *dashes, GtkSnapshot *snapshot, const WbRect *rect, const WbCorners *corners,
                            const GdkRGBA *colour, float width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbDashes, wb_dashes_free)

G_END_DECLS
