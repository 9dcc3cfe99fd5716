/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * WbPreferences:
 *
 * What the user prefers, in every window, and how the last one was left. It is kept in GSettings; where the program runs without its schema being
 * installed it counts until the program ends.
 *
 * Properties: "board-text-size" (100 to 200 % of the desktop's), "colour-scheme" (#AdwColorScheme), "show-overview",
 * "show-inspector" (in a wide window), "in-front-of-room"
 * (whether every window shows only what a room may see: until it is switched off, also by a program that begins anew
 * while a projector mirrors the screen), and of a new window "window-width", "window-height", "window-maximized", "board-zoom".
 */
#define WB_TYPE_PREFERENCES (wb_preferences_get_type ())
G_DECLARE_FINAL_TYPE (WbPreferences, wb_preferences, WB, PREFERENCES, GObject)

WbPreferences *wb_preferences_get (void); /* borrowed: the only one */

G_END_DECLS
