/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WB_SHA256_SIZE  32
#define WB_SHA256_BLOCK 64

/**
 * WbSha256:
 *
 * The SHA-256 of bytes that come in pieces, as fast as the processor has it: a file is read in less time than GLib takes
 * for its digest.
 */
typedef struct
{
  /*< private >*/
  guint32    state[8];
  guint64    size;     /* of all that came */
  guint8     block[WB_SHA256_BLOCK];
  GChecksum *checksum; /* where the processor cannot do it */
} WbSha256;

void wb_sha256_init   (WbSha256 *self);
void wb_sha256_clear  (WbSha256 *self);
void wb_sha256_update (WbSha256 *self, const void *data, gsize size);
void wb_sha256_end    (WbSha256 *self, guint8 *digest); /* of WB_SHA256_SIZE bytes; nothing can be added afterwards */

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbSha256, wb_sha256_clear)

G_END_DECLS
