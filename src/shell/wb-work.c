/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-work.h"

static void
work_clear (gpointer data)
{
  WbWork *work = data;

  g_clear_object (&work->cancellable);
}

/**
 * wb_work_new:
 *
 * Returns: (transfer full): work that has not begun
 */
WbWork *
wb_work_new (void)
{
  WbWork *work = g_atomic_rc_box_new0 (WbWork);

  work->cancellable = g_cancellable_new ();

  return work;
}

/**
 * wb_work_ref:
 * @work: work
 *
 * Returns: (transfer full): the same
 */
WbWork *
wb_work_ref (WbWork *work)
{
  return g_atomic_rc_box_acquire (work);
}

/**
 * wb_work_unref:
 * @work: (transfer full): work
 *
 * Lets go of it.
 */
void
wb_work_unref (WbWork *work)
{
  g_atomic_rc_box_release_full (work, work_clear);
}

/**
 * wb_work_set_fraction:
 * @fraction: how much is done, 0 to 1
 * @work: a #WbWork
 *
 * Says how far it has come, on any thread.
 */
void
wb_work_set_fraction (double fraction, gpointer work)
{
  g_atomic_int_set (&((WbWork *) work)->permille, (int) (CLAMP (fraction, 0, 1) * 1000));
}

/**
 * wb_work_get_fraction:
 * @work: work
 *
 * Returns: how much is done, 0 to 1
 */
double
wb_work_get_fraction (WbWork *work)
{
  return g_atomic_int_get (&work->permille) / 1000.;
}
