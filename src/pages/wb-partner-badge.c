/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-partner-badge.h"

#include <adwaita.h>

#include "wb-initials.h"
#include "wb-scheme.h"

#define EDGE 1.5f

struct _WbPartnerBadge
{
  GtkWidget parent_instance;
  GtkLabel *initials;
  WbRecord *theme; /* nullable */
};

G_DEFINE_FINAL_TYPE (WbPartnerBadge, wb_partner_badge, GTK_TYPE_WIDGET)

static guint16
to_pango (float part)
{
  return (guint16) (part * G_MAXUINT16 + 0.5f);
}

static void
colour_initials (WbPartnerBadge *self)
{
  WbThemeLook look = wb_partner_badge_get_look (self);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_foreground_new (to_pango (look.colour.red), to_pango (look.colour.green),
                                                                 to_pango (look.colour.blue)));
  gtk_label_set_attributes (self->initials, attributes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
wb_partner_badge_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbThemeLook look = wb_partner_badge_get_look (WB_PARTNER_BADGE (widget));
  float width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (0, 0, width, height), MIN (width, height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &look.tint, &round.bounds);
  gtk_snapshot_pop (snapshot);
  if (wb_scheme_is_contrast (wb_scheme_current ()))
    gtk_snapshot_append_border (snapshot, &round, (float[4]) { EDGE, EDGE, EDGE, EDGE },
                                (GdkRGBA[4]) { look.colour, look.colour, look.colour, look.colour });

  GTK_WIDGET_CLASS (wb_partner_badge_parent_class)->snapshot (widget, snapshot);
}

static void
wb_partner_badge_dispose (GObject *object)
{
  WbPartnerBadge *self = WB_PARTNER_BADGE (object);

  if (self->initials != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->initials));
  self->initials = NULL;
  g_clear_pointer (&self->theme, wb_record_unref);

  G_OBJECT_CLASS (wb_partner_badge_parent_class)->dispose (object);
}

static void
wb_partner_badge_class_init (WbPartnerBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_partner_badge_dispose;
  widget_class->snapshot = wb_partner_badge_snapshot;

  gtk_widget_class_set_css_name (widget_class, "partnerbadge");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wb_partner_badge_init (WbPartnerBadge *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->initials = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->initials), GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (colour_initials), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (colour_initials), self, G_CONNECT_SWAPPED);
}

/**
 * wb_partner_badge_show:
 * @self: a badge
 * @project: a plan
 * @partner: a partner of it
 *
 * Shows the initials of @partner, in the colours of its theme or, without one, in those of text.
 */
void
wb_partner_badge_show (WbPartnerBadge *self, WbProject *project, const WbRecord *partner)
{
  const char *id = wb_record_get_text (partner, WB_PARTNER_DOMAIN);
  WbSlot slot = id != NULL ? wb_project_find (project, id) : WB_SLOT_NONE;
  g_autofree char *initials = wb_initials_of_partner (partner);

  gtk_label_set_text (self->initials, initials);
  g_clear_pointer (&self->theme, wb_record_unref);
  if (slot != WB_SLOT_NONE)
    self->theme = wb_record_ref (wb_project_get (project, slot));
  colour_initials (self);
}

/**
 * wb_partner_badge_get_look:
 * @self: a badge
 *
 * Returns: how the theme looks whose colours it has
 */
WbThemeLook
wb_partner_badge_get_look (WbPartnerBadge *self)
{
  return wb_theme_look_of (wb_scheme_current (), self->theme);
}
