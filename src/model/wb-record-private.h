/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-record.h"

G_BEGIN_DECLS

/* One block: the header, then what only some records have (the other end of a link, or a fragment's text, namespace and
 * name; what is unknown), then the values that are present, in the order of their fields. A link with two fields takes 48
 * bytes. */
struct _WbRecord
{
  gatomicrefcount ref_count;
  guint8          kind;
  guint8          n_head; /* pointers before the values */
  guint8          has_extra;
  guint64         present;
  GRefString     *id; /* of links: where they come from; NULL for conflicts */
  WbValue         data[];
};

/* What a fragment has before its values. */
enum
{
  FRAGMENT_XML,
  FRAGMENT_NS,
  FRAGMENT_NAME,
  FRAGMENT_N_HEAD
};

WbRecord *wb_record_alloc (WbKind kind, guint64 present, gboolean has_extra);

G_END_DECLS
