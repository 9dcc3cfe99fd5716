/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/* Links an item by typing the name of another: finds all that it can be linked with, and says of each what the link will
 * be. A partner that is not there yet is offered as new where partners take part. */
gboolean wb_link_picker_can_link (WbProject *project, WbSlot slot);
void     wb_link_picker_present  (WbProject *project, WbSlot slot, GtkWidget *anchor);

G_END_DECLS
