/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board.h"

G_BEGIN_DECLS

/** WbLineClip: what is seen of a line in an area. */
typedef enum
{
  WB_LINE_CLIP_NONE,
  WB_LINE_CLIP_END,  /* an end of it, or both */
  WB_LINE_CLIP_PASS, /* it only passes through */
} WbLineClip;

WbLineClip wb_line_clip        (const WbLine *line, const WbRect *area, guint *begin,
                                WbLine *clipped); /* free its points with g_free() */
gboolean   wb_line_is_left_out (const WbLine *line, WbEmphasis emphasis, int weakest);

G_END_DECLS
