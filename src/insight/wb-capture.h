/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-capture-names.h"

G_BEGIN_DECLS

/* One line of text that becomes an item with its links:
 *
 *   [kind:] title [#theme …] [@partner …] [by when] [> goal]
 *
 * in any order behind the kind, which is a word of either language ("action:", "actie:", "a:"). A name may have several
 * words; what is not the name of a partner is a new one, of one word and those with a capital behind it, or "between
 * quotation marks". What nothing is made of stays in the title: reading never fails. */

typedef enum
{
  WB_CAPTURE_KIND,
  WB_CAPTURE_THEME,
  WB_CAPTURE_PARTNER,
  WB_CAPTURE_GOAL,
  WB_CAPTURE_DATE,
} WbCaptureMeaning;

/**
 * WbCaptureDefaults:
 * @kind: what it is
 * @goal: the goal that it comes under, or %WB_SLOT_NONE
 * @theme: the theme that it is in, or %WB_SLOT_NONE
 *
 * What is meant when a line does not say: that of what is selected.
 */
typedef struct
{
  WbKind kind;
  WbSlot goal;
  WbSlot theme;
} WbCaptureDefaults;

/**
 * WbCapturePart:
 * @meaning: what it means
 * @start: @end: where it stands in the line, in bytes
 * @slot: the theme, partner or goal; %WB_SLOT_NONE for a partner that is new
 * @name: (nullable): what a new partner is called
 * @date: a date
 */
typedef struct
{
  WbCaptureMeaning meaning;
  gsize            start;
  gsize            end;
  WbSlot           slot;
  char            *name;
  WbDate           date;
} WbCapturePart;

/**
 * WbCapture:
 * @kind: a goal, action, voice or partner
 * @title: (nullable): what is left of the line, cleaned; %NULL when nothing is
 * @goal: the goal of an action or a voice when the line does not say, or %WB_SLOT_NONE
 * @new_goal: (nullable): instead of @goal: the title of one that is new as well
 * @theme: the theme of a goal or a voice when the line does not say, or %WB_SLOT_NONE
 * @is_known: of a partner: there is one with this name
 * @parts: (element-type WbCapturePart): what was recognised, in the order of the line
 * @unread: (element-type utf8): what looked like a name and stays in the title
 *
 * What a line says.
 */
typedef struct
{
  WbKind     kind;
  char      *title;
  WbSlot     goal;
  char      *new_goal;
  WbSlot     theme;
  gboolean   is_known;
  GArray    *parts;
  GPtrArray *unread;
} WbCapture;

WbCapture *wb_capture_read     (WbCaptureNames *names, const char *line, const WbCaptureDefaults *defaults);
void       wb_capture_free     (WbCapture *self);
char      *wb_capture_to_words (WbProject *project, const WbCapture *self);

/* What is being typed at a place of the line: the beginning of a name behind its sign. */
gboolean   wb_capture_find_typed (const char *line, gsize cursor, WbCaptureMeaning *meaning, gsize *start);
WbKind     wb_capture_meaning_to_kind (WbCaptureMeaning meaning); /* of a theme, partner or goal */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbCapture, wb_capture_free)

G_END_DECLS
