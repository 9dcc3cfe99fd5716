/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-step.h"

G_DEFINE_QUARK (wb-step-error-quark, wb_step_error)

/**
 * wb_step_new:
 * @name: what is done, translated
 * @author: (nullable): who does it
 * @time: when, in microseconds since 1970 UTC
 * @session: (nullable): the id of the session that is running
 * @origin: where it comes from
 * @changes: (array length=n_changes): the changes; their records are acquired
 * @n_changes: how many
 *
 * Returns: (transfer full): a step
 */
WbStep *
wb_step_new (const char *name, const char *author, gint64 time, const char *session, WbOrigin origin,
             const WbChange *changes, guint n_changes)
{
  WbStep *step = g_new0 (WbStep, 1);

  g_atomic_ref_count_init (&step->ref_count);
  step->name = g_strdup (name);
  step->author = g_strdup (author);
  step->time = time;
  step->session = g_strdup (session);
  step->origin = origin;
  step->n_changes = n_changes;
  step->changes = g_memdup2 (changes, n_changes * sizeof (WbChange));
  for (guint i = 0; i < n_changes; i++)
    {
      if (changes[i].old_record != NULL)
        wb_record_ref (changes[i].old_record);
      if (changes[i].new_record != NULL)
        wb_record_ref (changes[i].new_record);
    }

  return step;
}

/**
 * wb_step_ref:
 * @step: a step
 *
 * Returns: (transfer full): @step
 */
WbStep *
wb_step_ref (WbStep *step)
{
  g_return_val_if_fail (step != NULL, NULL);

  g_atomic_ref_count_inc (&step->ref_count);

  return step;
}

/**
 * wb_step_unref:
 * @step: (transfer full): a step
 */
void
wb_step_unref (WbStep *step)
{
  g_return_if_fail (step != NULL);

  if (!g_atomic_ref_count_dec (&step->ref_count))
    return;

  for (guint i = 0; i < step->n_changes; i++)
    {
      g_clear_pointer (&step->changes[i].old_record, wb_record_unref);
      g_clear_pointer (&step->changes[i].new_record, wb_record_unref);
    }
  g_free (step->changes);
  g_free (step->name);
  g_free (step->author);
  g_free (step->session);
  g_free (step);
}

/**
 * wb_step_reverse:
 * @step: a step
 * @origin: the origin of the result, such as %WB_ORIGIN_UNDO
 * @time: when it is done
 *
 * Returns: (transfer full): the step that undoes @step: old and new swapped, of the same name
 */
WbStep *
wb_step_reverse (const WbStep *step, WbOrigin origin, gint64 time)
{
  WbStep *reverse = wb_step_new (step->name, step->author, time, step->session, origin, step->changes, step->n_changes);

  for (guint i = 0; i < reverse->n_changes; i++)
    {
      WbChange *change = &reverse->changes[i];
      WbRecord *old_record = change->old_record;

      change->old_record = change->new_record;
      change->new_record = old_record;
    }

  return reverse;
}

/**
 * wb_step_join:
 * @first: a step of one change
 * @second: a step of one change of the same record
 *
 * Returns: (transfer full): what both do one after the other, as one step at the time of @second
 */
WbStep *
wb_step_join (const WbStep *first, const WbStep *second)
{
  WbChange change;

  g_return_val_if_fail (first->n_changes == 1 && second->n_changes == 1, NULL);

  change = first->changes[0];
  change.new_record = second->changes[0].new_record;

  return wb_step_new (first->name, second->author, second->time, second->session, first->origin, &change, 1);
}
