/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-drawing.h"

G_BEGIN_DECLS

char    *wb_drawing_name       (WbProject *project); /* what it is called; NULL: nothing */
gboolean wb_drawing_write_file (const char *path, GBytes *bytes, GError **error);
char    *wb_drawing_number     (const char *path, guint page, guint n_pages); /* the name of the file of one page */

G_END_DECLS
