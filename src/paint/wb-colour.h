/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* 0xrrggbb as a constant GdkRGBA */
#define WB_RGB(number) \
  { (((number) >> 16) & 0xff) / 255.f, (((number) >> 8) & 0xff) / 255.f, ((number) & 0xff) / 255.f, 1.f }

GdkRGBA wb_colour_from_number (guint32 number); /* 0xrrggbb */
guint32 wb_colour_to_number   (const GdkRGBA *colour);

double  wb_colour_contrast    (const GdkRGBA *a, const GdkRGBA *b);
double  wb_colour_distance    (const GdkRGBA *a, const GdkRGBA *b);
GdkRGBA wb_colour_mix         (const GdkRGBA *a, const GdkRGBA *b, double share);
GdkRGBA wb_colour_reach       (const GdkRGBA *colour, const GdkRGBA *grounds, guint n_grounds, double ratio);

G_END_DECLS
