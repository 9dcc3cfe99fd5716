/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-presenting-window.h"

/* A window of a facilitator, and over it what the room sees of a small plan. */

typedef struct
{
  WbProject   *project;
  WbSelection *selection;
  GtkWidget   *facilitator;
  GtkWindow   *window; /* NULL once it is closed */
} RoomScreen;

void  room_screen_set_up    (RoomScreen *screen, const char *plan); /* until all of it is on the screen; see small-plan.h */
void  room_screen_tear_down (RoomScreen *screen);
void  room_screen_present   (RoomScreen *screen); /* once more, when it is closed */

char *room_screen_read      (RoomScreen *screen); /* all text that is drawn, without soft hyphens */
void  room_screen_wait      (RoomScreen *screen, const char *words); /* until they are read; NULL: nothing at all */
