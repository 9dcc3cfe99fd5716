/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-flow.h"

#include "wb-children.h"

/* Between two children and between two lines, of the size of its text. */
#define GAP   0.5
#define LINES 0.3

struct _WbFlow
{
  GtkWidget parent_instance;
};

/* One of its children, where it stands. */
typedef struct
{
  GtkWidget    *widget;
  GtkAllocation box;
  guint         line;
} Place;

G_DEFINE_FINAL_TYPE (WbFlow, wb_flow, GTK_TYPE_WIDGET)

static int
scale_text (GtkWidget *widget, double part)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));

  return (int) (part * pango_font_description_get_size (font) / PANGO_SCALE);
}

static void
measure_child (GtkWidget *child, int width, GtkAllocation *box)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  box->width = width >= 0 ? MIN (natural, width) : natural;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, box->width, &box->height, NULL, NULL, NULL);
}

static void
append_place (GArray *places, Place *place, int width, int gap, int between)
{
  const Place *last = places->len > 0 ? &g_array_index (places, Place, places->len - 1) : NULL;
  int bottom = 0;

  if (last != NULL && (width < 0 || last->box.x + last->box.width + gap + place->box.width <= width))
    {
      place->line = last->line;
      place->box.x = last->box.x + last->box.width + gap;
      place->box.y = last->box.y;
    }
  else if (last != NULL)
    {
      for (guint i = 0; i < places->len; i++)
        bottom = MAX (bottom, g_array_index (places, Place, i).box.y + g_array_index (places, Place, i).box.height);
      place->line = last->line + 1;
      place->box.y = bottom + between;
    }
  g_array_append_vals (places, place, 1);
}

/* A width of -1 is as wide as it can be. */
static GArray *
lay_out (GtkWidget *widget, int width)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Place));
  int gap = scale_text (widget, GAP);
  int between = scale_text (widget, LINES);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        Place place = { child, { 0 }, 0 };

        measure_child (child, width, &place.box);
        append_place (places, &place, width, gap, between);
      }

  return places;
}

static GtkSizeRequestMode
wb_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wb_flow_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                 int *minimum_baseline, int *natural_baseline)
{
  g_autoptr (GArray) places = lay_out (widget, orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      int least = place->box.y + place->box.height;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        gtk_widget_measure (place->widget, orientation, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, orientation == GTK_ORIENTATION_HORIZONTAL ? place->box.x + place->box.width : least);
    }
}

static void
wb_flow_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_autoptr (GArray) places = lay_out (widget, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < places->len; i++)
    {
      Place *place = &g_array_index (places, Place, i);

      if (rtl)
        place->box.x = width - place->box.x - place->box.width;
      gtk_widget_size_allocate (place->widget, &place->box, -1);
    }
}

static void
wb_flow_dispose (GObject *object)
{
  wb_flow_clear (WB_FLOW (object));

  G_OBJECT_CLASS (wb_flow_parent_class)->dispose (object);
}

static void
wb_flow_class_init (WbFlowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_flow_dispose;
  widget_class->get_request_mode = wb_flow_get_request_mode;
  widget_class->measure = wb_flow_measure;
  widget_class->size_allocate = wb_flow_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "flow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wb_flow_init (WbFlow *self)
{
}

/**
 * wb_flow_append:
 * @self: a flow
 * @child: (transfer floating): what comes last in it
 */
void
wb_flow_append (WbFlow *self, GtkWidget *child)
{
  g_return_if_fail (WB_IS_FLOW (self) && GTK_IS_WIDGET (child));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * wb_flow_clear:
 * @self: a flow
 *
 * Leaves it without children.
 */
void
wb_flow_clear (WbFlow *self)
{
  g_return_if_fail (WB_IS_FLOW (self));

  wb_widget_unparent_children (GTK_WIDGET (self));
}

/**
 * wb_flow_count_lines:
 * @self: a flow
 * @width: how much room there is, in px
 *
 * Returns: how many lines those take that are visible
 */
guint
wb_flow_count_lines (WbFlow *self, int width)
{
  g_autoptr (GArray) places = NULL;

  g_return_val_if_fail (WB_IS_FLOW (self), 0);

  places = lay_out (GTK_WIDGET (self), width);

  return places->len > 0 ? g_array_index (places, Place, places->len - 1).line + 1 : 0;
}
