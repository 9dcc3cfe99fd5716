/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-repair-row.h"

#include <glib/gi18n-lib.h>

struct _WbRepairRow
{
  GtkListBoxRow parent_instance;
  GtkLabel     *problem;
  GtkLabel     *remedy;
  GtkLabel     *place;
};

G_DEFINE_FINAL_TYPE (WbRepairRow, wb_repair_row, GTK_TYPE_LIST_BOX_ROW)

static void
wb_repair_row_class_init (WbRepairRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/repair-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbRepairRow, problem);
  gtk_widget_class_bind_template_child (widget_class, WbRepairRow, remedy);
  gtk_widget_class_bind_template_child (widget_class, WbRepairRow, place);
}

static void
wb_repair_row_init (WbRepairRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_repair_row_new:
 * @document: a document that can be repaired
 * @i: the number of a problem
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
wb_repair_row_new (WbDocument *document, guint i)
{
  WbRepairRow *self = g_object_new (WB_TYPE_REPAIR_ROW, NULL);
  g_autofree char *problem = NULL;
  g_autofree char *remedy = NULL;
  g_autofree char *place = NULL;
  guint line;

  wb_document_get_repair (document, i, &line, &problem, &remedy);
  place = line > 0 ? g_strdup_printf (_("line %u"), line) : g_strdup ("");

  gtk_label_set_label (self->problem, problem);
  gtk_label_set_label (self->remedy, remedy);
  gtk_label_set_label (self->place, place);

  return GTK_WIDGET (self);
}
