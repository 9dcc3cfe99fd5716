/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-recent-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "wb-hint.h"
#include "wb-scheme.h"
#include "wb-thumbnail.h"

struct _WbRecentCard
{
  GtkFlowBoxChild parent_instance;
  WbRecentPlan   *plan;
  GtkWidget      *trouble;
  guint           source; /* looks what can be seen of it */
};

typedef enum
{
  PROP_PLAN = 1,
} WbRecentCardProperty;

static GParamSpec *props[PROP_PLAN + 1];

G_DEFINE_FINAL_TYPE (WbRecentCard, wb_recent_card, GTK_TYPE_FLOW_BOX_CHILD)

static char *
say_moment_and_folder (const char *opened, const char *folder)
{
  /* Translators: when a plan was opened last, and the folder that its file stands in */
  return *folder != '\0' ? g_strdup_printf (C_("recent", "%s · %s"), opened, folder) : g_strdup (opened);
}

/* Closure: when it was open last, and where its file stands or stood. */
static char *
say_place (gpointer object, const char *opened, const char *folder, gboolean missing)
{
  if (opened == NULL || folder == NULL)
    return g_strdup ("");
  if (!missing)
    return say_moment_and_folder (opened, folder);

  return *folder != '\0' ? g_strdup_printf (C_("file", "was in %s"), folder) : g_strdup ("");
}

/* Closure: a line is kept for them while they are on their way. */
static gboolean
has_counts (gpointer object, const char *counts, gboolean closed)
{
  return counts != NULL || !closed;
}

/* Closure */
static gboolean
has_trouble (gpointer object, const char *trouble)
{
  return trouble != NULL;
}

/* Whoever is here with the keyboard goes on at the next one. */
static void
remove_cb (WbRecentCard *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (GTK_WIDGET (self));
  if (next != NULL)
    gtk_widget_grab_focus (next);
  wb_recent_plans_remove (wb_recent_plan_get_file (self->plan));
}

/* Key binding. */
static gboolean
delete_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  remove_cb (WB_RECENT_CARD (widget));

  return TRUE;
}

/* What the card says besides the title. */
static char *
describe (WbRecentCard *self)
{
  gboolean missing = wb_recent_plan_is_missing (self->plan);
  const char *trouble = wb_recent_plan_get_trouble (self->plan);
  const char *what = trouble != NULL ? trouble : wb_recent_plan_get_counts (self->plan);
  g_autofree char *place = say_place (self, wb_recent_plan_get_opened (self->plan), wb_recent_plan_get_folder (self->plan),
                                      missing);

  return what != NULL ? g_strdup_printf ("%s, %s", what, place) : g_steal_pointer (&place);
}

static void
changed_cb (WbRecentCard *self)
{
  g_autofree char *description = describe (self);

  if (wb_recent_plan_is_missing (self->plan))
    gtk_widget_add_css_class (GTK_WIDGET (self), "missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "missing");
  wb_hint_set (self->trouble, wb_recent_plan_get_reason (self->plan));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, wb_recent_plan_get_title (self->plan),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
set_plan (WbRecentCard *self, WbRecentPlan *plan)
{
  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "notify::missing", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "notify::trouble", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "notify::counts", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

static gboolean
look_cb (gpointer data)
{
  WbRecentCard *self = data;
  WbGlanceLook look = { wb_scheme_current (), gtk_widget_get_scale_factor (GTK_WIDGET (self)) };

  self->source = 0;
  wb_recent_plan_look (self->plan, &look);

  return G_SOURCE_REMOVE;
}

/* Not before the page is there: nobody came for the pictures. */
static void
queue_look (WbRecentCard *self)
{
  if (self->source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->source = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

static void
wb_recent_card_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (wb_recent_card_parent_class)->map (widget);
  queue_look (WB_RECENT_CARD (widget));
}

/* A plan that is opened from here has the computer to itself. */
static void
wb_recent_card_unmap (GtkWidget *widget)
{
  WbRecentCard *self = WB_RECENT_CARD (widget);

  g_clear_handle_id (&self->source, g_source_remove);
  wb_recent_plan_look_away (self->plan);
  GTK_WIDGET_CLASS (wb_recent_card_parent_class)->unmap (widget);
}

static void
wb_recent_card_dispose (GObject *object)
{
  WbRecentCard *self = WB_RECENT_CARD (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (wb_recent_card_parent_class)->dispose (object);
}

static void
wb_recent_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbRecentCard *self = WB_RECENT_CARD (object);

  switch ((WbRecentCardProperty) id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_recent_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbRecentCard *self = WB_RECENT_CARD (object);

  switch ((WbRecentCardProperty) id)
    {
    case PROP_PLAN:
      set_plan (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_recent_card_class_init (WbRecentCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_recent_card_dispose;
  object_class->get_property = wb_recent_card_get_property;
  object_class->set_property = wb_recent_card_set_property;
  widget_class->map = wb_recent_card_map;
  widget_class->unmap = wb_recent_card_unmap;

  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, WB_TYPE_RECENT_PLAN,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_CONSTRUCT_ONLY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_cb, NULL);
  g_type_ensure (WB_TYPE_HINT);
  g_type_ensure (WB_TYPE_THUMBNAIL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/recent-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WbRecentCard, trouble);
  gtk_widget_class_bind_template_callback (widget_class, say_place);
  gtk_widget_class_bind_template_callback (widget_class, has_counts);
  gtk_widget_class_bind_template_callback (widget_class, has_trouble);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
wb_recent_card_init (WbRecentCard *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (queue_look), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (queue_look), NULL);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (queue_look), self, G_CONNECT_SWAPPED);
}

/**
 * wb_recent_card_new:
 * @plan: a plan
 *
 * Returns: (transfer floating): a card for it
 */
GtkWidget *
wb_recent_card_new (WbRecentPlan *plan)
{
  return g_object_new (WB_TYPE_RECENT_CARD, "plan", plan, NULL);
}

/**
 * wb_recent_card_get_plan:
 * @self: a card
 *
 * Returns: (transfer none): the plan
 */
WbRecentPlan *
wb_recent_card_get_plan (WbRecentCard *self)
{
  g_return_val_if_fail (WB_IS_RECENT_CARD (self), NULL);

  return self->plan;
}
