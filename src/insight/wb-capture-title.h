/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-capture.h"

G_BEGIN_DECLS

void wb_capture_gather_title (WbCapture *self, const char *line, GArray *words); /* from what is no part of it */

G_END_DECLS
