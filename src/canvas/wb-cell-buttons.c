/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-cell-buttons.h"

#include <math.h>

#include "wb-place.h"

struct _WbCellButtons
{
  GtkWidget  *plane;
  WbStage    *stage;
  GHashTable *buttons; /* row and column → WbCellButton */
};

/**
 * wb_cell_buttons_new:
 * @plane: the parent of the buttons; must outlive them
 * @stage: what they share with the canvas; must outlive them too
 *
 * Returns: (transfer full): no buttons yet
 */
WbCellButtons *
wb_cell_buttons_new (GtkWidget *plane, WbStage *stage)
{
  WbCellButtons *buttons = g_new0 (WbCellButtons, 1);

  buttons->plane = plane;
  buttons->stage = stage;
  buttons->buttons = g_hash_table_new (NULL, NULL);

  return buttons;
}

/**
 * wb_cell_buttons_free:
 * @buttons: (transfer full): buttons
 */
void
wb_cell_buttons_free (WbCellButtons *buttons)
{
  g_hash_table_unref (buttons->buttons);
  g_free (buttons);
}

static gpointer
get_key (int row, int column)
{
  return GUINT_TO_POINTER (((guint) row << 16) | (guint) column);
}

/**
 * wb_cell_buttons_get:
 * @buttons: buttons
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the button of their cell, if it is in view
 */
WbCellButton *
wb_cell_buttons_get (WbCellButtons *buttons, int row, int column)
{
  return g_hash_table_lookup (buttons->buttons, get_key (row, column));
}

static void
drop (WbCellButtons *buttons, int row, int column)
{
  WbCellButton *button = wb_cell_buttons_get (buttons, row, column);

  if (button == NULL)
    return;

  g_hash_table_remove (buttons->buttons, get_key (row, column));
  gtk_widget_unparent (GTK_WIDGET (button));
}

static gboolean
show (WbCellButtons *buttons, WbCellButtonKind kind, int row, int column)
{
  WbCellButton *button = wb_cell_buttons_get (buttons, row, column);

  if (button != NULL && wb_cell_button_get_kind (button) == kind)
    return wb_cell_button_update (button);

  drop (buttons, row, column);
  button = WB_CELL_BUTTON (wb_cell_button_new (buttons->stage, kind, row, column));
  gtk_widget_set_parent (GTK_WIDGET (button), buttons->plane);
  g_hash_table_insert (buttons->buttons, get_key (row, column), button);
  wb_cell_button_update (button);

  return TRUE;
}

static gboolean
is_wanted (WbCellButtons *buttons, int row, int column, const WbRect *rect, const WbRect *area)
{
  WbCellButton *button = wb_cell_buttons_get (buttons, row, column);

  return wb_rect_overlaps (rect, area) || (button != NULL && wb_widget_has_focus_within (GTK_WIDGET (button)));
}

/**
 * wb_cell_buttons_show:
 * @buttons: buttons
 * @area: a part of the board
 *
 * Has a button for every cell that has one there, and no others but the one that has the focus.
 *
 * Returns: whether any came or moved: all must be put in order and allocated anew
 */
gboolean
wb_cell_buttons_show (WbCellButtons *buttons, const WbRect *area)
{
  WbStage *stage = buttons->stage;
  gboolean changed = FALSE;
  guint n_rows, n_columns;
  WbCellButtonKind kind;
  WbRect rect;

  wb_stage_get_rows (stage, &n_rows);
  wb_stage_get_columns (stage, &n_columns);
  for (guint row = 0; row < n_rows; row++)
    for (guint column = 0; column < n_columns; column++)
      {
        if (wb_cell_get_button (stage, row, column, &kind, &rect) && is_wanted (buttons, row, column, &rect, area))
          changed |= show (buttons, kind, row, column);
        else
          drop (buttons, row, column);
      }

  return changed;
}

/**
 * wb_cell_buttons_drop_lost:
 * @buttons: buttons
 *
 * Drops those whose cells have none any more, or have gone.
 */
void
wb_cell_buttons_drop_lost (WbCellButtons *buttons)
{
  g_autoptr (GList) all = g_hash_table_get_values (buttons->buttons);
  WbCellButtonKind kind;
  WbRect rect;

  for (GList *l = all; l != NULL; l = l->next)
    {
      int row = wb_cell_button_get_row (l->data);
      int column = wb_cell_button_get_column (l->data);

      if (buttons->stage->board == NULL || !wb_cell_get_button (buttons->stage, row, column, &kind, &rect))
        drop (buttons, row, column);
    }
}

/**
 * wb_cell_buttons_place:
 * @buttons: buttons
 * @placed: (element-type WbPlaced): where to add them: each comes after the cards of its cell
 */
void
wb_cell_buttons_place (WbCellButtons *buttons, GArray *placed)
{
  GHashTableIter iter;
  gpointer button;

  g_hash_table_iter_init (&iter, buttons->buttons);
  while (g_hash_table_iter_next (&iter, NULL, &button))
    wb_reading_order_add (placed, button, wb_cell_button_get_column (button), wb_cell_button_get_row (button), INFINITY);
}

/**
 * wb_cell_buttons_allocate:
 * @buttons: buttons
 *
 * Gives every button its place on the plane.
 */
void
wb_cell_buttons_allocate (WbCellButtons *buttons)
{
  GHashTableIter iter;
  gpointer button;

  g_hash_table_iter_init (&iter, buttons->buttons);
  while (g_hash_table_iter_next (&iter, NULL, &button))
    wb_widget_allocate_at (button, wb_cell_button_get_rect (button));
}

/**
 * wb_cell_buttons_light:
 * @buttons: buttons
 * @is_lit_at: (scope call): tells whether a line that is lit ends at a place
 * @data: passed to @is_lit_at
 *
 * Lights up those that say how many cards are folded away, where a lit line ends.
 */
void
wb_cell_buttons_light (WbCellButtons *buttons, WbLitFunc is_lit_at, gpointer data)
{
  GHashTableIter iter;
  gpointer button;

  g_hash_table_iter_init (&iter, buttons->buttons);
  while (g_hash_table_iter_next (&iter, NULL, &button))
    if (wb_cell_button_get_kind (button) == WB_CELL_BUTTON_MORE)
      wb_cell_button_set_lit (button, is_lit_at (data, wb_cell_button_get_rect (button)));
}

/**
 * wb_cell_buttons_get_n:
 * @buttons: buttons
 *
 * Returns: how many there are in view
 */
guint
wb_cell_buttons_get_n (WbCellButtons *buttons)
{
  return g_hash_table_size (buttons->buttons);
}

/**
 * wb_cell_buttons_get_key:
 * @button: a button
 *
 * Returns: what a transition knows it by. Cells are counted down from the end, where no item has its slot.
 */
WbSlot
wb_cell_buttons_get_key (WbCellButton *button)
{
  return G_MAXUINT - GPOINTER_TO_UINT (get_key (wb_cell_button_get_row (button), wb_cell_button_get_column (button)));
}

/**
 * wb_cell_buttons_note:
 * @buttons: buttons
 * @transition: where to note where they are now
 */
void
wb_cell_buttons_note (WbCellButtons *buttons, WbTransition *transition)
{
  GHashTableIter iter;
  gpointer button;

  g_hash_table_iter_init (&iter, buttons->buttons);
  while (g_hash_table_iter_next (&iter, NULL, &button))
    wb_transition_note (transition, wb_cell_buttons_get_key (button), wb_cell_button_get_rect (button), NULL);
}

/**
 * wb_cell_buttons_count_kept:
 * @buttons: buttons
 * @transition: where they were noted
 * @shift: how far what was noted has moved with the plane meanwhile
 *
 * Returns: how many are still where they were
 */
guint
wb_cell_buttons_count_kept (WbCellButtons *buttons, WbTransition *transition, WbPoint shift)
{
  GHashTableIter iter;
  gpointer button;
  guint n = 0;

  g_hash_table_iter_init (&iter, buttons->buttons);
  while (g_hash_table_iter_next (&iter, NULL, &button))
    n += wb_transition_is_kept (transition, wb_cell_buttons_get_key (button), wb_cell_button_get_rect (button), shift);

  return n;
}
