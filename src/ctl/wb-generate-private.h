/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-generate.h"

G_BEGIN_DECLS

typedef struct
{
  GRand          *rand;
  WbGenerateFlags flags;
  WbPlan         *plan;
  GHashTable     *ids;
  GPtrArray      *by_kind[WB_LAST_ITEM + 1]; /* of GRefString: ids; those of one kind come before those that refer to it */
  GHashTable     *links;
} WbGenerator;

gboolean    wb_generator_chance    (WbGenerator *g, double probability);
GRefString *wb_generator_pick      (WbGenerator *g, WbKind kind); /* the id of one that was made; NULL when there is none */
void        wb_generator_take_text (WbDraft *draft, guint field, char *text);
void        wb_generator_fill_wild (WbGenerator *g, WbDraft *draft);

G_END_DECLS
