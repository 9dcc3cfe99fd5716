/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-selection.h"

#include <string.h>

struct _WbSelection
{
  GObject     parent_instance;
  WbProject  *project;
  GArray     *slots; /* in the order in which they were chosen */
  GHashTable *set;   /* the same, to look up */
  WbEdge      reference; /* instead of those; its by is WB_SLOT_NONE when none is selected */
};

typedef enum
{
  PROP_PROJECT = 1,
} WbSelectionProperty;

enum
{
  CHANGED,
  CHOSEN_AGAIN,
  N_SIGNALS
};

static GParamSpec *props[PROP_PROJECT + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbSelection, wb_selection, G_TYPE_OBJECT)

static void
emit_changed (WbSelection *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append (WbSelection *self, WbSlot slot)
{
  if (g_hash_table_add (self->set, GUINT_TO_POINTER (slot)))
    g_array_append_val (self->slots, slot);
}

static gboolean
drop (WbSelection *self, WbSlot slot)
{
  if (!g_hash_table_remove (self->set, GUINT_TO_POINTER (slot)))
    return FALSE;

  for (guint i = 0; i < self->slots->len; i++)
    {
      if (g_array_index (self->slots, WbSlot, i) == slot)
        {
          g_array_remove_index (self->slots, i);
          break;
        }
    }

  return TRUE;
}

static void
empty (WbSelection *self)
{
  self->reference.by = WB_SLOT_NONE;
  g_array_set_size (self->slots, 0);
  g_hash_table_remove_all (self->set);
}

/* It refers to something else, or to nothing. */
static gboolean
is_reference_gone (WbSelection *self)
{
  const WbRecord *by = wb_project_get (self->project, self->reference.by);
  const WbRecord *to = wb_project_get (self->project, self->reference.to);

  return by == NULL || to == NULL ||
         g_strcmp0 (wb_record_get_text (by, self->reference.field), wb_record_get_id (to)) != 0;
}

static void
project_changed_cb (WbSelection *self, const WbDelta *delta)
{
  gboolean dropped = FALSE;

  if (self->reference.by != WB_SLOT_NONE && is_reference_gone (self))
    wb_selection_clear (self);
  if (self->slots->len == 0)
    return;

  for (guint i = 0; i < delta->step->n_changes; i++)
    if (delta->step->changes[i].new_record == NULL)
      dropped |= drop (self, delta->step->changes[i].slot);

  if (dropped)
    emit_changed (self);
}

static void
wb_selection_dispose (GObject *object)
{
  WbSelection *self = WB_SELECTION (object);

  g_clear_object (&self->project);

  G_OBJECT_CLASS (wb_selection_parent_class)->dispose (object);
}

static void
wb_selection_finalize (GObject *object)
{
  WbSelection *self = WB_SELECTION (object);

  g_array_unref (self->slots);
  g_hash_table_unref (self->set);

  G_OBJECT_CLASS (wb_selection_parent_class)->finalize (object);
}

static void
wb_selection_constructed (GObject *object)
{
  WbSelection *self = WB_SELECTION (object);

  G_OBJECT_CLASS (wb_selection_parent_class)->constructed (object);

  g_signal_connect_object (self->project, "changed", G_CALLBACK (project_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
wb_selection_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbSelection *self = WB_SELECTION (object);

  switch ((WbSelectionProperty) id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_selection_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbSelection *self = WB_SELECTION (object);

  switch ((WbSelectionProperty) id)
    {
    case PROP_PROJECT:
      self->project = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_selection_class_init (WbSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wb_selection_dispose;
  object_class->finalize = wb_selection_finalize;
  object_class->constructed = wb_selection_constructed;
  object_class->get_property = wb_selection_get_property;
  object_class->set_property = wb_selection_set_property;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, WB_TYPE_PROJECT,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * WbSelection::changed:
   * @self: the selection
   *
   * Something was chosen, or is not chosen any more. When a step deleted it, this comes before those who look at the
   * project after the selection was made hear of the step.
   */
  signals[CHANGED] = g_signal_new ("changed", WB_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * WbSelection::chosen-again:
   * @self: the selection
   *
   * What is selected was chosen once more, so nothing changed. Whoever went elsewhere meanwhile may come back to it.
   */
  signals[CHOSEN_AGAIN] = g_signal_new ("chosen-again", WB_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
wb_selection_init (WbSelection *self)
{
  self->slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  self->set = g_hash_table_new (NULL, NULL);
}

/**
 * wb_selection_new:
 * @project: the project whose items and links can be selected
 *
 * Returns: (transfer full): a selection of nothing
 */
WbSelection *
wb_selection_new (WbProject *project)
{
  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  return g_object_new (WB_TYPE_SELECTION, "project", project, NULL);
}

/**
 * wb_selection_get_project:
 * @self: a selection
 *
 * Returns: (transfer none): the project that it selects in
 */
WbProject *
wb_selection_get_project (WbSelection *self)
{
  g_return_val_if_fail (WB_IS_SELECTION (self), NULL);

  return self->project;
}

/**
 * wb_selection_get:
 * @self: a selection
 * @n: (out) (optional): how many there are
 *
 * Returns: (transfer none) (array length=n): what is selected, in the order in which it was chosen, until it changes
 */
const WbSlot *
wb_selection_get (WbSelection *self, guint *n)
{
  g_return_val_if_fail (WB_IS_SELECTION (self), NULL);

  if (n != NULL)
    *n = self->slots->len;

  return (const WbSlot *) self->slots->data;
}

/**
 * wb_selection_get_n:
 * @self: a selection
 *
 * Returns: how many are selected
 */
guint
wb_selection_get_n (WbSelection *self)
{
  g_return_val_if_fail (WB_IS_SELECTION (self), 0);

  return self->slots->len;
}

/**
 * wb_selection_get_last:
 * @self: a selection
 *
 * Returns: what was chosen last, or %WB_SLOT_NONE when nothing is selected
 */
WbSlot
wb_selection_get_last (WbSelection *self)
{
  g_return_val_if_fail (WB_IS_SELECTION (self), WB_SLOT_NONE);

  return self->slots->len > 0 ? g_array_index (self->slots, WbSlot, self->slots->len - 1) : WB_SLOT_NONE;
}

/**
 * wb_selection_contains:
 * @self: a selection
 * @slot: a slot
 *
 * Returns: whether it is selected
 */
gboolean
wb_selection_contains (WbSelection *self, WbSlot slot)
{
  g_return_val_if_fail (WB_IS_SELECTION (self), FALSE);

  return g_hash_table_contains (self->set, GUINT_TO_POINTER (slot));
}

/**
 * wb_selection_set:
 * @self: a selection
 * @slot: an item or link, or %WB_SLOT_NONE
 *
 * Selects @slot and nothing else.
 */
void
wb_selection_set (WbSelection *self, WbSlot slot)
{
  wb_selection_set_many (self, &slot, slot == WB_SLOT_NONE ? 0 : 1);
}

/**
 * wb_selection_set_many:
 * @self: a selection
 * @slots: (array length=n): items and links; a slot that comes twice counts once
 * @n: how many
 *
 * Selects these and nothing else.
 */
void
wb_selection_set_many (WbSelection *self, const WbSlot *slots, guint n)
{
  g_return_if_fail (WB_IS_SELECTION (self));

  if (self->reference.by == WB_SLOT_NONE && n == self->slots->len && (n == 0 || memcmp (self->slots->data, slots, n * sizeof (WbSlot)) == 0))
    {
      wb_selection_choose_again (self);
      return;
    }

  empty (self);
  for (guint i = 0; i < n; i++)
    append (self, slots[i]);
  emit_changed (self);
}

/**
 * wb_selection_choose_again:
 * @self: a selection
 *
 * Says that what is selected, if anything, is meant once more.
 */
void
wb_selection_choose_again (WbSelection *self)
{
  g_return_if_fail (WB_IS_SELECTION (self));

  if (self->slots->len > 0)
    g_signal_emit (self, signals[CHOSEN_AGAIN], 0);
}

/**
 * wb_selection_toggle:
 * @self: a selection
 * @slot: an item or link
 *
 * Selects @slot as well, as the last one, or no longer.
 */
void
wb_selection_toggle (WbSelection *self, WbSlot slot)
{
  g_return_if_fail (WB_IS_SELECTION (self));
  g_return_if_fail (slot != WB_SLOT_NONE);

  self->reference.by = WB_SLOT_NONE;
  if (!drop (self, slot))
    append (self, slot);
  emit_changed (self);
}

/**
 * wb_selection_clear:
 * @self: a selection
 *
 * Selects nothing.
 */
void
wb_selection_clear (WbSelection *self)
{
  wb_selection_set_many (self, NULL, 0);
}

/**
 * wb_selection_set_reference:
 * @self: a selection
 * @reference: an edge of the project that is no link
 *
 * Selects @reference and nothing else.
 */
void
wb_selection_set_reference (WbSelection *self, const WbEdge *reference)
{
  g_return_if_fail (WB_IS_SELECTION (self));
  g_return_if_fail (reference != NULL && reference->field != WB_EDGE_LINK);

  empty (self);
  self->reference = *reference;
  emit_changed (self);
}

/**
 * wb_selection_get_reference:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the reference that is selected, until the selection changes
 */
const WbEdge *
wb_selection_get_reference (WbSelection *self)
{
  g_return_val_if_fail (WB_IS_SELECTION (self), NULL);

  return self->reference.by != WB_SLOT_NONE ? &self->reference : NULL;
}
