/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-conflicts-window.h"
#include "window-fixture.h"

/* How a file begins: with what conflicts may be about. They and the end follow. */
#define CONFLICTS_HEAD \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p1\" title=\"Rivierenwijk\"/>\n" \
  "  <goal id=\"g1\" title=\"Dry homes\"/>\n" \
  "  <action id=\"a1\" title=\"Damp team\"/>\n" \
  "  <partner id=\"r1\" name=\"Rivierhuis\"/>\n" \
  "  <link kind=\"takes-part\" from=\"r1\" to=\"a1\" roles=\"lead\" mandate=\"none\"/>\n"

extern const char conflicts_over_any[]; /* over a link, and over the plan itself */

WbWindow          *open_conflicts       (Fixture *fixture, const char *text);
gboolean           can_list_conflicts   (WbWindow *window);
GtkWidget         *find_in              (GtkWidget *widget, GType type, const char *label); /* NULL: any; else of a button */
WbConflictsWindow *find_conflicts       (void); /* the list that is open; NULL when there is none */
AdwActionRow      *find_conflict        (void); /* the first one in it */
void               press_in_conflict    (const char *label); /* a button of that one */
