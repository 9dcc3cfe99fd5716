/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-diff.h"
#include "wb-news.h"
#include "wb-project.h"

G_BEGIN_DECLS

/* The changes of a diff in the order in which they are told. Private to the model. */

/**
 * WbDiffEntry:
 * @change: a change; the two sides may be records of two keys that stand for each other
 * @news: what it says
 * @item: the item under which it is told: its own, or for a link one of its ends
 * @theme: (nullable): the theme of @item
 * @has_goal: whether @item is no action, or one that contributes to a goal
 * @along: (element-type WbDiffEntry): what came or went with it
 */
typedef struct
{
  WbChange        change;
  WbNews         *news;
  const WbRecord *item;
  const WbRecord *theme;
  gboolean        has_goal;
  GPtrArray      *along;
} WbDiffEntry;

GPtrArray *wb_diff_entries_new (WbProject *from, WbProject *to, WbNames *names, const WbDiff *diff); /* without those along */

static inline const WbRecord *
wb_diff_entry_get_record (const WbDiffEntry *entry)
{
  return entry->change.new_record != NULL ? entry->change.new_record : entry->change.old_record;
}

G_END_DECLS
