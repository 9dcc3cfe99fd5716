/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-slide.h"

#include "wb-hyphens.h"
#include "wb-palette.h"

/* Of what it is otherwise. */
#define SMALL_TITLE 0.7

/* What stands across the themes has no colour of its own. */
static WbThemeLook
get_neutral_look (void)
{
  return (WbThemeLook) {
    .icon = "themes",
    .colour = *wb_palette_get (WB_SCHEME_CONTRAST, WB_COLOUR_LINE),
    .tint = *wb_palette_get (WB_SCHEME_LIGHT, WB_COLOUR_BAND),
    .on_colour = *wb_palette_get (WB_SCHEME_CONTRAST, WB_COLOUR_CARD),
  };
}

/**
 * wb_slide_get_look:
 * @project: a plan
 * @theme: a theme of it, or %WB_SLOT_NONE
 *
 * Returns: how it looks to a room
 */
WbThemeLook
wb_slide_get_look (WbProject *project, WbSlot theme)
{
  WbRecord *record = wb_project_get (project, theme);

  return record != NULL ? wb_theme_look_of_presented (record) : get_neutral_look ();
}

/**
 * wb_slide_make_label:
 * @text: what it says
 * @lines: how many lines it has at most
 * @css_class: what it is
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
wb_slide_make_label (const char *text, int lines, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static PangoLayout *
new_layout (GtkLabel *label, int width, PangoWrapMode wrap)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (label), gtk_label_get_text (label));

  pango_layout_set_attributes (layout, gtk_label_get_attributes (label));
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, wrap);

  return layout;
}

/**
 * wb_slide_hyphenate:
 * @label: a text
 * @width: how much room it has, in px
 *
 * Lets a word that is wider than that be broken between two syllables; otherwise it would be between any two letters.
 */
void
wb_slide_hyphenate (GtkLabel *label, int width)
{
  g_autoptr (PangoLayout) layout = new_layout (label, width, PANGO_WRAP_WORD_CHAR);
  g_autofree char *words = g_strdup (gtk_label_get_text (label));
  g_autofree char *broken = wb_hyphens_insert_where_broken (layout);

  if (broken == NULL)
    return;

  gtk_label_set_text (label, broken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Returns: (transfer full) (nullable): what makes @title smaller */
static PangoAttrList *
fit_title (GtkLabel *label, const char *title, int width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (label), title);
  PangoAttrList *attributes;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (pango_layout_get_line_count (layout) <= WB_SLIDE_TITLE_LINES)
    return NULL;

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL_TITLE));

  return attributes;
}

/**
 * wb_slide_set_title:
 * @label: the title of a slide
 * @title: what it says
 * @width: how much room it has, in px
 *
 * Writes it as large as suits its length.
 */
void
wb_slide_set_title (GtkLabel *label, const char *title, int width)
{
  g_autoptr (PangoAttrList) attributes = fit_title (label, title, width);

  gtk_label_set_text (label, title);
  gtk_label_set_attributes (label, attributes);
  gtk_label_set_lines (label, WB_SLIDE_TITLE_LINES);
  gtk_widget_set_margin_end (GTK_WIDGET (label), 0);
  wb_slide_hyphenate (label, width);
}

/* Whether the text of @layout has room in @width, in no more lines than @most, without breaking a word. */
static gboolean
has_room (PangoLayout *layout, int width, int most)
{
  int needed;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &needed, NULL);

  return needed <= width && pango_layout_get_line_count (layout) <= most;
}

/**
 * wb_slide_get_balanced_width:
 * @label: a text
 * @width: how much room it has, in px
 *
 * Returns: how wide it is when its lines are about as long as each other, and no more of them than in @width
 */
int
wb_slide_get_balanced_width (GtkLabel *label, int width)
{
  g_autoptr (PangoLayout) layout = new_layout (label, width, PANGO_WRAP_WORD);
  int lines = pango_layout_get_line_count (layout);
  int narrow = width / 2, wide = width;

  if (lines == 1 || lines > gtk_label_get_lines (label) || !has_room (layout, width, lines))
    narrow = width;
  while (wide - narrow > 1)
    {
      int middle = (narrow + wide) / 2;

      if (has_room (layout, middle, lines))
        wide = middle;
      else
        narrow = middle;
    }

  return wide;
}

/**
 * wb_slide_balance:
 * @label: a text over all the width of a slide
 * @width: how much room it has, in px
 *
 * Makes its lines about as long as each other, so that no word stands alone on the last one.
 */
void
wb_slide_balance (GtkLabel *label, int width)
{
  gtk_widget_set_margin_end (GTK_WIDGET (label), width - wb_slide_get_balanced_width (label, width));
}

/**
 * wb_slide_get_em:
 * @slide: a slide
 *
 * Returns: the size of its smallest text, in px
 */
double
wb_slide_get_em (GtkWidget *slide)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (slide));

  return pango_font_description_get_size (font) / (double) PANGO_SCALE;
}

/**
 * wb_slide_make_band:
 * @row: the kind of a row
 * @note: (nullable): what helps to read its name
 * @counts: what stands in it, in numbers
 *
 * Returns: (transfer floating): what stands above the row
 */
GtkWidget *
wb_slide_make_band (WbRowKind row, const char *note, const char *counts)
{
  g_autofree char *icon = g_strdup_printf ("wijkbord-%s-symbolic", wb_row_get_icon (row));
  GtkWidget *band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *end = wb_slide_make_label (counts, 1, "counts");

  gtk_widget_set_hexpand (end, TRUE);
  gtk_label_set_xalign (GTK_LABEL (end), 1);
  gtk_box_append (GTK_BOX (band), g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (band), wb_slide_make_label (wb_row_get_name (row), 1, "name"));
  if (note != NULL)
    gtk_box_append (GTK_BOX (band), wb_slide_make_label (note, 1, "note"));
  gtk_box_append (GTK_BOX (band), end);
  gtk_widget_add_css_class (band, "band");

  return band;
}

/**
 * wb_slide_get_height:
 * @part: a slide or what of it
 * @width: how much room there is
 *
 * Returns: how much height all that is visible of it needs
 */
int
wb_slide_get_height (GtkWidget *part, int width)
{
  int minimum;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

/**
 * wb_slide_fits:
 * @slide: a slide
 * @width: @height: how much room there is
 *
 * Returns: whether all that is visible on it has room
 */
gboolean
wb_slide_fits (GtkWidget *slide, int width, int height)
{
  return wb_slide_get_height (slide, width) <= height;
}

static void
foreach_text (GtkWidget *part, void (*func) (GtkLabel *label, int lines), int lines)
{
  if (GTK_IS_LABEL (part) && gtk_label_get_lines (GTK_LABEL (part)) > 1)
    func (GTK_LABEL (part), lines);
  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL; child = gtk_widget_get_next_sibling (child))
    foreach_text (child, func, lines);
}

/**
 * wb_slide_set_lines:
 * @part: what of a slide
 * @most: a number of lines
 *
 * Gives each text of it that may have more lines than one that many.
 */
void
wb_slide_set_lines (GtkWidget *part, int most)
{
  foreach_text (part, gtk_label_set_lines, most);
}

static void
shorten_label (GtkLabel *label, int most)
{
  gtk_label_set_lines (label, MIN (gtk_label_get_lines (label), most));
}

/**
 * wb_slide_shorten:
 * @part: what of a slide
 * @most: a number of lines
 *
 * Leaves to each text of it no more than that.
 */
void
wb_slide_shorten (GtkWidget *part, int most)
{
  foreach_text (part, shorten_label, most);
}

static void
grow_label (GtkLabel *label, int most)
{
  if (gtk_label_get_lines (label) == most - 1)
    gtk_label_set_lines (label, most);
}

static void
shrink_label (GtkLabel *label, int most)
{
  if (gtk_label_get_lines (label) == most)
    gtk_label_set_lines (label, most - 1);
}

/* What is beside the text that is in the way may still have room. */
static void
grow_each (GtkWidget *part, GtkWidget *inner, int most, int width, int height)
{
  if (GTK_IS_LABEL (inner) && gtk_label_get_lines (GTK_LABEL (inner)) > 1)
    {
      grow_label (GTK_LABEL (inner), most);
      if (wb_slide_get_height (part, width) > height)
        shrink_label (GTK_LABEL (inner), most);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (inner); child != NULL; child = gtk_widget_get_next_sibling (child))
    grow_each (part, child, most, width, height);
}

/**
 * wb_slide_grow:
 * @part: what of a slide
 * @most: a number of lines
 * @width: how wide it is, in px
 * @spare: how much higher it may become, in px
 *
 * Gives each text of it that has one line less that many, if there is room for that.
 *
 * Returns: how much higher it has become
 */
int
wb_slide_grow (GtkWidget *part, int most, int width, int spare)
{
  int before = wb_slide_get_height (part, width);

  foreach_text (part, grow_label, most);
  if (wb_slide_get_height (part, width) - before > spare)
    {
      foreach_text (part, shrink_label, most);
      grow_each (part, part, most, width, before + spare);
    }

  return wb_slide_get_height (part, width) - before;
}

static void
lengthen_label (GtkWidget *slide, GtkLabel *label, int most, int width, int height)
{
  int lines = gtk_label_get_lines (label);

  if (lines >= most)
    return;

  gtk_label_set_lines (label, most);
  if (wb_slide_fits (slide, width, height))
    return;

  while (++lines < most)
    {
      gtk_label_set_lines (label, lines);
      if (!wb_slide_fits (slide, width, height))
        break;
    }
  gtk_label_set_lines (label, lines - 1);
}

/**
 * wb_slide_lengthen:
 * @slide: a slide that has room
 * @part: what of it
 * @most: how many lines one text has at most
 * @width: @height: how much room there is
 *
 * Lets texts that are cut go on, as long as the slide has room.
 */
void
wb_slide_lengthen (GtkWidget *slide, GtkWidget *part, int most, int width, int height)
{
  if (!gtk_widget_get_visible (part))
    return;

  if (GTK_IS_LABEL (part) && gtk_label_get_lines (GTK_LABEL (part)) > 1)
    lengthen_label (slide, GTK_LABEL (part), most, width, height);
  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL; child = gtk_widget_get_next_sibling (child))
    wb_slide_lengthen (slide, child, most, width, height);
}
