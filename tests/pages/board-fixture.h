/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-page.h"

/* A board page on a window that is seen, with a small plan. */
typedef struct
{
  WbProject   *project;
  WbSelection *selection;
  GtkWidget   *page;
  GtkWidget   *window;
} Fixture;

void fixture_set_up    (Fixture *fixture, gconstpointer plan); /* as small_plan_new() takes it */
void fixture_tear_down (Fixture *fixture, gconstpointer data);
