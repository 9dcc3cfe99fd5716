/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-history.h"

/* Typing in one field is one step until this many microseconds pass without a key. */
#define TYPING_PAUSE G_USEC_PER_SEC

typedef struct
{
  WbStep *step;
  guint64 state; /* names the plan after the step */
} Entry;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->step, wb_step_unref);
}

/**
 * wb_history_init:
 * @self: an uninitialised history
 */
void
wb_history_init (WbHistory *self)
{
  *self = (WbHistory){ .entries = g_array_new (FALSE, FALSE, sizeof (Entry)) };
  g_array_set_clear_func (self->entries, entry_clear);
}

/**
 * wb_history_clear:
 * @self: a history that is not wanted any more
 */
void
wb_history_clear (WbHistory *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
}

/**
 * wb_history_push:
 * @self: a history
 * @step: a step that was applied
 *
 * Remembers a step; what could be redone cannot any more.
 */
void
wb_history_push (WbHistory *self, WbStep *step)
{
  Entry entry = { .step = wb_step_ref (step), .state = ++self->last_state };

  g_array_set_size (self->entries, self->position);
  g_array_append_val (self->entries, entry);
  self->position++;
  self->typing = FALSE;
}

static Entry *
last_entry (const WbHistory *self)
{
  return self->position > 0 ? &g_array_index (self->entries, Entry, self->position - 1) : NULL;
}

static guint64
changed_fields (const WbChange *change)
{
  WbKind kind = wb_record_get_kind (change->new_record);
  guint64 fields = 0;

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    {
      const WbValue *before = wb_record_get_value (change->old_record, i);
      const WbValue *after = wb_record_get_value (change->new_record, i);

      if ((before == NULL) != (after == NULL) ||
          (before != NULL && !wb_value_equal (wb_field_get (kind, i), *before, *after)))
        fields |= G_GUINT64_CONSTANT (1) << i;
    }

  return fields;
}

/**
 * wb_history_goes_on_typing:
 * @self: a history
 * @step: a step that changes one field of one record by typing
 *
 * Returns: whether it is one with the step before
 */
gboolean
wb_history_goes_on_typing (const WbHistory *self, const WbStep *step)
{
  const Entry *entry = last_entry (self);
  const WbStep *last;

  if (!self->typing || entry == NULL || self->position != self->entries->len)
    return FALSE;

  last = entry->step;

  return last->n_changes == 1 && step->n_changes == 1 &&
         step->time - last->time < TYPING_PAUSE &&
         last->changes[0].old_record != NULL && last->changes[0].new_record != NULL &&
         step->changes[0].old_record != NULL && step->changes[0].new_record != NULL &&
         wb_record_same_key (last->changes[0].new_record, step->changes[0].new_record) &&
         changed_fields (&last->changes[0]) == changed_fields (&step->changes[0]);
}

/* Typed and taken back within one burst leaves no step behind. */
static void
join_last (WbHistory *self, WbStep *step)
{
  Entry *entry = last_entry (self);
  WbStep *joined = wb_step_join (entry->step, step);

  if (wb_record_equal (joined->changes[0].old_record, joined->changes[0].new_record))
    {
      wb_step_unref (joined);
      self->position--;
      g_array_set_size (self->entries, self->position);
      self->typing = FALSE;
      return;
    }

  wb_step_unref (entry->step);
  entry->step = joined;
  entry->state = ++self->last_state;
}

/**
 * wb_history_push_typed:
 * @self: a history
 * @step: a step that was applied, which changes one field of one record by typing
 *
 * Remembers a step, as one with the step before as long as the same field is typed in without a pause.
 */
void
wb_history_push_typed (WbHistory *self, WbStep *step)
{
  if (wb_history_goes_on_typing (self, step))
    {
      join_last (self, step);
      return;
    }

  wb_history_push (self, step);
  self->typing = TRUE;
}

/**
 * wb_history_get_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the step that would be undone
 */
WbStep *
wb_history_get_undo (const WbHistory *self)
{
  const Entry *entry = last_entry (self);

  return entry != NULL ? entry->step : NULL;
}

/**
 * wb_history_get_redo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the step that would be done again
 */
WbStep *
wb_history_get_redo (const WbHistory *self)
{
  return self->position < self->entries->len ? g_array_index (self->entries, Entry, self->position).step : NULL;
}

/**
 * wb_history_move:
 * @self: a history
 * @by: -1 when the last step was undone, 1 when the next one was done again
 */
void
wb_history_move (WbHistory *self, int by)
{
  self->typing = FALSE;
  self->position += by;
}

/**
 * wb_history_get_state:
 * @self: a history
 *
 * Returns: the number of this place in it; 0 before the first step
 */
guint64
wb_history_get_state (const WbHistory *self)
{
  const Entry *entry = last_entry (self);

  return entry != NULL ? entry->state : 0;
}
