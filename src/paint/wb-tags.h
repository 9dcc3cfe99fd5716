/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-painter.h"

G_BEGIN_DECLS

/* Marks between the nodes that are painted, of the structure that a PDF has for who does not see it: "H2", "P", "L" and
 * so on, as ISO 32000 names them. Only a painter that is asked to leaves them. Nothing is seen of them. What has words
 * must have no tags within it: cairo 1.16 loses words that stand beside a tag. */

void wb_tag_begin (WbPainter *painter, GtkSnapshot *snapshot, const char *name, const char *words);
void wb_tag_end   (WbPainter *painter, GtkSnapshot *snapshot, const char *name);
void wb_tag_blank (WbPainter *painter, GtkSnapshot *snapshot, const char *name, const char *words, WbPoint place);
void wb_tag_list  (WbPainter *painter, GtkSnapshot *snapshot, gboolean within);

/** WbTagMark: @name: of the tag that begins or ends; @words: (nullable): what is read in place of what is drawn */
typedef struct
{
  char       *name;
  gboolean    ends;
  const char *words;
} WbTagMark;

gboolean wb_tag_mark_read  (GskRenderNode *node, WbTagMark *mark);
void     wb_tag_mark_clear (WbTagMark *mark);

gboolean wb_tag_is_title (const WbCard *card, const WbPart *part);
char    *wb_tag_describe_title (const WbCard *card);
char    *wb_tag_describe       (WbPainter *painter, const WbCard *card);

G_END_DECLS
