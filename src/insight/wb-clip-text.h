/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-clip.h"

G_BEGIN_DECLS

/* What is taken along in a clip, for people: a line for each title, in the order of the board, the actions of a goal
 * indented below it. What a plan does not share, voices and contacts among it, is not in it. */
char *wb_clip_to_text (WbPlan *clip, guint *n_withheld); /* NULL when there is no line; voices that may not be shared */

G_END_DECLS
