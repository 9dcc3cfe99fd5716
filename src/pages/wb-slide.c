/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-slide.h"

/**
 * wb_slide_get_look:
 * @project: a plan
 * @theme: a theme of it
 *
 * Returns: how it looks to a room
 */
WbThemeLook
wb_slide_get_look (WbProject *project, WbSlot theme)
{
  return wb_theme_look_of_presented (wb_project_get (project, theme));
}

/**
 * wb_slide_make_label:
 * @text: what it says
 * @lines: how many lines it has at most
 * @css_class: what it is
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
wb_slide_make_label (const char *text, int lines, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * wb_slide_make_band:
 * @row: the kind of a row
 * @note: (nullable): what helps to read its name
 * @counts: what stands in it, in numbers
 *
 * Returns: (transfer floating): what stands above the row
 */
GtkWidget *
wb_slide_make_band (WbRowKind row, const char *note, const char *counts)
{
  g_autofree char *icon = g_strdup_printf ("wijkbord-%s-symbolic", wb_row_get_icon (row));
  GtkWidget *band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *end = wb_slide_make_label (counts, 1, "counts");

  gtk_widget_set_hexpand (end, TRUE);
  gtk_label_set_xalign (GTK_LABEL (end), 1);
  gtk_box_append (GTK_BOX (band), g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (band), wb_slide_make_label (wb_row_get_name (row), 1, "name"));
  if (note != NULL)
    gtk_box_append (GTK_BOX (band), wb_slide_make_label (note, 1, "note"));
  gtk_box_append (GTK_BOX (band), end);
  gtk_widget_add_css_class (band, "band");

  return band;
}

/**
 * wb_slide_fits:
 * @slide: a slide
 * @width: @height: how much room there is
 *
 * Returns: whether all that is visible on it has room
 */
gboolean
wb_slide_fits (GtkWidget *slide, int width, int height)
{
  int minimum;

  gtk_widget_measure (slide, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum <= height;
}

static void
lengthen_label (GtkWidget *slide, GtkLabel *label, int most, int width, int height)
{
  int lines = gtk_label_get_lines (label);

  gtk_label_set_lines (label, most);
  if (wb_slide_fits (slide, width, height))
    return;

  do
    gtk_label_set_lines (label, ++lines);
  while (lines < most && wb_slide_fits (slide, width, height));
  gtk_label_set_lines (label, lines - 1);
}

/**
 * wb_slide_lengthen:
 * @slide: a slide that has room
 * @part: what of it
 * @most: how many lines one text has at most
 * @width: @height: how much room there is
 *
 * Lets texts that are cut go on, as long as the slide has room.
 */
void
wb_slide_lengthen (GtkWidget *slide, GtkWidget *part, int most, int width, int height)
{
  if (!gtk_widget_get_visible (part))
    return;

  if (GTK_IS_LABEL (part) && gtk_label_get_lines (GTK_LABEL (part)) > 1)
    lengthen_label (slide, GTK_LABEL (part), most, width, height);
  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL; child = gtk_widget_get_next_sibling (child))
    wb_slide_lengthen (slide, child, most, width, height);
}
