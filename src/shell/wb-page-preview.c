/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-page-preview.h"

#define NATURAL_SIZE 480
#define SMALLEST     160
#define MARGIN        18.f

struct _WbPagePreview
{
  GtkWidget      parent_instance;
  GskRenderNode *page; /* nullable */
  float          width, height;
};

G_DEFINE_FINAL_TYPE (WbPagePreview, wb_page_preview, GTK_TYPE_WIDGET)

static void
wb_page_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = SMALLEST;
  *natural = NATURAL_SIZE;
}

/* The edge of the paper, which is white on whatever ground. */
static void
snapshot_edge (GtkSnapshot *snapshot, const graphene_rect_t *paper)
{
  const GdkRGBA colour = { 0, 0, 0, 0.35 };
  GskRoundedRect edge;

  gsk_rounded_rect_init_from_rect (&edge, paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &edge, &colour, 0, 1, 1, 4);
}

static void
wb_page_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbPagePreview *self = WB_PAGE_PREVIEW (widget);
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t paper;
  float scale;

  if (self->page == NULL)
    return;

  scale = MIN ((width - 2 * MARGIN) / self->width, (height - 2 * MARGIN) / self->height);
  paper = GRAPHENE_RECT_INIT ((width - self->width * scale) / 2, (height - self->height * scale) / 2,
                              self->width * scale, self->height * scale);
  snapshot_edge (snapshot, &paper);
  gtk_snapshot_translate (snapshot, &paper.origin);
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_node (snapshot, self->page);
}

static void
wb_page_preview_dispose (GObject *object)
{
  g_clear_pointer (&WB_PAGE_PREVIEW (object)->page, gsk_render_node_unref);

  G_OBJECT_CLASS (wb_page_preview_parent_class)->dispose (object);
}

static void
wb_page_preview_class_init (WbPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_page_preview_dispose;

  widget_class->measure = wb_page_preview_measure;
  widget_class->snapshot = wb_page_preview_snapshot;

  gtk_widget_class_set_css_name (widget_class, "page-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
wb_page_preview_init (WbPagePreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * wb_page_preview_set_page:
 * @self: a preview
 * @page: (nullable): what is on the page
 * @width: how wide it is
 * @height: how high
 * @name: what it is called, for who does not see it
 *
 * Shows a page, or none.
 */
void
wb_page_preview_set_page (WbPagePreview *self, GskRenderNode *page, float width, float height, const char *name)
{
  g_return_if_fail (WB_IS_PAGE_PREVIEW (self) && name != NULL);

  g_clear_pointer (&self->page, gsk_render_node_unref);
  self->page = page != NULL ? gsk_render_node_ref (page) : NULL;
  self->width = width;
  self->height = height;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
