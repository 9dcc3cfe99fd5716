/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-member-row.h"

struct _WbMemberRow
{
  AdwActionRow    parent_instance;
  GtkCheckButton *check;
  char           *member;
};

enum
{
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbMemberRow, wb_member_row, ADW_TYPE_ACTION_ROW)

static void
toggled_cb (WbMemberRow *self)
{
  /* while it is being made nobody has ticked it */
  if (self->member != NULL)
    {
      g_autofree char *member = g_strdup (self->member);

      g_signal_emit (self, signals[TOGGLED], 0, member, gtk_check_button_get_active (self->check));
    }
}

static void
wb_member_row_finalize (GObject *object)
{
  g_clear_pointer (&WB_MEMBER_ROW (object)->member, g_free);

  G_OBJECT_CLASS (wb_member_row_parent_class)->finalize (object);
}

static void
wb_member_row_class_init (WbMemberRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wb_member_row_finalize;

  signals[TOGGLED] = g_signal_new ("toggled", WB_TYPE_MEMBER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/member-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbMemberRow, check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
wb_member_row_init (WbMemberRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_member_row_new:
 * @member: a member of a set: a word or an id
 * @label: what it is called
 * @present: whether it is in the set
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
wb_member_row_new (const char *member, const char *label, gboolean present)
{
  WbMemberRow *self = g_object_new (WB_TYPE_MEMBER_ROW, "title", label, "use-markup", FALSE, NULL);

  gtk_check_button_set_active (self->check, present);
  self->member = g_strdup (member);

  return GTK_WIDGET (self);
}

/**
 * wb_member_row_set_writable:
 * @self: a row
 * @writable: whether it can be ticked
 */
void
wb_member_row_set_writable (WbMemberRow *self, gboolean writable)
{
  g_return_if_fail (WB_IS_MEMBER_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->check), writable);
}
