/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-capture.h"

G_BEGIN_DECLS

WbSlot wb_board_add_captured (WbProject *project, const WbCapture *capture, GError **error);

G_END_DECLS
