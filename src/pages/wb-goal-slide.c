/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-goal-slide.h"

#include <glib/gi18n-lib.h>

#include "wb-action-card.h"
#include "wb-action-line.h"
#include "wb-children.h"
#include "wb-figure-card.h"
#include "wb-flow.h"
#include "wb-item-label.h"
#include "wb-readings.h"
#include "wb-room.h"
#include "wb-rungs.h"
#include "wb-slide.h"
#include "wb-tag.h"

/* More would not be read from the back, and is counted. */
#define MAX_CARDS 6

/* Of one text: nobody reads as much as that. */
#define MOST_LINES 20

/* What slides.css takes off the width of a column, in em: the sides of the slide, the space between its columns, and the
 * padding of a card. */
#define SIDES   4.0
#define BETWEEN 1.8
#define PADDING 1.7

/* What slides.css takes off the width of a voice, in em: as its text is usually, and where there is little to say. */
#define VOICE_PADDING       2.0
#define VOICE_PADDING_LARGE 2.6

/* More cards than that in a column are much to say. */
#define FEW_CARDS 3

/* How many there are, also of what is not shown. */
typedef struct
{
  guint voices;
  guint figures;
  guint actions;
} Counts;

/* All that there is, in px. */
typedef struct
{
  int width;
  int height;
} Room;

/* What there is to show of a goal. */
typedef struct
{
  GArray *voices;
  GArray *figures;
  GArray *actions;
} Content;

struct _WbGoalSlide
{
  GtkWidget  parent_instance;
  WbProject *project;
  WbSlot     goal;
  WbFlow    *tags;
  GtkLabel  *title;
  GtkWidget *columns;
  GtkWidget *left;
  GtkBox    *voices;
  GtkBox    *figures;
  GtkLabel  *more_left;
  GtkWidget *right;
  GtkBox    *actions;
  GtkLabel  *more_actions;
  GtkWidget *invitation;
  WbRungs   *rungs;
  GtkLabel  *plan;
  GtkLabel  *place;
  GtkLabel  *counts;
};

G_DEFINE_FINAL_TYPE (WbGoalSlide, wb_goal_slide, GTK_TYPE_WIDGET)

static double
get_em (WbGoalSlide *self)
{
  return wb_slide_get_em (GTK_WIDGET (self));
}

static int
get_inner_width (WbGoalSlide *self, int width)
{
  return (int) (width - SIDES * get_em (self));
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* ---- what it is -------------------------------------------------------------------------------------------------- */

static void
add_theme (WbGoalSlide *self, const char *id)
{
  WbSlot theme = id != NULL ? wb_project_find (self->project, id) : WB_SLOT_NONE;

  if (theme != WB_SLOT_NONE)
    wb_flow_append (self->tags, wb_tag_new_theme (self->project, theme));
}

/* "running, done in 2027". What is reached is done, whatever year was thought of. */
static char *
say_status (const WbRecord *goal)
{
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words;
  const char *status = wb_word_get_label (words, wb_record_get_word (goal, WB_GOAL_STATUS));
  int year = wb_record_get_integer (goal, WB_GOAL_TARGET_YEAR, 0);

  if (year == 0 || wb_goal_is_closed (goal))
    return g_strdup (status);

  /* Translators: the status of a goal and the year in which it is to be reached: "running, done in 2027" */
  return g_strdup_printf (C_("slide", "%s, done in %d"), status, year);
}

static void
show_tags (WbGoalSlide *self, const WbRecord *goal)
{
  const WbSet *also = wb_record_get_set (goal, WB_GOAL_ALSO_DOMAINS);

  wb_flow_clear (self->tags);
  add_theme (self, wb_record_get_text (goal, WB_GOAL_DOMAIN));
  for (guint i = 0; also != NULL && i < also->n; i++)
    add_theme (self, also->members[i]);
  if (wb_record_get_word (goal, WB_GOAL_STATUS) != 0)
    {
      g_autofree char *status = say_status (goal);

      wb_flow_append (self->tags, wb_tag_new_status (goal, status));
    }
}

/* ---- what residents say ------------------------------------------------------------------------------------------ */

static void
show_voices (WbGoalSlide *self, const GArray *voices)
{
  empty_box (self->voices);
  for (guint i = 0; i < MIN (voices->len, MAX_CARDS); i++)
    {
      g_autofree char *words = wb_item_label_in_full (self->project,
                                              wb_project_get (self->project, g_array_index (voices, WbSlot, i)));

      gtk_box_append (self->voices, wb_slide_make_label (words, 3, "voice"));
    }
  if (voices->len == 0)
    gtk_box_append (self->voices, wb_slide_make_label (C_("slide", "What do residents say about it?"), 2, "open"));
}

static void
show_figures (WbGoalSlide *self, const GArray *indicators)
{
  empty_box (self->figures);
  for (guint i = 0; i < MIN (indicators->len, MAX_CARDS); i++)
    gtk_box_append (self->figures, wb_figure_card_new (self->project, g_array_index (indicators, WbSlot, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->figures), indicators->len > 0);
}

/* ---- who takes up what ------------------------------------------------------------------------------------------- */

/* In full is what the room can take up under this goal. */
static GtkWidget *
make_action (WbGoalSlide *self, WbSlot action)
{
  if (wb_action_is_closed (wb_project_get (self->project, action)) ||
      wb_action_get_main_goal (self->project, action) != self->goal)
    return wb_action_line_new (self->project, action, self->goal);

  return wb_action_card_new (self->project, action);
}

static void
show_actions (WbGoalSlide *self, const GArray *actions)
{
  empty_box (self->actions);
  for (guint i = 0; i < MIN (actions->len, MAX_CARDS); i++)
    gtk_box_append (self->actions, make_action (self, g_array_index (actions, WbSlot, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->actions), actions->len > 0);
}

/* Nobody is asked for what is reached. */
static void
show_invitation (WbGoalSlide *self, const WbRecord *goal, guint n_actions)
{
  gtk_label_set_text (GTK_LABEL (self->invitation),
                      n_actions > 0 ? C_("slide", "Who else joins in?") : C_("slide", "Who begins?"));
  if (n_actions > 0)
    gtk_widget_add_css_class (self->invitation, "else");
  else
    gtk_widget_remove_css_class (self->invitation, "else");
  gtk_widget_set_visible (self->invitation, !wb_goal_is_closed (goal));
}

/* ---- as much as fits --------------------------------------------------------------------------------------------- */

static int
get_column_width (WbGoalSlide *self, int width)
{
  return (int) ((width - (SIDES + BETWEEN) * get_em (self)) / 2);
}

static guint
count_shown (GtkBox *box)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_visible (child);

  return n;
}

static void
hide_last (GtkBox *box)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (box));

  while (!gtk_widget_get_visible (child))
    child = gtk_widget_get_prev_sibling (child);
  gtk_widget_set_visible (child, FALSE);
}

/* "2 more voices, 1 more figure" */
static char *
say_left (guint voices, guint figures)
{
  g_autofree char *more_voices = g_strdup_printf (ngettext ("%u more voice", "%u more voices", voices), voices);
  g_autofree char *more_figures = g_strdup_printf (ngettext ("%u more figure", "%u more figures", figures), figures);

  if (voices > 0 && figures > 0)
    /* Translators: joins "2 more voices" and "1 more figure" */
    return g_strdup_printf (C_("slide", "%s, %s"), more_voices, more_figures);

  return g_strdup (figures > 0 ? more_figures : more_voices);
}

static guint
count_rest (guint n, GtkBox *shown)
{
  return n - MIN (n, count_shown (shown));
}

static void
say_how_many_more (WbGoalSlide *self, const Counts *counts)
{
  guint voices = count_rest (counts->voices, self->voices);
  guint figures = count_rest (counts->figures, self->figures);
  guint actions = count_rest (counts->actions, self->actions);
  g_autofree char *left = say_left (voices, figures);
  g_autofree char *right = g_strdup_printf (ngettext ("%u more action", "%u more actions", actions), actions);

  gtk_label_set_text (self->more_left, left);
  gtk_widget_set_visible (GTK_WIDGET (self->more_left), voices > 0 || figures > 0);
  gtk_label_set_text (self->more_actions, right);
  gtk_widget_set_visible (GTK_WIDGET (self->more_actions), actions > 0);
}

/* Residents are heard before figures, but not so long that no figure is left. */
static gboolean
shorten_left (WbGoalSlide *self)
{
  guint voices = count_shown (self->voices);
  guint figures = count_shown (self->figures);

  if (figures > 1 && figures >= voices)
    hide_last (self->figures);
  else if (voices > 1)
    hide_last (self->voices);
  else if (figures > 0)
    hide_last (self->figures);
  else
    return FALSE;

  return TRUE;
}

static gboolean
shorten_right (WbGoalSlide *self)
{
  if (count_shown (self->actions) > 1)
    hide_last (self->actions);
  else if (count_shown (self->actions) == 1 && gtk_widget_get_visible (self->invitation))
    gtk_widget_set_visible (self->invitation, FALSE);
  else
    return FALSE;

  return TRUE;
}

/* The longer column gives way, as long as it has something to spare. */
static gboolean
shorten (WbGoalSlide *self, int width)
{
  int column = get_column_width (self, width);

  return wb_slide_get_height (self->left, column) > wb_slide_get_height (self->right, column) ? shorten_left (self) : shorten_right (self);
}

static gboolean
fits (WbGoalSlide *self, const Room *room)
{
  return wb_slide_fits (GTK_WIDGET (self), room->width, room->height);
}

static void
fit_partners (WbGoalSlide *self, WbActionCard *card, const Room *room)
{
  int width = get_column_width (self, room->width) - (int) (PADDING * get_em (self));
  guint lines = 1;

  while (wb_action_card_fit (card, width, lines) > 0 && fits (self, room))
    lines++;
  if (lines > 1 && !fits (self, room))
    wb_action_card_fit (card, width, lines - 1);
}

static void
foreach_card (WbGoalSlide *self, const Room *room, void (*func) (WbGoalSlide *self, WbActionCard *card, const Room *room))
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->actions)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (WB_IS_ACTION_CARD (card) && gtk_widget_get_visible (card))
      func (self, WB_ACTION_CARD (card), room);
}

static void
shorten_partners (WbGoalSlide *self, WbActionCard *card, const Room *room)
{
  wb_action_card_fit (card, get_column_width (self, room->width) - (int) (PADDING * get_em (self)), 1);
}

static void
lengthen (WbGoalSlide *self, const Room *room)
{
  GtkWidget *parts[] = { GTK_WIDGET (self->title), self->left, self->right };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    wb_slide_lengthen (GTK_WIDGET (self), parts[i], MOST_LINES, room->width, room->height);
}

/* One column may have given way before the other made the slide as low as it is. */
static void
show_again (WbGoalSlide *self, GtkBox *box, const Counts *counts, const Room *room)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (box)); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (!gtk_widget_get_visible (card))
      {
        gtk_widget_set_visible (card, TRUE);
        say_how_many_more (self, counts);
        if (fits (self, room))
          continue;

        gtk_widget_set_visible (card, FALSE);
        say_how_many_more (self, counts);
        return;
      }
}

/* First as many cards as have room in short, then all of what they say. */
static void
fit_usual (WbGoalSlide *self, const Counts *counts, const Room *room)
{
  foreach_card (self, room, shorten_partners);
  do
    say_how_many_more (self, counts);
  while (!fits (self, room) && shorten (self, room->width));

  lengthen (self, room);
  show_again (self, self->voices, counts, room);
  show_again (self, self->actions, counts, room);
  show_again (self, self->figures, counts, room);
  lengthen (self, room);
  foreach_card (self, room, fit_partners);
}

static void
hyphenate_in (GtkBox *box, int width)
{
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (box)); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (GTK_IS_LABEL (card))
      wb_slide_hyphenate (GTK_LABEL (card), width);
    else if (WB_IS_ACTION_CARD (card))
      wb_action_card_hyphenate (WB_ACTION_CARD (card), width);
    else if (WB_IS_ACTION_LINE (card))
      wb_action_line_hyphenate (WB_ACTION_LINE (card), width);
}

/* What is asked of the room has all the room that nothing else takes. */
static void
spread_questions (WbGoalSlide *self, const Content *content)
{
  gboolean spread = content->figures->len == 0 && (content->voices->len == 0 || content->actions->len == 0);
  GtkWidget *question = content->voices->len == 0 ? gtk_widget_get_first_child (GTK_WIDGET (self->voices)) : NULL;

  gtk_widget_set_valign (self->columns, spread ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  gtk_widget_set_vexpand (self->invitation, spread);
  if (question != NULL)
    gtk_widget_set_vexpand (question, TRUE);
}

static void
fill (WbGoalSlide *self, const Content *content, const Room *room, gboolean large)
{
  int column = get_column_width (self, room->width);
  double em = get_em (self);

  if (large)
    gtk_widget_add_css_class (self->columns, "large");
  else
    gtk_widget_remove_css_class (self->columns, "large");
  show_voices (self, content->voices);
  show_figures (self, content->figures);
  show_actions (self, content->actions);
  show_invitation (self, wb_project_get (self->project, self->goal), content->actions->len);
  wb_slide_get_height (self->columns, room->width); /* or what holds a new text would not hear of what changes of it */
  hyphenate_in (self->voices, column - (int) ((large ? VOICE_PADDING_LARGE : VOICE_PADDING) * em));
  spread_questions (self, content);
  hyphenate_in (self->actions, column - (int) (PADDING * em));
}

/* All of it in large text, where there is so little that it has room. */
static gboolean
fit_large (WbGoalSlide *self, const Content *content, const Counts *counts, const Room *room)
{
  if (counts->voices + counts->figures > FEW_CARDS || counts->actions > FEW_CARDS)
    return FALSE;

  fill (self, content, room, TRUE);
  wb_slide_set_lines (GTK_WIDGET (self), MOST_LINES);
  say_how_many_more (self, counts);

  return fits (self, room);
}

static void
fit (WbGoalSlide *self, const Content *content, const Room *room)
{
  Counts counts = { content->voices->len, content->figures->len, content->actions->len };

  if (fit_large (self, content, &counts, room))
    return;

  fill (self, content, room, FALSE);
  wb_slide_shorten (GTK_WIDGET (self->title), WB_SLIDE_TITLE_LINES);
  fit_usual (self, &counts, room);
}

/* ---- the widget -------------------------------------------------------------------------------------------------- */

static void
show_counts (WbGoalSlide *self, const GArray *all_actions)
{
  guint n_partners = wb_room_count_partners (self->project, all_actions);
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", all_actions->len), all_actions->len);
  g_autofree char *partners = g_strdup_printf (ngettext ("%u partner", "%u partners", n_partners), n_partners);
  /* Translators: joins "3 actions" and "5 partners" */
  g_autofree char *counts = g_strdup_printf (C_("slide", "%s, %s"), actions, partners);

  gtk_label_set_text (self->counts, all_actions->len > 0 ? counts : "");
}

static void
show_footer (WbGoalSlide *self, const GArray *goals, const GArray *actions)
{
  WbRecord *plan = wb_project_get (self->project, wb_project_get_root (self->project));
  g_autofree char *place = NULL;
  guint i = 0;

  while (i < goals->len && g_array_index (goals, WbSlot, i) != self->goal)
    i++;
  /* Translators: which goal is on the screen, of how many */
  place = g_strdup_printf (_("Goal %u of %u"), i + 1, goals->len);
  gtk_label_set_text (self->plan, wb_record_get_title (plan));
  gtk_label_set_text (self->place, place);
  show_counts (self, actions);
}

static void
wb_goal_slide_dispose (GObject *object)
{
  WbGoalSlide *self = WB_GOAL_SLIDE (object);

  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->project);

  G_OBJECT_CLASS (wb_goal_slide_parent_class)->dispose (object);
}

static void
wb_goal_slide_class_init (WbGoalSlideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WB_TYPE_FLOW);
  g_type_ensure (WB_TYPE_RUNGS);
  G_OBJECT_CLASS (klass)->dispose = wb_goal_slide_dispose;
  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/goal-slide.ui");
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, tags);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, title);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, columns);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, left);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, voices);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, figures);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, more_left);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, right);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, actions);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, more_actions);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, invitation);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, rungs);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, plan);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, place);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, counts);
}

static void
wb_goal_slide_init (WbGoalSlide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * wb_goal_slide_show:
 * @self: a slide
 * @project: a plan
 * @goals: (element-type WbSlot): its goals, see wb_room_list_goals()
 * @goal: one of them
 * @all_voices: whether voices that may not be shared show too
 * @width: @height: the room that there is, in px
 *
 * Shows @goal as it is now.
 */
void
wb_goal_slide_show (WbGoalSlide *self, WbProject *project, const GArray *goals, WbSlot goal, gboolean all_voices, int width,
                    int height)
{
  WbRecord *record = wb_project_get (project, goal);
  g_autofree char *title = wb_item_label_in_full (project, record);
  g_autoptr (GArray) voices = wb_room_list_voices (project, goal, all_voices);
  g_autoptr (GArray) indicators = wb_readings_indicators (project, goal);
  g_autoptr (GArray) actions = wb_room_list_actions (project, goal);

  g_return_if_fail (WB_IS_GOAL_SLIDE (self));

  g_set_object (&self->project, project);
  self->goal = goal;
  wb_slide_set_title (self->title, title, get_inner_width (self, width));
  show_tags (self, record);
  wb_rungs_set_reached (self->rungs, wb_record_get_word (record, WB_GOAL_PARTICIPATION));
  show_footer (self, goals, actions);
  fit (self, &(Content) { voices, indicators, actions }, &(Room) { width, height });
  wb_slide_balance (self->title, get_inner_width (self, width));
}
