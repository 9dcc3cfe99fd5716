/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *wb_moment_to_saved (GDateTime *moment, GDateTime *now);
char *wb_moment_to_label (GDateTime *moment, GDateTime *now);

G_END_DECLS
