/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-switch-row.h"

struct _WbSwitchRow
{
  AdwActionRow   parent_instance;
  GtkSwitch     *toggle;
  WbFieldTarget *target;
  gboolean       showing; /* the row itself turns the switch */
};

static void wb_switch_row_iface_init (WbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WbSwitchRow, wb_switch_row, ADW_TYPE_ACTION_ROW,
                               G_IMPLEMENT_INTERFACE (WB_TYPE_FIELD_ROW, wb_switch_row_iface_init))

static void
wb_switch_row_refresh (WbFieldRow *row)
{
  WbSwitchRow *self = WB_SWITCH_ROW (row);
  g_autofree char *text = NULL;

  if (self->target == NULL)
    return;

  text = wb_field_target_get_text (self->target);
  self->showing = TRUE;
  gtk_switch_set_active (self->toggle, g_strcmp0 (text, "yes") == 0);
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->toggle), wb_field_target_is_writable (self->target));
}

static void
wb_switch_row_set_target (WbFieldRow *row, WbFieldTarget *target)
{
  g_set_object (&WB_SWITCH_ROW (row)->target, target);
}

static void
wb_switch_row_iface_init (WbFieldRowInterface *iface)
{
  iface->set_target = wb_switch_row_set_target;
  iface->refresh = wb_switch_row_refresh;
}

static void
toggled_cb (WbSwitchRow *self)
{
  if (!self->showing && self->target != NULL)
    wb_field_target_set_text (self->target, gtk_switch_get_active (self->toggle) ? "yes" : NULL, NULL);
}

static void
wb_switch_row_dispose (GObject *object)
{
  g_clear_object (&WB_SWITCH_ROW (object)->target);

  G_OBJECT_CLASS (wb_switch_row_parent_class)->dispose (object);
}

static void
wb_switch_row_class_init (WbSwitchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_switch_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/switch-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbSwitchRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
wb_switch_row_init (WbSwitchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
