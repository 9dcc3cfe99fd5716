/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-text-budget.h"

/* What a frame may spend while the view goes on moving, in µs, until no other card is begun: with the last one it comes to
 * 2 ms at most. */
#define LIMIT 1500

/* When the view moved no longer ago than this, in µs, it goes on moving: frames may come late on a slow machine. */
#define PAUSE 100000

struct _WbTextBudget
{
  WbTextClock clock;
  gpointer    data;
  gboolean    moved;   /* since the frame before */
  gboolean    moving;  /* whether moved_at counts */
  gint64      moved_at; /* when the frame began that moved last */
  gboolean    limited;
  gint64      started;
  gint64      spent;
};

static gint64
tell_time_cb (gpointer data)
{
  return g_get_monotonic_time ();
}

/**
 * wb_text_budget_new:
 *
 * Returns: (transfer full): one that is not limited, before the first frame
 */
WbTextBudget *
wb_text_budget_new (void)
{
  WbTextBudget *budget = g_new0 (WbTextBudget, 1);

  budget->clock = tell_time_cb;

  return budget;
}

/**
 * wb_text_budget_free:
 * @budget: (transfer full): a budget
 */
void
wb_text_budget_free (WbTextBudget *budget)
{
  g_free (budget);
}

/**
 * wb_text_budget_set_clock:
 * @budget: a budget
 * @clock: what tells the time
 * @data: for @clock
 *
 * Asks something else for the time than the machine.
 */
void
wb_text_budget_set_clock (WbTextBudget *budget, WbTextClock clock, gpointer data)
{
  budget->clock = clock;
  budget->data = data;
}

/**
 * wb_text_budget_note_move:
 * @budget: a budget
 *
 * The view has moved: so the next frame shows something else.
 */
void
wb_text_budget_note_move (WbTextBudget *budget)
{
  budget->moved = TRUE;
}

/**
 * wb_text_budget_begin:
 * @budget: a budget
 *
 * A frame begins. It is limited when the view has moved for it and for one just before it: a jump, as to a card that was
 * looked for, is shown as a whole at once.
 */
void
wb_text_budget_begin (WbTextBudget *budget)
{
  gint64 now = budget->clock (budget->data);

  budget->limited = budget->moved && budget->moving && now - budget->moved_at <= PAUSE;
  budget->moving = budget->moved;
  budget->moved_at = now;
  budget->moved = FALSE;
  budget->spent = 0;
}

/**
 * wb_text_budget_is_spent:
 * @budget: a budget
 *
 * Returns: whether nothing more should be shaped in this frame
 */
gboolean
wb_text_budget_is_spent (const WbTextBudget *budget)
{
  return budget->limited && budget->spent >= LIMIT;
}

/**
 * wb_text_budget_start:
 * @budget: a budget
 *
 * Text is being shaped from now on.
 */
void
wb_text_budget_start (WbTextBudget *budget)
{
  budget->started = budget->clock (budget->data);
}

/**
 * wb_text_budget_stop:
 * @budget: a budget
 *
 * No text is being shaped any more.
 */
void
wb_text_budget_stop (WbTextBudget *budget)
{
  budget->spent += budget->clock (budget->data) - budget->started;
}

/**
 * wb_text_budget_get_spent:
 * @budget: a budget
 *
 * Returns: how much time of this frame went into text so far, in µs
 */
gint64
wb_text_budget_get_spent (const WbTextBudget *budget)
{
  return budget->spent;
}
