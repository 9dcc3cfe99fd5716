/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-stage.h"

G_BEGIN_DECLS

/* What stands on a band, which stays in sight while a board is scrolled to the right. Private to the canvas. */

void wb_band_words_append (WbStage *stage, GtkSnapshot *snapshot, GskRenderNode *band, int row, float x, float y);

G_END_DECLS
