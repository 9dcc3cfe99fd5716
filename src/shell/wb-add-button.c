/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-add-button.h"

#include "wb-hint.h"
#include "wb-late-menu.h"

struct _WbAddButton
{
  GtkBox         parent_instance;
  GtkMenuButton *menu_button;
  GMenuModel    *menu;
};

G_DEFINE_FINAL_TYPE (WbAddButton, wb_add_button, GTK_TYPE_BOX)

static void
wb_add_button_class_init (WbAddButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/add-button.ui");
  gtk_widget_class_bind_template_child (widget_class, WbAddButton, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WbAddButton, menu);
}

static void
wb_add_button_init (WbAddButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wb_late_menu_set (self->menu_button, self->menu);
}
