/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-scheme.h"

#include <adwaita.h>

/**
 * wb_scheme_current:
 *
 * Returns: the colour scheme that the desktop asks for
 */
WbScheme
wb_scheme_current (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  return wb_scheme_get (adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager));
}
