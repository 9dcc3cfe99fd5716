/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-welcome.h"

#include "wb-children.h"
#include "wb-welcome-picture.h"
#include "wb-welcome-step.h"

struct _WbWelcome
{
  GtkWidget  parent_instance;
};

G_DEFINE_FINAL_TYPE (WbWelcome, wb_welcome, GTK_TYPE_WIDGET)

static void
wb_welcome_dispose (GObject *object)
{
  wb_widget_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (wb_welcome_parent_class)->dispose (object);
}

static void
wb_welcome_class_init (WbWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_welcome_dispose;
  g_type_ensure (WB_TYPE_WELCOME_PICTURE);
  g_type_ensure (WB_TYPE_WELCOME_STEP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/welcome.ui");
  gtk_widget_class_set_css_name (widget_class, "welcome");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
wb_welcome_init (WbWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_welcome_new:
 *
 * Returns: (transfer floating): what a new plan says; its button activates "board.new-voice"
 */
GtkWidget *
wb_welcome_new (void)
{
  return g_object_new (WB_TYPE_WELCOME, NULL);
}
