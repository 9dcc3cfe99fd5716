/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Compares what was drawn with a picture that is kept beside the test. */

void picture_require_font (void);
void picture_check        (const char *name, GskRenderNode *node, int width, int height);

G_END_DECLS
