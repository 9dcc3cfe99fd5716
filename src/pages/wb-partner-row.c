/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-partner-row.h"

#include "wb-children.h"
#include "wb-item-drag.h"
#include "wb-partner-badge.h"
#include "wb-sentence.h"

struct _WbPartnerRow
{
  GtkWidget       parent_instance;
  WbPartnerBadge *badge;
  GtkLabel       *name;
  GtkLabel       *type;
  GtkLabel       *count;
  WbItem         *item; /* nullable */
};

G_DEFINE_FINAL_TYPE (WbPartnerRow, wb_partner_row, GTK_TYPE_WIDGET)

/* The list tells of the row that it put this one into. */
static void
tell (WbPartnerRow *self, const char *type, const char *count)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *words = g_strconcat (type != NULL ? type : "", type != NULL ? ", " : "", count, NULL);

  if (parent == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->name), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
refresh (WbPartnerRow *self)
{
  WbRecord *record = wb_item_get_record (self->item);
  WbProject *project = wb_item_get_project (self->item);
  const char *type = wb_word_get_label (wb_field_get (WB_KIND_PARTNER, WB_PARTNER_TYPE)->words,
                                        wb_record_get_word (record, WB_PARTNER_TYPE));
  guint n_actions = wb_edges_count_links (wb_project_get_edges (project), wb_item_get_slot (self->item),
                                          WB_KIND_TAKES_PART, FALSE);
  g_autofree char *count = wb_sentence_count_kind (WB_KIND_ACTION, n_actions);

  wb_partner_badge_show (self->badge, project, record);
  gtk_label_set_text (self->name, wb_record_get_title (record));
  gtk_label_set_text (self->type, type != NULL ? type : "");
  gtk_widget_set_visible (GTK_WIDGET (self->type), type != NULL);
  gtk_label_set_text (self->count, count);
  tell (self, type, count);
}

static void
changed_cb (WbPartnerRow *self)
{
  if (self->item != NULL && wb_project_get (wb_item_get_project (self->item), wb_item_get_slot (self->item)) != NULL)
    refresh (self);
}

static WbSlot
get_dragged (GtkWidget *row)
{
  WbPartnerRow *self = WB_PARTNER_ROW (row);

  return self->item != NULL ? wb_item_get_slot (self->item) : WB_SLOT_NONE;
}

static void
wb_partner_row_dispose (GObject *object)
{
  WbPartnerRow *self = WB_PARTNER_ROW (object);

  wb_partner_row_set_item (self, NULL);
  wb_widget_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (wb_partner_row_parent_class)->dispose (object);
}

static void
wb_partner_row_class_init (WbPartnerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_partner_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "partnerrow");
  g_type_ensure (WB_TYPE_PARTNER_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/partner-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbPartnerRow, badge);
  gtk_widget_class_bind_template_child (widget_class, WbPartnerRow, name);
  gtk_widget_class_bind_template_child (widget_class, WbPartnerRow, type);
  gtk_widget_class_bind_template_child (widget_class, WbPartnerRow, count);
}

static void
wb_partner_row_init (WbPartnerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wb_item_drag_add (GTK_WIDGET (self), get_dragged);
}

/**
 * wb_partner_row_new:
 *
 * Returns: (transfer floating): a row without a partner yet
 */
GtkWidget *
wb_partner_row_new (void)
{
  return g_object_new (WB_TYPE_PARTNER_ROW, NULL);
}

/**
 * wb_partner_row_set_item:
 * @self: a row
 * @item: (nullable): a partner
 */
void
wb_partner_row_set_item (WbPartnerRow *self, WbItem *item)
{
  g_return_if_fail (WB_IS_PARTNER_ROW (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (wb_item_get_project (self->item), changed_cb, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  g_signal_connect_object (wb_item_get_project (item), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
}
