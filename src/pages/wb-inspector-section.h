/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbSectionContent:
 * @WB_SECTION_FIELDS: the fields of the item in one group
 * @WB_SECTION_LINKS_FROM: the links of one kind that come from the item
 * @WB_SECTION_LINKS_TO: the links of one kind that go to it
 * @WB_SECTION_HOLDERS: the items of which one field refers to it
 */
typedef enum
{
  WB_SECTION_FIELDS,
  WB_SECTION_LINKS_FROM,
  WB_SECTION_LINKS_TO,
  WB_SECTION_HOLDERS,
} WbSectionContent;

/**
 * WbSectionInfo:
 * @group: where it stands, and its heading when it is alone there
 * @link: the kind of the links
 * @holder: the field of the holders
 *
 * What a section of an inspector shows of a kind of item; it follows from the table.
 */
typedef struct
{
  WbSectionContent content;
  WbGroup          group;
  WbKind           link;
  const WbField   *holder;
  gboolean         alone; /* no other section of this kind is in the group */
} WbSectionInfo;

/**
 * WbInspectorSection:
 *
 * A heading and the rows below it. What is empty folds to one line that says what could be added. Signal: "jump" (slot as
 * guint): show another item.
 */
#define WB_TYPE_INSPECTOR_SECTION (wb_inspector_section_get_type ())
G_DECLARE_FINAL_TYPE (WbInspectorSection, wb_inspector_section, WB, INSPECTOR_SECTION, GtkWidget)

GArray    *wb_sections_of_kind             (WbKind kind); /* of WbSectionInfo, in the order in which they show */
GtkWidget *wb_inspector_section_new        (WbKind kind, const WbSectionInfo *info);
void       wb_inspector_section_set_item   (WbInspectorSection *self, WbProject *project, WbSlot slot);
void       wb_inspector_section_refresh    (WbInspectorSection *self);
GtkWidget *wb_inspector_section_find_field (WbInspectorSection *self, const WbField *field); /* unfolds it; NULL when it is not here */

G_END_DECLS
