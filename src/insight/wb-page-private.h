/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-page-set.h"

G_BEGIN_DECLS

struct _WbPageSet
{
  WbProject       *project;
  WbMeasurer       measurer;
  WbBoardOptions   base;    /* of each of its boards */
  float            width, height;
  float            head; /* with all of the title */
  float            text_scale; /* of its boards */
  WbRect           content; /* where the board goes, where it is cut */
  GPtrArray       *tables;  /* the items and themes of boards that show some only */
  GPtrArray       *boards;
  WbChain         *chain;   /* nullable */
  GArray          *pages;   /* WbPage */
};

/* wb-page-layout.c */
void wb_page_set_add_cut   (WbPageSet *set, GHashTable *only, GHashTable *domains); /* over pages; NULL: all */
void wb_page_set_add_whole (WbPageSet *set);
void wb_page_set_add_seen  (WbPageSet *set, const WbPageOptions *options);

/* wb-page-items.c */
GHashTable *wb_page_items_of_theme   (WbProject *project, WbSlot domain); /* WB_SLOT_NONE: of none */
GHashTable *wb_page_items_selected   (WbProject *project, const WbSlot *slots, guint n);
GHashTable *wb_page_items_get_themes (WbProject *project, GHashTable *items);

G_END_DECLS
