/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-error.h"

G_BEGIN_DECLS

char *wb_file_reason (int code, const char *folder); /* a translated sentence */

G_END_DECLS
