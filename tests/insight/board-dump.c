/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "board-dump.h"

#include "wb-metrics.h"

typedef struct
{
  WbProject *project;
  WbBoard   *board;
  GString   *text;
  int        row, column;
  gboolean   open;
} Dump;

static const WbRect everywhere = { -1e6f, -1e6f, 1e9f, 1e9f };

static const char *
get_id (WbProject *project, WbSlot slot)
{
  const WbRecord *record = wb_project_get (project, slot);

  return record != NULL && wb_record_get_id (record) != NULL ? wb_record_get_id (record) : "-";
}

static void
dump_rect (GString *text, const WbRect *rect)
{
  g_string_append_printf (text, " %g,%g %gx%g", rect->x, rect->y, rect->width, rect->height);
}

static void
dump_card_cb (const WbCard *card, gpointer data)
{
  Dump *dump = data;

  g_assert_true (card->record == wb_project_get (dump->project, card->slot));
  g_string_append_printf (dump->text, "card %s within %s domain %s cell %d %d", get_id (dump->project, card->slot),
                          get_id (dump->project, card->within), get_id (dump->project, card->domain), card->row, card->column);
  dump_rect (dump->text, &card->rect);
  g_string_append_c (dump->text, '\n');

  for (guint i = 0; i < card->n_parts; i++)
    {
      const WbPart *part = &card->parts[i];

      g_string_append_printf (dump->text, "  part %d style %d %s %s number %d lines %u lit %d faint %d '%s'", part->type, part->style,
                              get_id (dump->project, part->slot), get_id (dump->project, part->domain), part->number,
                              part->max_lines, part->lit, part->faint, part->text != NULL ? part->text : "");
      dump_rect (dump->text, &part->rect);
      g_string_append_c (dump->text, '\n');
    }
}

static void
dump_line_cb (const WbLine *line, gpointer data)
{
  Dump *dump = data;

  g_string_append_printf (dump->text, "line %d %s to %s domain %s width %g folded %d trunk %g %u-%u:", line->kind,
                          get_id (dump->project, line->from), get_id (dump->project, line->to),
                          get_id (dump->project, line->domain), line->width, line->folded, line->trunk_width,
                          line->trunk_first, line->trunk_last);
  for (guint i = 0; i < line->n_points; i++)
    g_string_append_printf (dump->text, " %g,%g", line->points[i].x, line->points[i].y);
  g_string_append_c (dump->text, '\n');
}

static void
dump_rows (Dump *dump)
{
  guint n_rows, n_columns;
  const WbRow *rows = wb_board_get_rows (dump->board, &n_rows);
  const WbColumn *columns = wb_board_get_columns (dump->board, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (dump->text, "column %s '%s' %u %g %g\n", get_id (dump->project, columns[i].domain),
                            columns[i].name, columns[i].count, columns[i].x, columns[i].width);

  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append_printf (dump->text, "row %d '%s' '%s' %g+%g %g+%g", rows[row].kind, rows[row].name,
                              rows[row].note != NULL ? rows[row].note : "", rows[row].band_y, rows[row].band_height,
                              rows[row].y, rows[row].height);
      dump_rect (dump->text, &rows[row].name_rect);
      dump_rect (dump->text, &rows[row].note_rect);
      g_string_append_c (dump->text, '\n');

      for (guint column = 0; column < n_columns; column++)
        {
          const WbCell *cell = wb_board_get_cell (dump->board, row, column);

          g_string_append_printf (dump->text, "cell %d %d cards %u folded %u '%s'", cell->row, cell->column, cell->n_cards,
                                  cell->n_folded, cell->more_text != NULL ? cell->more_text : "");
          dump_rect (dump->text, &cell->rect);
          dump_rect (dump->text, &cell->more);
          g_string_append_c (dump->text, '\n');
        }
    }
}

char *
board_dump (WbBoard *board, WbProject *project)
{
  Dump dump = { project, board, g_string_new (NULL) };
  float width, height;

  wb_board_get_size (board, &width, &height);
  g_string_append_printf (dump.text, "board %gx%g cards %u\n", width, height, wb_board_get_n_cards (board));
  dump_rows (&dump);
  wb_board_foreach_card (board, &everywhere, dump_card_cb, &dump);
  wb_board_foreach_line (board, &everywhere, dump_line_cb, &dump);

  return g_string_free (dump.text, FALSE);
}

static void
close_brackets (Dump *dump)
{
  if (dump->open)
    g_string_append_c (dump->text, ']');
  dump->open = FALSE;
}

static void
dump_cell_card_cb (const WbCard *card, gpointer data)
{
  Dump *dump = data;

  if (card->row != dump->row || card->column != dump->column)
    return;

  if (card->within == WB_SLOT_NONE)
    close_brackets (dump);
  if (card->within != WB_SLOT_NONE && !dump->open)
    {
      g_string_append_c (dump->text, '[');
      dump->open = TRUE;
    }
  else if (dump->text->len > 0 && dump->text->str[dump->text->len - 1] != '\n')
    g_string_append_c (dump->text, ' ');

  g_string_append (dump->text, get_id (dump->project, card->slot));
  for (guint i = 0; i < card->n_parts; i++)
    if (card->parts[i].type == WB_PART_LINE)
      g_string_append_printf (dump->text, ":%s", get_id (dump->project, card->parts[i].slot));
}

char *
board_dump_cells (WbBoard *board, WbProject *project)
{
  Dump dump = { project, board, g_string_new (NULL) };
  guint n_rows, n_columns;

  wb_board_get_rows (board, &n_rows);
  wb_board_get_columns (board, &n_columns);
  for (dump.row = 0; dump.row < (int) n_rows; dump.row++)
    for (dump.column = 0; dump.column < (int) n_columns; dump.column++)
      {
        guint folded = wb_board_get_cell (board, dump.row, dump.column)->n_folded;

        wb_board_foreach_card (board, &everywhere, dump_cell_card_cb, &dump);
        close_brackets (&dump);
        if (folded > 0)
          g_string_append_printf (dump.text, " +%u", folded);
        g_string_append (dump.text, dump.column + 1 < (int) n_columns ? " |" : "\n");
      }

  return g_string_free (dump.text, FALSE);
}
