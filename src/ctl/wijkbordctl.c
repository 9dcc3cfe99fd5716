/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-data-dir.h"
#include "wb-verb.h"

int
main (int argc, char **argv)
{
  wb_data_dir_init_locale ();

  return wb_verbs_main (argc, argv);
}
