/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-item.h"

G_BEGIN_DECLS

/* Private to the model: what a WbSlotList needs to know of items. */

void    wb_item_follow_project (WbProject *project); /* items are told of a step before those who connect after this */
WbItem *wb_item_get_deleted    (WbProject *project, WbSlot slot, WbRecord *last);

G_END_DECLS
