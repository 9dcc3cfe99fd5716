/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edit.h"

G_BEGIN_DECLS

/* Whether two items can become one; see wb_edit_join(). */
gboolean wb_edit_can_join (WbEdit *edit, const char *id, const char *other);
void     wb_edit_join     (WbEdit *edit, const char *id, const char *other); /* both become the first */

G_END_DECLS
