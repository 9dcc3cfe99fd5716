/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-work-bar.h"

#include <glib/gi18n-lib.h>

struct _WbWorkBar
{
  GtkWidget   parent_instance;
  WbDocument *document;
};

typedef enum
{
  PROP_DOCUMENT = 1,
} WbWorkBarProperty;

static GParamSpec *props[PROP_DOCUMENT + 1];

G_DEFINE_FINAL_TYPE (WbWorkBar, wb_work_bar, GTK_TYPE_WIDGET)

/* Closure: what is going on. */
static char *
say_work (gpointer object, WbDocumentState state, const char *title)
{
  if (state == WB_DOCUMENT_SAVING)
    return g_strdup_printf (_("Saving “%s”…"), title);

  return g_strdup_printf (_("Opening “%s”…"), title);
}

static void
wb_work_bar_dispose (GObject *object)
{
  WbWorkBar *self = WB_WORK_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (wb_work_bar_parent_class)->dispose (object);
}

static void
wb_work_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbWorkBar *self = WB_WORK_BAR (object);

  switch ((WbWorkBarProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_work_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbWorkBar *self = WB_WORK_BAR (object);

  switch ((WbWorkBarProperty) id)
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
wb_work_bar_class_init (WbWorkBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_work_bar_dispose;
  object_class->get_property = wb_work_bar_get_property;
  object_class->set_property = wb_work_bar_set_property;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, WB_TYPE_DOCUMENT,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/work-bar.ui");
  gtk_widget_class_bind_template_callback (widget_class, say_work);
}

static void
wb_work_bar_init (WbWorkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
