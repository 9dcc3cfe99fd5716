/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbTemplate:
 * @name: as wb_data_dir_find_template() takes it
 * @label: what it is called, translated
 * @description: what it gives, one sentence, translated
 *
 * A plan to start from. It is there in every language of wb_data_dir_get_languages().
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *description;
} WbTemplate;

/**
 * WbTemplateLanguage:
 * @code: its code, as a plan has it
 * @name: what it is called by those who speak it
 * @sample: the file of the sample plan in it
 *
 * A language in which there are templates.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *sample;
} WbTemplateLanguage;

void              wb_data_dir_init_locale   (void); /* the locale and the catalogues of a program */
void              wb_data_dir_heed_language (void); /* once LANGUAGE is set */
const WbTemplate *wb_data_dir_get_templates (guint *n);
char             *wb_data_dir_find_template (const char *name); /* the path of its file, NULL when there is no such template */

const WbTemplateLanguage *wb_data_dir_get_languages (guint *n); /* the user's first */

char             *wb_data_dir_get_journals  (void); /* the user's folder of recovery journals; it need not be there */

G_END_DECLS
