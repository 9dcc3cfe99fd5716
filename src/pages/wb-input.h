/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-value.h"

G_BEGIN_DECLS

/* What people type, in the form that a file has: dates as they say them ("14-3-2027", "mrt 2027", "maart 2027"), numbers
 * with a decimal comma and grouped thousands, colours without #. What cannot be read comes back as it is, so that the
 * error names what was typed. */
char *wb_input_to_text   (const WbField *field, const char *input);
char *wb_input_from_text (const WbField *field, const char *text); /* what an entry shows of a value */

G_END_DECLS
