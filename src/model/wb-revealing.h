/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-names.h"

G_BEGIN_DECLS

/* What a text gives away of a person or a home, whatever the class of its field: people write such things anywhere. It is
 * found by its form, so a name alone is not found, and not everything that is found says something of somebody. */

typedef enum
{
  WB_REVEALING_EMAIL,
  WB_REVEALING_PHONE,
  WB_REVEALING_ADDRESS,
} WbRevealingKind;

/**
 * WbRevealing:
 * @kind: what it looks like
 * @start: @end: where it stands in the text, in bytes
 */
typedef struct
{
  WbRevealingKind kind;
  gsize           start;
  gsize           end;
} WbRevealing;

GArray *wb_revealing_find      (const char *text); /* of WbRevealing, in the order of the text */
char   *wb_revealing_to_sentence (const WbRevealing *revealing, const char *text, const char *name);
void    wb_revealing_sentences (WbNames *names, const WbPlan *plan, GPtrArray *sentences); /* of all texts of a plan */

G_END_DECLS
