/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-paper.h"
#include "wb-sight.h"

G_BEGIN_DECLS

/** WbPaging: what goes on the pages. */
typedef enum
{
  WB_PAGING_WHOLE,     /* the whole board on one page */
  WB_PAGING_TILED,     /* the whole board over pages that are put together */
  WB_PAGING_BY_THEME,  /* each theme begins a page */
  WB_PAGING_SELECTION, /* what is selected */
  WB_PAGING_AS_SEEN,   /* what the window shows */
  WB_N_PAGINGS
} WbPaging;

/**
 * WbPageOptions:
 * @today: decides the rows
 * @hide_private: whether voices that may not be shared are left out
 * @show_flags: whether the flags of cards are shown
 * @selected: (nullable): the slots of what is selected
 * @n_selected: how many
 * @sight: (nullable): what the window shows
 */
typedef struct
{
  WbPaging       paging;
  WbPaper        paper;
  gboolean       portrait;
  WbDate         today;
  gboolean       hide_private;
  gboolean       show_flags;
  const WbSlot  *selected;
  guint          n_selected;
  const WbSight *sight;
} WbPageOptions;

/** WbCut: the sides of a page where another one joins. */
typedef enum
{
  WB_CUT_NONE = 0,
  WB_CUT_LEFT = 1 << 0,
  WB_CUT_RIGHT = 1 << 1,
  WB_CUT_TOP = 1 << 2,
  WB_CUT_BOTTOM = 1 << 3,
} WbCut;

/**
 * WbPage:
 * @board: (nullable): the board that it shows
 * @chain: (nullable): the chain that it shows instead
 * @weakest: the weakest weight of the lines that are drawn; 0: all are
 * @source: what of it
 * @target: where on the page
 * @scale: how much of a px of the page one of the board becomes
 * @row: @column: where it is among the pages of that board
 * @n_rows: @n_columns: how many of those there are; a page on which nothing would stand is left out
 */
typedef struct
{
  WbBoard *board;
  WbChain *chain;
  int      weakest;
  WbRect   source;
  WbRect   target;
  float    scale;
  guint    row, column;
  guint    n_rows, n_columns;
} WbPage;

/**
 * WbPageSet:
 *
 * A board cut into pages: arithmetic only, of px of 1/96 inch. Around what a page shows of the board there is room for a
 * head, a foot and the marks to cut by.
 */
typedef struct _WbPageSet WbPageSet;

/* Around what a page shows. In the strip stand the themes of the columns below it. */
#define WB_PAGE_MARGIN 38.f /* 10 mm, which every printer can leave white */
#define WB_PAGE_HEAD   24.f
#define WB_PAGE_STRIP  26.f

/* In the head a title has so many lines at most, of smaller letters where it is long; else it stands above the rest. */
#define WB_PAGE_TITLE_LINES 3
#define WB_PAGE_TITLE_GAP   12.f
#define WB_PAGE_LONG_TITLE  WB_STYLE_CHIP_LEAD

#define WB_PAGE_MARKS  12.f
#define WB_PAGE_FOOT   40.f

WbPageSet    *wb_page_set_new           (WbProject *project, const WbPageOptions *options, const WbMeasurer *measurer);
void          wb_page_set_free          (WbPageSet *set);
void          wb_page_set_get_size      (const WbPageSet *set, float *width, float *height); /* of a page */
float         wb_page_set_get_head      (const WbPageSet *set); /* px */
guint         wb_page_set_get_n         (const WbPageSet *set);
const WbPage *wb_page_set_get           (const WbPageSet *set, guint index);
gboolean      wb_page_set_is_there      (const WbPageSet *set, const WbPage *page, guint row, guint column); /* beside it */
float         wb_page_set_get_text_size (const WbPageSet *set); /* of the smallest text, in points */
char        **wb_page_set_find_revealing (const WbPageSet *set); /* what their texts give away of people */
WbCut         wb_page_get_cuts          (const WbPage *page);
char         *wb_page_get_title         (const WbPage *page); /* the rows that it shows; NULL: all */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbPageSet, wb_page_set_free)

G_END_DECLS
