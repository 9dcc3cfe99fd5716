/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-action-line.h"

#include "wb-children.h"
#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-slide.h"
#include "wb-tag.h"

/* Between its parts, of the size of its text. */
#define GAP 0.5

struct _WbActionLine
{
  GtkWidget  parent_instance;
  GtkWidget *tile; /* nullable */
  GtkLabel  *name;
  GtkWidget *end; /* nullable: the tag behind the name */
};

/* How wide its parts are, and what is between two of them. */
typedef struct
{
  int tile;
  int name;
  int end;
  int gap;
} Widths;

G_DEFINE_FINAL_TYPE (WbActionLine, wb_action_line, GTK_TYPE_WIDGET)

static int
get_natural_width (GtkWidget *widget)
{
  int natural = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
get_minimum_width (GtkWidget *widget)
{
  int minimum = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
get_beside (WbActionLine *self, const Widths *widths)
{
  return widths->tile + (self->tile != NULL ? widths->gap : 0) + widths->end + (self->end != NULL ? widths->gap : 0);
}

/* The tag at the end has room for its words in one line, for which the name goes on below; where they would take more than
 * half of all, in as many as they need. */
static Widths
share_out (WbActionLine *self, int width)
{
  Widths widths = { get_natural_width (self->tile), get_natural_width (GTK_WIDGET (self->name)),
                    get_natural_width (self->end), (int) (GAP * wb_slide_get_em (GTK_WIDGET (self))) };

  if (width >= 0)
    {
      if (self->end != NULL)
        widths.end = MAX (wb_tag_get_width (WB_TAG (self->end), width / 2), get_minimum_width (self->end));
      widths.name = MAX (width - get_beside (self, &widths), get_minimum_width (GTK_WIDGET (self->name)));
    }

  return widths;
}

/* Where it stands in full tells in which theme to look for it. */
static void
add_theme (WbActionLine *self, WbProject *project, WbSlot action, WbSlot goal)
{
  WbSlot main_goal = wb_action_get_main_goal (project, action);
  const char *id = main_goal != goal ? wb_record_get_text (wb_project_get (project, main_goal), WB_GOAL_DOMAIN) : NULL;
  WbSlot theme = id != NULL ? wb_project_find (project, id) : WB_SLOT_NONE;

  if (theme != WB_SLOT_NONE)
    {
      self->tile = wb_tag_new_tile (project, theme);
      gtk_widget_set_valign (self->tile, GTK_ALIGN_CENTER);
      gtk_widget_insert_after (self->tile, GTK_WIDGET (self), NULL);
    }
}

static void
add_end (WbActionLine *self, GtkWidget *tag)
{
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_widget_insert_before (tag, GTK_WIDGET (self), NULL);
  self->end = tag;
}

static void
add_lead (WbActionLine *self, WbProject *project, WbSlot action)
{
  g_autoptr (GArray) partners = wb_room_list_partners (project, action);
  const WbRoomPartner *first = &g_array_index (partners, WbRoomPartner, 0);

  if (partners->len > 0 && first->lead)
    add_end (self, wb_tag_new_partner (project, first->slot, TRUE));
}

static GtkSizeRequestMode
wb_action_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* With the least of it the name has its own least, whatever of its half the tag takes. */
static void
measure_width (WbActionLine *self, int *minimum, int *natural)
{
  const Widths widths = share_out (self, -1);
  int beside = get_beside (self, &widths);
  int least = MAX (get_minimum_width (GTK_WIDGET (self->name)), get_minimum_width (self->end));

  *minimum = 2 * (beside - widths.end + least);
  *natural = MAX (beside + widths.name, *minimum);
}

static int
get_height (GtkWidget *part, int width)
{
  return part != NULL ? wb_slide_get_height (part, width) : 0;
}

static void
wb_action_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  WbActionLine *self = WB_ACTION_LINE (widget);
  Widths widths;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }

  widths = share_out (self, for_size);
  *minimum = get_height (GTK_WIDGET (self->name), widths.name);
  *minimum = MAX (*minimum, get_height (self->tile, widths.tile));
  *minimum = MAX (*minimum, get_height (self->end, widths.end));
  *natural = *minimum;
}

static void
place (WbActionLine *self, GtkWidget *part, int x, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (part != NULL)
    gtk_widget_size_allocate (part,
                              &(GtkAllocation) { rtl ? gtk_widget_get_width (widget) - x - width : x, 0, width,
                                                 gtk_widget_get_height (widget) },
                              -1);
}

static void
wb_action_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbActionLine *self = WB_ACTION_LINE (widget);
  const Widths widths = share_out (self, width);

  place (self, self->tile, 0, widths.tile);
  place (self, GTK_WIDGET (self->name), self->tile != NULL ? widths.tile + widths.gap : 0, widths.name);
  place (self, self->end, width - widths.end, widths.end);
}

static void
wb_action_line_dispose (GObject *object)
{
  wb_widget_unparent_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (wb_action_line_parent_class)->dispose (object);
}

static void
wb_action_line_class_init (WbActionLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_action_line_dispose;
  widget_class->get_request_mode = wb_action_line_get_request_mode;
  widget_class->measure = wb_action_line_measure;
  widget_class->size_allocate = wb_action_line_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "actionline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/action-line.ui");
  gtk_widget_class_bind_template_child (widget_class, WbActionLine, name);
}

static void
wb_action_line_init (WbActionLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_action_line_new:
 * @project: a plan
 * @action: an action of it
 * @goal: the goal under which it stands
 *
 * Returns: (transfer floating): a line with @action as it is now
 */
GtkWidget *
wb_action_line_new (WbProject *project, WbSlot action, WbSlot goal)
{
  WbActionLine *self = g_object_new (WB_TYPE_ACTION_LINE, NULL);
  const WbRecord *record = wb_project_get (project, action);
  const WbWordList *words = wb_field_get (WB_KIND_ACTION, WB_ACTION_STATUS)->words;
  g_autofree char *name = wb_item_label_in_full (project, record);

  gtk_label_set_text (self->name, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  add_theme (self, project, action, goal);
  if (wb_action_is_closed (record))
    add_end (self, wb_tag_new_status (record, wb_word_get_label (words, wb_record_get_word (record, WB_ACTION_STATUS))));
  else
    add_lead (self, project, action);

  return GTK_WIDGET (self);
}

/**
 * wb_action_line_hyphenate:
 * @self: a line
 * @width: how much room it has, in px
 *
 * Lets a word that is wider than its part of that be broken between two syllables.
 */
void
wb_action_line_hyphenate (WbActionLine *self, int width)
{
  Widths widths;

  g_return_if_fail (WB_IS_ACTION_LINE (self));

  widths = share_out (self, width);
  wb_slide_hyphenate (self->name, widths.name);
  if (self->end != NULL)
    wb_tag_hyphenate (WB_TAG (self->end), widths.end);
}
