/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* How many questions of wb_ask_async() are open: each is a window of its own or lies in the one that asks, as the
 * release of libadwaita has it. */
guint count_questions (void);
