/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-loading-page.h"

#include "wb-children.h"
#include "wb-work-bar.h"

struct _WbLoadingPage
{
  GtkWidget   parent_instance;
  WbDocument *document;
};

typedef enum
{
  PROP_DOCUMENT = 1,
} WbLoadingPageProperty;

static GParamSpec *props[PROP_DOCUMENT + 1];

G_DEFINE_FINAL_TYPE (WbLoadingPage, wb_loading_page, GTK_TYPE_WIDGET)

static void
wb_loading_page_dispose (GObject *object)
{
  WbLoadingPage *self = WB_LOADING_PAGE (object);

  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->document);

  G_OBJECT_CLASS (wb_loading_page_parent_class)->dispose (object);
}

static void
wb_loading_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbLoadingPage *self = WB_LOADING_PAGE (object);

  switch ((WbLoadingPageProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_loading_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbLoadingPage *self = WB_LOADING_PAGE (object);

  switch ((WbLoadingPageProperty) id)
    {
    case PROP_DOCUMENT:
      if (g_set_object (&self->document, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_loading_page_class_init (WbLoadingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_loading_page_dispose;
  object_class->get_property = wb_loading_page_get_property;
  object_class->set_property = wb_loading_page_set_property;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, WB_TYPE_DOCUMENT,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/loading-page.ui");
  gtk_widget_class_bind_template_callback (widget_class, wb_work_bar_say);
}

static void
wb_loading_page_init (WbLoadingPage *self)
{
  g_type_ensure (WB_TYPE_WORK_BAR);
  gtk_widget_init_template (GTK_WIDGET (self));
}
