/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

#define WB_FILE_ID_HEAD 24

/**
 * WbFileId:
 * @id: an id
 * @slot: the item that has it, once it was read
 * @owed: how many references to @id were taken but not counted yet
 * @head: how it begins, the rest zero: most ids can be told apart by it
 */
typedef struct
{
  GRefString *id;
  WbSlot      slot;
  guint32     owed;
  char        head[WB_FILE_ID_HEAD];
} WbFileId;

/**
 * WbFileIds:
 *
 * The ids that a file mentions, each once: an item, its links and the references to it share one string.
 *
 * The strings lie all over the memory, and counting a reference in one means to wait for it. So the references are
 * counted here, where they are looked up, and settled all at once in the end; until then nothing that holds one may be
 * freed.
 */
typedef struct _WbFileIds WbFileIds;

WbFileIds  *wb_file_ids_new      (void);
void        wb_file_ids_free     (WbFileIds *self);
void        wb_file_ids_prefetch (const WbFileIds *self, const char *id, gsize length); /* it will be found soon */
WbFileId   *wb_file_ids_find     (WbFileIds *self, const char *id, gsize length); /* enters it; until the next is entered */
void        wb_file_ids_settle   (WbFileIds *self);

static inline GRefString *
wb_file_id_take (WbFileId *id)
{
  id->owed++;

  return id->id;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileIds, wb_file_ids_free)

G_END_DECLS
