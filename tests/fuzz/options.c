/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An input that leaks is found by the fuzzer, which runs it twice. What is left at the end is not looked at: words that
 * the table does not know become quarks, and GLib lets go of its array of quarks when that has to grow. */

#include <glib.h>
#include <stdlib.h>

const char *__asan_default_options (void);

/* A warning ends the program by a signal that the fuzzer knows, so that it keeps the input. */
static GLogWriterOutput
write_log_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  GLogWriterOutput output = g_log_writer_standard_streams (level, fields, n_fields, data);

  if ((level & G_LOG_LEVEL_MASK) <= G_LOG_LEVEL_WARNING)
    abort ();

  return output;
}

__attribute__ ((constructor)) static void
watch_log (void)
{
  g_log_set_writer_func (write_log_cb, NULL, NULL);
}

const char *
__asan_default_options (void)
{
  return "leak_check_at_exit=0";
}
