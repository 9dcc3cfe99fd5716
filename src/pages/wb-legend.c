/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-legend.h"

#include "wb-children.h"

#define SPACE 10 /* between two of its parts */

/* How much it says: each leaves out more than the one before. */
typedef enum
{
  SAY_ALL,
  SAY_ENDS,  /* between the thickest and the thinnest the eye finds the third */
  SAY_WORDS, /* what each line is, not of what it is one */
  SAY_NOTHING,
} Form;

struct _WbLegend
{
  GtkWidget  parent_instance;
  GtkWidget *contribution;
  GtkWidget *medium;
  GtkWidget *separator;
  GtkWidget *partner;
};

G_DEFINE_FINAL_TYPE (WbLegend, wb_legend, GTK_TYPE_WIDGET)

static gboolean
is_said (WbLegend *self, GtkWidget *part, Form form)
{
  if (part == self->medium)
    return form < SAY_ENDS;
  if (part == self->contribution || part == self->partner)
    return form < SAY_WORDS;

  return form < SAY_NOTHING;
}

static int
get_width (GtkWidget *part)
{
  int width;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

static int
get_form_width (WbLegend *self, Form form)
{
  int width = -SPACE;

  for (GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (self)); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    if (is_said (self, part, form))
      width += SPACE + get_width (part);

  return MAX (width, 0);
}

static Form
choose_form (WbLegend *self, int width)
{
  Form form = SAY_ALL;

  while (form < SAY_NOTHING && get_form_width (self, form) > width)
    form++;

  return form;
}

static void
wb_legend_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = get_form_width (WB_LEGEND (widget), SAY_ALL);
      return;
    }

  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      int least, wanted;

      gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
}

/* From the end: what is left of the room is before it. */
static void
wb_legend_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbLegend *self = WB_LEGEND (widget);
  Form form = choose_form (self, width);
  gboolean turned = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = width - get_form_width (self, form);

  for (GtkWidget *part = gtk_widget_get_first_child (widget); part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      int own = get_width (part);
      gboolean said = is_said (self, part, form);

      gtk_widget_set_child_visible (part, said);
      if (!said)
        continue;

      gtk_widget_size_allocate (part, &(GtkAllocation) { turned ? width - x - own : x, 0, own, height }, -1);
      x += own + SPACE;
    }
}

static void
wb_legend_dispose (GObject *object)
{
  wb_widget_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (wb_legend_parent_class)->dispose (object);
}

static void
wb_legend_class_init (WbLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_legend_dispose;
  widget_class->measure = wb_legend_measure;
  widget_class->size_allocate = wb_legend_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/legend.ui");
  gtk_widget_class_bind_template_child (widget_class, WbLegend, contribution);
  gtk_widget_class_bind_template_child (widget_class, WbLegend, medium);
  gtk_widget_class_bind_template_child (widget_class, WbLegend, separator);
  gtk_widget_class_bind_template_child (widget_class, WbLegend, partner);
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wb_legend_init (WbLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_legend_fit:
 * @self: a legend
 * @room: how wide it may be
 *
 * Returns: how wide it is when it says as much as it can there, with its margins; 0 when it says nothing
 */
int
wb_legend_fit (WbLegend *self, int room)
{
  int least, width;

  g_return_val_if_fail (WB_IS_LEGEND (self), 0);

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = get_form_width (self, choose_form (self, room - least));

  return width > 0 ? least + width : 0;
}
