/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What reader, writer and schemas agree on; data/format.md tells it to the world. The version is in wb-header.h. */

#define WB_FILE_NAMESPACE  "urn:wijkbord:project"
#define WB_FILE_ROOT       "wijkbord"
#define WB_FILE_SUFFIX     ".wijkbord"
#define WB_FILE_MEDIA_TYPE "application/x-wijkbord+xml"

/** WB_FILE_DIFF_NAMESPACE: of a document that says what is different between two plans. */
#define WB_FILE_DIFF_NAMESPACE "urn:wijkbord:diff"

/** WB_XML_NAMESPACE: the namespace of xml:lang and the like, which needs no declaration. */
#define WB_XML_NAMESPACE "http://www.w3.org/XML/1998/namespace"

#define WB_FILE_LINK     "link"
#define WB_FILE_REVISION "revision"
#define WB_FILE_EARLIER  "earlier"

/** WB_FILE_MAX_SIZE: a larger file is neither read nor written. */
#define WB_FILE_MAX_SIZE (G_GINT64_CONSTANT (1) << 30)

/* What goes beyond these is not read; the lengths are in bytes as they stand in the file. */
#define WB_FILE_MAX_TAG       (256 * 1024)      /* a tag, from < to > */
#define WB_FILE_MAX_ATTRIBUTE (64 * 1024)       /* the value of an attribute, without its quotes */
#define WB_FILE_MAX_TEXT      (4 * 1024 * 1024) /* a text, a comment, a CDATA section, an instruction */
#define WB_FILE_MAX_ITEMS     2000000
#define WB_FILE_MAX_DEPTH     16                /* the root is at depth 1 */

/**
 * WbFileProgress:
 * @fraction: how much is done, 0 to 1
 * @user_data: what was given along
 *
 * Hears how far reading or saving has come, on the thread that does it.
 */
typedef void (*WbFileProgress) (double fraction, gpointer user_data);

G_END_DECLS
