/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-page-private.h"

#include <math.h>

#include "wb-metrics.h"

/* Boards that fit on pages. What is cut over pages has letters that can be read from paper in the hand, and its columns
 * share the width of a page; what fits on one page anyhow is enlarged. */

#define PX_PER_POINT  (96 / 72.f)
#define LEGIBLE       8.f /* points: letters on paper are no smaller, where pages can be added */
#define MAX_SCALE     1.3f
#define SMALLER       0.9f /* from one size that is tried to the next */
#define MAX_SPREAD    12u
#define WIDEST        400.f /* a card: longer lines are hard to read */
#define HEAD_SPACE    8.f /* between the head and what takes one page, which needs no strip and no marks */

static float
get_legible_scale (void)
{
  return LEGIBLE * PX_PER_POINT / WB_SMALLEST_TEXT;
}

static WbBoard *
add_board (WbPageSet *set, const WbBoardOptions *options)
{
  WbBoard *board = wb_board_new (set->project, options, &set->measurer);

  g_ptr_array_add (set->boards, board);

  return board;
}

/* ---- what takes one page -------------------------------------------------------------------------------------------- */

static WbRect
get_single_room (const WbPageSet *set)
{
  float top = WB_PAGE_MARGIN + set->head + HEAD_SPACE;

  return (WbRect){ WB_PAGE_MARGIN, top, set->width - 2 * WB_PAGE_MARGIN,
                   set->height - top - HEAD_SPACE - WB_PAGE_FOOT - WB_PAGE_MARGIN };
}

/* The page says what it shows. */
static void
add_single (WbPageSet *set, WbPage page)
{
  WbRect room = get_single_room (set);
  WbRect source = page.source;

  if (source.width <= 0 || source.height <= 0)
    return;

  page.n_rows = page.n_columns = 1;
  page.scale = MIN (MIN (room.width / source.width, room.height / source.height), MAX_SCALE);
  page.target = (WbRect){ room.x, room.y, source.width * page.scale, source.height * page.scale };
  page.target.x += (room.width - page.target.width) / 2;
  g_array_append_val (set->pages, page);
}

/* Themes of several columns make a tall board wider, and so its letters larger. */
static guint
choose_spread (const WbPageSet *set, WbBoard *board)
{
  WbRect room = get_single_room (set);
  float width, height;

  wb_board_get_size (board, &width, &height);

  return CLAMP ((guint) roundf (sqrtf (height * room.width / (width * room.height))), 1, MAX_SPREAD);
}

/* Of the shape of the page when its cards would be as large together as they are now; they become a little smaller. */
static float
choose_width (const WbPageSet *set, WbBoard *board)
{
  WbRect room = get_single_room (set);
  float width, height;

  wb_board_get_size (board, &width, &height);

  return MAX (width, sqrtf (width * height * room.width / room.height));
}

void
wb_page_set_add_whole (WbPageSet *set)
{
  WbBoard *board = add_board (set, &set->base);
  WbBoardOptions options = set->base;
  WbRect source = { 0 };

  options.spread = choose_spread (set, board);
  wb_board_set_options (board, &options);
  options.width = choose_width (set, board);
  wb_board_set_options (board, &options);
  wb_board_get_size (board, &source.width, &source.height);
  add_single (set, (WbPage){ .board = board, .source = source });
}

static WbBoard *
add_seen_board (WbPageSet *set, const WbPageOptions *options, WbRect *visible)
{
  WbBoard *board = wb_sight_lay_out (options->sight, set->project, options->hide_private, options->show_flags,
                                     &set->measurer, visible);

  g_ptr_array_add (set->boards, board);

  return board;
}

void
wb_page_set_add_seen (WbPageSet *set, const WbPageOptions *options)
{
  WbPage page = { 0 };

  if (options->sight == NULL)
    return;

  if (wb_sight_is_chain (options->sight))
    page.chain = set->chain = wb_sight_lay_out_chain (options->sight, set->project, options->hide_private,
                                                      options->show_flags, &set->measurer, &page.source);
  else
    page.board = add_seen_board (set, options, &page.source);
  page.weakest = wb_sight_get_weakest (options->sight);
  set->text_scale = wb_sight_get_text_scale (options->sight);
  add_single (set, page);
}

/* ---- what is cut over pages ----------------------------------------------------------------------------------------- */

/**
 * Cut:
 * @n_themes: how many themes the board shows, what is across them included
 * @scale: how large a px of the board becomes
 * @spread: how many columns a theme has
 * @most: how many it has at most: no more than there are items
 * @per_page: how many columns go on a page
 *
 * How a board is cut.
 */
typedef struct
{
  guint n_themes;
  float scale;
  guint spread;
  guint most;
  guint per_page;
} Cut;

static guint
count_columns (float width)
{
  return MAX (1, (guint) ((width - 2 * WB_BOARD_MARGIN + WB_GUTTER) / (WB_COLUMN_MIN + WB_GUTTER)));
}

/* As many columns as stand beside each other on a page, and as many on each page. */
static void
choose_columns (Cut *cut, float width)
{
  guint most = count_columns (width);
  guint n_columns, n_pages;

  cut->spread = CLAMP (most / cut->n_themes, 1, MIN (cut->most, MAX_SPREAD));
  n_columns = cut->n_themes * cut->spread;
  n_pages = (n_columns + most - 1) / most;
  cut->per_page = (n_columns + n_pages - 1) / n_pages;
}

static void
fit_to_pages (const WbPageSet *set, WbBoardOptions *options, const Cut *cut)
{
  float width = set->content.width / cut->scale;
  guint n_columns = cut->n_themes * cut->spread;
  float column = floorf ((width - 2 * WB_BOARD_MARGIN - (cut->per_page - 1) * WB_GUTTER) / cut->per_page);

  column = MIN (column, WIDEST);

  options->spread = cut->spread;
  options->width = 2 * WB_BOARD_MARGIN + n_columns * column + (n_columns - 1) * WB_GUTTER;
  options->page_height = floorf (set->content.height / cut->scale);
}

static void
lay_out_cut (const WbPageSet *set, WbBoard *board, WbBoardOptions *options, const Cut *cut)
{
  fit_to_pages (set, options, cut);
  wb_board_set_options (board, options);
}

static guint
count_page_rows (WbBoard *board, float page_height)
{
  float width, height;

  wb_board_get_size (board, &width, &height);

  return MAX (1, (guint) ceilf ((height - WB_BOARD_MARGIN) / page_height));
}

/* The cut is in the middle of a gutter. */
static float
get_cut_x (WbBoard *board, guint column)
{
  guint n;
  const WbColumn *columns = wb_board_get_columns (board, &n);
  float width, height;

  wb_board_get_size (board, &width, &height);
  if (column == 0)
    return 0;

  return column < n ? columns[column].x - WB_GUTTER / 2 : width;
}

static void
count_card_cb (const WbCard *card, gpointer n)
{
  ++*(guint *) n;
}

static gboolean
is_blank (WbBoard *board, const WbRect *source)
{
  guint n = 0;

  if (wb_board_get_n_cards (board) == 0)
    return FALSE;

  wb_board_foreach_card (board, source, count_card_cb, &n);

  return n == 0;
}

static void
add_cut_page (WbPageSet *set, WbBoard *board, const WbBoardOptions *options, const Cut *cut, WbPage page)
{
  float left = get_cut_x (board, page.column * cut->per_page);
  float width, height;

  wb_board_get_size (board, &width, &height);
  page.source = (WbRect){ left, page.row * options->page_height,
                          get_cut_x (board, (page.column + 1) * cut->per_page) - left, options->page_height };
  page.source.height = MIN (page.source.height, height - page.source.y);
  if (is_blank (board, &page.source))
    return;

  page.target = (WbRect){ set->content.x, set->content.y, page.source.width * page.scale,
                          page.source.height * page.scale };
  g_array_append_val (set->pages, page);
}

/* Row by row, as one reads. */
static void
add_cut_pages (WbPageSet *set, WbBoard *board, const WbBoardOptions *options, const Cut *cut)
{
  WbPage page = { .board = board, .scale = cut->scale };
  guint n_columns;

  wb_board_get_columns (board, &n_columns);
  page.n_columns = (n_columns + cut->per_page - 1) / cut->per_page;
  page.n_rows = count_page_rows (board, options->page_height);

  for (page.row = 0; page.row < page.n_rows; page.row++)
    for (page.column = 0; page.column < page.n_columns; page.column++)
      add_cut_page (set, board, options, cut, page);
}

/* How many themes have a column, told by a board that lays out next to nothing. */
static guint
count_themes (WbPageSet *set, const WbBoardOptions *options)
{
  WbBoardOptions folded = *options;
  g_autoptr (WbBoard) board = NULL;
  guint n;

  folded.fold = TRUE;
  board = wb_board_new (set->project, &folded, &set->measurer);
  wb_board_get_columns (board, &n);

  return n;
}

/* As large as so many columns leave it on one page; FALSE: no larger than it is. */
static gboolean
enlarge_columns (const WbPageSet *set, WbBoard *board, WbBoardOptions *options, Cut *cut, guint spread)
{
  guint n = cut->n_themes * spread;
  Cut larger = *cut;

  larger.spread = spread;
  larger.per_page = n;
  larger.scale = set->content.width / (2 * WB_BOARD_MARGIN + n * WB_COLUMN_MIN + (n - 1) * WB_GUTTER);
  for (larger.scale = MIN (larger.scale, MAX_SCALE); larger.scale > cut->scale; larger.scale *= SMALLER)
    {
      lay_out_cut (set, board, options, &larger);
      if (count_page_rows (board, options->page_height) > 1)
        continue;

      *cut = larger;
      return TRUE;
    }

  return FALSE;
}

/* With fewer columns on the page it can be larger, as long as it stays one page. */
static void
enlarge (const WbPageSet *set, WbBoard *board, WbBoardOptions *options, Cut *cut)
{
  guint spread = cut->spread;

  if (cut->per_page < cut->n_themes * spread)
    return;

  enlarge_columns (set, board, options, cut, spread);
  while (spread > 1 && cut->scale < MAX_SCALE && enlarge_columns (set, board, options, cut, spread - 1))
    spread--;
  lay_out_cut (set, board, options, cut);
}

void
wb_page_set_add_cut (WbPageSet *set, GHashTable *only, GHashTable *domains)
{
  WbBoardOptions options = set->base;
  Cut cut = { .scale = get_legible_scale (), .most = MAX_SPREAD };
  WbBoard *board;

  options.only = only;
  options.domains = domains;
  if (only != NULL)
    cut.most = MAX (g_hash_table_size (only), 1);
  cut.n_themes = count_themes (set, &options);
  choose_columns (&cut, set->content.width / cut.scale);
  fit_to_pages (set, &options, &cut);
  board = add_board (set, &options);
  if (only != NULL && wb_board_get_n_cards (board) == 0)
    return;

  if (count_page_rows (board, options.page_height) == 1)
    enlarge (set, board, &options, &cut);
  add_cut_pages (set, board, &options, &cut);
}
