/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-stage.h"

G_BEGIN_DECLS

/* Which of the lines of a board or chain are drawn. Private to the canvas. */

GArray  *wb_line_choice_collect    (WbStage *stage, const WbRect *area);
gboolean wb_line_choice_is_hovered (WbStage *stage, const WbLine *line);

G_END_DECLS
