/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-palette.h"
#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbPartnerBadge:
 *
 * The initials of a partner in the colours of its theme, as its card in a chain has them. The name stands beside it: a
 * screen reader passes it over.
 */
#define WB_TYPE_PARTNER_BADGE (wb_partner_badge_get_type ())
G_DECLARE_FINAL_TYPE (WbPartnerBadge, wb_partner_badge, WB, PARTNER_BADGE, GtkWidget)

void        wb_partner_badge_show     (WbPartnerBadge *self, WbProject *project, const WbRecord *partner);
WbThemeLook wb_partner_badge_get_look (WbPartnerBadge *self); /* in the colours of the screen now */

G_END_DECLS
