/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-step-input.h"
#include "wb-step.h"

G_BEGIN_DECLS

/* Private to the model: how a step is written down.
 *
 * A serialised step is a run of UTF-8 strings, each with a NUL at its end. A list ends with an empty string, and what is
 * absent is one too. All is in machine names, ids and values as a file writes them. In this order:
 *
 * - step: version, name, author, time, session, origin, list of changes
 * - change: sign ("+": comes, "-": goes, "~": becomes another), kind (empty: a kept fragment), keys, shared fields, the
 *   side before unless it comes, the side after unless it goes
 * - keys: the id of an item or fragment, the two ends of a link, nothing of a conflict
 * - shared fields: those that both sides have alike, so that a change of one word does not say a whole description twice;
 *   a fragment has none of them, not even the list
 * - side: list of its other fields, list of unknown attributes, list of unknown children; of a fragment: namespace, name,
 *   XML
 * - field: name, value
 * - unknown attribute: name, namespace, value, and the long text on whose element it stands
 * - unknown child: name, namespace, XML */

#define WB_STEP_VERSION "1"

#define WB_STEP_COMES   "+"
#define WB_STEP_GOES    "-"
#define WB_STEP_BECOMES "~"

#define WB_N_ORIGINS (WB_ORIGIN_RECOVER + 1)

extern const char *const wb_step_origins[WB_N_ORIGINS];

gboolean  wb_step_is_xml_text   (const char *text);
gboolean  wb_step_read_extra    (WbStepInput *input, WbKind kind, WbExtra **extra, GError **error);
WbRecord *wb_step_read_fragment (WbStepInput *input, const char *id, GError **error);

G_END_DECLS
