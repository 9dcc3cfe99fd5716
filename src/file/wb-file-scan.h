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
 * WbFilePlace:
 * @offset: counts from the start of the file
 * @position: where that is
 */
typedef struct
{
  guint64        offset;
  WbFilePosition position;
} WbFilePlace;

/**
 * WbFileScanned:
 * @data: bytes that were scanned; borrowed
 * @base: where they begin
 * @valid: the offset up to which they are known to be UTF-8
 * @text: where the text behind the last tag before @tags stands, if that was not known yet; line 0: it is not known now
 * @tags: (element-type WbFileTag): the tags in them
 *
 * What a scanner has found in bytes of a file. It goes on with the next ones, on another thread maybe, while a parser
 * reads these: see #WbFileTags.
 */
typedef struct
{
  const char    *data;
  WbFilePlace    base;
  guint64        valid;
  WbFilePosition text;
  GArray        *tags;
} WbFileScanned;

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
void            wb_file_scan_hand_over (WbFileScan *self, WbFileScanned *scanned);

void            wb_file_scanned_init  (WbFileScanned *scanned);
void            wb_file_scanned_clear (WbFileScanned *scanned);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileScan, wb_file_scan_free)

G_END_DECLS
