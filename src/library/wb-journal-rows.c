/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-rows.h"

static void
clear_row (gpointer data)
{
  WbJournalRow *row = data;

  g_clear_pointer (&row->step, g_bytes_unref);
}

static GArray *
make_rows (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (WbJournalRow));

  g_array_set_clear_func (rows, clear_row);

  return rows;
}

/**
 * wb_journal_rows_init:
 * @self: (out caller-allocates): none
 */
void
wb_journal_rows_init (WbJournalRows *self)
{
  *self = (WbJournalRows) { .all = make_rows () };
}

/**
 * wb_journal_rows_clear:
 * @self: rows
 */
void
wb_journal_rows_clear (WbJournalRows *self)
{
  g_clear_pointer (&self->all, g_array_unref);
}

/**
 * wb_journal_rows_count_pending:
 * @self: rows
 *
 * Returns: how many the database does not have
 */
guint
wb_journal_rows_count_pending (const WbJournalRows *self)
{
  return self->all->len - self->n_written;
}

/**
 * wb_journal_rows_get_pending:
 * @self: rows
 *
 * Returns: (transfer none): those that the database does not have
 */
const WbJournalRow *
wb_journal_rows_get_pending (const WbJournalRows *self)
{
  return &g_array_index (self->all, WbJournalRow, self->n_written);
}

/**
 * wb_journal_rows_copy_pending:
 * @self: rows
 *
 * Returns: (transfer full) (element-type WbJournalRow): those that the database does not have
 */
GArray *
wb_journal_rows_copy_pending (const WbJournalRows *self)
{
  guint n = wb_journal_rows_count_pending (self);
  GArray *copy = make_rows ();

  g_array_append_vals (copy, wb_journal_rows_get_pending (self), n);
  for (guint i = 0; i < n; i++)
    g_bytes_ref (g_array_index (copy, WbJournalRow, i).step);

  return copy;
}

/**
 * wb_journal_rows_set_written:
 * @self: rows
 * @written: whether the database has all that there are; else it has none
 */
void
wb_journal_rows_set_written (WbJournalRows *self, gboolean written)
{
  self->n_written = written ? self->all->len : 0;
}

/**
 * wb_journal_rows_forget:
 * @self: rows
 * @last: the number of the last step that is saved
 *
 * What is saved is lost by nobody any more.
 */
void
wb_journal_rows_forget (WbJournalRows *self, gint64 last)
{
  guint n = 0;

  while (n < self->all->len && g_array_index (self->all, WbJournalRow, n).number <= last)
    n++;
  if (n == 0)
    return;

  g_array_remove_range (self->all, 0, n);
  self->n_written -= MIN (n, self->n_written);
}
