/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbDictionary:
 *
 * The words of a language, as the dictionaries that are installed on the desktop have them, and those that the user taught
 * it, here or in another program. Only one thread may use one at a time.
 */
typedef struct _WbDictionary WbDictionary;

gboolean      wb_dictionary_is_supported (void); /* whether the program was built with any */

WbDictionary *wb_dictionary_load         (const char *language); /* "nl", "nl-BE"; slow; NULL when none is installed */
void          wb_dictionary_free         (WbDictionary *self);

gboolean      wb_dictionary_has          (WbDictionary *self, const char *word);
char        **wb_dictionary_suggest      (WbDictionary *self, const char *word); /* what may be meant, best first; may be empty */
void          wb_dictionary_learn        (WbDictionary *self, const char *word); /* for good */
void          wb_dictionary_ignore       (WbDictionary *self, const char *word); /* until the program ends */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbDictionary, wb_dictionary_free)

G_END_DECLS
