/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Merges the paragraphs of a long text; see wb_merge_texts(). Private to the model. */

char *wb_merge_texts (const char *base, const char *mine, const char *theirs); /* NULL: both changed the same place */

G_END_DECLS
