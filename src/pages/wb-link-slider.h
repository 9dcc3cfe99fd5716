/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * WbLinkSlider:
 *
 * Which links are drawn: from all of them to the strongest only. Where there is little room its words are cut.
 *
 * Property: "weakest": the weakest weight that is drawn, %WB_WEIGHT_SMALL (all links) to %WB_WEIGHT_LARGE.
 */
#define WB_TYPE_LINK_SLIDER (wb_link_slider_get_type ())
G_DECLARE_FINAL_TYPE (WbLinkSlider, wb_link_slider, WB, LINK_SLIDER, GtkWidget)

G_END_DECLS
