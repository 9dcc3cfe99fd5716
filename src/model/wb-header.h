/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-extra.h"

G_BEGIN_DECLS

#define WB_FORMAT_MAJOR 1
#define WB_FORMAT_MINOR 0
#define WB_MAX_MINOR    9999
#define WB_MAX_EARLIER  200

/** WB_APP: what a revision says of the program that saved it. */
#define WB_APP "wijkbord " WB_VERSION

/** WbEarlier: an ancestor of a revision. */
typedef struct
{
  char    *id;
  char    *saved; /* UTC, YYYY-MM-DDThh:mm:ssZ, or NULL */
  WbExtra *extra;
} WbEarlier;

/**
 * WbHeader:
 * @minor: the minor version of the file, or %WB_FORMAT_MINOR; the major one is always %WB_FORMAT_MAJOR
 * @language: the xml:lang of the root, or %NULL; used when the project has no language
 * @id: the revision, or %NULL when it was never saved
 * @redacted: the withheld classes, separated by blanks, when this is a redacted copy; else %NULL
 * @of: what a redacted copy is of: the full revision
 * @only_domain: @only_goal: @only_partner: ids separated by blanks, or %NULL
 * @earlier: the ancestors, newest first
 * @extra: what others put on `revision`
 * @root_extra: the attributes that others put on the root
 *
 * What a plan knows about its file beside its content. Immutable once shared, atomically counted.
 */
typedef struct _WbHeader WbHeader;

struct _WbHeader
{
  /*< private >*/
  gatomicrefcount ref_count;
  /*< public >*/
  int        minor;
  char      *language;
  char      *id;
  char      *saved;
  char      *by;
  char      *app;
  char      *redacted;
  char      *of;
  char      *only_domain;
  char      *only_goal;
  char      *only_partner;
  GArray    *earlier; /* of WbEarlier */
  WbExtra   *extra;
  WbExtra   *root_extra;
};

WbHeader *wb_header_new         (void);
WbHeader *wb_header_ref         (WbHeader *header);
void      wb_header_unref       (WbHeader *header);
void      wb_header_add_earlier (WbHeader *header, const char *id, const char *saved, WbExtra *extra);
gboolean  wb_header_is_redacted (const WbHeader *header); /* of a copy from which something was withheld */
gboolean  wb_header_is_newer    (const WbHeader *header); /* of a newer minor version than ours: unknown words and fields are kept */
WbHeader *wb_header_copy        (const WbHeader *header); /* without its ancestors; not shared yet */
WbHeader *wb_header_raise       (WbHeader *header, int minor); /* of that version at least */
WbHeader *wb_header_follow      (WbHeader *mine, WbHeader *theirs); /* after a merge with what stands in the file */
WbHeader *wb_header_next        (const WbHeader *header, const char *id, const char *saved, const char *by,
                                 const char *app); /* of the next revision: this one becomes its nearest ancestor */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbHeader, wb_header_unref)

G_END_DECLS
