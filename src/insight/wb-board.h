/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-flags.h"
#include "wb-scene.h"

G_BEGIN_DECLS

/**
 * WbBoardOptions:
 * @today: decides the rows, and what is overdue
 * @width: the width that the columns share, or 0: columns of their natural width
 * @rows: what the rows of goals go by
 * @fold: whether a full cell folds ("2 more"); a drawing shows every card in full
 * @max_voices: @max_goals: how many cards a cell shows before it folds; 0: as many as suit a screen (2 and 1)
 * @max_actions: how many actions a goal shows in a cell that is not open, of its own and of others; 0: as above (2)
 * @show_flags: flags never show in front of the room
 * @hide_private: voices that may not be shared are left out
 * @text_scale: 1 to 2: the text size of the board
 * @shown: (nullable): the slots of what is not hidden; a goal whose slot is missing takes what stands under it along. It
 *   must outlive the board, and may get more slots just before the board follows the step that made them
 * @only: (nullable): the slots of what is shown; the actions of a goal come with it. It must outlive the board
 * @domains: (nullable): the slots of the themes that have columns; what has none of them stands across. The same
 * @spread: over how many columns a theme is spread; 0: one
 * @in_full: what cells show of cards is not cut, although cells fold
 * @page_height: no row and no card that is lower lies across a multiple of it; 0: the board is not cut into pages
 */
typedef struct
{
  WbDate      today;
  float       width;
  WbRowsBy    rows;
  gboolean    fold;
  guint       max_voices;
  guint       max_goals;
  guint       max_actions;
  gboolean    show_flags;
  gboolean    hide_private;
  float       text_scale;
  GHashTable *shown;

  /* Of a board that is drawn, and does not follow the steps of its project: */
  GHashTable *only;
  GHashTable *domains;
  guint       spread;
  gboolean    in_full;
  float       page_height;
} WbBoardOptions;

gboolean wb_board_options_equal (const WbBoardOptions *a, const WbBoardOptions *b);

/**
 * WbFoldMark:
 * @kind: @key: the row, as in a #WbRow; of a kind of which there is but one row, the key is 0
 * @domain: the theme, or %WB_SLOT_NONE for the column across themes
 * @fold: what their cells show, other than %WB_FOLD_FULL
 *
 * What is folded or open, also where the board has no such row at the moment.
 */
typedef struct
{
  WbRowKind kind;
  guint     key;
  WbSlot    domain;
  WbFold    fold;
} WbFoldMark;

/**
 * WbBoard:
 *
 * The board by theme: themes are columns; residents' voices are the first row. The rows of goals are the three horizons,
 * their statuses, or the partners that lead most of them. A pure function of the
 * plan, the options and the measurer, kept up to date step by step: an edit lays out the cards that it touches and
 * shifts what stands below.
 *
 * When it folds, the nearest horizon shows a goal with the first of its actions; the rows below show it without them, and
 * say how many there are. What was just put into a full cell or goal is shown too. In a cell that is open all cards are
 * shown, with all their actions. A row whose cells are all
 * shut has no height, a column whose cells are all shut is a strip, so that the others have more room.
 */
typedef struct _WbBoard WbBoard;

WbBoard        *wb_board_new         (WbProject *project, const WbBoardOptions *options, const WbMeasurer *measurer);
void            wb_board_free        (WbBoard *board);
const WbBoardOptions *wb_board_get_options (WbBoard *board);
void            wb_board_set_options (WbBoard *board, const WbBoardOptions *options); /* lays out what that changes */
void            wb_board_update      (WbBoard *board, const WbDelta *delta); /* call it for each step of the project */
void            wb_board_set_fold    (WbBoard *board, int row, int column, WbFold fold);
WbFold          wb_board_get_fold    (WbBoard *board, int row, int column);
void            wb_board_fold_row    (WbBoard *board, int row, gboolean folded); /* shuts its cells, or none of them */
void            wb_board_fold_column (WbBoard *board, int column, gboolean folded);
gboolean        wb_board_is_row_folded    (WbBoard *board, int row);
gboolean        wb_board_is_column_folded (WbBoard *board, int column);
void            wb_board_recall_folds (WbBoard *board, const WbFoldMark *marks, guint n);
const WbFoldMark *wb_board_get_folds  (WbBoard *board, guint *n); /* until the next change */
gboolean        wb_board_reveal      (WbBoard *board, WbSlot slot, WbFoldMark *before); /* unfolds the cell of a folded card */
gboolean        wb_board_reveal_put  (WbBoard *board, WbSlot slot, WbFoldMark *before); /* shows that one alone */
const WbSlot   *wb_board_get_put     (WbBoard *board, guint *n); /* until the next change */
void            wb_board_fold_back   (WbBoard *board, const WbFoldMark *before); /* what that unfolded */

void            wb_board_get_size    (WbBoard *board, float *width, float *height);
const WbColumn *wb_board_get_columns (WbBoard *board, guint *n);
const WbRow    *wb_board_get_rows    (WbBoard *board, guint *n);
const WbCell   *wb_board_get_cell    (WbBoard *board, int row, int column);
guint           wb_board_get_n_cards (WbBoard *board);
const WbCard   *wb_board_get_card    (WbBoard *board, WbSlot slot); /* NULL when it is not shown (folded, or no card) */
gboolean        wb_board_get_welcome (WbBoard *board, WbRect *rect); /* of a plan without voices, goals and actions: room to say how to begin */

typedef void (*WbCardFunc) (const WbCard *card, gpointer data);
typedef void (*WbLineFunc) (const WbLine *line, gpointer data);

/* Those that touch the rectangle, in drawing order: a goal before its actions. Cost: what it finds, and a search. */
void            wb_board_foreach_card (WbBoard *board, const WbRect *area, WbCardFunc func, gpointer data);
void            wb_board_foreach_line (WbBoard *board, const WbRect *area, WbLineFunc func, gpointer data);
/* Those of the given items only, routed among themselves: what a selection lights up. Cost: their degree. */
void            wb_board_foreach_line_of (WbBoard *board, const WbSlot *slots, guint n, WbLineFunc func, gpointer data);

/** WbDirection: where to go from a card in space; first and last of the board. */
typedef enum { WB_UP, WB_DOWN, WB_LEFT, WB_RIGHT, WB_FIRST, WB_LAST } WbDirection;
WbSlot          wb_board_neighbour   (WbBoard *board, WbSlot slot, WbDirection direction); /* slot when there is none */
WbSlot          wb_board_next        (WbBoard *board, WbSlot slot, gboolean backwards);    /* reading order: Tab */
WbSlot          wb_board_next_of     (WbBoard *board, WbSlot slot, GHashTable *slots, gboolean backwards); /* the next of these, folded or not */
const WbCard   *wb_board_card_at     (WbBoard *board, float x, float y);

/** WbEmphasis: how a card or line stands out, given what is selected. */
typedef enum { WB_EMPHASIS_NORMAL, WB_EMPHASIS_SELECTED, WB_EMPHASIS_LIT, WB_EMPHASIS_DIMMED } WbEmphasis;

typedef struct _WbFocusSet WbFocusSet; /* what a selection lights up */
WbFocusSet     *wb_focus_set_new      (WbProject *project, const WbSlot *selected, guint n); /* NULL when n is 0 */
WbFocusSet     *wb_focus_set_new_of_reference (const WbEdge *reference); /* between two cards */
WbFocusSet     *wb_focus_set_filter   (WbFocusSet *set, GHashTable *matches); /* dims what does not match a filter */
void            wb_focus_set_free     (WbFocusSet *set);
gboolean        wb_focus_set_has_selection (const WbFocusSet *set); /* FALSE for NULL, and where there is only a filter */
WbEmphasis      wb_focus_set_of_card  (const WbFocusSet *set, WbSlot slot); /* set NULL: normal */
WbEmphasis      wb_focus_set_of_line  (const WbFocusSet *set, const WbLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbBoard, wb_board_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFocusSet, wb_focus_set_free)

G_END_DECLS
