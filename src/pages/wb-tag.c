/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-tag.h"

#include <glib/gi18n-lib.h>

#include "wb-marks.h"
#include "wb-palette.h"
#include "wb-slide.h"

/* A name that is wider than there is room for goes on below. */
#define MAX_LINES 3

struct _WbTag
{
  GtkWidget   parent_instance;
  GtkLabel   *label;
  GtkWidget  *count; /* nullable: at the end */
  GdkRGBA     ground;
  GdkRGBA     edge;  /* clear: none */
  GdkRGBA     tile;  /* behind an icon; clear: none */
  GdkRGBA     mark;
  const char *icon;  /* NULL: a glyph */
  WbGlyph     glyph;
};

G_DEFINE_FINAL_TYPE (WbTag, wb_tag, GTK_TYPE_WIDGET)

/* All tags draw the same few marks: they are kept as long as the program runs. */
static WbMarks *
get_marks (void)
{
  static WbMarks *marks;

  if (marks == NULL)
    marks = wb_marks_new ();

  return marks;
}

static gboolean
has_mark (WbTag *self)
{
  return self->icon != NULL || self->glyph != WB_GLYPH_NONE;
}

static int
get_line_height (WbTag *self)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (self->label), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* A mark is as large as the line of text is high, and takes that much before the text. */
static int
get_mark_size (WbTag *self)
{
  return has_mark (self) ? get_line_height (self) : 0;
}

static int
get_gap (WbTag *self)
{
  return *gtk_label_get_text (self->label) != '\0' ? get_mark_size (self) / 3 : 0;
}

static int
get_count_width (WbTag *self)
{
  int minimum = 0, natural;

  if (self->count != NULL)
    gtk_widget_measure (self->count, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return minimum;
}

static GtkSizeRequestMode
wb_tag_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wb_tag_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                int *minimum_baseline, int *natural_baseline)
{
  WbTag *self = WB_TAG (widget);
  int beside = get_mark_size (self) + get_gap (self) + get_count_width (self);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size - beside, 0);
  gtk_widget_measure (GTK_WIDGET (self->label), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += beside;
      *natural += beside;
    }
}

static void
wb_tag_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbTag *self = WB_TAG (widget);
  int mark = get_mark_size (self) + get_gap (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  int count = get_count_width (self);

  gtk_widget_size_allocate (GTK_WIDGET (self->label),
                            &(GtkAllocation) { rtl ? count : mark, 0, width - mark - count, height }, -1);
  if (self->count != NULL)
    gtk_widget_size_allocate (self->count, &(GtkAllocation) { rtl ? 0 : width - count, 0, count, height }, -1);
}

static void
append_rounded (GtkSnapshot *snapshot, const GdkRGBA *colour, float x, float y, float width, float height, float radius)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (x, y, width, height), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_mark (WbTag *self, GtkSnapshot *snapshot)
{
  float size = get_mark_size (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float x = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - size : 0;
  float y = (gtk_widget_get_height (GTK_WIDGET (self)) - size) / 2;
  float inset = self->tile.alpha > 0 ? size / 5 : size / 10;

  if (self->tile.alpha > 0)
    append_rounded (snapshot, &self->tile, x, y, size, size, size / 5);
  if (self->icon != NULL)
    wb_marks_append_icon (get_marks (), snapshot, self->icon, &self->mark, x + inset, y + inset, size - 2 * inset);
  else
    wb_marks_append_glyph (get_marks (), snapshot, self->glyph, &self->mark, x + inset, y + inset, size - 2 * inset);
}

/* The ground fills the padding as well. */
static void
snapshot_ground (WbTag *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  GtkBorder padding;
  float radius;

  gtk_style_context_get_padding (gtk_widget_get_style_context (widget), &padding);
  width += padding.left + padding.right;
  height += padding.top + padding.bottom;
  radius = get_line_height (self) + padding.top + padding.bottom;
  radius /= gtk_widget_has_css_class (widget, "partner") ? 2 : 6;
  append_rounded (snapshot, &self->ground, -padding.left, -padding.top, width, height, radius);
  if (self->edge.alpha > 0)
    {
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (-padding.left, -padding.top, width, height), radius);
      gtk_snapshot_append_border (snapshot, &outline, (float[]) { 1.5, 1.5, 1.5, 1.5 },
                                  (GdkRGBA[]) { self->edge, self->edge, self->edge, self->edge });
    }
}

static void
wb_tag_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbTag *self = WB_TAG (widget);

  snapshot_ground (self, snapshot);
  if (has_mark (self))
    snapshot_mark (self, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->label), snapshot);
  if (self->count != NULL)
    gtk_widget_snapshot_child (widget, self->count, snapshot);
}

static void
wb_tag_dispose (GObject *object)
{
  WbTag *self = WB_TAG (object);

  if (self->label != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;
  g_clear_pointer (&self->count, gtk_widget_unparent);

  G_OBJECT_CLASS (wb_tag_parent_class)->dispose (object);
}

static void
wb_tag_class_init (WbTagClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_tag_dispose;
  widget_class->get_request_mode = wb_tag_get_request_mode;
  widget_class->measure = wb_tag_measure;
  widget_class->size_allocate = wb_tag_size_allocate;
  widget_class->snapshot = wb_tag_snapshot;
  gtk_widget_class_set_css_name (widget_class, "tag");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wb_tag_init (WbTag *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->label, MAX_LINES);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
}

static void
set_words (GtkLabel *label, const char *words, const GdkRGBA *colour)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_foreground_new (colour->red * G_MAXUINT16, colour->green * G_MAXUINT16,
                                                                 colour->blue * G_MAXUINT16));
  gtk_label_set_text (label, words);
  gtk_label_set_attributes (label, attributes);
}

static WbTag *
make_tag (const char *words, const GdkRGBA *colour, const char *css_class)
{
  WbTag *self = g_object_new (WB_TYPE_TAG, NULL);

  set_words (self->label, words, colour);
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  self->mark = *colour;

  return self;
}

/**
 * wb_tag_new_theme:
 * @project: a plan
 * @theme: a theme of it, or %WB_SLOT_NONE: what stands across them
 *
 * Returns: (transfer floating): its icon and its name
 */
GtkWidget *
wb_tag_new_theme (WbProject *project, WbSlot theme)
{
  const WbRecord *record = wb_project_get (project, theme);
  WbThemeLook look = wb_slide_get_look (project, theme);
  WbTag *self = make_tag (record != NULL ? wb_record_get_title (record) : _("Across themes"), &look.colour, "theme");

  self->ground = look.tint;
  self->tile = look.colour;
  self->mark = look.on_colour;
  self->icon = look.icon;

  return GTK_WIDGET (self);
}

/**
 * wb_tag_new_tile:
 * @project: a plan
 * @theme: a theme of it
 *
 * Returns: (transfer floating): its icon, where there is no room for its name
 */
GtkWidget *
wb_tag_new_tile (WbProject *project, WbSlot theme)
{
  WbThemeLook look = wb_slide_get_look (project, theme);
  WbTag *self = make_tag ("", &look.colour, "tile");

  self->ground = look.tint;
  self->icon = look.icon;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  wb_record_get_title (wb_project_get (project, theme)), -1);

  return GTK_WIDGET (self);
}

/**
 * wb_tag_new_status:
 * @record: a goal or an action
 * @words: its status in words, and what more is to be said
 *
 * Returns: (transfer floating): the glyph of its status and @words
 */
GtkWidget *
wb_tag_new_status (const WbRecord *record, const char *words)
{
  WbKind kind = wb_record_get_kind (record);
  int status = wb_record_get_word (record, kind == WB_KIND_GOAL ? WB_GOAL_STATUS : WB_ACTION_STATUS);
  WbGlyph glyph = wb_glyph_of_status (kind, status);
  WbColourRole role = wb_glyph_get_colour (glyph);
  WbTag *self = make_tag (words, wb_palette_get (WB_SCHEME_CONTRAST, role), "status");

  /* what is done stands out by a dark ground; the others have the ground of a light screen */
  self->ground = *wb_palette_get (glyph == WB_GLYPH_DONE ? WB_SCHEME_CONTRAST : WB_SCHEME_LIGHT, role + 1);
  self->glyph = glyph;

  return GTK_WIDGET (self);
}

/**
 * wb_tag_new_partner:
 * @project: a plan
 * @partner: a partner of it
 * @lead: whether it leads
 *
 * Returns: (transfer floating): its name, with a flag when it leads
 */
GtkWidget *
wb_tag_new_partner (WbProject *project, WbSlot partner, gboolean lead)
{
  const char *name = wb_record_get_title (wb_project_get (project, partner));
  WbTag *self = make_tag (*name != '\0' ? name : _("(no name)"),
                          wb_palette_get (WB_SCHEME_CONTRAST, lead ? WB_COLOUR_LEAD : WB_COLOUR_TEXT), "partner");

  self->ground = *wb_palette_get (WB_SCHEME_CONTRAST, lead ? WB_COLOUR_LEAD_CHIP : WB_COLOUR_CHIP);
  if (lead)
    {
      /* Translators: what a screen reader says of the partner that leads an action */
      g_autofree char *label = g_strdup_printf (C_("slide", "%s, lead"), gtk_label_get_text (self->label));

      self->icon = "lead";
      gtk_widget_add_css_class (GTK_WIDGET (self), "lead");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  else
    self->edge = *wb_palette_get (WB_SCHEME_CONTRAST, WB_COLOUR_CHIP_EDGE);

  return GTK_WIDGET (self);
}

/**
 * wb_tag_set_goals:
 * @self: a tag of a theme
 * @n: how many goals it has
 *
 * Says it at the end of the tag, as the board does in the header of a column.
 */
void
wb_tag_set_goals (WbTag *self, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = g_strdup_printf (ngettext ("%u goal", "%u goals", n), n);

  g_return_if_fail (WB_IS_TAG (self) && self->count == NULL);

  self->count = gtk_label_new (NULL);
  set_words (GTK_LABEL (self->count), number, &self->tile);
  gtk_widget_add_css_class (self->count, "count");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_parent (self->count, GTK_WIDGET (self));
}

/* What of its width is not its text's. */
static int
get_beside (WbTag *self)
{
  GtkBorder padding;

  gtk_style_context_get_padding (gtk_widget_get_style_context (GTK_WIDGET (self)), &padding);

  return padding.left + padding.right + get_mark_size (self) + get_gap (self) + get_count_width (self);
}

/**
 * wb_tag_get_width:
 * @self: a tag
 * @width: how much room there is, in px
 *
 * Returns: how wide it is then: as its words in one line, or where they have no room in one, as the longest of their lines
 */
int
wb_tag_get_width (WbTag *self, int width)
{
  int natural, beside;

  g_return_val_if_fail (WB_IS_TAG (self), 0);

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  if (natural <= width)
    return natural;

  beside = get_beside (self);

  return beside + wb_slide_get_balanced_width (self->label, MAX (width - beside, 1));
}

/**
 * wb_tag_hyphenate:
 * @self: a tag
 * @width: how wide it is, in px
 *
 * Lets a word of it that is too long be broken between two syllables.
 */
void
wb_tag_hyphenate (WbTag *self, int width)
{
  g_return_if_fail (WB_IS_TAG (self));

  wb_slide_hyphenate (self->label, width - get_beside (self));
}
