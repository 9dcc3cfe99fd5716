/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <libxml/tree.h>

#include "wb-table.h"

G_BEGIN_DECLS

/* The names that an element or attribute of a project file may have, each with a number. Those that are no kind and no
 * field have a number of their own here; 0 is a name that the format does not have. */
typedef enum
{
  WB_FILE_NAME_UNKNOWN,
  WB_FILE_NAME_ROOT,
  WB_FILE_NAME_REVISION,
  WB_FILE_NAME_EARLIER,
  WB_FILE_NAME_LINK,
  WB_FILE_NAME_VERSION,
  WB_FILE_NAME_ID,
  WB_FILE_NAME_KIND,
  WB_FILE_NAME_FROM,
  WB_FILE_NAME_TO,
  WB_FILE_NAME_SAVED,
  WB_FILE_NAME_BY,
  WB_FILE_NAME_APP,
  WB_FILE_NAME_REDACTED,
  WB_FILE_NAME_OF,
  WB_FILE_NAME_ONLY_DOMAIN,
  WB_FILE_NAME_ONLY_GOAL,
  WB_FILE_NAME_ONLY_PARTNER,
  WB_FILE_N_FIXED_NAMES
} WbFileName;

#define WB_FILE_MAX_NAMES  256 /* a number is a byte */
#define WB_FILE_NAMES_SIZE 512 /* a power of two, more than twice the names that there are */

/**
 * WbFileNames:
 *
 * Finds the number of a name by its address, since a parser of libxml2 has every name in its dictionary: no string is
 * compared however many attributes there are.
 */
typedef struct
{
  /*< private >*/
  const xmlChar *keys[WB_FILE_NAMES_SIZE];
  guint8         numbers[WB_FILE_NAMES_SIZE];
} WbFileNames;

void           wb_file_names_init      (WbFileNames *names, xmlDict *dict);
guint          wb_file_names_get_n     (void); /* the numbers are from 1 to below that */
const char    *wb_file_name_get        (guint name);
WbKind         wb_file_name_get_kind   (guint name); /* of item, or conflict; WB_N_KINDS when it is none */
const WbField *wb_file_name_get_field  (guint name, WbKind kind); /* NULL when it is none of that kind */

static inline guint
wb_file_names_home (const xmlChar *name)
{
  gsize address = GPOINTER_TO_SIZE (name);

  return (address ^ (address >> 9)) % WB_FILE_NAMES_SIZE;
}

static inline guint
wb_file_names_find (const WbFileNames *names, const xmlChar *name)
{
  guint i = wb_file_names_home (name);

  while (names->keys[i] != NULL && names->keys[i] != name)
    i = (i + 1) % WB_FILE_NAMES_SIZE;

  return names->keys[i] != NULL ? names->numbers[i] : WB_FILE_NAME_UNKNOWN;
}

G_END_DECLS
