/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-room-board.h"

#include "wb-room.h"

/**
 * Builder:
 * @places: the place of each theme among the columns, by its id
 *
 * A board in the making. Its last column is for what stands across the themes.
 */
typedef struct
{
  WbProject   *project;
  WbRoomBoard *board;
  GHashTable  *places;
} Builder;

static void
add_themes (Builder *builder)
{
  WbRoomBoard *board = builder->board;
  guint n;
  const WbSlot *slots = wb_project_list (builder->project, WB_KIND_DOMAIN, &n);
  g_autofree WbSlot *themes = g_memdup2 (slots, n * sizeof (WbSlot));

  g_qsort_with_data (themes, n, sizeof (WbSlot), wb_domain_compare_slots, builder->project);
  board->columns = g_new0 (WbRoomColumn, n + 1);
  board->n_columns = n + 1;
  board->columns[n].theme = WB_SLOT_NONE;
  for (guint i = 0; i < n; i++)
    {
      board->columns[i].theme = themes[i];
      g_hash_table_insert (builder->places, wb_record_get_id (wb_project_get (builder->project, themes[i])),
                           GUINT_TO_POINTER (i));
    }
}

static guint
find_place (Builder *builder, const char *theme)
{
  gpointer place;

  if (theme != NULL && g_hash_table_lookup_extended (builder->places, theme, NULL, &place))
    return GPOINTER_TO_UINT (place);

  return builder->board->n_columns - 1;
}

/* As on the board, a voice stands with the first of its themes. */
static WbRoomColumn *
find_voice_column (Builder *builder, const WbRecord *voice)
{
  const WbSet *themes = wb_record_get_set (voice, WB_VOICE_DOMAINS);
  guint place = builder->board->n_columns - 1;

  for (guint i = 0; themes != NULL && i < themes->n; i++)
    place = MIN (place, find_place (builder, themes->members[i]));

  return &builder->board->columns[place];
}

/* After those of the same rank. */
static void
add_to_cell (WbRoomCell *cell, WbSlot slot, glong rank)
{
  guint place = cell->n;

  while (place > 0 && cell->ranks[place - 1] > rank)
    place--;
  if (place == WB_ROOM_CARDS)
    return;

  cell->n = MIN (cell->n + 1, WB_ROOM_CARDS);
  for (guint i = cell->n - 1; i > place; i--)
    {
      cell->slots[i] = cell->slots[i - 1];
      cell->ranks[i] = cell->ranks[i - 1];
    }
  cell->slots[place] = slot;
  cell->ranks[place] = rank;
}

static void
add_voices (Builder *builder, gboolean all)
{
  guint n;
  const WbSlot *slots = wb_project_list (builder->project, WB_KIND_VOICE, &n);

  for (guint i = 0; i < n; i++)
    {
      const WbRecord *voice = wb_project_get (builder->project, slots[i]);
      const char *text = wb_record_get_text (voice, WB_VOICE_TEXT);

      if (!wb_room_may_show (voice, all))
        continue;

      builder->board->n_voices++;
      /* What is said in few words is read from the back; what has none yet is not shown. */
      if (text != NULL)
        add_to_cell (&find_voice_column (builder, voice)->voices, slots[i], g_utf8_strlen (text, -1));
    }
}

static void
add_goal (Builder *builder, WbSlot slot, WbDate today)
{
  const WbRecord *goal = wb_project_get (builder->project, slot);
  WbRoomColumn *column = &builder->board->columns[find_place (builder, wb_record_get_text (goal, WB_GOAL_DOMAIN))];
  int row = wb_goal_get_row (builder->project, goal, today) - WB_HORIZON_THIS_YEAR;

  column->n_goals++;
  builder->board->n_goals[row]++;
  builder->board->n_running[row] += wb_record_get_word (goal, WB_GOAL_STATUS) == WB_GOAL_STATUS_RUNNING;
  add_to_cell (&column->goals[row], slot, wb_record_get_flag (goal, WB_GOAL_PRIORITY) ? 0 : 1);
}

static void
add_goals (Builder *builder, const GArray *goals)
{
  const WbContext *context = wb_project_get_context (builder->project);
  WbDate today = context->today (context->data);

  for (guint i = 0; i < goals->len; i++)
    add_goal (builder, g_array_index (goals, WbSlot, i), today);
}

/* As on the board, there is no column across the themes for nothing; unless it is the only one. */
static void
drop_empty_column (WbRoomBoard *board)
{
  const WbRoomColumn *last = &board->columns[board->n_columns - 1];

  if (board->n_columns > 1 && last->n_goals == 0 && last->voices.n == 0)
    board->n_columns--;
}

/**
 * wb_room_board_new:
 * @project: a plan
 * @goals: (element-type WbSlot): its goals, see wb_room_list_goals()
 * @all_voices: whether voices that may not be shared are in it
 *
 * Returns: (transfer full): its board as it is now
 */
WbRoomBoard *
wb_room_board_new (WbProject *project, const GArray *goals, gboolean all_voices)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  Builder builder = { project, g_new0 (WbRoomBoard, 1), places };

  g_return_val_if_fail (WB_IS_PROJECT (project) && goals != NULL, NULL);

  add_themes (&builder);
  add_voices (&builder, all_voices);
  add_goals (&builder, goals);
  drop_empty_column (builder.board);

  return builder.board;
}

/**
 * wb_room_board_free:
 * @board: (transfer full): a board
 */
void
wb_room_board_free (WbRoomBoard *board)
{
  g_free (board->columns);
  g_free (board);
}

/**
 * wb_room_board_count_pages:
 * @board: a board
 * @most: how many columns have room side by side, from 1
 *
 * Returns: on how many pages all of them have room
 */
guint
wb_room_board_count_pages (const WbRoomBoard *board, guint most)
{
  g_return_val_if_fail (board != NULL && most > 0, 1);

  return (board->n_columns + most - 1) / most;
}

/**
 * wb_room_board_get_page:
 * @board: a board
 * @most: how many columns have room side by side, from 1
 * @page: one of its pages, from 0
 * @first: (out): the first column on it
 * @n: (out): how many there are on it: on each page as many as on the others, or one less on the later ones
 */
void
wb_room_board_get_page (const WbRoomBoard *board, guint most, guint page, guint *first, guint *n)
{
  guint n_pages = wb_room_board_count_pages (board, most);
  guint each = board->n_columns / n_pages;
  guint n_longer = board->n_columns % n_pages;

  g_return_if_fail (page < n_pages);

  *first = page * each + MIN (page, n_longer);
  *n = each + (page < n_longer ? 1 : 0);
}
