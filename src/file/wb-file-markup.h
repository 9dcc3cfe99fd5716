/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-buffer.h"
#include "wb-value.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;
  gsize length;
} WbFileString;

/**
 * WbFileFieldMarkup:
 * @attribute: what stands before the value of an attribute
 * @open: @close: what stands around the text of a child element
 */
typedef struct
{
  const WbField *field;
  WbFileString   attribute;
  WbFileString   open;
  WbFileString   close;
} WbFileFieldMarkup;

/**
 * WbFileMarkup:
 * @start: the start tag of a record up to its first value
 * @end: its end tag
 * @children: which fields are child elements, one bit each
 * @fields: in the order of the table
 *
 * The markup of a kind, made once from the table: most of a file is this, so that writing is mostly copying.
 */
typedef struct
{
  WbFileString       start;
  WbFileString       end;
  guint64            children;
  WbFileFieldMarkup *fields;
} WbFileMarkup;

const WbFileMarkup *wb_file_markup_get              (WbKind kind);
void                wb_file_markup_append_attribute (WbFileBuffer *buffer, const WbFileFieldMarkup *markup, WbValue value);

G_END_DECLS
