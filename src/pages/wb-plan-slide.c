/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-plan-slide.h"

#include <glib/gi18n-lib.h>

#include "wb-children.h"
#include "wb-item-label.h"
#include "wb-room-board.h"
#include "wb-slide.h"
#include "wb-tag.h"
#include "wb-theme-bar.h"

/* Of one text: where there is the least room, and the most. */
#define MOST_LINES  12
#define LEAST_LINES 2

/* What slides.css takes off the width, in em: the sides of the slide, the space between its columns, and beside the text
 * of a card. */
#define SIDES   3.0
#define BETWEEN 0.5
#define BESIDE  1.2

/* A narrower column breaks words: with more columns than have that, in em, there is another page. */
#define LEAST_COLUMN 10.0

/* A wider column has several cards side by side. */
#define LEAST_CARD 14.0

/* The text of the cards, in em: the largest in which all that is on them has room, or the first. */
static const struct
{
  double      size;
  const char *css_class;
} sizes[] = {
  { 1, "usual" },
  { 1.2, "large" },
  { 1.4, "larger" },
};

struct _WbPlanSlide
{
  GtkWidget    parent_instance;
  WbProject   *project;
  WbRoomBoard *board;
  GtkBox      *rows; /* NULL: nothing was shown yet */
  GtkLabel    *ambition;
  GtkLabel    *plan;
  GtkLabel    *place;
  GtkLabel    *counts;
  guint        first; /* column on the page that is shown, and how many there are */
  guint        n_columns;
  guint        n_cards; /* side by side in a column */
  guint        size;    /* in the table above */
  int          card_width;
};

G_DEFINE_FINAL_TYPE (WbPlanSlide, wb_plan_slide, GTK_TYPE_WIDGET)

static const WbRoomColumn *
get_column (WbPlanSlide *self, guint i)
{
  return &self->board->columns[self->first + i];
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

/* As wide as each other. */
static GtkWidget *
make_row (const char *css_class)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_widget_add_css_class (row, css_class);

  return row;
}

static void
add_themes (WbPlanSlide *self)
{
  GtkWidget *row = make_row ("row");

  for (guint i = 0; i < self->n_columns; i++)
    {
      GtkWidget *tag = wb_tag_new_theme (self->project, get_column (self, i)->theme);

      wb_tag_set_goals (WB_TAG (tag), get_column (self, i)->n_goals);
      gtk_widget_set_halign (tag, GTK_ALIGN_FILL);
      gtk_box_append (GTK_BOX (row), tag);
    }
  gtk_box_append (self->rows, row);
  for (GtkWidget *tag = gtk_widget_get_first_child (row); tag != NULL; tag = gtk_widget_get_next_sibling (tag))
    wb_tag_hyphenate (WB_TAG (tag), self->n_cards * self->card_width);
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

  gtk_box_append (self->rows, wb_slide_make_band (row, note, counts));
}

static int
get_text_width (WbPlanSlide *self)
{
  return self->card_width - (int) (BESIDE * sizes[self->size].size * wb_slide_get_em (GTK_WIDGET (self)));
}

static GtkWidget *
make_voice (WbPlanSlide *self, const WbRoomColumn *column, WbSlot voice)
{
  g_autofree char *words = wb_item_label_in_full (self->project, wb_project_get (self->project, voice));

  return wb_slide_make_label (words, MOST_LINES, "voice");
}

static GtkWidget *
make_goal (WbPlanSlide *self, const WbRoomColumn *column, WbSlot slot)
{
  const WbRecord *goal = wb_project_get (self->project, slot);
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words;
  guint status = wb_record_get_word (goal, WB_GOAL_STATUS);
  g_autofree char *title = wb_item_label_in_full (self->project, goal);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = wb_slide_make_label (title, MOST_LINES, "name");

  gtk_widget_add_css_class (card, "action");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN); /* the bar has the corners of the card */
  gtk_widget_add_css_class (texts, "texts");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_vexpand (name, TRUE);
  gtk_box_append (GTK_BOX (texts), name);
  if (status != 0)
    gtk_box_append (GTK_BOX (texts), wb_tag_new_status (goal, wb_word_get_label (words, status)));
  gtk_box_append (GTK_BOX (card), wb_theme_bar_new (self->project, column->theme));
  gtk_box_append (GTK_BOX (card), texts);

  return card;
}

static void
hyphenate (GtkWidget *part, int width)
{
  if (GTK_IS_LABEL (part) && !WB_IS_TAG (gtk_widget_get_parent (part)))
    wb_slide_hyphenate (GTK_LABEL (part), width);
  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL; child = gtk_widget_get_next_sibling (child))
    hyphenate (child, width);
}

/* Where a column has fewer cards than have room, and where it has none, it stays as wide as the others. */
static GtkWidget *
make_cell (WbPlanSlide *self, const WbRoomColumn *column, const WbRoomCell *cell,
           GtkWidget *(*make) (WbPlanSlide *self, const WbRoomColumn *column, WbSlot slot))
{
  GtkWidget *box = make_row ("row");

  for (guint i = 0; i < self->n_cards; i++)
    gtk_box_append (GTK_BOX (box), i < cell->n ? make (self, column, cell->slots[i])
                                               : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  return box;
}

static void
add_cards (WbPlanSlide *self, int horizon)
{
  GtkWidget *row = make_row ("row");

  gtk_widget_add_css_class (row, "cards");
  gtk_widget_add_css_class (row, sizes[self->size].css_class);
  gtk_widget_set_vexpand (row, TRUE);
  for (guint i = 0; i < self->n_columns; i++)
    {
      const WbRoomColumn *column = get_column (self, i);

      gtk_box_append (GTK_BOX (row), horizon < 0 ? make_cell (self, column, &column->voices, make_voice)
                                                 : make_cell (self, column, &column->goals[horizon], make_goal));
    }
  gtk_box_append (self->rows, row);
  hyphenate (row, get_text_width (self));
}

static void
add_voices (WbPlanSlide *self)
{
  guint n = self->board->n_voices;
  g_autofree char *counts = g_strdup_printf (ngettext ("%u voice", "%u voices", n), n);

  add_band (self, WB_ROW_VOICES, counts);
  add_cards (self, -1);
}

static char *
say_goals (WbPlanSlide *self, guint horizon)
{
  guint n = self->board->n_goals[horizon], n_running = self->board->n_running[horizon];
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", n), n);
  g_autofree char *running = NULL;

  if (n_running == 0)
    return g_steal_pointer (&goals);

  running = g_strdup_printf (ngettext ("%u is running", "%u are running", n_running), n_running);

  /* Translators: joins "13 goals" and "9 are running" */
  return g_strdup_printf (C_("slide", "%s, %s"), goals, running);
}

/* The last row has what all of it is for, or else what is to be reached by then. */
static void
add_goals (WbPlanSlide *self, gboolean has_ambition)
{
  for (guint i = 0; i < WB_ROOM_ROWS; i++)
    {
      g_autofree char *counts = say_goals (self, i);

      add_band (self, WB_ROW_THIS_YEAR + i, counts);
      if (WB_ROW_THIS_YEAR + i != WB_ROW_GENERATION || !has_ambition)
        add_cards (self, i);
    }
}

/* ---- as much as fits --------------------------------------------------------------------------------------------- */

/* How many of so many em have room side by side. */
static guint
count_side_by_side (WbPlanSlide *self, double each, int width)
{
  double em = wb_slide_get_em (GTK_WIDGET (self));

  return MAX ((int) ((width / em - SIDES + BETWEEN) / (each + BETWEEN)), 1);
}

static void
choose_columns (WbPlanSlide *self, guint page, guint n_pages, int width)
{
  double em = wb_slide_get_em (GTK_WIDGET (self));
  guint most = count_side_by_side (self, LEAST_COLUMN, width);
  guint longest = (self->board->n_columns + n_pages - 1) / n_pages;
  guint n_cards;

  wb_room_board_get_page (self->board, most, page, &self->first, &self->n_columns);
  self->n_cards = CLAMP (count_side_by_side (self, LEAST_CARD, width) / longest, 1, WB_ROOM_CARDS);
  n_cards = self->n_columns * self->n_cards;
  self->card_width = (int) ((width - (SIDES + (n_cards - 1) * BETWEEN) * em) / n_cards);
}

/* A box that was seen empty may be taken for one whose height does not depend on its width, so there is a new one. */
static void
renew_rows (WbPlanSlide *self)
{
  if (self->rows != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->rows));
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "themes");
  gtk_widget_set_vexpand (GTK_WIDGET (self->rows), TRUE);
  gtk_widget_insert_after (GTK_WIDGET (self->rows), GTK_WIDGET (self), NULL);
}

static void
fill_rows (WbPlanSlide *self, guint size)
{
  renew_rows (self);
  self->size = size;
  add_themes (self);
  add_voices (self);
  add_goals (self, gtk_widget_get_visible (GTK_WIDGET (self->ambition)));
}

/* Texts of a row grow together, and rows by turns: none of them is long while another is cut for it. */
static void
lengthen (WbPlanSlide *self, int width, int height)
{
  int inner = width - (int) (SIDES * wb_slide_get_em (GTK_WIDGET (self)));
  int spare = height - wb_slide_get_height (GTK_WIDGET (self), width);

  for (int most = LEAST_LINES + 1; most <= MOST_LINES; most++)
    {
      spare -= wb_slide_grow (GTK_WIDGET (self->ambition), most, inner, spare);
      for (GtkWidget *row = gtk_widget_get_last_child (GTK_WIDGET (self->rows)); row != NULL;
           row = gtk_widget_get_prev_sibling (row))
        spare -= wb_slide_grow (row, most, inner, spare);
    }
}

static gboolean
has_room_for (WbPlanSlide *self, guint size, int width, int height)
{
  fill_rows (self, size);
  wb_slide_set_lines (GTK_WIDGET (self), MOST_LINES);

  return wb_slide_fits (GTK_WIDGET (self), width, height);
}

static void
fit (WbPlanSlide *self, int width, int height)
{
  guint size = 0;

  if (has_room_for (self, size, width, height))
    {
      while (size + 1 < G_N_ELEMENTS (sizes) && has_room_for (self, size + 1, width, height))
        size++;
      if (size != self->size)
        has_room_for (self, size, width, height);
      return;
    }

  wb_slide_shorten (GTK_WIDGET (self), LEAST_LINES);
  lengthen (self, width, height);
}

/* ---- the widget -------------------------------------------------------------------------------------------------- */

static void
show_footer (WbPlanSlide *self, guint n_goals, const char *place)
{
  const WbRecord *plan = wb_project_get (self->project, wb_project_get_root (self->project));
  guint n_actions = wb_project_count (self->project, WB_KIND_ACTION);
  guint n_partners = wb_project_count (self->project, WB_KIND_PARTNER);
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals);
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);
  g_autofree char *partners = g_strdup_printf (ngettext ("%u partner", "%u partners", n_partners), n_partners);
  /* Translators: joins "31 goals", "64 actions" and "18 partners" */
  g_autofree char *counts = g_strdup_printf (C_("slide", "%s, %s, %s"), goals, actions, partners);

  gtk_label_set_text (self->plan, wb_record_get_title (plan));
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->counts, counts);
}

static void
wb_plan_slide_dispose (GObject *object)
{
  WbPlanSlide *self = WB_PLAN_SLIDE (object);

  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->project);
  g_clear_pointer (&self->board, wb_room_board_free);

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
  gtk_widget_class_bind_template_child (widget_class, WbPlanSlide, ambition);
  gtk_widget_class_bind_template_child (widget_class, WbPlanSlide, plan);
  gtk_widget_class_bind_template_child (widget_class, WbPlanSlide, place);
  gtk_widget_class_bind_template_child (widget_class, WbPlanSlide, counts);
}

static void
wb_plan_slide_init (WbPlanSlide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
}

/**
 * wb_plan_slide_count_pages:
 * @self: a slide
 * @project: a plan
 * @goals: (element-type WbSlot): its goals, see wb_room_list_goals()
 * @all_voices: whether voices that may not be shared show too
 * @width: the room that there is, in px
 *
 * Returns: on how many pages all its themes have room
 */
guint
wb_plan_slide_count_pages (WbPlanSlide *self, WbProject *project, const GArray *goals, gboolean all_voices, int width)
{
  g_autoptr (WbRoomBoard) board = wb_room_board_new (project, goals, all_voices);

  g_return_val_if_fail (WB_IS_PLAN_SLIDE (self), 1);

  return wb_room_board_count_pages (board, count_side_by_side (self, LEAST_COLUMN, width));
}

/**
 * wb_plan_slide_say_place:
 * @page: a page, from 0
 * @n_pages: of so many
 *
 * Returns: (transfer full): what it is called
 */
char *
wb_plan_slide_say_place (guint page, guint n_pages)
{
  if (n_pages < 2)
    return g_strdup (C_("slide", "The whole board"));

  /* Translators: which page of the whole board is on the screen, of how many */
  return g_strdup_printf (C_("slide", "The whole board, %u of %u"), page + 1, n_pages);
}

static void
show_ambition (WbPlanSlide *self)
{
  g_autofree char *ambition = wb_plan_get_ambition (self->project);

  gtk_label_set_text (self->ambition, ambition != NULL ? ambition : "");
  gtk_label_set_lines (self->ambition, MOST_LINES);
  gtk_widget_set_margin_end (GTK_WIDGET (self->ambition), 0);
  gtk_widget_set_visible (GTK_WIDGET (self->ambition), ambition != NULL);
}

/**
 * wb_plan_slide_show:
 * @self: a slide
 * @project: a plan
 * @goals: (element-type WbSlot): its goals, see wb_room_list_goals()
 * @all_voices: whether voices that may not be shared show too
 * @page: which of its pages, from 0
 * @width: @height: the room that there is, in px
 *
 * Shows the plan as it is now.
 */
void
wb_plan_slide_show (WbPlanSlide *self, WbProject *project, const GArray *goals, gboolean all_voices, guint page, int width,
                    int height)
{
  g_autofree char *place = NULL;
  guint n_pages;

  g_return_if_fail (WB_IS_PLAN_SLIDE (self));

  g_set_object (&self->project, project);
  g_clear_pointer (&self->board, wb_room_board_free);
  self->board = wb_room_board_new (project, goals, all_voices);
  n_pages = wb_room_board_count_pages (self->board, count_side_by_side (self, LEAST_COLUMN, width));
  page = MIN (page, n_pages - 1);
  place = wb_plan_slide_say_place (page, n_pages);

  choose_columns (self, page, n_pages, width);
  show_ambition (self);
  show_footer (self, goals->len, place);
  fit (self, width, height);
  wb_slide_balance (self->ambition, width - (int) (SIDES * wb_slide_get_em (GTK_WIDGET (self))));
}
