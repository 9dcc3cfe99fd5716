/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "conflicts-fixture.h"

#include "wb-conflict-row.h"

const char conflicts_over_any[] = CONFLICTS_HEAD
  "  <conflict link=\"takes-part\" from=\"r1\" to=\"a1\" field=\"mandate\" theirs=\"may-decide\"/>\n"
  "  <conflict item=\"p1\" field=\"title\" base=\"Wijk\" theirs=\"Riverside\"/>\n"
  "</wijkbord>\n";

WbWindow *
open_conflicts (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));

  return open_file (fixture, fixture->file);
}

gboolean
can_list_conflicts (WbWindow *window)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), "conflicts");
}

/* The one that is open. */
WbConflictsWindow *
find_conflicts (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (WB_IS_CONFLICTS_WINDOW (window))
        return WB_CONFLICTS_WINDOW (window);
    }

  return NULL;
}

GtkWidget *
find_in (GtkWidget *widget, GType type, const char *label)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (label == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_in (child, type, label);

  return found;
}

/* The first one in the list. */
AdwActionRow *
find_conflict (void)
{
  return ADW_ACTION_ROW (find_in (GTK_WIDGET (find_conflicts ()), WB_TYPE_CONFLICT_ROW, NULL));
}

void
press_in_conflict (const char *label)
{
  GtkWidget *button = find_in (GTK_WIDGET (find_conflict ()), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}
