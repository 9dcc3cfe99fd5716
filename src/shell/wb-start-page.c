/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-start-page.h"

#include <glib/gi18n-lib.h>

#include "wb-children.h"
#include "wb-hint.h"
#include "wb-recent-card.h"
#include "wb-spoken-names.h"
#include "wb-template-card.h"

struct _WbStartPage
{
  GtkWidget    parent_instance;
  GMenuModel  *menu;
  GtkWidget   *recent_section;
  GtkWidget   *welcome;
  GtkFlowBox  *recent;
  GtkLabel    *count;
  GtkFlowBox  *templates;
  GtkLabel    *language_label;
  GtkDropDown *language;
};

typedef enum
{
  PROP_MENU = 1,
} WbStartPageProperty;

static GParamSpec *props[PROP_MENU + 1];

G_DEFINE_FINAL_TYPE (WbStartPage, wb_start_page, GTK_TYPE_WIDGET)

static void
recent_activated_cb (WbStartPage *self, WbRecentCard *card)
{
  WbRecentPlan *plan = wb_recent_card_get_plan (card);
  g_autofree char *uri = g_file_get_uri (wb_recent_plan_get_file (plan));

  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-recent", "s", uri);
}

static void
template_activated_cb (WbStartPage *self, WbTemplateCard *card)
{
  guint n;
  const WbTemplateLanguage *languages = wb_data_dir_get_languages (&n);
  const char *language = languages[gtk_drop_down_get_selected (self->language)].code;
  g_autofree char *name = g_strconcat (language, "/", wb_template_card_get_name (card), NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "app.new-from-template", "s", name);
}

static GtkWidget *
make_recent_card (gpointer item, gpointer data)
{
  return wb_recent_card_new (item);
}

/* A file that is gone is no plan on this computer, and one on another computer neither. */
static void
count_plans (WbStartPage *self)
{
  GListModel *plans = wb_recent_plans_get ();
  g_autofree char *words = NULL;
  guint n_here = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (WbRecentPlan) plan = g_list_model_get_item (plans, i);

      n_here += g_file_is_native (wb_recent_plan_get_file (plan)) && !wb_recent_plan_is_missing (plan);
    }

  words = g_strdup_printf (ngettext ("%u plan on this computer", "%u plans on this computer", n_here), n_here);
  gtk_label_set_text (self->count, words);
}

/* Whether a file is still there comes to be known later. */
static void
follow_plans (WbStartPage *self)
{
  GListModel *plans = wb_recent_plans_get ();

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (WbRecentPlan) plan = g_list_model_get_item (plans, i);

      g_signal_handlers_disconnect_by_func (plan, count_plans, self);
      g_signal_connect_object (plan, "notify::missing", G_CALLBACK (count_plans), self, G_CONNECT_SWAPPED);
    }
  count_plans (self);
}

static void
recent_changed_cb (WbStartPage *self)
{
  gboolean any = g_list_model_get_n_items (wb_recent_plans_get ()) > 0;

  gtk_widget_set_visible (self->recent_section, any);
  gtk_widget_set_visible (self->welcome, !any);
  follow_plans (self);
}

static void
wb_start_page_dispose (GObject *object)
{
  WbStartPage *self = WB_START_PAGE (object);

  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (wb_start_page_parent_class)->dispose (object);
}

static void
wb_start_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbStartPage *self = WB_START_PAGE (object);

  switch ((WbStartPageProperty) id)
    {
    case PROP_MENU:
      g_value_set_object (value, self->menu);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_start_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbStartPage *self = WB_START_PAGE (object);

  switch ((WbStartPageProperty) id)
    {
    case PROP_MENU:
      if (g_set_object (&self->menu, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_start_page_class_init (WbStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_start_page_dispose;
  object_class->get_property = wb_start_page_get_property;
  object_class->set_property = wb_start_page_set_property;

  props[PROP_MENU] = g_param_spec_object ("menu", NULL, NULL, G_TYPE_MENU_MODEL,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WbStartPage, recent_section);
  gtk_widget_class_bind_template_child (widget_class, WbStartPage, welcome);
  gtk_widget_class_bind_template_child (widget_class, WbStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, WbStartPage, count);
  gtk_widget_class_bind_template_child (widget_class, WbStartPage, templates);
  gtk_widget_class_bind_template_child (widget_class, WbStartPage, language_label);
  gtk_widget_class_bind_template_child (widget_class, WbStartPage, language);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_activated_cb);
}

static void
add_templates (WbStartPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const WbTemplateLanguage *languages;
  const WbTemplate *templates;
  guint n;

  templates = wb_data_dir_get_templates (&n);
  for (guint i = 0; i < n; i++)
    gtk_flow_box_append (self->templates, wb_template_card_new (&templates[i]));

  languages = wb_data_dir_get_languages (&n);
  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, languages[i].name);
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
  wb_spoken_names_choice (self->language, gtk_label_get_text (self->language_label));
}

static void
wb_start_page_init (WbStartPage *self)
{
  GListModel *plans = wb_recent_plans_get ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_flow_box_bind_model (self->recent, plans, make_recent_card, NULL, NULL);
  g_signal_connect_object (plans, "items-changed", G_CALLBACK (recent_changed_cb), self, G_CONNECT_SWAPPED);
  recent_changed_cb (self);
  add_templates (self);
}
