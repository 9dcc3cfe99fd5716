/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-link-slider.h"

#include <glib/gi18n-lib.h>

#include "wb-children.h"
#include "wb-hint.h"
#include "wb-table.h"

#define SCALE_WIDTH 96
#define SPACING     6

struct _WbLinkSlider
{
  GtkWidget      parent_instance;
  GtkWidget     *scale;
  GtkWidget     *all;
  GtkWidget     *strongest;
  GtkAdjustment *adjustment;
};

typedef enum
{
  PROP_WEAKEST = 1,
} WbLinkSliderProperty;

static GParamSpec *props[PROP_WEAKEST + 1];

G_DEFINE_FINAL_TYPE (WbLinkSlider, wb_link_slider, GTK_TYPE_WIDGET)

static int
get_weakest (WbLinkSlider *self)
{
  return (int) (gtk_adjustment_get_value (self->adjustment) + .5);
}

static const char *
get_words (int weakest)
{
  switch (weakest)
    {
    case WB_WEIGHT_SMALL:
      return C_("links", "All links");
    case WB_WEIGHT_MEDIUM:
      return C_("links", "Without the weakest");
    default:
      return C_("links", "Only the strongest");
    }
}

/* What it stands at is said in words, to the eye as well: a knob between two labels leaves room for doubt. */
static void
value_changed_cb (WbLinkSlider *self)
{
  const char *words = get_words (get_weakest (self));

  wb_hint_set (self->scale, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEAKEST]);
}

static void
wb_link_slider_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WbLinkSliderProperty) id)
    {
    case PROP_WEAKEST:
      g_value_set_int (value, get_weakest (WB_LINK_SLIDER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_link_slider_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WbLinkSliderProperty) id)
    {
    case PROP_WEAKEST:
      gtk_adjustment_set_value (WB_LINK_SLIDER (object)->adjustment, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static int
get_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* What the scale stands at is said beside it as well, so it does without the labels. Half a label would say nothing. */
static void
wb_link_slider_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  WbLinkSlider *self = WB_LINK_SLIDER (widget);

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (self->scale, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural += get_width (self->all) + get_width (self->strongest);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      gtk_widget_measure (child, orientation, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static void
place (GtkWidget *child, int x, int width, int height)
{
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static void
wb_link_slider_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbLinkSlider *self = WB_LINK_SLIDER (widget);
  const gboolean turned = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *left = turned ? self->strongest : self->all;
  GtkWidget *right = turned ? self->all : self->strongest;
  const int at_left = get_width (left), at_right = get_width (right);
  const gboolean fits = width >= at_left + get_width (self->scale) + at_right;

  gtk_widget_set_child_visible (left, fits);
  gtk_widget_set_child_visible (right, fits);
  if (fits)
    {
      place (left, 0, at_left, height);
      place (right, width - at_right, at_right, height);
    }
  place (self->scale, fits ? at_left : 0, fits ? width - at_left - at_right : width, height);
}

static void
wb_link_slider_dispose (GObject *object)
{
  wb_widget_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (wb_link_slider_parent_class)->dispose (object);
}

static void
wb_link_slider_class_init (WbLinkSliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_link_slider_dispose;
  object_class->get_property = wb_link_slider_get_property;
  object_class->set_property = wb_link_slider_set_property;
  widget_class->measure = wb_link_slider_measure;
  widget_class->size_allocate = wb_link_slider_size_allocate;
  props[PROP_WEAKEST] = g_param_spec_int ("weakest", NULL, NULL, WB_WEIGHT_SMALL, WB_WEIGHT_LARGE, WB_WEIGHT_SMALL,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "linkslider");
}

static GtkWidget *
add_label (WbLinkSlider *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
add_scale (WbLinkSlider *self)
{
  self->adjustment = gtk_adjustment_new (WB_WEIGHT_SMALL, WB_WEIGHT_SMALL, WB_WEIGHT_LARGE, 1, 1, 0);
  self->scale = gtk_scale_new (GTK_ORIENTATION_HORIZONTAL, self->adjustment);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), 0);
  gtk_widget_set_size_request (self->scale, SCALE_WIDTH, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_("links", "Which links are drawn"), -1);
  gtk_widget_set_parent (self->scale, GTK_WIDGET (self));
}

static void
wb_link_slider_init (WbLinkSlider *self)
{
  self->all = add_label (self, C_("links", "All links"));
  add_scale (self);
  self->strongest = add_label (self, C_("links", "only the strongest"));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  gtk_widget_set_margin_end (self->all, SPACING);
  gtk_widget_set_margin_start (self->strongest, SPACING);
  value_changed_cb (self);
}
