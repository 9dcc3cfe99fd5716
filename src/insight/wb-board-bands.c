/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-bands.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "wb-metrics.h"
#include "wb-text.h"

/* What stands on the band of a row: its name, what beside it helps to read it, and how many cards each cell folds. */

#define TEXT_SPACE      4.f
#define MAX_NOTE_CHARS  200

static float
measure (WbBoard *board, const char *text, WbTextStyle style)
{
  float width = 0, height = 0;

  board->measurer.measure (board->measurer.data, text, style, -1, 1, &width, &height);

  return ceilf (width);
}

/**
 * wb_row_get_name:
 * @kind: the kind of a row
 *
 * Returns: (transfer none): what it is called, translated
 */
const char *
wb_row_get_name (WbRowKind kind)
{
  switch (kind)
    {
    case WB_ROW_VOICES:
      return C_ ("row", "Residents say");
    case WB_ROW_THIS_YEAR:
      return C_ ("row", "This year");
    case WB_ROW_PLAN_PERIOD:
      return C_ ("row", "Plan period");
    case WB_ROW_GENERATION:
      return C_ ("row", "In twenty years");
    case WB_ROW_LOOSE_ACTIONS:
      return C_ ("row", "Actions without a goal");
    case WB_ROW_OTHER_LEADS:
      return C_ ("row", "Other leads");
    case WB_ROW_NO_LEAD:
      return C_ ("row", "No lead yet");
    case WB_ROW_STATUS:
    case WB_ROW_LEAD:
    default:
      g_assert_not_reached ();
    }
}

/* The word of a status is a name here. */
static char *
make_status_name (guint status)
{
  const char *word;
  g_autofree char *first = NULL;

  if (status == WB_GOAL_STATUS_ABSENT)
    return g_strdup (C_ ("row", "No status"));

  word = wb_word_get_label (wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS)->words, status);
  first = g_utf8_strup (word, g_utf8_next_char (word) - word);

  return g_strconcat (first, g_utf8_next_char (word), NULL);
}

/**
 * wb_row_make_name:
 * @project: a plan
 * @kind: the kind of a row
 * @key: its key, see #WbRow
 *
 * Returns: (transfer full): what it is called
 */
char *
wb_row_make_name (WbProject *project, WbRowKind kind, guint key)
{
  if (kind == WB_ROW_STATUS)
    return make_status_name (key);
  if (kind == WB_ROW_LEAD)
    return g_strdup (wb_record_get_title (wb_project_get (project, key)));

  return g_strdup (wb_row_get_name (kind));
}

static gboolean
is_row_empty (WbBoard *board, int row)
{
  for (guint column = 0; column < board->n_columns; column++)
    if (wb_board_get_board_cell (board, row, column)->members->len > 0)
      return FALSE;

  return TRUE;
}

static char *
get_ambition (WbBoard *board)
{
  g_autofree char *sentence = wb_plan_get_ambition (board->project);

  return sentence != NULL ? wb_text_quote (sentence, MAX_NOTE_CHARS) : NULL;
}

/* An empty row says what belongs in it, unless a filter has emptied it; the last one always says what the plan is for. Beside
 * a strip, which has no room for the name of the row, that comes first. */
static char *
make_note (WbBoard *board, int row)
{
  char *ambition;

  if (board->columns[0].folded)
    return wb_row_make_name (board->project, board->rows[row].kind, board->rows[row].key);

  ambition = board->rows[row].kind == WB_ROW_GENERATION ? get_ambition (board) : NULL;
  if (ambition != NULL || board->options.shown != NULL || !is_row_empty (board, row))
    return ambition;

  switch ((int) board->rows[row].kind)
    {
    case WB_ROW_VOICES:
      return g_strdup (_("the plan begins here"));
    case WB_ROW_THIS_YEAR:
      return g_strdup (_("small, practical actions"));
    case WB_ROW_PLAN_PERIOD:
      return wb_plan_get_period_note (board->project);
    case WB_ROW_GENERATION:
      return g_strdup (_("write the ambition in one sentence"));
    default:
      return NULL;
    }
}

static char *
make_more (WbBoard *board, int row, int column)
{
  const WbCell *cell = &wb_board_get_board_cell (board, row, column)->pub;
  gboolean last = row != board->loose || column == (int) board->n_columns - 1;

  if (cell->n_folded > 0)
    /* Translators: how many cards a cell holds beyond those that it shows. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", cell->n_folded), cell->n_folded);
  if (wb_board_can_unfold (board, row, column))
    /* Translators: shows all that a cell holds. */
    return g_strdup (C_ ("cell", "more"));
  if (wb_board_can_fold (board, row, column) && last)
    /* Translators: folds a cell again that shows all that it holds. */
    return g_strdup (C_ ("cell", "fewer"));

  return NULL;
}

static void
set_text (GRefString **text, const char *value)
{
  if (*text != NULL && value != NULL && g_str_equal (*text, value))
    return;

  g_clear_pointer (text, g_ref_string_release);
  if (value != NULL)
    *text = g_ref_string_new (value);
}

static void
write_more (WbBoard *board, int row, int column)
{
  WbCell *cell = &wb_board_get_board_cell (board, row, column)->pub;
  g_autofree char *text = make_more (board, row, column);
  float width = text != NULL ? measure (board, text, WB_STYLE_BAND) : 0;

  set_text (&cell->more_text, text);
  cell->more = (WbRect){ cell->rect.x + cell->rect.width - WB_MORE_PAD - width, board->rows[row].band_y, width,
                         board->rows[row].band_height };
}

/* Where the texts of a column end: before its "2 more". */
static float
get_text_end (WbBoard *board, int row, guint column)
{
  const WbCell *cell = &wb_board_get_board_cell (board, row, column)->pub;

  return cell->more_text != NULL ? cell->more.x - TEXT_SPACE : cell->rect.x + cell->rect.width;
}

/* What is left for the name of a row beside what its first cell folds away. */
static float
get_name_room (WbBoard *board, int row)
{
  g_autofree char *more = make_more (board, row, 0);
  float room = board->columns[0].width - board->options.text_scale * WB_BAND_ICON;

  return more != NULL ? room - measure (board, more, WB_STYLE_BAND) - WB_MORE_PAD - TEXT_SPACE : room;
}

/* How much higher than on one line a text is that has so much room. */
static float
get_excess (WbBoard *board, const char *text, WbTextStyle style, float room, guint max_lines)
{
  float width = 0, line = 0, height = 0;

  board->measurer.measure (board->measurer.data, text, style, -1, 1, &width, &line);
  if (ceilf (width) <= room)
    return 0;

  board->measurer.measure (board->measurer.data, text, style, room, max_lines, &width, &height);

  return ceilf (height - line);
}

/* In a drawing, where nothing folds and all of a note is to be read, it has the room of all columns but the first. */
static float
get_note_excess (WbBoard *board, int row)
{
  const WbColumn *last = &board->columns[board->n_columns - 1];
  g_autofree char *note = NULL;

  if (board->options.fold || board->n_columns < 2)
    return 0;

  note = make_note (board, row);

  return note != NULL ? get_excess (board, note, WB_STYLE_META, last->x + last->width - board->columns[1].x, 0) : 0;
}

/**
 * wb_board_get_band_height:
 * @board: a board
 * @row: a row
 *
 * Names of partners are long: where one has no room on a line, its band is higher. In a strip there is none for either.
 *
 * Returns: how high it is
 */
float
wb_board_get_band_height (WbBoard *board, int row)
{
  g_autofree char *name = wb_row_make_name (board->project, board->rows[row].kind, board->rows[row].key);
  guint lines = board->options.fold ? WB_NAME_LINES : 0;
  float excess = get_note_excess (board, row);

  if (!board->columns[0].folded)
    excess = MAX (excess, get_excess (board, name, WB_STYLE_BAND, get_name_room (board, row), lines));

  return ceilf (WB_BAND_HEIGHT * board->options.text_scale) + excess;
}

static void
write_name (WbBoard *board, int index)
{
  WbRow *row = &board->rows[index];
  g_autofree char *name = wb_row_make_name (board->project, row->kind, row->key);
  float x = WB_BOARD_MARGIN + board->options.text_scale * WB_BAND_ICON;
  float room = board->columns[0].folded ? 0 : get_text_end (board, index, 0) - x;
  float width = MIN (measure (board, name, WB_STYLE_BAND), room);

  set_text (&row->name, name);
  row->name_rect = (WbRect){ x, row->band_y, width, row->band_height };
}

/* A note begins at a column, beside that of the name, where it has most room before the next "2 more". A name that takes its
 * place is right beside the strip. */
static void
find_room (WbBoard *board, int row, float *x, float *width)
{
  guint n_columns = board->columns[0].folded ? MIN (board->n_columns, 2) : board->n_columns;
  guint first = 1;

  *width = 0;
  for (guint column = 1; column < n_columns; column++)
    {
      const WbCell *cell = &wb_board_get_board_cell (board, row, column)->pub;
      float end = get_text_end (board, row, column);

      if (end - board->columns[first].x > *width)
        {
          *x = board->columns[first].x;
          *width = end - *x;
        }
      if (cell->more_text != NULL)
        first = column + 1;
    }
}

static void
write_note (WbBoard *board, int index)
{
  WbRow *row = &board->rows[index];
  g_autofree char *note = make_note (board, index);
  float x = 0, room = 0;

  find_room (board, index, &x, &room);
  if (room <= 0)
    g_clear_pointer (&note, g_free);

  set_text (&row->note, note);
  row->note_rect = (WbRect){ 0 };
  row->in_full = !board->options.fold;
  if (note != NULL)
    row->note_rect = (WbRect){ x, row->band_y, MIN (measure (board, note, WB_STYLE_META), room), row->band_height };
}

void
wb_board_write_band (WbBoard *board, int row)
{
  for (guint column = 0; column < board->n_columns; column++)
    write_more (board, row, column);

  write_name (board, row);
  write_note (board, row);
}
