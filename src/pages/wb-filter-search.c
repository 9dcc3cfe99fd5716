/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-filter-search.h"

#include "wb-seen-files.h"

/* How long it may keep a frame waiting, in microseconds. */
#define PATIENCE 5000

struct _WbFilterSearch
{
  GObject        parent_instance;
  WbProject     *project;
  WbFilter       filter;
  WbFilterIndex *index;   /* of the project; kept from the first question on */
  WbSeen        *seen;    /* when the plan was closed; read when it is first asked for */
  WbFilterRun   *running; /* on its way */
  WbFilterRun   *done;    /* the last one that was through */
  GHashTable    *kept;    /* slots of what came since something was asked */
  guint          source;
};

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbFilterSearch, wb_filter_search, G_TYPE_OBJECT)

static void
stop (WbFilterSearch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->running, wb_filter_run_free);
}

static void
keep_shown (WbFilterSearch *self)
{
  const WbFilterResult *result = wb_filter_run_get (self->done);
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, self->kept);
  while (g_hash_table_iter_next (&iter, &slot, NULL))
    g_hash_table_add (result->shown, slot);
}

/* Returns whether it is through. */
static gboolean
go_on (WbFilterSearch *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!wb_filter_run_go (self->running, WB_FILTER_SLICE))
    if (g_get_monotonic_time () >= end)
      return FALSE;

  g_clear_pointer (&self->done, wb_filter_run_free);
  self->done = g_steal_pointer (&self->running);
  keep_shown (self);
  g_signal_emit (self, signals[FOUND], 0);

  return TRUE;
}

static gboolean
go_on_cb (gpointer data)
{
  WbFilterSearch *self = data;

  /* Somebody who hears of what was found may ask for something else, which has a source of its own. */
  if (!go_on (self))
    return G_SOURCE_CONTINUE;
  if (self->running == NULL)
    self->source = 0;

  return G_SOURCE_REMOVE;
}

static const WbSeen *
get_seen (WbFilterSearch *self)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->seen == NULL)
    bytes = wb_seen_files_load (wb_record_get_id (wb_project_get (self->project, wb_project_get_root (self->project))));
  if (bytes != NULL)
    self->seen = wb_seen_new_from_bytes (bytes);

  return self->seen;
}

static void
begin (WbFilterSearch *self)
{
  stop (self);
  if (self->project == NULL || wb_filter_is_empty (&self->filter))
    {
      g_clear_pointer (&self->done, wb_filter_run_free);
      g_signal_emit (self, signals[FOUND], 0);
      return;
    }

  if (self->index == NULL)
    self->index = wb_filter_index_new (self->project);
  self->running = wb_filter_run_new (self->index, &self->filter);
  if (self->filter.since_closed)
    wb_filter_run_set_seen (self->running, get_seen (self));
  if (!go_on (self))
    self->source = g_idle_add (go_on_cb, self);
}

static void
keep_new (WbFilterSearch *self, const WbStep *step)
{
  for (guint i = 0; i < step->n_changes; i++)
    if (step->changes[i].old_record == NULL && wb_kind_is_card (wb_record_get_kind (step->changes[i].new_record)))
      g_hash_table_add (self->kept, GUINT_TO_POINTER (step->changes[i].slot));
}

/* What is asked for is forgotten when it goes: nothing could match it any more. */
static void
forget_gone (WbFilterSearch *self)
{
  WbSlot *slots[] = { &self->filter.theme, &self->filter.partner, &self->filter.person };

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    if (*slots[i] != WB_SLOT_NONE && wb_project_get (self->project, *slots[i]) == NULL)
      *slots[i] = WB_SLOT_NONE;
}

static void
project_changed_cb (WbFilterSearch *self, const WbDelta *delta)
{
  if (self->index != NULL)
    wb_filter_index_update (self->index, delta);
  if (wb_filter_is_empty (&self->filter))
    return;

  keep_new (self, delta->step);
  forget_gone (self);
  begin (self);
}

static void
forget_project (WbFilterSearch *self)
{
  stop (self);
  g_clear_pointer (&self->done, wb_filter_run_free);
  g_clear_pointer (&self->index, wb_filter_index_free);
  g_clear_pointer (&self->seen, wb_seen_free);
  wb_filter_clear (&self->filter);
  g_hash_table_remove_all (self->kept);
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, project_changed_cb, self);
  g_clear_object (&self->project);
}

static void
wb_filter_search_finalize (GObject *object)
{
  WbFilterSearch *self = WB_FILTER_SEARCH (object);

  forget_project (self);
  g_hash_table_unref (self->kept);

  G_OBJECT_CLASS (wb_filter_search_parent_class)->finalize (object);
}

static void
wb_filter_search_class_init (WbFilterSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wb_filter_search_finalize;

  /**
   * WbFilterSearch::found:
   * @self: the search
   */
  signals[FOUND] = g_signal_new ("found", WB_TYPE_FILTER_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wb_filter_search_init (WbFilterSearch *self)
{
  self->kept = g_hash_table_new (NULL, NULL);
}

/**
 * wb_filter_search_new:
 *
 * Returns: (transfer full): a search without a plan
 */
WbFilterSearch *
wb_filter_search_new (void)
{
  return g_object_new (WB_TYPE_FILTER_SEARCH, NULL);
}

/**
 * wb_filter_search_set_project:
 * @self: a search
 * @project: (nullable): a plan
 */
void
wb_filter_search_set_project (WbFilterSearch *self, WbProject *project)
{
  g_return_if_fail (WB_IS_FILTER_SEARCH (self));

  if (self->project == project)
    return;

  forget_project (self);
  if (project != NULL)
    {
      self->project = g_object_ref (project);
      g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  g_signal_emit (self, signals[FOUND], 0);
}

/**
 * wb_filter_search_get_project:
 * @self: a search
 *
 * Returns: (transfer none) (nullable): the plan that it looks through
 */
WbProject *
wb_filter_search_get_project (WbFilterSearch *self)
{
  g_return_val_if_fail (WB_IS_FILTER_SEARCH (self), NULL);

  return self->project;
}

/**
 * wb_filter_search_set_filter:
 * @self: a search
 * @filter: what is asked from now on
 */
void
wb_filter_search_set_filter (WbFilterSearch *self, const WbFilter *filter)
{
  g_return_if_fail (WB_IS_FILTER_SEARCH (self));

  if (wb_filter_equal (&self->filter, filter))
    return;

  wb_filter_copy (&self->filter, filter);
  g_hash_table_remove_all (self->kept);
  begin (self);
}

/**
 * wb_filter_search_get_filter:
 * @self: a search
 *
 * Returns: (transfer none): what is asked
 */
const WbFilter *
wb_filter_search_get_filter (WbFilterSearch *self)
{
  g_return_val_if_fail (WB_IS_FILTER_SEARCH (self), NULL);

  return &self->filter;
}

/**
 * wb_filter_search_get_result:
 * @self: a search
 *
 * Returns: (transfer none) (nullable): what was found last; %NULL when nothing is asked
 */
const WbFilterResult *
wb_filter_search_get_result (WbFilterSearch *self)
{
  g_return_val_if_fail (WB_IS_FILTER_SEARCH (self), NULL);

  return self->done != NULL ? wb_filter_run_get (self->done) : NULL;
}
