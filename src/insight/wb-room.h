/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-standing.h"

G_BEGIN_DECLS

/* What a room sees of a plan: what there is to talk about, in the order in which it is talked about. Nothing in here is a
 * judgement, a contact detail or a flag, and a voice that may not be shared is in it only when that is asked for. */

/** WbRoomPartner: somebody who takes up an action. */
typedef struct
{
  WbSlot   slot;
  gboolean lead;
} WbRoomPartner;

GArray *wb_room_list_goals    (WbProject *project);              /* of WbSlot: row by row, theme by theme; without what was dropped */
GArray *wb_room_list_voices   (WbProject *project, WbSlot goal, gboolean all); /* of WbSlot: that the goal begins with */
GArray *wb_room_list_actions  (WbProject *project, WbSlot goal); /* of WbSlot: its own, then those of other goals; open ones first */
GArray *wb_room_list_partners (WbProject *project, WbSlot action); /* of WbRoomPartner: who leads first */
guint    wb_room_count_partners (WbProject *project, const GArray *actions); /* that take up one of them, each once */
gboolean wb_room_may_show     (const WbRecord *record, gboolean all);

/* Whether whoever looks at a plan may see it now: everything, unless the plan hides what is private. */
gboolean wb_room_may_see       (WbProject *project, WbSlot slot);
gboolean wb_room_may_see_record (WbProject *project, const WbRecord *record);
gboolean wb_room_may_see_field (WbProject *project, const WbField *field);
const char *wb_room_name_step  (WbProject *project, const WbStep *step); /* NULL: nobody is to know what it does */

G_END_DECLS
