/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-canvas.h"

G_BEGIN_DECLS

void wb_card_spelling_attach (WbCanvas *canvas); /* what is written on its cards is checked, too */

G_END_DECLS
