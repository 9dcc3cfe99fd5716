/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbStepInput:
 *
 * The bytes of a serialised step, as they are read; nothing about them is trusted. Lives on the stack.
 */
typedef struct
{
  /*< private >*/
  const char *at;
  const char *end;
} WbStepInput;

void     wb_step_input_init   (WbStepInput *input, GBytes *bytes); /* which must outlive it and what is taken of it */
gboolean wb_step_input_take   (WbStepInput *input, const char **text, GError **error);
gboolean wb_step_input_end    (const WbStepInput *input, GError **error);

gboolean wb_step_input_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
