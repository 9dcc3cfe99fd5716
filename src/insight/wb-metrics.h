/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The measures that a layout and its painter must agree on, in px at zoom 1. Those of the first group are distances and
 * stay as they are; those of the second hold text or stand beside it and grow with the text size of the board.
 *
 * A part's rect is all that is drawn of it: that of a pill or chip is its outline, not its word. Inside, from left to
 * right: padding, glyph (when it has one), gap, word, padding. So a pill is
 * 2 × WB_PILL_PAD + scale × (WB_PILL_GLYPH + WB_PILL_GAP) + its word wide. A word that does not fit ends in "…".
 * A chip without a slot is not outlined: it says how many more there are ("+2"). */

#define WB_BOARD_MARGIN   18.f
#define WB_GUTTER         24.f
#define WB_CARD_SPACE      6.f /* between two cards of a cell */
#define WB_CARD_BAR        4.f /* the bar in the theme's colour; it lies within the card */
#define WB_CARD_PAD        9.f
#define WB_CARD_PAD_LEFT  12.f /* counted from the card's edge: the bar and 8 more */
#define WB_ACTION_PAD      6.f
#define WB_VOICE_PAD_X     9.f
#define WB_VOICE_PAD_Y     6.f
#define WB_PILL_PAD        6.f
#define WB_CHIP_PAD        8.f
#define WB_CHIP_SPACE      3.f
#define WB_FLAG_PAD        6.f
#define WB_PARTNER_PAD     6.f /* around the badge of a partner; its card has the same shape */
#define WB_BADGE_GAP       8.f
#define WB_COUNT_PAD      14.f /* between the number on that card and its round end */
#define WB_MORE_PAD        3.f /* between the right edge of "2 more" and that of its column */
#define WB_NAME_LINES      2   /* of the name of a row, at most; its band is as high as it needs */
#define WB_HEADER_MARGIN   5.f /* of the coloured part of a header, above and below */
#define WB_HEADER_PAD      4.f /* before the tile of a header */
#define WB_HEADER_GAP      9.f /* between that and the name of the theme */
#define WB_HEADER_SPACE    6.f /* between the name and the count */
#define WB_HEADER_END     10.f /* behind the count */

#define WB_COLUMN_MIN    188.f
#define WB_SMALLEST_TEXT  12.f /* no style has smaller letters */
#define WB_HEADER_HEIGHT  42.f /* with a name on one line */
#define WB_HEADER_TILE    24.f
#define WB_BAND_HEIGHT    28.f
#define WB_BAND_ICON      21.f /* a band's name begins this far right of its icon's left edge, which is the margin */
#define WB_PILL_HEIGHT    18.f
#define WB_PILL_GLYPH     11.f
#define WB_PILL_GAP        4.f
#define WB_CHIP_HEIGHT    21.f
#define WB_CHIP_GLYPH     10.f /* the flag of who leads */
#define WB_CHIP_GAP        4.f
#define WB_FLAG_HEIGHT    20.f /* of one line; 16 more for each further line */
#define WB_FLAG_GLYPH     12.f
#define WB_FLAG_GAP        5.f
#define WB_TILE           18.f
#define WB_BADGE          28.f
#define WB_LINE_HEIGHT    18.f /* an action of another goal: tile, gap, title */
#define WB_LINE_GAP        6.f
#define WB_GLYPH          14.f /* an action's status, before its title */
#define WB_GLYPH_GAP       6.f
#define WB_LADDER_WIDTH   34.f
#define WB_LADDER_HEIGHT  13.f
#define WB_LADDER_GAP      6.f
