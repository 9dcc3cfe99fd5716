/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the toolkit has to do before there is a window, in the order that keeps nobody waiting. */
void wb_toolkit_begin  (void);
void wb_toolkit_finish (void);

G_END_DECLS
