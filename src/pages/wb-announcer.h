/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-canvas.h"

G_BEGIN_DECLS

/**
 * WbAnnouncer:
 *
 * Has a screen reader say what happens on a board and is not heard from where the keyboard is: what is selected, what was
 * moved, which links were made and removed, what was undone and done again. In front of a room it names no names.
 */
#define WB_TYPE_ANNOUNCER (wb_announcer_get_type ())
G_DECLARE_FINAL_TYPE (WbAnnouncer, wb_announcer, WB, ANNOUNCER, GObject)

WbAnnouncer *wb_announcer_new (WbCanvas *canvas); /* which must outlive it */

G_END_DECLS
