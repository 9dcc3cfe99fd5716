/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-record.h"

G_BEGIN_DECLS

char *wb_initials_of_partner (const WbRecord *partner); /* two letters, or as many as there are */

G_END_DECLS
