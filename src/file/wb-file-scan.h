/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-error.h"

G_BEGIN_DECLS

typedef enum
{
  WB_FILE_TAG_START,
  WB_FILE_TAG_END,
  WB_FILE_TAG_EMPTY, /* start and end in one */
} WbFileTagKind;

/**
 * WbFileTag:
 * @start: the offset of its < in the file
 * @length: its bytes, from < to >
 * @position: the place of its <
 * @text: the place of the first character behind it that is not blank; line 0: there is none, or it is not known yet
 *
 * A start or end tag that the scanner has seen. The parser behind it says neither exactly nor cheaply where it is.
 */
typedef struct
{
  guint64        start;
  guint32        length;
  WbFilePosition position;
  WbFilePosition text;
  WbFileTagKind  kind;
} WbFileTag;

/**
 * WbFileScan:
 *
 * Goes through the bytes of a file before the XML parser sees them, and refuses what the parser would honour, choke on
 * or take too long for: other encodings, NUL, DOCTYPE, and whatever is over a limit. What it lets through, it cuts
 * between tags and between characters, so that the parser never waits in the middle of one; and it tells where each tag
 * stands.
 *
 * It knows just enough of XML to tell tags, text, comments, CDATA sections and instructions apart. Whether they are
 * well formed is for the parser to say.
 */
typedef struct _WbFileScan WbFileScan;

WbFileScan     *wb_file_scan_new  (void);
void            wb_file_scan_free (WbFileScan *self);

gsize           wb_file_scan_run  (WbFileScan *self, const char *data, gsize size, gboolean is_last, GError **error);
gboolean        wb_file_scan_pop  (WbFileScan *self, WbFileTag *tag);
gboolean        wb_file_scan_peek_tag (const WbFileScan *self, WbFileTag *tag); /* the same, without taking it */
guint64         wb_file_scan_find_end (const WbFileScan *self, guint depth, guint64 from);

WbFilePosition  wb_file_scan_locate           (const WbFileScan *self, guint64 offset);
WbFilePosition  wb_file_scan_locate_attribute (const WbFileScan *self, const WbFileTag *tag, const char *prefix,
                                               const char *name);
WbFilePosition  wb_file_scan_locate_behind    (const WbFileScan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileScan, wb_file_scan_free)

G_END_DECLS
