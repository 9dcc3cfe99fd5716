/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-target.h"

G_BEGIN_DECLS

/* Whether a file is still what it was. */

WbFileSameness wb_file_sameness     (const WbFileTarget *target, WbFileStamp *stamp, WbPlan *base);
gboolean       wb_file_say_the_same (WbPlan *a, WbPlan *b); /* all but the revision */

G_END_DECLS
