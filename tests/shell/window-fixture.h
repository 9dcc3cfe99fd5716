/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-window.h"

/* The file that most of these tests open. */
#define PLAN \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p1\" title=\"Rivierenwijk\"/>\n" \
  "  <goal id=\"g1\" title=\"Droge woningen\" status=\"idea\"/>\n" \
  "</wijkbord>\n"

/* The application, which a process has once, and a folder with a file of its own. */
typedef struct
{
  GtkApplication *application;
  char           *folder;
  GFile          *file;
} Fixture;

/* One of the tests of a program that is run. */
typedef struct
{
  const char *path;
  void      (*test) (Fixture *fixture, gconstpointer data);
} WindowTest;

int       run_window_tests  (int argc, char **argv, const WindowTest *tests, guint n);

guint     count_windows     (Fixture *fixture);
WbWindow *get_window        (Fixture *fixture); /* the active one */
WbWindow *open_file         (Fixture *fixture, GFile *file); /* until it is read */
void      wait_until_loaded (WbWindow *window);
