/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-goal-slide.h"

#include <glib/gi18n-lib.h>

#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-slide.h"
#include "wb-tag.h"

/* More would not be read from the back, and is counted. */
#define MAX_CARDS 6

/* What slides.css takes off the width of a column, in em: the sides of the slide, the space between its columns, and the
 * padding of a card. */
#define SIDES   4.0
#define BETWEEN 1.8
#define PADDING 1.7

struct _WbGoalSlide
{
  GtkWidget  parent_instance;
  WbProject *project;
  GtkBox    *tags;
  GtkLabel  *title;
  GtkBox    *voices;
  GtkLabel  *more_voices;
  GtkBox    *actions;
  GtkLabel  *more_actions;
  GtkBox    *rungs;
  GtkLabel  *plan;
  GtkLabel  *place;
  GtkLabel  *counts;
};

G_DEFINE_FINAL_TYPE (WbGoalSlide, wb_goal_slide, GTK_TYPE_WIDGET)

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
    gtk_box_append (self->tags, wb_tag_new_theme (self->project, theme));
}

/* "running, 2027" */
static char *
say_status (const WbRecord *goal)
{
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words;
  const char *status = wb_word_get_label (words, wb_record_get_word (goal, WB_GOAL_STATUS));
  int year = wb_record_get_integer (goal, WB_GOAL_TARGET_YEAR, 0);

  /* Translators: the status of a goal and its year: "running, 2027" */
  return year != 0 ? g_strdup_printf (C_("slide", "%s, %d"), status, year) : g_strdup (status);
}

static void
show_tags (WbGoalSlide *self, const WbRecord *goal)
{
  const WbSet *also = wb_record_get_set (goal, WB_GOAL_ALSO_DOMAINS);

  empty_box (self->tags);
  add_theme (self, wb_record_get_text (goal, WB_GOAL_DOMAIN));
  for (guint i = 0; also != NULL && i < also->n; i++)
    add_theme (self, also->members[i]);
  if (wb_record_get_word (goal, WB_GOAL_STATUS) != 0)
    {
      g_autofree char *status = say_status (goal);

      gtk_box_append (self->tags, wb_tag_new_status (goal, status));
    }
}

/* ---- what residents say ------------------------------------------------------------------------------------------ */

static void
show_voices (WbGoalSlide *self, const GArray *voices)
{
  empty_box (self->voices);
  for (guint i = 0; i < MIN (voices->len, MAX_CARDS); i++)
    {
      g_autofree char *words = wb_item_label (self->project,
                                              wb_project_get (self->project, g_array_index (voices, WbSlot, i)));

      gtk_box_append (self->voices, wb_slide_make_label (words, 3, "voice"));
    }
  if (voices->len == 0)
    gtk_box_append (self->voices, wb_slide_make_label (C_("slide", "What do residents say about it?"), 2, "open"));
}

/* ---- who takes up what ------------------------------------------------------------------------------------------- */

static GtkWidget *
make_partners (WbGoalSlide *self, WbSlot action)
{
  g_autoptr (GArray) partners = wb_room_list_partners (self->project, action);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "tags");
  for (guint i = 0; i < partners->len; i++)
    {
      const WbRoomPartner *partner = &g_array_index (partners, WbRoomPartner, i);

      gtk_box_append (GTK_BOX (box), wb_tag_new_partner (self->project, partner->slot, partner->lead));
    }
  gtk_widget_set_visible (box, partners->len > 0);

  return box;
}

static GtkWidget *
make_action (WbGoalSlide *self, WbSlot slot)
{
  WbRecord *action = wb_project_get (self->project, slot);
  g_autofree char *title = wb_item_label (self->project, action);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (card, "action");
  gtk_box_append (GTK_BOX (card), wb_slide_make_label (title, 2, "name"));
  gtk_box_append (GTK_BOX (card), make_partners (self, slot));

  return card;
}

static void
show_actions (WbGoalSlide *self, const GArray *actions)
{
  empty_box (self->actions);
  for (guint i = 0; i < MIN (actions->len, MAX_CARDS); i++)
    gtk_box_append (self->actions, make_action (self, g_array_index (actions, WbSlot, i)));
  if (actions->len == 0)
    gtk_box_append (self->actions, wb_slide_make_label (C_("slide", "Who begins?"), 2, "open"));
}

/* ---- residents’ influence ---------------------------------------------------------------------------------------- */

static GtkWidget *
make_rung (const WbWordList *words, guint rung, guint reached)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = wb_slide_make_label (wb_word_get_label (words, rung), 2, rung == reached ? "reached" : "rung");
  g_autofree char *height = g_strdup_printf ("h%u", rung);

  gtk_widget_add_css_class (bar, "bar");
  gtk_widget_add_css_class (bar, height);
  if (rung <= reached)
    gtk_widget_add_css_class (bar, "filled");
  gtk_widget_set_valign (bar, GTK_ALIGN_END);
  gtk_widget_set_vexpand (bar, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
show_influence (WbGoalSlide *self, const WbRecord *goal)
{
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_PARTICIPATION)->words;
  guint reached = wb_record_get_word (goal, WB_GOAL_PARTICIPATION);

  empty_box (self->rungs);
  for (guint rung = WB_PARTICIPATION_INFORM; rung < WB_PARTICIPATION_END; rung++)
    gtk_box_append (self->rungs, make_rung (words, rung, reached));
}

/* ---- as much as fits --------------------------------------------------------------------------------------------- */

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Names in full, as many as stand beside each other; the last one of all may be cut. */
static void
fit_partners (GtkBox *tags, int width)
{
  GtkWidget *more = NULL;
  guint n_more = 0;

  while (get_natural_width (GTK_WIDGET (tags)) > width)
    {
      GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (tags));
      g_autofree char *text = NULL;

      if (last == more)
        last = gtk_widget_get_prev_sibling (last);
      if (last == NULL || last == gtk_widget_get_first_child (GTK_WIDGET (tags)))
        return;

      gtk_box_remove (tags, last);
      if (more == NULL)
        gtk_box_append (tags, more = gtk_label_new (NULL));
      /* Translators: so many partners more than are named */
      text = g_strdup_printf (C_("slide", "+%u"), ++n_more);
      gtk_label_set_text (GTK_LABEL (more), text);
    }
}

static double
get_em (WbGoalSlide *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);

  return pango_font_description_get_size (font) / (double) PANGO_SCALE;
}

static void
fit_all_partners (WbGoalSlide *self, int width)
{
  double em = get_em (self);
  int room = (int) ((width - (SIDES + BETWEEN) * em) / 2 - PADDING * em);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->actions)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (GTK_IS_BOX (card))
      fit_partners (GTK_BOX (gtk_widget_get_last_child (card)), room);
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

static void
say_rest (GtkLabel *label, guint rest, char *words)
{
  gtk_label_set_text (label, words);
  gtk_widget_set_visible (GTK_WIDGET (label), rest > 0);
  g_free (words);
}

static void
say_how_many_more (WbGoalSlide *self, guint n_voices, guint n_actions)
{
  guint voices = n_voices - MIN (n_voices, count_shown (self->voices));
  guint actions = n_actions - MIN (n_actions, count_shown (self->actions));

  say_rest (self->more_voices, voices, g_strdup_printf (ngettext ("%u voice more", "%u voices more", voices), voices));
  say_rest (self->more_actions, actions,
            g_strdup_printf (ngettext ("%u action more", "%u actions more", actions), actions));
}

static gboolean
fits (WbGoalSlide *self, int width, int height)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum <= height;
}

/* The longer list gives way first, as long as each has one left. */
static void
fit (WbGoalSlide *self, guint n_voices, guint n_actions, int width, int height)
{
  for (;;)
    {
      guint voices = count_shown (self->voices);
      guint actions = count_shown (self->actions);

      say_how_many_more (self, n_voices, n_actions);
      if ((voices <= 1 && actions <= 1) || fits (self, width, height))
        return;

      hide_last (actions >= voices ? self->actions : self->voices);
    }
}

/* ---- the widget -------------------------------------------------------------------------------------------------- */

static void
show_footer (WbGoalSlide *self, const GArray *goals, WbSlot goal, guint n_actions)
{
  g_autofree char *place = NULL;
  g_autofree char *counts = g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);
  guint i = 0;

  while (i < goals->len && g_array_index (goals, WbSlot, i) != goal)
    i++;
  /* Translators: which goal is on the screen, of how many */
  place = g_strdup_printf (_("Goal %u of %u"), i + 1, goals->len);
  gtk_label_set_text (self->plan, wb_record_get_title (wb_project_get (self->project, wb_project_get_root (self->project))));
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->counts, counts);
}

static void
wb_goal_slide_dispose (GObject *object)
{
  WbGoalSlide *self = WB_GOAL_SLIDE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (wb_goal_slide_parent_class)->dispose (object);
}

static void
wb_goal_slide_class_init (WbGoalSlideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_goal_slide_dispose;
  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/goal-slide.ui");
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, tags);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, title);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, voices);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, more_voices);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, actions);
  gtk_widget_class_bind_template_child (widget_class, WbGoalSlide, more_actions);
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
 * wb_goal_slide_new:
 *
 * Returns: (transfer floating): a slide of nothing yet
 */
GtkWidget *
wb_goal_slide_new (void)
{
  return g_object_new (WB_TYPE_GOAL_SLIDE, NULL);
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
  g_autoptr (GArray) voices = wb_room_list_voices (project, goal, all_voices);
  g_autoptr (GArray) actions = wb_room_list_actions (project, goal);
  g_autofree char *title = wb_item_label (project, record);

  g_return_if_fail (WB_IS_GOAL_SLIDE (self));

  g_set_object (&self->project, project);
  gtk_label_set_text (self->title, title);
  show_tags (self, record);
  show_voices (self, voices);
  show_actions (self, actions);
  show_influence (self, record);
  show_footer (self, goals, goal, actions->len);
  fit_all_partners (self, width);
  fit (self, voices->len, actions->len, width, height);
}
