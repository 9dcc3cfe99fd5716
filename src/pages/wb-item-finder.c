/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-item-finder.h"

#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-standing.h"

/* How long it may keep a frame waiting, in microseconds. */
#define PATIENCE 5000

struct _WbItemFinder
{
  GObject            parent_instance;
  WbProject         *project;
  GArray            *slots; /* of the items, when it was made */
  guint              n_added; /* of them, to the search */
  WbItemSearch      *search;
  WbItemSearchRun   *run; /* nullable: nothing was asked */
  gboolean           answered;
  WbItemFinderFilter filter;
  gpointer           filter_data;
  guint              source;
};

enum
{
  FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbItemFinder, wb_item_finder, G_TYPE_OBJECT)

static gboolean
may_find (WbSlot slot, gpointer data)
{
  WbItemFinder *self = data;

  return wb_project_get (self->project, slot) != NULL && wb_room_may_see (self->project, slot) &&
         (self->filter == NULL || self->filter (self->project, slot, self->filter_data));
}

/* What has a card is looked for more often than a milestone or a round. */
static gboolean
is_minor (const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  return !wb_kind_is_card (kind) && kind != WB_KIND_PARTNER;
}

static void
add_item (WbItemFinder *self, WbSlot slot)
{
  WbRecord *record = wb_project_get (self->project, slot);
  g_autofree char *label = record != NULL ? wb_item_label (self->project, record) : NULL;

  if (label == NULL)
    return;

  if (is_minor (record))
    wb_item_search_add_minor (self->search, slot, label);
  else
    wb_item_search_add (self->search, slot, label);
}

/* Returns whether all of them are in the search now. */
static gboolean
add_more (WbItemFinder *self)
{
  guint end = MIN (self->n_added + WB_ITEM_SEARCH_SLICE, self->slots->len);

  while (self->n_added < end)
    add_item (self, g_array_index (self->slots, WbSlot, self->n_added++));

  return self->n_added == self->slots->len;
}

/* Returns whether it is through. */
static gboolean
go_on (WbItemFinder *self, gint64 end)
{
  while (!add_more (self) || !wb_item_search_run_go (self->run, WB_ITEM_SEARCH_SLICE))
    if (g_get_monotonic_time () >= end)
      return FALSE;

  self->answered = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
  g_signal_emit (self, signals[FOUND], 0);

  return TRUE;
}

static gboolean
go_on_cb (gpointer data)
{
  WbItemFinder *self = data;

  return go_on (self, g_get_monotonic_time () + PATIENCE) ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
wb_item_finder_finalize (GObject *object)
{
  WbItemFinder *self = WB_ITEM_FINDER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->run, wb_item_search_run_free);
  wb_item_search_free (self->search);
  g_array_unref (self->slots);
  g_object_unref (self->project);

  G_OBJECT_CLASS (wb_item_finder_parent_class)->finalize (object);
}

static void
wb_item_finder_class_init (WbItemFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wb_item_finder_finalize;

  /**
   * WbItemFinder::found:
   * @self: the finder
   */
  signals[FOUND] = g_signal_new ("found", WB_TYPE_ITEM_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wb_item_finder_init (WbItemFinder *self)
{
  self->search = wb_item_search_new ();
  self->slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));
}

/**
 * wb_item_finder_new:
 * @project: a project
 * @kinds: the kinds of items that it finds
 *
 * Returns: (transfer full): a finder
 */
WbItemFinder *
wb_item_finder_new (WbProject *project, WbKindMask kinds)
{
  WbItemFinder *self = g_object_new (WB_TYPE_ITEM_FINDER, NULL);

  self->project = g_object_ref (project);
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    if ((kinds >> kind) & 1)
      {
        guint n;
        const WbSlot *slots = wb_project_list (project, kind, &n);

        g_array_append_vals (self->slots, slots, n);
      }

  return self;
}

/**
 * wb_item_finder_set_filter:
 * @self: a finder that was not asked yet
 * @filter: (nullable): whether an item may be found
 * @data: for @filter, until the finder is gone
 */
void
wb_item_finder_set_filter (WbItemFinder *self, WbItemFinderFilter filter, gpointer data)
{
  g_return_if_fail (WB_IS_ITEM_FINDER (self));

  self->filter = filter;
  self->filter_data = data;
}

/**
 * wb_item_finder_ask:
 * @self: a finder
 * @words: what somebody typed
 * @max: how many to find at most
 */
void
wb_item_finder_ask (WbItemFinder *self, const char *words, guint max)
{
  g_return_if_fail (WB_IS_ITEM_FINDER (self));

  g_clear_pointer (&self->run, wb_item_search_run_free);
  self->run = wb_item_search_run_new (self->search, words, max, may_find, self);
  self->answered = FALSE;
  if (self->source == 0 && !go_on (self, g_get_monotonic_time () + PATIENCE))
    self->source = g_idle_add (go_on_cb, self);
}

/**
 * wb_item_finder_finish:
 * @self: a finder that was asked something
 */
void
wb_item_finder_finish (WbItemFinder *self)
{
  g_return_if_fail (WB_IS_ITEM_FINDER (self));
  g_return_if_fail (self->run != NULL);

  if (!self->answered)
    go_on (self, G_MAXINT64);
}

/**
 * wb_item_finder_get:
 * @self: a finder
 *
 * Returns: (transfer none) (nullable): an array of #WbItemHit: the answer to what was asked last, the best first; %NULL
 *   while it is on its way
 */
const GArray *
wb_item_finder_get (WbItemFinder *self)
{
  g_return_val_if_fail (WB_IS_ITEM_FINDER (self), NULL);

  return self->answered ? wb_item_search_run_get (self->run) : NULL;
}
