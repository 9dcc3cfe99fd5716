/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-plan-notices.h"

#include <glib/gi18n-lib.h>

#include "wb-notice.h"

struct _WbPlanNotices
{
  WbDocumentWidget parent_instance;
};

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

static void
wb_plan_notices_class_init (WbPlanNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/plan-notices.ui");
  gtk_widget_class_bind_template_callback (widget_class, is_seen_changed);
  gtk_widget_class_bind_template_callback (widget_class, is_mine_changed);
  gtk_widget_class_bind_template_callback (widget_class, can_come_back);
  gtk_widget_class_bind_template_callback (widget_class, is_there);
  gtk_widget_class_bind_template_callback (widget_class, is_text);
  gtk_widget_class_bind_template_callback (widget_class, name_save_as);
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
}
