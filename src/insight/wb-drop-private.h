/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-drop.h"

G_BEGIN_DECLS

/* What the files named wb-drop*.c share: a drop that is being worked out. */
typedef struct
{
  WbProject          *project;
  const WbSlot       *carried;
  guint               n;
  const WbDropTarget *target;
  gboolean            also;
  WbDrop             *drop;
} WbDropPlan;

/* Each says and prepares what it does; without a sentence, nothing can be done. */
void      wb_drop_goals     (WbDropPlan *plan); /* wb-drop-goals.c */
void      wb_drop_actions   (WbDropPlan *plan); /* wb-drop-actions.c */
void      wb_drop_voices    (WbDropPlan *plan); /* wb-drop-voices.c */
void      wb_drop_partners  (WbDropPlan *plan); /* wb-drop-partners.c */

/* wb-drop.c */
WbRecord *wb_drop_plan_get_item (const WbDropPlan *plan);
WbKind    wb_drop_plan_get_kind (const WbDropPlan *plan); /* of what it is dropped on; WB_N_KINDS: a cell */
gboolean  wb_drop_plan_carries  (const WbDropPlan *plan, const WbRecord *record);
char     *wb_drop_plan_quote    (const WbDropPlan *plan, WbSlot slot);
char     *wb_drop_plan_tell_place (const WbDropPlan *plan); /* before or after the item */
void      wb_drop_plan_set      (WbDropPlan *plan, const char *id, guint field, const char *text);
void      wb_drop_plan_set_set  (WbDropPlan *plan, const char *id, guint field, const WbSet *members);
void      wb_drop_plan_reorder  (WbDropPlan *plan, guint field, GPtrArray *siblings); /* these without what is carried */

G_END_DECLS
