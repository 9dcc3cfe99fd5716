/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-ladder.h"

#include "wb-scheme.h"
#include "wb-table.h"

#define N_RUNGS   (WB_PARTICIPATION_END - 1)
#define BAR_WIDTH 5
#define BAR_GAP   2
#define HEIGHT    16

struct _WbLadder
{
  GtkWidget parent_instance;
  guint     rung;
};

typedef enum
{
  PROP_RUNG = 1,
} WbLadderProperty;

static GParamSpec *props[PROP_RUNG + 1];

G_DEFINE_FINAL_TYPE (WbLadder, wb_ladder, GTK_TYPE_WIDGET)

static void
wb_ladder_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : N_RUNGS * (BAR_WIDTH + BAR_GAP) - BAR_GAP;
}

static void
wb_ladder_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbLadder *self = WB_LADDER (widget);
  WbScheme scheme = wb_scheme_current ();
  float bottom = (gtk_widget_get_height (widget) + HEIGHT) / 2.f;

  for (guint i = 1; i <= N_RUNGS; i++)
    {
      float height = 3 + (HEIGHT - 3) * (float) i / N_RUNGS;

      gtk_snapshot_append_color (snapshot,
                                 wb_palette_get (scheme, i <= self->rung ? WB_COLOUR_RUNG : WB_COLOUR_RUNG_REST),
                                 &GRAPHENE_RECT_INIT ((i - 1) * (BAR_WIDTH + BAR_GAP), bottom - height, BAR_WIDTH, height));
    }
}

static void
wb_ladder_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WbLadderProperty) id)
    {
    case PROP_RUNG:
      g_value_set_uint (value, WB_LADDER (object)->rung);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_ladder_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WbLadderProperty) id)
    {
    case PROP_RUNG:
      wb_ladder_set_rung (WB_LADDER (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_ladder_class_init (WbLadderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = wb_ladder_get_property;
  object_class->set_property = wb_ladder_set_property;
  widget_class->measure = wb_ladder_measure;
  widget_class->snapshot = wb_ladder_snapshot;

  props[PROP_RUNG] = g_param_spec_uint ("rung", NULL, NULL, 0, N_RUNGS, 0,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_css_name (widget_class, "ladder");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
wb_ladder_init (WbLadder *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * wb_ladder_new:
 *
 * Returns: (transfer floating): a ladder without a rung
 */
GtkWidget *
wb_ladder_new (void)
{
  return g_object_new (WB_TYPE_LADDER, NULL);
}

/**
 * wb_ladder_set_rung:
 * @self: a ladder
 * @rung: how far residents' influence reaches, 0 when nobody has said
 */
void
wb_ladder_set_rung (WbLadder *self, guint rung)
{
  g_return_if_fail (WB_IS_LADDER (self));
  g_return_if_fail (rung <= N_RUNGS);

  if (self->rung == rung)
    return;

  self->rung = rung;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RUNG]);
}
