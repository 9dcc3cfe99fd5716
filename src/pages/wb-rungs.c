/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-rungs.h"

#include "wb-slide.h"
#include "wb-table.h"

struct _WbRungs
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (WbRungs, wb_rungs, GTK_TYPE_BOX)

static GtkWidget *
make_bar (guint rung, guint reached)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *height = g_strdup_printf ("h%u", rung);

  gtk_widget_add_css_class (bar, "bar");
  gtk_widget_add_css_class (bar, height);
  if (rung <= reached)
    gtk_widget_add_css_class (bar, "filled");
  gtk_widget_set_valign (bar, GTK_ALIGN_END);
  gtk_widget_set_vexpand (bar, TRUE);

  return bar;
}

static GtkWidget *
make_rung (const WbWordList *words, guint rung, guint reached)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = wb_slide_make_label (wb_word_get_label (words, rung), 2, rung == reached ? "reached" : "rung");

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), make_bar (rung, reached));
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
wb_rungs_class_init (WbRungsClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wb_rungs_init (WbRungs *self)
{
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rungs");
}

/**
 * wb_rungs_set_reached:
 * @self: the rungs
 * @rung: the highest that residents reach, or 0: none
 *
 * Fills them up to that one.
 */
void
wb_rungs_set_reached (WbRungs *self, guint rung)
{
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_PARTICIPATION)->words;
  GtkWidget *child;

  g_return_if_fail (WB_IS_RUNGS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = WB_PARTICIPATION_INFORM; i < WB_PARTICIPATION_END; i++)
    gtk_box_append (GTK_BOX (self), make_rung (words, i, rung));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  rung != 0 ? wb_word_get_label (words, rung) : "", -1);
}
