/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-bar-layout.h"

#include "wb-legend.h"

/* What the first one keeps, in px, before a legend is shown while something is written there, which must be read. */
#define WRITING_LEAST 360

struct _WbBarLayout
{
  GtkLayoutManager parent_instance;
};

typedef struct
{
  GtkWidget *widget;
  int        width;
} Place;

G_DEFINE_FINAL_TYPE (WbBarLayout, wb_bar_layout, GTK_TYPE_LAYOUT_MANAGER)

static GArray *
list_places (GtkWidget *bar)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (Place));

  for (GtkWidget *child = gtk_widget_get_first_child (bar); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        const Place place = { child, 0 };

        g_array_append_val (places, place);
      }

  return places;
}

static void
measure_place (const Place *place, GtkRequestedSize *size)
{
  gtk_widget_measure (place->widget, GTK_ORIENTATION_HORIZONTAL, -1, &size->minimum_size, &size->natural_size, NULL, NULL);
  if (WB_IS_LEGEND (place->widget))
    size->natural_size = size->minimum_size;
}

/* Everything but a legend, and what is left over goes to the first. */
static void
share_out (GArray *places, int width)
{
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, places->len);
  int left = width;

  for (guint i = 0; i < places->len; i++)
    {
      measure_place (&g_array_index (places, Place, i), &sizes[i]);
      left -= sizes[i].minimum_size;
    }
  left = gtk_distribute_natural_allocation (MAX (left, 0), places->len, sizes);
  for (guint i = 0; i < places->len; i++)
    g_array_index (places, Place, i).width = sizes[i].minimum_size + (i == 0 ? left : 0);
}

/* Otherwise it keeps what it would like to have. */
static int
get_least (GtkWidget *first)
{
  int natural;

  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return gtk_widget_get_state_flags (first) & GTK_STATE_FLAG_FOCUS_WITHIN ? MAX (natural, WRITING_LEAST) : natural;
}

static GArray *
lay_out (GtkWidget *bar, int width)
{
  GArray *places = list_places (bar);

  share_out (places, width);
  for (guint i = 1; i < places->len; i++)
    {
      Place *first = &g_array_index (places, Place, 0);
      Place *place = &g_array_index (places, Place, i);
      int room = MAX (first->width - get_least (first->widget), 0);
      int wanted = WB_IS_LEGEND (place->widget) ? wb_legend_fit (WB_LEGEND (place->widget), room + place->width) - place->width
                                                : 0;

      if (wanted > 0 && wanted <= room)
        {
          first->width -= wanted;
          place->width += wanted;
        }
    }

  return places;
}

static void
measure_width (GtkWidget *bar, int *minimum, int *natural)
{
  g_autoptr (GArray) places = list_places (bar);

  for (guint i = 0; i < places->len; i++)
    {
      int least, wanted;

      gtk_widget_measure (g_array_index (places, Place, i).widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum += least;
      *natural += wanted;
    }
}

static void
measure_height (GtkWidget *bar, int width, int *minimum, int *natural)
{
  g_autoptr (GArray) places = width >= 0 ? lay_out (bar, width) : list_places (bar);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      int least, wanted;

      gtk_widget_measure (place->widget, GTK_ORIENTATION_VERTICAL, width >= 0 ? place->width : -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

static GtkSizeRequestMode
wb_bar_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *bar)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wb_bar_layout_measure (GtkLayoutManager *manager, GtkWidget *bar, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (bar, minimum, natural);
  else
    measure_height (bar, for_size, minimum, natural);
}

static void
wb_bar_layout_allocate (GtkLayoutManager *manager, GtkWidget *bar, int width, int height, int baseline)
{
  g_autoptr (GArray) places = lay_out (bar, width);
  gboolean turned = gtk_widget_get_direction (bar) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      gtk_widget_size_allocate (place->widget,
                                &(GtkAllocation) { turned ? width - x - place->width : x, 0, place->width, height }, -1);
      x += place->width;
    }
}

static void
wb_bar_layout_class_init (WbBarLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = wb_bar_layout_get_request_mode;
  layout_class->measure = wb_bar_layout_measure;
  layout_class->allocate = wb_bar_layout_allocate;
}

static void
wb_bar_layout_init (WbBarLayout *self)
{
}
