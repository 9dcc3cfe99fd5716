/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-step-input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-step.h"

/**
 * wb_step_input_init:
 * @input: an uninitialised input
 * @bytes: what is to be read
 */
void
wb_step_input_init (WbStepInput *input, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  input->at = data != NULL ? data : "";
  input->end = input->at + size;
}

/**
 * wb_step_input_take:
 * @input: an input
 * @text: (out) (transfer none): the next string of it, valid UTF-8
 * @error: return location for a %WB_STEP_ERROR_FORM
 *
 * Returns: %TRUE on success
 */
gboolean
wb_step_input_take (WbStepInput *input, const char **text, GError **error)
{
  const char *nul = memchr (input->at, '\0', input->end - input->at);

  if (nul == NULL || !g_utf8_validate_len (input->at, nul - input->at, NULL))
    return wb_step_input_refuse (error, _("This is no step of a plan."));

  *text = input->at;
  input->at = nul + 1;

  return TRUE;
}

/**
 * wb_step_input_end:
 * @input: an input
 * @error: return location for a %WB_STEP_ERROR_FORM
 *
 * Returns: whether all was taken
 */
gboolean
wb_step_input_end (const WbStepInput *input, GError **error)
{
  return input->at == input->end || wb_step_input_refuse (error, _("This is no step of a plan."));
}

/**
 * wb_step_input_refuse:
 * @error: return location for a %WB_STEP_ERROR_FORM
 * @format: what is wrong, in a sentence
 * @...: for @format
 *
 * Returns: %FALSE, so that a reader can end with it
 */
gboolean
wb_step_input_refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (WB_STEP_ERROR, WB_STEP_ERROR_FORM, format, args));
  va_end (args);

  return FALSE;
}
