/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-application.h"
#include "wb-data-dir.h"
#include "wb-large-pages.h"

int
main (int argc, char **argv)
{
  g_autoptr (WbApplication) application = NULL;

  wb_large_pages_start ();
  wb_data_dir_init_locale ();
  g_set_prgname ("wijkbord");
  g_set_application_name ("Wijkbord");
  application = wb_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
