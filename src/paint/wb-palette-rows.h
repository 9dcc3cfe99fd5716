/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours by role, one row each: in light, dark, high contrast, and high contrast on a dark desktop. This file is
 * included several times with different meanings of the macros, so it has no guard.
 *
 * Texts keep 4.5:1 on every ground they stand on; test-palette has the pairs. */

/*        role              light     dark      contrast  contrast dark */

/* Grounds */
WB_COLOUR (WINDOW,          0xfafafa, 0x242424, 0xffffff, 0x000000)
WB_COLOUR (SIDEBAR,         0xebebeb, 0x2c2c2c, 0xffffff, 0x000000)
WB_COLOUR (BOARD,           0xf4f4f5, 0x1e1e1e, 0xffffff, 0x000000)
WB_COLOUR (BAND,            0xe9e9ec, 0x2b2b2d, 0xe6e6e6, 0x262629)
WB_COLOUR (CARD,            0xffffff, 0x333335, 0xffffff, 0x000000)
WB_COLOUR (INSET,           0xf3f3f5, 0x29292b, 0xffffff, 0x000000)

/* Edges; a shadow is translucent, its depth is the painter's */
WB_COLOUR (CARD_EDGE,       0xdadadc, 0x262627, 0x3d3d42, 0xc8c8ce)
WB_COLOUR (INSET_EDGE,      0xf3f3f5, 0x29292b, 0x6a6a70, 0x96969c)
WB_COLOUR (DIMMED_EDGE,     0xe2e2e3, 0x353537, 0x6a6a70, 0x96969c)
WB_COLOUR (SHADOW,          0x000000, 0x000000, 0x000000, 0x000000)

/* Text */
WB_COLOUR (TEXT,            0x2e2e33, 0xf2f2f3, 0x000000, 0xffffff)
WB_COLOUR (SECONDARY,       0x5e5c64, 0xbdbcc2, 0x333338, 0xd9d9dd)
WB_COLOUR (DIMMED,          0x5e5c64, 0xa9a8ae, 0x333338, 0xd0d0d4)

/* Accent */
WB_COLOUR (ACCENT,          0x1c71d8, 0x1c71d8, 0x003f8c, 0x9ccbff)
WB_COLOUR (ACCENT_TEXT,     0xffffff, 0xffffff, 0xffffff, 0x000000)
WB_COLOUR (RING,            0x1c71d8, 0x78aeed, 0x003f8c, 0x9ccbff)

/* Voices */
WB_COLOUR (VOICE,           0xfdf5d9, 0x3b3626, 0xfffbe8, 0x000000)
WB_COLOUR (VOICE_EDGE,      0xe6d28c, 0x6b5f34, 0x5c4700, 0xe5c558)
WB_COLOUR (VOICE_TEXT,      0x4a3c0c, 0xfbf0cd, 0x000000, 0xffffff)
WB_COLOUR (VOICE_SMALL,     0x6b5814, 0xdccb90, 0x3d3000, 0xf0dd9c)
WB_COLOUR (VOICE_LINE,      0x8c6a00, 0xe5c558, 0x5c4700, 0xe5c558)
WB_COLOUR (VOICE_EMPTY,     0xfefaea, 0x26241d, 0xffffff, 0x000000)
WB_COLOUR (VOICE_DASH,      0xc8a53a, 0x8a7a40, 0x5c4700, 0xe5c558)

/* Status: word and glyph, on a pill */
WB_COLOUR (IDEA,            0x55535b, 0xd5d4d9, 0x000000, 0xffffff)
WB_COLOUR (IDEA_PILL,       0xe8e8ea, 0x47474b, 0xffffff, 0x000000)
WB_COLOUR (AGREED,          0x1a4f95, 0xa9cdfa, 0x0b3f80, 0xb9d7ff)
WB_COLOUR (AGREED_PILL,     0xdfeaf9, 0x2a3d57, 0xffffff, 0x000000)
WB_COLOUR (RUNNING,         0x12603a, 0x8fe0b3, 0x00452a, 0xa6efc6)
WB_COLOUR (RUNNING_PILL,    0xdbf1e4, 0x1f4331, 0xffffff, 0x000000)
WB_COLOUR (ON_HOLD,         0x5a4d33, 0xdfd0b0, 0x3d3000, 0xf0e2c4)
WB_COLOUR (ON_HOLD_PILL,    0xeee8da, 0x4a4336, 0xffffff, 0x000000)
WB_COLOUR (DONE,            0xffffff, 0x0d2b1b, 0xffffff, 0x000000)
WB_COLOUR (DONE_PILL,       0x1a6e43, 0x79d3a0, 0x00452a, 0xa6efc6)
WB_COLOUR (DROPPED,         0x6a686f, 0xb5b4ba, 0x333338, 0xd9d9dd)
WB_COLOUR (DROPPED_PILL,    0xefeff0, 0x3a3a3d, 0xffffff, 0x000000)

/* Flags and chips */
WB_COLOUR (FLAG,            0x7d4400, 0xffcf80, 0x5a2f00, 0xffd9a0)
WB_COLOUR (FLAG_PILL,       0xfdebcb, 0x4a3816, 0xffffff, 0x000000)
WB_COLOUR (LEAD,            0x2e2e33, 0xf2f2f3, 0xffffff, 0x000000)
WB_COLOUR (LEAD_CHIP,       0xd9d9df, 0x55555b, 0x000000, 0xffffff)
WB_COLOUR (CHIP,            0xffffff, 0x333335, 0xffffff, 0x000000)
WB_COLOUR (CHIP_EDGE,       0xdcdcde, 0x535355, 0x202020, 0xe0e0e4)
WB_COLOUR (DIMMED_CHIP_EDGE, 0xd7d6d9, 0x464649, 0x6a6a70, 0x96969c)
WB_COLOUR (STAR,            0x9a6700, 0xf0c860, 0x5c4700, 0xf0dd9c)

/* The ladder of residents' influence */
WB_COLOUR (RUNG,            0x12704a, 0x79d3a0, 0x00452a, 0xa6efc6)
WB_COLOUR (RUNG_REST,       0xc9c9ce, 0x59595e, 0x9a9aa0, 0x6f6f75)

/* Links of what has no theme; invitations */
WB_COLOUR (LINE,            0x5e5c64, 0xbdbcc2, 0x333338, 0xd9d9dd)
WB_COLOUR (DASH,            0xb9b9c0, 0x5c5c61, 0x6a6a70, 0xb0b0b6)
