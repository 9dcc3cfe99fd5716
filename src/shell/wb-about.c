/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* AdwAboutWindow does the same on all releases that we support; from 1.6 on it is called deprecated. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

/**
 * wb_about_present:
 * @parent: (nullable): the window that asks
 *
 * Shows what the program is, which version, and under which licence.
 */
void
wb_about_present (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", "Wijkbord",
                         "application-icon", "nl.wijkbord.Wijkbord",
                         "version", WB_VERSION,
                         "comments", _("Plan with the partners of a neighbourhood, starting from what residents say."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

G_GNUC_END_IGNORE_DEPRECATIONS
