/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-canvas.h"
#include "wb-plane.h"

/* A canvas with a plan on a window of its own, and what is to be seen there. */
typedef struct
{
  WbProject   *project;
  WbSelection *selection;
  GtkWidget   *canvas;
  WbPlane     *plane;
  GtkWidget   *window;
} Fixture;

/* One of the tests of a program that is run. */
typedef struct
{
  const char *path;
  void      (*set_up) (Fixture *fixture, gconstpointer data);
  void      (*test) (Fixture *fixture, gconstpointer data);
} CanvasTest;

int         run_canvas_tests (int argc, char **argv, const CanvasTest *tests, guint n);

/* Housing has voices, goals with actions and one goal that is folded; work has one goal; the rest is empty. */
extern const char few_items[];

void        open_plan      (Fixture *fixture, const char *text, GVariant *state); /* state may be NULL */
void        open_long_plan (Fixture *fixture, GVariant *state); /* 60 goals with two actions each, in two themes */
void        close_plan     (Fixture *fixture, gconstpointer data);

void        set_up_few     (Fixture *fixture, gconstpointer data); /* few_items */
void        set_up_many    (Fixture *fixture, gconstpointer data); /* the long plan, unfolded: many screens of it */

gboolean    is_seen        (GtkWidget *widget);
const char *get_card_id    (Fixture *fixture, GtkWidget *card);
GtkWidget  *find_card      (Fixture *fixture, const char *id); /* NULL where it is not seen */

/* All that is seen on the board, in the order in which it is drawn and read: ids of cards, "#" for headings and the
 * row and column of buttons of cells. */
char       *list_seen      (Fixture *fixture);
void        assert_seen    (Fixture *fixture, const char *expected);

void        scroll_to      (Fixture *fixture, double y);
double      get_scroll     (Fixture *fixture);

/* All that is in view has a widget, each where its card is, an action after its goal, down one column after the other. */
void        check_cards    (Fixture *fixture);
