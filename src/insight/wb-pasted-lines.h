/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-capture.h"

G_BEGIN_DECLS

/**
 * WbPastedLine:
 * @capture: what it says, with a title
 * @parent: the place of the line of a goal that it is indented below, or -1
 *
 * One line of a text that becomes items.
 */
typedef struct
{
  WbCapture *capture;
  int        parent;
} WbPastedLine;

/* A list, as it comes from a letter, a table or a chat: blank lines, bullets and numbers are left out. A line that begins
 * with the name of a kind ("action: …") is read as a captured line, any other one is a title. What is indented below a
 * goal are its actions. */
GArray *wb_pasted_lines_read (WbCaptureNames *names, const char *text, const WbCaptureDefaults *defaults); /* of WbPastedLine */

G_END_DECLS
