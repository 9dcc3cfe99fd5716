/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is said over the board is as large as the text on it. */

void wb_board_label_set_text_size (GtkLabel *label, int chars, int text_size);

G_END_DECLS
