/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Where words that are too long for their line may be broken, by a plain rule for Dutch and English. */

#define WB_SOFT_HYPHEN "\xc2\xad"

char    *wb_hyphens_insert    (const char *word); /* with a soft hyphen at every such place */
char    *wb_hyphens_insert_where_broken (PangoLayout *layout); /* into the words that it breaks; NULL: it breaks none */

G_END_DECLS
