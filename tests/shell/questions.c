/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "questions.h"

static gboolean
is_question (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwMessageDialog") ||
         g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwAlertDialog");
}

static guint
count_within (GtkWidget *widget)
{
  guint n = is_question (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_within (child);

  return n;
}

guint
count_questions (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      n += count_within (window);
    }

  return n;
}
