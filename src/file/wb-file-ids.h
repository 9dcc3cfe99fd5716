/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbFileId:
 * @id: an id
 * @slot: the item that has it, once it was read
 */
typedef struct
{
  GRefString *id;
  WbSlot      slot;
  guint32     hash;
} WbFileId;

/**
 * WbFileIds:
 *
 * The ids that a file mentions, each once: an item, its links and the references to it share one string.
 */
typedef struct _WbFileIds WbFileIds;

WbFileIds *wb_file_ids_new    (void);
void       wb_file_ids_free   (WbFileIds *self);
void       wb_file_ids_prefetch (const WbFileIds *self, const char *id, gsize length);
WbFileId  *wb_file_ids_intern (WbFileIds *self, const char *id, gsize length); /* until the next one is interned */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileIds, wb_file_ids_free)

G_END_DECLS
