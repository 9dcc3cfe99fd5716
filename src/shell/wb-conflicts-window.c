/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-conflicts-window.h"

#include "wb-conflict-row.h"
#include "wb-preferences.h"
#include "wb-slot-list.h"
#include "wb-text-scale.h"

struct _WbConflictsWindow
{
  AdwWindow   parent_instance;
  GtkListBox *list;
  WbPlanView *plan;
  WbSlotList *conflicts;
};

G_DEFINE_FINAL_TYPE (WbConflictsWindow, wb_conflicts_window, ADW_TYPE_WINDOW)

static void
jump_cb (WbConflictsWindow *self, WbSlot slot)
{
  g_autoptr (WbPlanView) plan = g_object_ref (self->plan);

  gtk_window_close (GTK_WINDOW (self));
  wb_plan_view_go_to (plan, slot);
}

static GtkWidget *
make_row (gpointer item, gpointer data)
{
  WbConflictsWindow *self = data;
  GtkWidget *row = wb_conflict_row_new_alone (wb_slot_list_get_project (self->conflicts), wb_item_get_slot (item));

  g_signal_connect_object (row, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
items_cb (WbConflictsWindow *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->conflicts)) == 0)
    gtk_window_close (GTK_WINDOW (self));
}

/* They tell of everything, also of what a room may not see, and it sees them from now on. */
static void
room_cb (WbConflictsWindow *self, GParamSpec *pspec, GObject *preferences)
{
  gboolean in_front;

  g_object_get (preferences, "in-front-of-room", &in_front, NULL);
  if (in_front)
    gtk_window_close (GTK_WINDOW (self));
}

static void
wb_conflicts_window_dispose (GObject *object)
{
  WbConflictsWindow *self = WB_CONFLICTS_WINDOW (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->conflicts);

  G_OBJECT_CLASS (wb_conflicts_window_parent_class)->dispose (object);
}

static void
wb_conflicts_window_class_init (WbConflictsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_conflicts_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/conflicts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WbConflictsWindow, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
wb_conflicts_window_init (WbConflictsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (wb_preferences_get (), "notify::in-front-of-room", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
}

/**
 * wb_conflicts_window_present:
 * @parent: the window of the plan
 * @plan: where it is shown
 * @document: the plan, which is there
 *
 * Shows its conflicts, until it is another plan.
 */
void
wb_conflicts_window_present (GtkWindow *parent, WbPlanView *plan, WbDocument *document)
{
  WbConflictsWindow *self = g_object_new (WB_TYPE_CONFLICTS_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE,
                                          NULL);

  self->plan = g_object_ref (plan);
  self->conflicts = wb_slot_list_new (wb_document_get_project (document), WB_KIND_CONFLICT);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->conflicts), make_row, self, NULL);
  g_signal_connect_object (self->conflicts, "items-changed", G_CALLBACK (items_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::project", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  wb_text_scale_fit (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}
