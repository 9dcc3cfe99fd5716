/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-hinted-entry.h"

struct _WbHintedEntry
{
  GtkEntry parent_instance;
  char    *hint;
  char    *brief_hint;
};

typedef enum
{
  PROP_HINT = 1,
  PROP_BRIEF_HINT,
} WbHintedEntryProperty;

static GParamSpec *props[PROP_BRIEF_HINT + 1];

G_DEFINE_FINAL_TYPE (WbHintedEntry, wb_hinted_entry, GTK_TYPE_ENTRY)

static int
get_text_width (WbHintedEntry *self, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static void
wb_hinted_entry_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  WbHintedEntry *self = WB_HINTED_ENTRY (widget);

  GTK_WIDGET_CLASS (wb_hinted_entry_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                            minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, get_text_width (self, self->brief_hint));
}

/* What the hint says does not change how large the field is: nothing is to be laid out again. */
static void
wb_hinted_entry_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbHintedEntry *self = WB_HINTED_ENTRY (widget);
  const char *hint = get_text_width (self, self->hint) <= width ? self->hint : self->brief_hint;

  if (g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (self)), hint) != 0)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self), hint);
  GTK_WIDGET_CLASS (wb_hinted_entry_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
wb_hinted_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbHintedEntry *self = WB_HINTED_ENTRY (object);

  switch ((WbHintedEntryProperty) id)
    {
    case PROP_HINT:
      g_value_set_string (value, self->hint);
      break;
    case PROP_BRIEF_HINT:
      g_value_set_string (value, self->brief_hint);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_hinted_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbHintedEntry *self = WB_HINTED_ENTRY (object);

  switch ((WbHintedEntryProperty) id)
    {
    case PROP_HINT:
      self->hint = g_value_dup_string (value);
      break;
    case PROP_BRIEF_HINT:
      self->brief_hint = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_hinted_entry_finalize (GObject *object)
{
  WbHintedEntry *self = WB_HINTED_ENTRY (object);

  g_free (self->hint);
  g_free (self->brief_hint);

  G_OBJECT_CLASS (wb_hinted_entry_parent_class)->finalize (object);
}

static void
wb_hinted_entry_class_init (WbHintedEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = wb_hinted_entry_finalize;
  object_class->get_property = wb_hinted_entry_get_property;
  object_class->set_property = wb_hinted_entry_set_property;
  widget_class->measure = wb_hinted_entry_measure;
  widget_class->size_allocate = wb_hinted_entry_size_allocate;
  props[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, "", flags);
  props[PROP_BRIEF_HINT] = g_param_spec_string ("brief-hint", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
wb_hinted_entry_init (WbHintedEntry *self)
{
}
