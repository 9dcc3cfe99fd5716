/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-loading-page.h"

#include "wb-work-bar.h"

struct _WbLoadingPage
{
  WbDocumentWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (WbLoadingPage, wb_loading_page, WB_TYPE_DOCUMENT_WIDGET)

static void
wb_loading_page_class_init (WbLoadingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/loading-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, wb_work_bar_say);
}

static void
wb_loading_page_init (WbLoadingPage *self)
{
  g_type_ensure (WB_TYPE_WORK_BAR);
  gtk_widget_init_template (GTK_WIDGET (self));
}
