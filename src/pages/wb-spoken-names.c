/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-spoken-names.h"

#include <glib/gi18n-lib.h>

#define WHAT "wijkbord-spoken-name"

/* From GTK 4.14 on what a control is labelled by goes before its name, and in GTK 4.8 both are said. */
static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* "Top te_n" → "Top ten" */
static char *
strip (const char *label)
{
  GString *text = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      if (*p == '_' && p[1] != '\0')
        p++;
      g_string_append_c (text, *p);
    }

  return g_string_free (text, FALSE);
}

static void
strip_control (GtkWidget *control)
{
  g_autofree char *label = NULL;
  gboolean has_letter = FALSE;

  if (!GTK_IS_BUTTON (control) && !GTK_IS_CHECK_BUTTON (control))
    return;

  g_object_get (control, "label", &label, "use-underline", &has_letter, NULL);
  if (label != NULL && has_letter)
    {
      g_autofree char *name = strip (label);

      set_name (control, name);
    }
}

/**
 * wb_spoken_names_strip:
 * @top: a widget
 *
 * Has the buttons and checks in @top said without the underscore before the letter that presses them, and once: GTK 4.8
 * says "Top te_n", and "_Add Add".
 */
void
wb_spoken_names_strip (GtkWidget *top)
{
  g_return_if_fail (GTK_IS_WIDGET (top));

  strip_control (top);
  for (GtkWidget *child = gtk_widget_get_first_child (top); child != NULL; child = gtk_widget_get_next_sibling (child))
    wb_spoken_names_strip (child);
}

/* It is the button that has the focus. GTK 4.18 says of it what its drop-down is called, GTK 4.8 what it is called itself. */
static void
selected_cb (GtkDropDown *down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (down));
  const char *what = g_object_get_data (G_OBJECT (down), WHAT);
  gpointer item = gtk_drop_down_get_selected_item (down);
  g_autofree char *name = NULL;

  if (!GTK_IS_BUTTON (button))
    return;

  if (GTK_IS_STRING_OBJECT (item))
    /* Translators: what is chosen from, and what is chosen, as a screen reader says it: "Theme: Housing" */
    name = g_strdup_printf (C_("choice", "%s: %s"), what, gtk_string_object_get_string (item));
  set_name (button, name != NULL ? name : what);
  set_name (GTK_WIDGET (down), name != NULL ? name : what);
}

/**
 * wb_spoken_names_choice:
 * @down: a drop-down with a #GtkStringList
 * @what: what is chosen from it
 *
 * Says of @down what it is and what is chosen when it has the focus. It is a button in it that has that, and GTK 4.8 calls
 * that button "GtkToggleButton".
 */
void
wb_spoken_names_choice (GtkDropDown *down, const char *what)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (down));

  g_object_set_data_full (G_OBJECT (down), WHAT, g_strdup (what), g_free);
  g_signal_connect (down, "notify::selected-item", G_CALLBACK (selected_cb), NULL);
  selected_cb (down);
}

/**
 * wb_spoken_names_menu:
 * @button: a button that has its menu
 *
 * Says of the menu of @button what the button is called. GTK 4.8 calls it "GtkPopoverMenu".
 */
void
wb_spoken_names_menu (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_menu_button_get_popover (button)), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  button, NULL, -1);
}
