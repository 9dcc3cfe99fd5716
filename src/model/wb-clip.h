/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edit.h"

G_BEGIN_DECLS

/* A part of a plan to be taken elsewhere: a plan of its own, valid, that holds what was chosen with all that goes along when
 * it is deleted, the links of these, and what they are linked to or refer to: of that only that it is there, and for themes
 * and partners what they are called, so that another plan finds its own. */

gboolean    wb_clip_takes    (WbKind kind); /* whether what is chosen of that kind is taken along */
WbPlan     *wb_clip_new      (WbProject *project, const WbSlot *slots, guint n); /* NULL when nothing is taken along */
gboolean    wb_clip_is_about (const WbRecord *record); /* only told about in a clip, not taken along */

/* Puts what is in a clip into a plan, as a part of a larger step: under new ids, but what was cut from the plan itself is
 * itself again. What it is linked to and refers to is found by its id in the same plan, and by its name in another. */
GHashTable *wb_clip_put      (WbPlan *clip, WbEdit *edit); /* ids (GRefString) by those in the clip, those of found ones too */

G_END_DECLS
