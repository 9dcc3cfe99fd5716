/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

gboolean  wb_file_xml_error_counts      (const xmlError *error); /* FALSE: a mere warning */
char     *wb_file_xml_error_to_sentence (const xmlError *error, guint n_lines); /* that the parser did not see */

G_END_DECLS
