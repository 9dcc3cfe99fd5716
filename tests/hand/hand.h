/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* A hand at the keyboard and the mouse, for tests that run through headless.sh: what it does comes to the program from
 * the X server, as it does from people. */

GtkWidget *hand_open       (GtkWidget *child); /* a window that fills the screen, drawn and active; a reference is yours */
void       hand_close      (GtkWidget *window); /* and gives that reference back */

void       hand_press      (const char *key); /* as X names it: "F2", "shift+Tab" */
void       hand_type       (const char *text);
void       hand_move       (GtkWidget *widget, float x, float y); /* the pointer; in the coordinates of the widget */
void       hand_click      (GtkWidget *widget, float x, float y); /* in the coordinates of the widget */
void       hand_hold       (GtkWidget *widget, float x, float y); /* presses the button that hand_let_go() lets go */
void       hand_let_go     (void);
void       hand_turn       (GtkWidget *widget, float x, float y, int clicks); /* the wheel, down or (< 0) up */

GtkWidget *hand_find       (GtkWidget *widget, GType type); /* the first of a type in it, borrowed; NULL when there is none */
gpointer   hand_find_controller (GtkWidget *widget, GType type); /* of its own; there must be one */

typedef gboolean (*HandCondition) (gpointer data);

void       hand_wait       (HandCondition condition, gpointer data); /* for ever: the harness knows how long is too long */
void       hand_wait_drawn (GtkWidget *widget); /* until all that is asked for is on the screen */

/* Until it is active and as large as the screen: that it is full-screen comes first, its size at any time after. */
void       hand_wait_full  (GtkWindow *window);
