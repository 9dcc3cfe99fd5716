/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-names.h"

G_BEGIN_DECLS

/* What became of a value, in words: both values, of a set its members, of a long text its paragraphs. */

char *wb_difference_to_words (WbNames *names, const WbField *field, const WbValue *before, const WbValue *after);
char *wb_difference_of_sets  (WbNames *names, const WbField *field, const WbSet *before, const WbSet *after,
                              const char *but); /* a member that is not spoken of; NULL when there is nothing to say */
char *wb_difference_quote    (const char *text, const char *other);   /* @text, so that one sees where they differ */

G_END_DECLS
