/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbTemplate:
 * @name: as `wijkbordctl new --template` takes it
 * @label: what it is called, translated
 * @description: what it gives, one sentence, translated
 *
 * A plan to start from.
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *description;
} WbTemplate;

const char       *wb_data_dir_get           (void); /* WIJKBORD_DATADIR, or where it was installed */
const char       *wb_data_dir_get_locale    (void); /* WIJKBORD_LOCALEDIR, or where it was installed */
void              wb_data_dir_init_locale   (void); /* the locale and the catalogues of a program */
void              wb_data_dir_heed_language (void); /* once LANGUAGE is set */
const WbTemplate *wb_data_dir_get_templates (guint *n);
char             *wb_data_dir_find_template (const char *name); /* the path of its file, NULL when there is no such template */
char             *wb_data_dir_get_journals  (void); /* the user's folder of recovery journals; it need not be there */

G_END_DECLS
