/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board.h"

G_BEGIN_DECLS

/* The inside of a board, shared by the files named wb-board-*.c.
 *
 * What is measured: text is the dear part, so only what is shown is ever measured, and exactly. A folded card has no
 * parts and no height; opening a plan of any size places its items in their cells (a sort) and lays out the few cards
 * that a folded board shows. Unfolding a cell, or drawing with nothing folded, lays out the cards that come into view,
 * once. There are no estimates, so nothing shifts when it is scrolled to, and a board that was kept up to date step by
 * step equals one that was made afresh.
 *
 * What moves: a card knows how far it stands below the top of its cell (or of its goal's card), a cell is found through
 * its row and column; absolute places are filled in when a card is asked for. So a card that grows shifts the numbers
 * below it in its cell and the tops of the rows below, and no more. Lines are routed when they are asked for. */

#define WB_MAX_LEADS  20 /* partners that have rows of their own: more could not be read */
#define WB_BOARD_ROWS (WB_MAX_LEADS + 4) /* at most; the last one is there only when it holds something */

typedef struct _WbBoardCard WbBoardCard;

/** WbLevel: which of its actions a goal shows: none (but how many there are), the first few, or all. */
typedef enum
{
  WB_LEVEL_NONE,
  WB_LEVEL_FEW,
  WB_LEVEL_ALL,
} WbLevel;

/**
 * WbPlace:
 * @record: the record that it stands here by; its old one until the board has followed a step
 * @card: (nullable): its card, when it is shown
 * @within: for an action: the goal it stands under, or %WB_SLOT_NONE when it is loose
 * @key: for a goal: that of the row in which it belongs
 * @row: @column: its cell, or -1 when it is in none: an action under a goal, a voice that is left out
 *
 * Where a voice, a goal or an action stands.
 */
typedef struct
{
  WbSlot       slot;
  WbSlot       within;
  WbRecord    *record;
  WbBoardCard *card;
  guint        key;
  gint16       row;
  gint16       column;
  gboolean     touched;
} WbPlace;

/**
 * WbBoardCard:
 * @top: below the top of its cell; of an action in a goal, below the top of the goal's card
 * @index: which it is in its cell or goal
 * @level: which of its actions a goal shows
 * @circle: flagged for waiting in a circle, which an edit far away may undo
 * @actions: (nullable): the actions that lie upon a goal, from top to bottom; borrowed
 *
 * A card that is shown.
 */
struct _WbBoardCard
{
  WbCard     pub;
  float      top;
  guint      index;
  WbLevel    level;
  gboolean   stale;
  gboolean   circle;
  GPtrArray *actions;
};

/**
 * WbBoardCell:
 * @members: the places in it, in order; borrowed
 * @shown: the cards of the first of them, from top to bottom; borrowed
 * @content: how high they are together
 * @first_stale: @last_stale: the first and the last of those that must be laid out again; the first beyond the last: none
 * @dirty: which of them are shown, or in what order, is no longer so
 */
typedef struct
{
  WbCell     pub;
  GPtrArray *members;
  GPtrArray *shown;
  float      content;
  guint      first_stale, last_stale;
  gboolean   dirty;
} WbBoardCell;

struct _WbBoard
{
  WbProject     *project;
  WbBoardOptions options;
  WbMeasurer     measurer;

  guint          n_domains;
  guint          spread;   /* how many columns each of them has, and so has what is across them */
  guint          stride;   /* cells in a row: all columns, shown or not */
  guint          n_columns;
  guint          n_wide;   /* of them, that are no strips */
  WbColumn      *columns;  /* those of each domain and those across them, which are shown only when they hold something */
  guint          n_rows;
  int            loose;    /* the last row, which may not be shown: that of loose actions */
  WbRow          rows[WB_BOARD_ROWS];
  GHashTable    *goals_by_row; /* the key of a row → how many goals belong in it */
  gboolean       counted;  /* those have changed since the rows were made */
  GArray        *folds;    /* of WbFoldMark, as they were when the rows were made */
  GArray        *put;      /* of WbSlot: cards that a full cell or goal shows too, the newest last */
  WbBoardCell   *cells;    /* loose + 1 × stride; members has the first of those of a theme, and the first of the row of loose actions */
  GHashTable    *places;   /* slot → WbPlace */
  GHashTable    *circles;  /* the slots of cards that are flagged for a circle */
  guint          n_cards;
  float          width, height;
  float          card_width; /* of a column that is no strip */
  float          header_height;
  gboolean       header_known; /* names, widths and text size are those that it was measured for */
  WbRect         welcome;
  gboolean       empty;

  gboolean       moved;    /* some item has come, gone or moved since the columns and rows were counted */
  GPtrArray     *touched;  /* the places that a step touches; borrowed */
  struct _WbLines *lines;  /* (nullable) routed on demand */
};

static inline guint
wb_board_count_cells (const WbBoard *board)
{
  return (board->loose + 1) * board->stride;
}

/* wb-board-places.c */
void         wb_board_place_all     (WbBoard *board);
void         wb_board_remove_all    (WbBoard *board);
WbPlace     *wb_board_get_place     (WbBoard *board, WbSlot slot); /* NULL when it is on no board */
gboolean     wb_board_is_hidden     (WbBoard *board, WbSlot slot);
void         wb_board_replace       (WbBoard *board, WbSlot slot); /* puts it where it belongs now */
WbBoardCell *wb_board_get_board_cell (WbBoard *board, int row, int column);
WbBoardCell *wb_board_get_fold_cell (WbBoard *board, int row, int column); /* the one that keeps what it shows */

/* wb-board-rows.c */
void         wb_board_make_rows     (WbBoard *board);
gboolean     wb_board_are_rows_old  (WbBoard *board); /* whether there would be others now */
void         wb_board_count_goal    (WbBoard *board, guint key, int by);
int          wb_board_find_row      (WbBoard *board, guint key); /* the row of goals of a key */

/* wb-board-columns.c */
void         wb_board_make_columns  (WbBoard *board);
void         wb_board_free_columns  (WbBoard *board);
void         wb_board_count_columns (WbBoard *board); /* and rows: which are shown */
void         wb_board_place_columns (WbBoard *board);
guint       *wb_board_list_wide     (WbBoard *board); /* transfer full: the n_wide columns that are no strips */
int          wb_board_get_domain_column (WbBoard *board, WbSlot domain); /* the first of a theme's */

/* wb-board-breaks.c */
float        wb_board_break_row     (WbBoard *board, int row, float y, float band); /* where the row begins; its cards are moved */

/* wb-board-cards.c */
void         wb_board_collect_actions (WbBoard *board, WbSlot goal, GPtrArray *own, GPtrArray *others); /* places, in order */
WbBoardCard *wb_board_show_card     (WbBoard *board, WbPlace *place, WbLevel level); /* lays it out when it is new or stale */
void         wb_board_hide_card     (WbBoard *board, WbPlace *place);
void         wb_board_hide_all      (WbBoard *board);
void         wb_board_make_stale    (WbBoard *board, WbPlace *place);
void         wb_board_make_all_stale (WbBoard *board);
const WbCard *wb_board_locate       (WbBoard *board, WbBoardCard *card); /* fills in where it stands */

/* wb-board-grid.c */
void         wb_board_arrange       (WbBoard *board); /* columns, cells that are dirty, rows */
WbFold       wb_board_get_shown_fold (WbBoard *board, int row, int column); /* open where nothing folds */
gboolean     wb_board_can_unfold    (WbBoard *board, int row, int column);
gboolean     wb_board_can_fold      (WbBoard *board, int row, int column);

/* wb-board-folds.c */
void         wb_board_keep_folds    (WbBoard *board); /* before the cells go */
void         wb_board_bring_folds   (WbBoard *board); /* once there are others */

/* wb-board-put.c */
void         wb_board_show_put      (WbBoard *board, WbPlace *place);
void         wb_board_forget_put    (WbBoard *board, int row, int column);
WbPlace     *wb_board_find_put      (WbBoard *board, int row, int column); /* NULL when there is none */
WbPlace     *wb_board_find_put_action (WbBoard *board, WbSlot goal);       /* the same */

/* wb-board-lines.c */
void         wb_board_forget_lines  (WbBoard *board);

G_END_DECLS
