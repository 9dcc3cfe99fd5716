/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-notice.h"

#include "wb-announce.h"
#include "wb-children.h"

struct _WbNotice
{
  GtkWidget parent_instance;
  GtkLabel *label;
  GtkBox   *buttons;
  char     *sentence;
};

typedef enum
{
  PROP_SENTENCE = 1,
} WbNoticeProperty;

static GParamSpec *props[PROP_SENTENCE + 1];

static GtkBuildableIface *parent_buildable;

static void wb_notice_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WbNotice, wb_notice, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, wb_notice_buildable_init))

/* A screen reader knows nothing of what was not on the screen until now, so the window says it. */
static void
announce (WbNotice *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->sentence != NULL && *self->sentence != '\0')
    wb_announce (GTK_WIDGET (self), self->sentence);
}

static void
set_sentence (WbNotice *self, const char *sentence)
{
  if (g_strcmp0 (self->sentence, sentence) == 0)
    return;

  g_free (self->sentence);
  self->sentence = g_strdup (sentence != NULL ? sentence : "");
  gtk_label_set_text (self->label, self->sentence);
  announce (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SENTENCE]);
}

static void
wb_notice_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (wb_notice_parent_class)->map (widget);

  announce (WB_NOTICE (widget));
}

/* What the template of another widget puts in it are buttons; its own template comes before there is room for any. */
static void
wb_notice_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  WbNotice *self = WB_NOTICE (buildable);

  if (self->buttons != NULL)
    gtk_box_append (self->buttons, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
wb_notice_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = wb_notice_add_child;
}

static void
wb_notice_dispose (GObject *object)
{
  wb_widget_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (wb_notice_parent_class)->dispose (object);
}

static void
wb_notice_finalize (GObject *object)
{
  g_free (WB_NOTICE (object)->sentence);

  G_OBJECT_CLASS (wb_notice_parent_class)->finalize (object);
}

static void
wb_notice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WbNoticeProperty) id)
    {
    case PROP_SENTENCE:
      g_value_set_string (value, WB_NOTICE (object)->sentence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_notice_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WbNoticeProperty) id)
    {
    case PROP_SENTENCE:
      set_sentence (WB_NOTICE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_notice_class_init (WbNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_notice_dispose;
  object_class->finalize = wb_notice_finalize;
  object_class->get_property = wb_notice_get_property;
  object_class->set_property = wb_notice_set_property;
  widget_class->map = wb_notice_map;

  props[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "notice");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/notice.ui");
  gtk_widget_class_bind_template_child (widget_class, WbNotice, label);
  gtk_widget_class_bind_template_child (widget_class, WbNotice, buttons);
}

static void
wb_notice_init (WbNotice *self)
{
  self->sentence = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}
