/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-cell-button.h"

#include <glib/gi18n-lib.h>

#include "wb-standing.h"

#define INVITATION_HEIGHT 64.f
#define MORE_SIDE          6.f /* how much wider than its words what can be clicked is */
#define MORE_INSET         4.f
#define MORE_RING        2.5f

struct _WbCellButton
{
  GtkButton         parent_instance;
  WbStage          *stage;
  WbCellButtonKind  kind;
  int               row;
  int               column;
  WbRect            rect;
  gboolean          lit;
  char             *name;
};

G_DEFINE_FINAL_TYPE (WbCellButton, wb_cell_button, GTK_TYPE_BUTTON)

static WbCardState
get_state (GtkWidget *widget)
{
  WbCardState state = WB_CARD_PLAIN;

  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT)
    state |= WB_CARD_HOVERED;
  if (gtk_widget_has_visible_focus (widget))
    state |= WB_CARD_FOCUSED;

  return state;
}

static WbRowKind
get_row_kind (WbCellButton *self)
{
  guint n;
  const WbRow *rows = wb_board_get_rows (self->stage->board, &n);

  return rows[self->row].kind;
}

static char *
make_invitation_text (WbCellButton *self)
{
  if (self->kind == WB_CELL_BUTTON_AMBITION)
    /* Translators: an empty plan asks for its ambition; a year */
    return g_strdup_printf (C_("invitation", "What should this neighbourhood be known for in %d?"),
                            wb_plan_get_horizon_year (self->stage->project, self->stage->options.today));

  return g_strdup (wb_invitation_get_text (get_row_kind (self)));
}

static void
snapshot_invitation (WbCellButton *self, GtkSnapshot *snapshot)
{
  const WbRect rect = { 0, 0, self->rect.width, self->rect.height };
  g_autofree char *text = make_invitation_text (self);

  wb_paint_invitation (self->stage->painter, snapshot, get_row_kind (self), &rect, text,
                       get_state (GTK_WIDGET (self)));
}

/* What the pointer or the keyboard is at shows a ground, and a ring. */
static void
snapshot_more_ground (WbCellButton *self, GtkSnapshot *snapshot, WbCardState state)
{
  WbScheme scheme = wb_painter_get_scheme (self->stage->painter);
  const GdkRGBA *ring = wb_palette_get (scheme, WB_COLOUR_RING);
  const float widths[] = { MORE_RING, MORE_RING, MORE_RING, MORE_RING };
  const GdkRGBA colours[] = { *ring, *ring, *ring, *ring };
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box,
                                   &GRAPHENE_RECT_INIT (-MORE_SIDE, MORE_INSET, self->rect.width + 2 * MORE_SIDE,
                                                        self->rect.height - 2 * MORE_INSET),
                                   (self->rect.height - 2 * MORE_INSET) / 2);
  if (state & WB_CARD_HOVERED)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &box);
      gtk_snapshot_append_color (snapshot, wb_palette_get (scheme, WB_COLOUR_CARD), &box.bounds);
      gtk_snapshot_pop (snapshot);
    }
  if (state & WB_CARD_FOCUSED)
    gtk_snapshot_append_border (snapshot, &box, widths, colours);
}

static void
snapshot_more (WbCellButton *self, GtkSnapshot *snapshot)
{
  snapshot_more_ground (self, snapshot, get_state (GTK_WIDGET (self)));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-self->rect.x, -self->rect.y));
  wb_paint_more (self->stage->painter, snapshot, wb_board_get_cell (self->stage->board, self->row, self->column),
                 self->lit);
  gtk_snapshot_restore (snapshot);
}

/* A cell may have gone since the last layout; the plane is about to drop its button. */
static gboolean
is_shown (WbCellButton *self)
{
  WbCellButtonKind kind;
  WbRect rect;

  return wb_cell_get_button (self->stage, self->row, self->column, &kind, &rect) && kind == self->kind;
}

static void
wb_cell_button_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbCellButton *self = WB_CELL_BUTTON (widget);

  if (!is_shown (self))
    return;

  if (self->kind == WB_CELL_BUTTON_MORE)
    snapshot_more (self, snapshot);
  else
    snapshot_invitation (self, snapshot);
}

/* A window that becomes the active one changes a flag of all that is in it, and nothing that is drawn here: dashes would be
 * painted anew, since nobody can tell that they are the same. */
static void
wb_cell_button_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GtkStateFlags changed = previous ^ gtk_widget_get_state_flags (widget);

  if (changed & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE))
    gtk_widget_queue_draw (widget);

  GTK_WIDGET_CLASS (wb_cell_button_parent_class)->state_flags_changed (widget, previous);
}

static void
wb_cell_button_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
wb_cell_button_finalize (GObject *object)
{
  WbCellButton *self = WB_CELL_BUTTON (object);

  g_free (self->name);

  G_OBJECT_CLASS (wb_cell_button_parent_class)->finalize (object);
}

static void
wb_cell_button_class_init (WbCellButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = wb_cell_button_finalize;
  widget_class->snapshot = wb_cell_button_snapshot;
  widget_class->state_flags_changed = wb_cell_button_state_flags_changed;
  widget_class->measure = wb_cell_button_measure;

  gtk_widget_class_set_css_name (widget_class, "cellbutton");
}

static void
wb_cell_button_init (WbCellButton *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * wb_cell_button_new:
 * @stage: what it shares with the canvas; must outlive it
 * @kind: what it is for
 * @row: the row of its cell
 * @column: the column of its cell
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
wb_cell_button_new (WbStage *stage, WbCellButtonKind kind, int row, int column)
{
  WbCellButton *self = g_object_new (WB_TYPE_CELL_BUTTON, NULL);
  GtkActionable *actionable = GTK_ACTIONABLE (self);

  self->stage = stage;
  self->kind = kind;
  self->row = row;
  self->column = column;
  if (kind == WB_CELL_BUTTON_AMBITION)
    {
      gtk_actionable_set_action_name (actionable, "canvas.write-ambition");
      return GTK_WIDGET (self);
    }

  gtk_actionable_set_action_target (actionable, "(ii)", row, column);
  gtk_actionable_set_action_name (actionable, kind == WB_CELL_BUTTON_MORE ? "canvas.fold" : "board.add-in-cell");

  return GTK_WIDGET (self);
}

/**
 * wb_cell_button_get_kind:
 * @self: a button
 *
 * Returns: what it is for
 */
WbCellButtonKind
wb_cell_button_get_kind (WbCellButton *self)
{
  return self->kind;
}

/**
 * wb_cell_button_get_row:
 * @self: a button
 *
 * Returns: the row of its cell
 */
int
wb_cell_button_get_row (WbCellButton *self)
{
  return self->row;
}

/**
 * wb_cell_button_get_column:
 * @self: a button
 *
 * Returns: the column of its cell
 */
int
wb_cell_button_get_column (WbCellButton *self)
{
  return self->column;
}

/**
 * wb_cell_button_get_rect:
 * @self: a button
 *
 * Returns: (transfer none): where it is on the board
 */
const WbRect *
wb_cell_button_get_rect (WbCellButton *self)
{
  return &self->rect;
}

static char *
make_invitation_name (WbCellButton *self, const char *theme, const char *row)
{
  if (get_row_kind (self) == WB_ROW_VOICES)
    /* Translators: a button in an empty cell of the board; the theme */
    return g_strdup_printf (C_("cell", "Add a voice: %s"), theme);

  /* Translators: a button in an empty cell of the board; the theme and the row */
  return g_strdup_printf (C_("cell", "Add a goal: %s, %s"), theme, row);
}

static char *
make_name (WbCellButton *self)
{
  WbBoard *board = self->stage->board;
  guint n;
  const char *theme = wb_board_get_columns (board, &n)[self->column].name;
  const char *row = wb_board_get_rows (board, &n)[self->row].name;

  if (self->kind == WB_CELL_BUTTON_AMBITION)
    return make_invitation_text (self);
  if (self->kind == WB_CELL_BUTTON_INVITATION)
    return make_invitation_name (self, theme, row);

  /* Translators: a button that unfolds a cell of the board or folds it: "2 more", the theme and the row */
  return g_strdup_printf (C_("cell", "%s: %s, %s"), wb_board_get_cell (board, self->row, self->column)->more_text, theme,
                          row);
}

static void
update_name (WbCellButton *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  g_autofree char *name = make_name (self);

  if (g_strcmp0 (self->name, name) == 0)
    return;

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (self->kind == WB_CELL_BUTTON_MORE)
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED,
                                 wb_board_get_fold (self->stage->board, self->row, self->column) == WB_FOLD_OPEN, -1);
  g_free (self->name);
  self->name = g_steal_pointer (&name);
}

/**
 * wb_cell_button_update:
 * @self: a button whose cell still has it, see wb_cell_get_button()
 *
 * Follows the layout.
 *
 * Returns: whether it has to be allocated anew
 */
gboolean
wb_cell_button_update (WbCellButton *self)
{
  WbRect before = self->rect;
  WbCellButtonKind kind;

  if (!wb_cell_get_button (self->stage, self->row, self->column, &kind, &self->rect))
    return FALSE;

  update_name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return before.x != self->rect.x || before.y != self->rect.y || before.width != self->rect.width ||
         before.height != self->rect.height;
}

/**
 * wb_cell_button_set_lit:
 * @self: a button
 * @lit: whether a line that is lit ends at what its cell has folded away
 */
void
wb_cell_button_set_lit (WbCellButton *self, gboolean lit)
{
  if (self->lit == lit)
    return;

  self->lit = lit;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Nothing in the last row, and the plan says nowhere what it is for: one question instead of many invitations. */
static gboolean
asks_for_ambition (const WbStage *stage, int row, guint n_columns)
{
  const WbRecord *plan = wb_project_get (stage->project, wb_project_get_root (stage->project));

  if (wb_record_has (plan, WB_PROJECT_AMBITION))
    return FALSE;
  for (guint column = 0; column < n_columns; column++)
    if (wb_board_get_cell (stage->board, row, column)->n_cards > 0)
      return FALSE;

  return TRUE;
}

static gboolean
takes_cards (WbRowKind kind)
{
  return kind == WB_ROW_VOICES || wb_row_takes_goals (kind);
}

static WbRect
get_invitation_rect (const WbStage *stage, const WbCell *cell)
{
  return (WbRect) { cell->rect.x, cell->rect.y, cell->rect.width, INVITATION_HEIGHT * stage->options.text_scale };
}

/**
 * wb_cell_get_button:
 * @stage: a stage
 * @row: a row
 * @column: a column
 * @kind: (out): what its button is for; untouched when there is none
 * @rect: (out): where it is on the board; untouched when there is none
 *
 * An invitation to add something is for those who can: a plan that is only looked at has none. Nor has a cell that may be
 * empty only because a filter hides what it holds.
 *
 * Returns: whether that cell has a button
 */
gboolean
wb_cell_get_button (const WbStage *stage, int row, int column, WbCellButtonKind *kind, WbRect *rect)
{
  const WbCell *cell;
  guint n_rows, n_columns;
  const WbRow *rows = wb_stage_get_rows (stage, &n_rows);

  wb_stage_get_columns (stage, &n_columns);
  if ((guint) row >= n_rows || (guint) column >= n_columns)
    return FALSE;

  cell = wb_board_get_cell (stage->board, row, column);
  if (cell->more_text != NULL)
    {
      *kind = WB_CELL_BUTTON_MORE;
      *rect = cell->more;
      return TRUE;
    }
  if (cell->n_cards > 0 || cell->fold == WB_FOLD_SHUT || !takes_cards (rows[row].kind) || stage->shown != NULL ||
      wb_project_is_read_only (stage->project))
    return FALSE;

  *rect = get_invitation_rect (stage, cell);
  *kind = WB_CELL_BUTTON_INVITATION;
  if (rows[row].kind != WB_ROW_GENERATION || !asks_for_ambition (stage, row, n_columns))
    return TRUE;
  if (column > 0)
    return FALSE;

  *kind = WB_CELL_BUTTON_AMBITION;
  cell = wb_board_get_cell (stage->board, row, n_columns - 1);
  rect->width = cell->rect.x + cell->rect.width - rect->x;

  return TRUE;
}
