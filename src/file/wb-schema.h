/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the table says of the project file, for those who have other tools: data/wijkbord.rng and data/wijkbord.xsd, and the
 * tables of data/format.md. The same table always gives the same bytes, in English whatever the locale. */

char *wb_schema_rng      (void);
char *wb_schema_xsd      (void);
char *wb_schema_markdown (void);

G_END_DECLS
