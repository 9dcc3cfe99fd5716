/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-plan-slide.h"

#include <glib/gi18n-lib.h>

#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-scene.h"
#include "wb-tag.h"

struct _WbPlanSlide
{
  GtkWidget  parent_instance;
  WbProject *project;
  GArray    *themes; /* of WbSlot, in their order */
  GArray    *goals;  /* of WbSlot, see wb_room_list_goals() */
  GtkGrid   *grid;
  GtkLabel  *ambition;
  GtkLabel  *plan;
  GtkLabel  *counts;
  int        row; /* of the grid, that is filled next */
};

G_DEFINE_FINAL_TYPE (WbPlanSlide, wb_plan_slide, GTK_TYPE_WIDGET)

static WbRecord *
get_record (WbPlanSlide *self, const GArray *slots, guint i)
{
  return wb_project_get (self->project, g_array_index (slots, WbSlot, i));
}

static GtkWidget *
make_label (const char *text, int lines, const char *css_class)
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

static void
attach (WbPlanSlide *self, GtkWidget *child, guint column)
{
  gtk_grid_attach (self->grid, child, column, self->row, 1, 1);
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static void
add_themes (WbPlanSlide *self)
{
  for (guint i = 0; i < self->themes->len; i++)
    {
      GtkWidget *tag = wb_tag_new_theme (self->project, g_array_index (self->themes, WbSlot, i));

      gtk_widget_set_halign (tag, GTK_ALIGN_FILL);
      gtk_widget_set_hexpand (tag, TRUE);
      attach (self, tag, i);
    }
  self->row++;
}

static void
add_band (WbPlanSlide *self, const char *name, const char *counts)
{
  GtkWidget *band = gtk_center_box_new ();
  GtkWidget *label = make_label (name, 1, "name");

  gtk_center_box_set_start_widget (GTK_CENTER_BOX (band), label);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (band), make_label (counts, 1, "counts"));
  gtk_widget_add_css_class (band, "band");
  gtk_grid_attach (self->grid, band, 0, self->row++, MAX (self->themes->len, 1), 1);
}

static WbSlot
find_voice (WbPlanSlide *self, const char *theme, gboolean all)
{
  guint n;
  const WbSlot *slots = wb_project_list (self->project, WB_KIND_VOICE, &n);

  for (guint i = 0; i < n; i++)
    {
      WbRecord *voice = wb_project_get (self->project, slots[i]);

      if (wb_room_may_show (voice, all) && wb_set_contains (wb_record_get_set (voice, WB_VOICE_DOMAINS), theme))
        return slots[i];
    }

  return WB_SLOT_NONE;
}

static guint
count_voices (WbPlanSlide *self, gboolean all)
{
  guint n, shown = 0;
  const WbSlot *slots = wb_project_list (self->project, WB_KIND_VOICE, &n);

  for (guint i = 0; i < n; i++)
    shown += wb_room_may_show (wb_project_get (self->project, slots[i]), all);

  return shown;
}

static void
add_voices (WbPlanSlide *self, gboolean all)
{
  guint n = count_voices (self, all);
  g_autofree char *counts = g_strdup_printf (ngettext ("%u voice", "%u voices", n), n);

  add_band (self, wb_row_get_name (WB_ROW_VOICES), counts);
  for (guint i = 0; i < self->themes->len; i++)
    {
      WbSlot slot = find_voice (self, wb_record_get_id (get_record (self, self->themes, i)), all);

      if (slot != WB_SLOT_NONE)
        {
          g_autofree char *words = wb_item_label (self->project, wb_project_get (self->project, slot));

          attach (self, make_label (words, 2, "voice"), i);
        }
    }
  self->row++;
}

static int
get_row (WbPlanSlide *self, const WbRecord *goal)
{
  const WbContext *context = wb_project_get_context (self->project);

  return wb_goal_get_row (self->project, goal, context->today (context->data));
}

/* A priority before the others. */
static WbRecord *
find_goal (WbPlanSlide *self, int horizon, const char *theme)
{
  WbRecord *first = NULL;

  for (guint i = 0; i < self->goals->len; i++)
    {
      WbRecord *goal = get_record (self, self->goals, i);

      if (get_row (self, goal) != horizon || g_strcmp0 (wb_record_get_text (goal, WB_GOAL_DOMAIN), theme) != 0)
        continue;
      if (wb_record_get_flag (goal, WB_GOAL_PRIORITY))
        return goal;
      if (first == NULL)
        first = goal;
    }

  return first;
}

static GtkWidget *
make_goal (WbPlanSlide *self, const WbRecord *goal)
{
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words;
  guint status = wb_record_get_word (goal, WB_GOAL_STATUS);
  g_autofree char *title = wb_item_label (self->project, goal);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = make_label (title, 2, "name");

  gtk_widget_add_css_class (card, "action");
  gtk_widget_set_vexpand (name, TRUE);
  gtk_box_append (GTK_BOX (card), name);
  if (status != 0)
    gtk_box_append (GTK_BOX (card), wb_tag_new_status (goal, wb_word_get_label (words, status)));

  return card;
}

static char *
say_goals (WbPlanSlide *self, int horizon)
{
  guint n = 0, n_running = 0;
  g_autofree char *goals = NULL;
  g_autofree char *running = NULL;

  for (guint i = 0; i < self->goals->len; i++)
    {
      WbRecord *goal = get_record (self, self->goals, i);

      if (get_row (self, goal) != horizon)
        continue;
      n++;
      n_running += wb_record_get_word (goal, WB_GOAL_STATUS) == WB_GOAL_STATUS_RUNNING;
    }

  goals = g_strdup_printf (ngettext ("%u goal", "%u goals", n), n);
  if (n_running == 0)
    return g_steal_pointer (&goals);

  running = g_strdup_printf (ngettext ("%u is running", "%u are running", n_running), n_running);

  /* Translators: joins "13 goals" and "9 are running" */
  return g_strdup_printf (C_("slide", "%s, %s"), goals, running);
}

static void
add_goals (WbPlanSlide *self, int horizon)
{
  g_autofree char *counts = say_goals (self, horizon);

  add_band (self, wb_row_get_name (WB_ROW_THIS_YEAR + horizon - WB_HORIZON_THIS_YEAR), counts);
  if (horizon == WB_HORIZON_GENERATION)
    return;

  for (guint i = 0; i < self->themes->len; i++)
    {
      WbRecord *goal = find_goal (self, horizon, wb_record_get_id (get_record (self, self->themes, i)));

      if (goal != NULL)
        attach (self, make_goal (self, goal), i);
    }
  self->row++;
}

/* ---- the widget -------------------------------------------------------------------------------------------------- */

static void
list_themes (WbPlanSlide *self)
{
  guint n;
  const WbSlot *slots = wb_project_list (self->project, WB_KIND_DOMAIN, &n);

  g_array_set_size (self->themes, 0);
  g_array_append_vals (self->themes, slots, n);
  g_array_sort_with_data (self->themes, wb_domain_compare_slots, self->project);
}

static void
empty_grid (WbPlanSlide *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  self->row = 0;
}

static void
show_footer (WbPlanSlide *self, WbRecord *plan)
{
  guint n_goals = self->goals->len;
  guint n_actions = wb_project_count (self->project, WB_KIND_ACTION);
  guint n_partners = wb_project_count (self->project, WB_KIND_PARTNER);
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals);
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);
  g_autofree char *partners = g_strdup_printf (ngettext ("%u partner", "%u partners", n_partners), n_partners);
  /* Translators: joins "31 goals", "64 actions" and "18 partners" */
  g_autofree char *counts = g_strdup_printf (C_("slide", "%s, %s, %s"), goals, actions, partners);

  gtk_label_set_text (self->plan, wb_record_get_title (plan));
  gtk_label_set_text (self->counts, counts);
}

static void
wb_plan_slide_dispose (GObject *object)
{
  WbPlanSlide *self = WB_PLAN_SLIDE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  g_clear_pointer (&self->themes, g_array_unref);
  g_clear_pointer (&self->goals, g_array_unref);

  G_OBJECT_CLASS (wb_plan_slide_parent_class)->dispose (object);
}

static void
wb_plan_slide_class_init (WbPlanSlideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_plan_slide_dispose;
  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/plan-slide.ui");
  gtk_widget_class_bind_template_child (widget_class, WbPlanSlide, grid);
  gtk_widget_class_bind_template_child (widget_class, WbPlanSlide, ambition);
  gtk_widget_class_bind_template_child (widget_class, WbPlanSlide, plan);
  gtk_widget_class_bind_template_child (widget_class, WbPlanSlide, counts);
}

static void
wb_plan_slide_init (WbPlanSlide *self)
{
  self->themes = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * wb_plan_slide_new:
 *
 * Returns: (transfer floating): a slide of nothing yet
 */
GtkWidget *
wb_plan_slide_new (void)
{
  return g_object_new (WB_TYPE_PLAN_SLIDE, NULL);
}

/**
 * wb_plan_slide_show:
 * @self: a slide
 * @project: a plan
 * @all_voices: whether voices that may not be shared show too
 *
 * Shows the plan as it is now.
 */
void
wb_plan_slide_show (WbPlanSlide *self, WbProject *project, gboolean all_voices)
{
  WbRecord *plan = wb_project_get (project, wb_project_get_root (project));
  g_autofree char *ambition = wb_plan_get_ambition (project);

  g_return_if_fail (WB_IS_PLAN_SLIDE (self));

  g_set_object (&self->project, project);
  g_clear_pointer (&self->goals, g_array_unref);
  self->goals = wb_room_list_goals (project);
  list_themes (self);
  empty_grid (self);

  add_themes (self);
  add_voices (self, all_voices);
  for (int horizon = WB_HORIZON_THIS_YEAR; horizon <= WB_HORIZON_GENERATION; horizon++)
    add_goals (self, horizon);

  gtk_label_set_text (self->ambition, ambition != NULL ? ambition : "");
  gtk_widget_set_visible (GTK_WIDGET (self->ambition), ambition != NULL);
  show_footer (self, plan);
}
