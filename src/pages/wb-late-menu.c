/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-late-menu.h"

#include "wb-spoken-names.h"

static void
make_menu (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  gtk_menu_button_set_menu_model (button, menu);
  wb_spoken_names_menu (button);
}

/**
 * wb_late_menu_set:
 * @button: a menu button
 * @menu: (nullable): its menu
 *
 * Makes the widgets of a menu when it is opened: a window that starts would wait for every one of them.
 */
void
wb_late_menu_set (GtkMenuButton *button, GMenuModel *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  gtk_menu_button_set_menu_model (button, NULL);
  gtk_menu_button_set_create_popup_func (button, menu != NULL ? make_menu : NULL,
                                         menu != NULL ? g_object_ref (menu) : NULL,
                                         menu != NULL ? g_object_unref : NULL);
}
