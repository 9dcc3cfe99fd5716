/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

gboolean wb_png_write (cairo_surface_t *surface, double scale, GByteArray *bytes);

G_END_DECLS
