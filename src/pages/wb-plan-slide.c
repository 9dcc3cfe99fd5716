/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-plan-slide.h"

#include <glib/gi18n-lib.h>

#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-scene.h"
#include "wb-slide.h"
#include "wb-tag.h"
#include "wb-theme-bar.h"

/* Of one text; where there is less room, fewer. */
#define MOST_LINES     6
#define AMBITION_LINES 3

struct _WbPlanSlide
{
  GtkWidget  parent_instance;
  WbProject *project;
  GArray    *themes; /* of WbSlot, in their order */
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

static void
attach (WbPlanSlide *self, GtkWidget *child, guint column)
{
  gtk_grid_attach (self->grid, child, column, self->row, 1, 1);
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static int
find_theme (WbPlanSlide *self, const WbRecord *goal)
{
  const char *id = wb_record_get_text (goal, WB_GOAL_DOMAIN);

  for (guint i = 0; id != NULL && i < self->themes->len; i++)
    if (g_str_equal (wb_record_get_id (get_record (self, self->themes, i)), id))
      return i;

  return -1;
}

/* Returns: (transfer full): how many of @goals each theme has */
static guint *
count_goals (WbPlanSlide *self, const GArray *goals)
{
  guint *counts = g_new0 (guint, self->themes->len);

  for (guint i = 0; i < goals->len; i++)
    {
      int theme = find_theme (self, get_record (self, goals, i));

      if (theme >= 0)
        counts[theme]++;
    }

  return counts;
}

static void
add_themes (WbPlanSlide *self, const GArray *goals)
{
  g_autofree guint *counts = count_goals (self, goals);

  for (guint i = 0; i < self->themes->len; i++)
    {
      GtkWidget *tag = wb_tag_new_theme (self->project, g_array_index (self->themes, WbSlot, i));

      wb_tag_set_goals (WB_TAG (tag), counts[i]);
      gtk_widget_set_halign (tag, GTK_ALIGN_FILL);
      gtk_widget_set_hexpand (tag, TRUE);
      attach (self, tag, i);
    }
  self->row++;
}

static char *
make_note (WbPlanSlide *self, WbRowKind row)
{
  switch ((int) row)
    {
    case WB_ROW_VOICES:
      return g_strdup (C_("slide", "in their own words"));
    case WB_ROW_THIS_YEAR:
      return g_strdup (_("small, practical actions"));
    case WB_ROW_PLAN_PERIOD:
      return wb_plan_get_period_note (self->project);
    default:
      return NULL;
    }
}

static void
add_band (WbPlanSlide *self, WbRowKind row, const char *counts)
{
  g_autofree char *note = make_note (self, row);

  gtk_grid_attach (self->grid, wb_slide_make_band (row, note, counts), 0, self->row++, MAX (self->themes->len, 1), 1);
}

/* What is said in few words is read from the back; what has none yet is not shown. */
static glong
get_length (WbPlanSlide *self, WbSlot voice)
{
  const char *text = voice != WB_SLOT_NONE ? wb_record_get_text (wb_project_get (self->project, voice), WB_VOICE_TEXT) : NULL;

  return text != NULL ? g_utf8_strlen (text, -1) : G_MAXLONG;
}

/* As on the board, a voice stands with the first of its themes. */
static int
find_voice_theme (WbPlanSlide *self, const WbRecord *voice)
{
  const WbSet *themes = wb_record_get_set (voice, WB_VOICE_DOMAINS);

  for (guint i = 0; i < self->themes->len; i++)
    if (wb_set_contains (themes, wb_record_get_id (get_record (self, self->themes, i))))
      return i;

  return -1;
}

/* Of each theme the shortest voice that may be seen; returns how many may in all. */
static guint
find_voices (WbPlanSlide *self, gboolean all, WbSlot *shortest)
{
  guint n, n_shown = 0;
  const WbSlot *slots = wb_project_list (self->project, WB_KIND_VOICE, &n);

  for (guint i = 0; i < n; i++)
    {
      WbRecord *voice = wb_project_get (self->project, slots[i]);
      int theme;

      if (!wb_room_may_show (voice, all))
        continue;
      n_shown++;
      theme = find_voice_theme (self, voice);
      if (theme >= 0 && get_length (self, slots[i]) < get_length (self, shortest[theme]))
        shortest[theme] = slots[i];
    }

  return n_shown;
}

static void
add_voices (WbPlanSlide *self, gboolean all)
{
  g_autofree WbSlot *shortest = g_new0 (WbSlot, self->themes->len);
  guint n = find_voices (self, all, shortest);
  g_autofree char *counts = g_strdup_printf (ngettext ("%u voice", "%u voices", n), n);

  add_band (self, WB_ROW_VOICES, counts);
  for (guint i = 0; i < self->themes->len; i++)
    if (shortest[i] != WB_SLOT_NONE)
      {
        g_autofree char *words = wb_item_label_in_full (self->project, wb_project_get (self->project, shortest[i]));

        attach (self, wb_slide_make_label (words, 3, "voice"), i);
      }
  self->row++;
}

static GtkWidget *
make_goal (WbPlanSlide *self, WbSlot theme, const WbRecord *goal)
{
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words;
  guint status = wb_record_get_word (goal, WB_GOAL_STATUS);
  g_autofree char *title = wb_item_label_in_full (self->project, goal);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = wb_slide_make_label (title, 3, "name");

  gtk_widget_add_css_class (card, "action");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN); /* the bar has the corners of the card */
  gtk_widget_add_css_class (texts, "texts");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_vexpand (name, TRUE);
  gtk_box_append (GTK_BOX (texts), name);
  if (status != 0)
    gtk_box_append (GTK_BOX (texts), wb_tag_new_status (goal, wb_word_get_label (words, status)));
  gtk_box_append (GTK_BOX (card), wb_theme_bar_new (self->project, theme));
  gtk_box_append (GTK_BOX (card), texts);

  return card;
}

/**
 * Row:
 * @n: @n_running: how many goals stand in it, and how many of them are running
 * @first: of each theme its first priority, or else its first goal, or %NULL
 */
typedef struct
{
  guint      n;
  guint      n_running;
  WbRecord **first;
} Row;

static void
count_goal (WbPlanSlide *self, Row *row, WbRecord *goal)
{
  int theme = find_theme (self, goal);

  row->n++;
  row->n_running += wb_record_get_word (goal, WB_GOAL_STATUS) == WB_GOAL_STATUS_RUNNING;
  if (theme >= 0 && (row->first[theme] == NULL || (wb_record_get_flag (goal, WB_GOAL_PRIORITY) &&
                                                  !wb_record_get_flag (row->first[theme], WB_GOAL_PRIORITY))))
    row->first[theme] = goal;
}

static char *
say_goals (const Row *row)
{
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", row->n), row->n);
  g_autofree char *running = NULL;

  if (row->n_running == 0)
    return g_steal_pointer (&goals);

  running = g_strdup_printf (ngettext ("%u is running", "%u are running", row->n_running), row->n_running);

  /* Translators: joins "13 goals" and "9 are running" */
  return g_strdup_printf (C_("slide", "%s, %s"), goals, running);
}

static void
add_row (WbPlanSlide *self, WbRowKind kind, const Row *row)
{
  g_autofree char *counts = say_goals (row);

  add_band (self, kind, counts);
  if (kind == WB_ROW_GENERATION)
    return;

  for (guint i = 0; i < self->themes->len; i++)
    if (row->first[i] != NULL)
      attach (self, make_goal (self, g_array_index (self->themes, WbSlot, i), row->first[i]), i);
  self->row++;
}

static void
add_goals (WbPlanSlide *self, const GArray *goals)
{
  const WbContext *context = wb_project_get_context (self->project);
  WbDate today = context->today (context->data);
  Row rows[WB_HORIZON_END - WB_HORIZON_THIS_YEAR] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i].first = g_new0 (WbRecord *, self->themes->len);
  for (guint i = 0; i < goals->len; i++)
    {
      WbRecord *goal = get_record (self, goals, i);

      count_goal (self, &rows[wb_goal_get_row (self->project, goal, today) - WB_HORIZON_THIS_YEAR], goal);
    }

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add_row (self, WB_ROW_THIS_YEAR + i, &rows[i]);
      g_free (rows[i].first);
    }
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
show_footer (WbPlanSlide *self, WbRecord *plan, guint n_goals)
{
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

  G_OBJECT_CLASS (wb_plan_slide_parent_class)->dispose (object);
}

static void
wb_plan_slide_class_init (WbPlanSlideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_plan_slide_dispose;
  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
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
 * @goals: (element-type WbSlot): its goals, see wb_room_list_goals()
 * @all_voices: whether voices that may not be shared show too
 * @width: @height: the room that there is, in px
 *
 * Shows the plan as it is now.
 */
void
wb_plan_slide_show (WbPlanSlide *self, WbProject *project, const GArray *goals, gboolean all_voices, int width, int height)
{
  WbRecord *plan = wb_project_get (project, wb_project_get_root (project));
  g_autofree char *ambition = wb_plan_get_ambition (project);

  g_return_if_fail (WB_IS_PLAN_SLIDE (self));

  g_set_object (&self->project, project);
  list_themes (self);
  empty_grid (self);

  add_themes (self, goals);
  add_voices (self, all_voices);
  add_goals (self, goals);

  gtk_label_set_text (self->ambition, ambition != NULL ? ambition : "");
  gtk_label_set_lines (self->ambition, AMBITION_LINES);
  gtk_widget_set_visible (GTK_WIDGET (self->ambition), ambition != NULL);
  show_footer (self, plan, goals->len);
  wb_slide_lengthen (GTK_WIDGET (self), GTK_WIDGET (self->grid), MOST_LINES, width, height);
  wb_slide_lengthen (GTK_WIDGET (self), GTK_WIDGET (self->ambition), MOST_LINES, width, height);
}
