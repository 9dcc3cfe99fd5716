/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-widget.h"

#include "wb-children.h"

typedef struct
{
  WbDocument *document;
} WbDocumentWidgetPrivate;

typedef enum
{
  PROP_DOCUMENT = 1,
} WbDocumentWidgetProperty;

static GParamSpec *props[PROP_DOCUMENT + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WbDocumentWidget, wb_document_widget, GTK_TYPE_WIDGET)

static WbDocumentWidgetPrivate *
get_private (gpointer self)
{
  return wb_document_widget_get_instance_private (self);
}

static void
wb_document_widget_dispose (GObject *object)
{
  wb_widget_unparent_children (GTK_WIDGET (object));
  g_clear_object (&get_private (object)->document);

  G_OBJECT_CLASS (wb_document_widget_parent_class)->dispose (object);
}

static void
wb_document_widget_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WbDocumentWidgetProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, get_private (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_document_widget_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WbDocumentWidgetProperty) id)
    {
    case PROP_DOCUMENT:
      if (g_set_object (&get_private (object)->document, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_document_widget_class_init (WbDocumentWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_document_widget_dispose;
  object_class->get_property = wb_document_widget_get_property;
  object_class->set_property = wb_document_widget_set_property;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, WB_TYPE_DOCUMENT,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wb_document_widget_init (WbDocumentWidget *self)
{
}

/**
 * wb_document_widget_get_document:
 * @self: a widget
 *
 * Returns: (transfer none) (nullable): the document that it shows something of
 */
WbDocument *
wb_document_widget_get_document (WbDocumentWidget *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT_WIDGET (self), NULL);

  return get_private (self)->document;
}
