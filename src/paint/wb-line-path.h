/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "wb-scene.h"

G_BEGIN_DECLS

/* The shapes of a line between cards. Each is added to the path of a cairo context; a dot is a stroke that goes nowhere,
 * with round ends. */

gboolean wb_line_has_trunk       (const WbLine *line);
gboolean wb_line_is_hidden       (const WbLine *line); /* by its trunk */
gboolean wb_line_shares_trunk    (const WbLine *line, const WbLine *other); /* the same points, and as wide */
gboolean wb_line_shares_end      (const WbLine *line, const WbLine *other); /* the same mark in the same place */
gboolean wb_line_ends_in_dot     (const WbLine *line);
double   wb_line_get_start_dot   (const WbLine *line); /* how wide it is */
double   wb_line_get_end_dot     (const WbLine *line);

void     wb_line_trace           (const WbLine *line, cairo_t *cr);
void     wb_line_trace_trunk     (const WbLine *line, cairo_t *cr);
void     wb_line_trace_start_dot (const WbLine *line, cairo_t *cr);
void     wb_line_trace_end       (const WbLine *line, cairo_t *cr); /* the outline of an arrow, or a dot */

G_END_DECLS
