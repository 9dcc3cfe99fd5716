/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-scan.h"
#include "wb-file-utf8.h"

G_BEGIN_DECLS

typedef enum
{
  WB_FILE_SCAN_IN_TEXT,
  WB_FILE_SCAN_IN_START_TAG,
  WB_FILE_SCAN_IN_VALUE,
  WB_FILE_SCAN_IN_END_TAG,
  WB_FILE_SCAN_IN_COMMENT,
  WB_FILE_SCAN_IN_CDATA,
  WB_FILE_SCAN_IN_INSTRUCTION,
} WbFileScanState;

/* Offsets count from the start of the file. */
struct _WbFileScan
{
  const char     *data;        /* what is being scanned; its first byte is at .base */
  WbFilePlace     base;
  guint64         at;          /* scanned up to here */
  guint64         valid;       /* known to be UTF-8 up to here */
  guint64         limit;       /* scan up to here */
  gboolean        is_last;
  gboolean        is_sniffed;
  gboolean        has_markup;
  gboolean        has_tag;

  WbFileScanState state;
  char            quote;
  guint64         value;       /* where the value of the attribute began */
  WbFilePlace     markup;      /* where the tag, comment, section or instruction began */
  WbFilePlace     text;        /* where the text before it began */
  WbFilePlace     content;     /* where the text, comment, section or instruction began, without its delimiter */
  WbFilePlace     cursor;      /* counts lines; between two runs it is at what was not fed yet */
  guint64         declaration; /* where an XML declaration would be */

  GArray         *tags;        /* of WbFileTag: those that were not handed over */
  WbFilePosition  behind;      /* where the text stands behind the last tag before them; line 0: not known yet */
};

static inline const char *
wb_file_scan_peek (const WbFileScan *self, guint64 offset)
{
  return self->data + (offset - self->base.offset);
}

static inline WbFilePlace
wb_file_scan_move_to (const WbFileScan *self, WbFilePlace place, guint64 offset)
{
  wb_file_utf8_advance (&place.position, wb_file_scan_peek (self, place.offset), offset - place.offset);
  place.offset = offset;

  return place;
}

/* The place of @offset; when it is no longer at hand, the nearest one that is. */
static inline WbFilePosition
wb_file_scan_locate (const WbFileScan *self, guint64 offset)
{
  return wb_file_scan_move_to (self, self->base, CLAMP (offset, self->base.offset, self->valid)).position;
}

/* Of texts, in wb-file-scan-text.c */
gboolean wb_file_scan_check_content (WbFileScan *self, guint64 end, GError **error); /* of a comment or section, too */
gboolean wb_file_scan_check_text    (WbFileScan *self, guint64 end, GError **error);
guint64  wb_file_scan_find_text_end (const WbFileScan *self);
void     wb_file_scan_note_text     (WbFileScan *self, guint64 end);

G_END_DECLS
