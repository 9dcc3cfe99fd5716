/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-plan-notices.h"

#include <glib/gi18n-lib.h>

#include "wb-notice.h"
#include "wb-slot-list.h"

struct _WbPlanNotices
{
  WbDocumentWidget parent_instance;
  GSignalGroup    *document_signals;
  WbSlotList      *conflicts;
};

typedef enum
{
  PROP_N_CONFLICTS = 1,
} WbPlanNoticesProperty;

static GParamSpec *props[PROP_N_CONFLICTS + 1];

G_DEFINE_FINAL_TYPE (WbPlanNotices, wb_plan_notices, WB_TYPE_DOCUMENT_WIDGET)

/* The closures: when a notice is seen, and what it says. */

static gboolean
is_seen_changed (gpointer object, gboolean changed, gboolean read_only)
{
  return changed && read_only;
}

static gboolean
is_mine_changed (gpointer object, gboolean changed, gboolean read_only)
{
  return changed && !read_only;
}

static char *
say_looking (WbDocumentWidget *self, gboolean read_only)
{
  if (!read_only)
    return g_strdup ("");

  return g_strdup_printf (_("You can only look at this plan: %s had it open."),
                          wb_document_get_owner_name (wb_document_widget_get_document (self)));
}

static char *
say_gone (gpointer object, gboolean read_only, gboolean disk_is_away)
{
  if (disk_is_away)
    return g_strdup (_("The disk or folder of the file cannot be reached. Connect it again, or save the plan elsewhere."));

  return g_strdup (read_only ? _("The file is not there any more. A copy keeps what you see.")
                             : _("The file is not there any more. Saving writes it again."));
}

/* A file that is gone is written again where it was. */
static gboolean
can_come_back (gpointer object, gboolean read_only, gboolean disk_is_away)
{
  return !read_only && !disk_is_away;
}

/* Of a file that is gone another notice speaks, with the same button. */
static gboolean
is_there (gpointer object, gboolean gone)
{
  return !gone;
}

static char *
name_save_as (gpointer object, gboolean read_only)
{
  return g_strdup (read_only ? _("Save a copy…") : _("Save as…"));
}

static gboolean
is_text (gpointer object, const char *text)
{
  return text != NULL;
}

static char *
say_trouble (gpointer object, const char *trouble)
{
  if (trouble == NULL)
    return g_strdup ("");

  return g_strdup_printf (_("A crash would lose what is not saved: %s Save often."), trouble);
}

static gboolean
is_any (gpointer object, guint n)
{
  return n > 0;
}

static char *
say_conflicts (gpointer object, guint n)
{
  return g_strdup_printf (ngettext ("%u conflict is to be settled.", "%u conflicts are to be settled.", n), n);
}

/* What a merge could not settle, as far as whoever looks at the plan may see it. */
static guint
count_conflicts (WbPlanNotices *self)
{
  if (self->conflicts == NULL || wb_project_hides_private (wb_slot_list_get_project (self->conflicts)))
    return 0;

  return g_list_model_get_n_items (G_LIST_MODEL (self->conflicts));
}

static void
conflicts_cb (WbPlanNotices *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CONFLICTS]);
}

static void
project_cb (WbPlanNotices *self)
{
  WbDocument *document = wb_document_widget_get_document (WB_DOCUMENT_WIDGET (self));
  WbProject *project = document != NULL ? wb_document_get_project (document) : NULL;

  g_clear_object (&self->conflicts);
  if (project != NULL)
    {
      self->conflicts = wb_slot_list_new (project, WB_KIND_CONFLICT);
      g_signal_connect_object (self->conflicts, "items-changed", G_CALLBACK (conflicts_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (project, "notify::hide-private", G_CALLBACK (conflicts_cb), self, G_CONNECT_SWAPPED);
    }
  conflicts_cb (self);
}

static void
wb_plan_notices_dispose (GObject *object)
{
  WbPlanNotices *self = WB_PLAN_NOTICES (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->conflicts);

  G_OBJECT_CLASS (wb_plan_notices_parent_class)->dispose (object);
}

static void
wb_plan_notices_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WbPlanNoticesProperty) id)
    {
    case PROP_N_CONFLICTS:
      g_value_set_uint (value, count_conflicts (WB_PLAN_NOTICES (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_plan_notices_class_init (WbPlanNoticesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_plan_notices_dispose;
  object_class->get_property = wb_plan_notices_get_property;

  props[PROP_N_CONFLICTS] = g_param_spec_uint ("n-conflicts", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/plan-notices.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_seen_changed);
  gtk_widget_class_bind_template_callback (widget_class, is_mine_changed);
  gtk_widget_class_bind_template_callback (widget_class, can_come_back);
  gtk_widget_class_bind_template_callback (widget_class, is_there);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, is_any);
  gtk_widget_class_bind_template_callback (widget_class, name_save_as);
  gtk_widget_class_bind_template_callback (widget_class, say_conflicts);
  gtk_widget_class_bind_template_callback (widget_class, say_looking);
  gtk_widget_class_bind_template_callback (widget_class, say_gone);
  gtk_widget_class_bind_template_callback (widget_class, say_trouble);
}

static void
wb_plan_notices_init (WbPlanNotices *self)
{
  g_type_ensure (WB_TYPE_NOTICE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);

  self->document_signals = g_signal_group_new (WB_TYPE_DOCUMENT);
  g_signal_group_connect_object (self->document_signals, "notify::project", G_CALLBACK (project_cb), self,
                                 G_CONNECT_SWAPPED);
  g_object_bind_property (self, "document", self->document_signals, "target", G_BINDING_DEFAULT);
  g_signal_connect (self, "notify::document", G_CALLBACK (project_cb), NULL);
}
