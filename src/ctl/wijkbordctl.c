/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-data-dir.h"
#include "wb-large-pages.h"
#include "wb-verb.h"

int
main (int argc, char **argv)
{
  wb_data_dir_init_locale ();
  wb_large_pages_init ();

  return wb_verbs_main (argc, argv);
}
