/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-data-dir.h"

G_BEGIN_DECLS

/**
 * WbTemplateCard:
 *
 * A plan to start from, on the start page.
 */
#define WB_TYPE_TEMPLATE_CARD (wb_template_card_get_type ())
G_DECLARE_FINAL_TYPE (WbTemplateCard, wb_template_card, WB, TEMPLATE_CARD, GtkFlowBoxChild)

GtkWidget  *wb_template_card_new      (const WbTemplate *template);
const char *wb_template_card_get_name (WbTemplateCard *self);

G_END_DECLS
