/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/* The only place that asks the system for the time, for random ids and for the user's name. */

const WbContext *wb_system_context_get (void); /* of this machine and user */
char            *wb_system_context_saved (void); /* now as a revision says it: YYYY-MM-DDThh:mm:ssZ */

G_END_DECLS
