/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-plan-header.h"

#include <glib/gi18n-lib.h>

#include "wb-add-button.h"
#include "wb-arrangement-choice.h"
#include "wb-hint.h"
#include "wb-late-menu.h"
#include "wb-preferences.h"
#include "wb-room.h"
#include "wb-spoken-names.h"

struct _WbPlanHeader
{
  WbDocumentWidget parent_instance;
  GMenuModel      *menu;
  gboolean         rail;
  gboolean         narrow;
  gboolean         chain;
  gboolean         tight;

  GtkMenuButton   *rows_button;
  GtkMenuButton   *menu_button;
  GtkWidget       *room_button;
};

typedef enum
{
  PROP_MENU = 1,
  PROP_RAIL,
  PROP_NARROW,
  PROP_CHAIN,
  PROP_TIGHT,
} WbPlanHeaderProperty;

static GParamSpec *props[PROP_TIGHT + 1];

G_DEFINE_FINAL_TYPE (WbPlanHeader, wb_plan_header, WB_TYPE_DOCUMENT_WIDGET)

/* The closures. The name of the step and whether the room may see it only say when to look again. */

static char *
say_undo (gpointer object, WbProject *project, const char *name, gboolean hide_private)
{
  const char *step = wb_project_can_undo (project) ? wb_room_name_step (project, wb_project_get_undo_step (project)) : NULL;

  /* Translators: %s is what a step is called: "Rename goal". */
  return step != NULL ? g_strdup_printf (_("Undo: %s"), step) : g_strdup (_("Undo"));
}

static char *
say_redo (gpointer object, WbProject *project, const char *name, gboolean hide_private)
{
  const char *step = wb_project_can_redo (project) ? wb_room_name_step (project, wb_project_get_redo_step (project)) : NULL;

  /* Translators: %s is what a step is called: "Rename goal". */
  return step != NULL ? g_strdup_printf (_("Redo: %s"), step) : g_strdup (_("Redo"));
}

static gboolean
is_not (gpointer object, gboolean truth)
{
  return !truth;
}

static void
set_menu (WbPlanHeader *self, GMenuModel *menu)
{
  if (!g_set_object (&self->menu, menu))
    return;

  wb_late_menu_set (self->menu_button, menu);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MENU]);
}

static void
set_flag (WbPlanHeader *self, gboolean *flag, const GValue *value, GParamSpec *pspec)
{
  if (*flag == g_value_get_boolean (value))
    return;

  *flag = g_value_get_boolean (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
wb_plan_header_dispose (GObject *object)
{
  g_clear_object (&WB_PLAN_HEADER (object)->menu);

  G_OBJECT_CLASS (wb_plan_header_parent_class)->dispose (object);
}

static void
wb_plan_header_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbPlanHeader *self = WB_PLAN_HEADER (object);

  switch ((WbPlanHeaderProperty) id)
    {
    case PROP_MENU:
      g_value_set_object (value, self->menu);
      break;
    case PROP_RAIL:
      g_value_set_boolean (value, self->rail);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_CHAIN:
      g_value_set_boolean (value, self->chain);
      break;
    case PROP_TIGHT:
      g_value_set_boolean (value, self->tight);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_plan_header_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbPlanHeader *self = WB_PLAN_HEADER (object);

  switch ((WbPlanHeaderProperty) id)
    {
    case PROP_MENU:
      set_menu (self, g_value_get_object (value));
      break;
    case PROP_RAIL:
      set_flag (self, &self->rail, value, pspec);
      break;
    case PROP_NARROW:
      set_flag (self, &self->narrow, value, pspec);
      break;
    case PROP_CHAIN:
      set_flag (self, &self->chain, value, pspec);
      break;
    case PROP_TIGHT:
      set_flag (self, &self->tight, value, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/plan-header.ui");
  gtk_widget_class_bind_template_child (widget_class, WbPlanHeader, rows_button);
  gtk_widget_class_bind_template_child (widget_class, WbPlanHeader, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WbPlanHeader, room_button);
  gtk_widget_class_bind_template_callback (widget_class, wb_document_mark_title);
  gtk_widget_class_bind_template_callback (widget_class, say_undo);
  gtk_widget_class_bind_template_callback (widget_class, say_redo);
  gtk_widget_class_bind_template_callback (widget_class, is_not);
}

static void
wb_plan_header_class_init (WbPlanHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = wb_plan_header_dispose;
  object_class->get_property = wb_plan_header_get_property;
  object_class->set_property = wb_plan_header_set_property;

  props[PROP_MENU] = g_param_spec_object ("menu", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  props[PROP_RAIL] = g_param_spec_boolean ("rail", NULL, NULL, FALSE, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  props[PROP_CHAIN] = g_param_spec_boolean ("chain", NULL, NULL, FALSE, flags);
  props[PROP_TIGHT] = g_param_spec_boolean ("tight", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wb_plan_header_init (WbPlanHeader *self)
{
  g_type_ensure (WB_TYPE_ADD_BUTTON);
  g_type_ensure (WB_TYPE_ARRANGEMENT_CHOICE);
  gtk_widget_init_template (GTK_WIDGET (self));
  wb_spoken_names_menu (self->rows_button);
  g_object_bind_property (wb_preferences_get (), "in-front-of-room", self->room_button, "visible", G_BINDING_SYNC_CREATE);
}
