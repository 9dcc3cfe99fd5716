/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-board-label.h"

/**
 * wb_board_label_set_text_size:
 * @label: what says something over the board
 * @chars: how many characters wide it is at most
 * @text_size: the size of the text of the board, in percent of the desktop's
 *
 * Whoever reads the board from the back of the room reads that too.
 */
void
wb_board_label_set_text_size (GtkLabel *label, int chars, int text_size)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (text_size / 100.));
  gtk_label_set_attributes (label, attributes);
  /* GTK counts them in characters of the size that it was before. */
  gtk_label_set_max_width_chars (label, chars * text_size / 100);
}
