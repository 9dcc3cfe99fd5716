/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-standing.h"

G_BEGIN_DECLS

/* What a layout comes to: rectangles, texts and lines in board coordinates (px at zoom 1 and text at 100 %, y down). It
 * knows no widget, no colour and no font; the painter gives it both. */

typedef struct
{
  float x, y, width, height;
} WbRect;

typedef struct
{
  float x, y;
} WbPoint;

/** WbTextStyle: the styles of text on a board; the painter maps them to fonts, the measurer to widths. */
typedef enum
{
  WB_STYLE_THEME,       /* a column's name */
  WB_STYLE_BAND,        /* a row's name, "2 more" */
  WB_STYLE_CARD_TITLE,  /* 15/19 bold */
  WB_STYLE_ACTION,      /* 14/18 */
  WB_STYLE_VOICE,       /* 14/18, quoted */
  WB_STYLE_META,        /* 12.5/16: dates, rungs, sources */
  WB_STYLE_STATUS,      /* 12.5/16, the word of a status, semi-bold */
  WB_STYLE_CHIP,        /* 12.5/16 */
  WB_STYLE_CHIP_LEAD,   /* the same, bold */
  WB_STYLE_FLAG,        /* 12.5/16 bold */
  WB_STYLE_EMPTY,       /* what an empty cell invites to */
  WB_N_STYLES
} WbTextStyle;

/**
 * WbMeasurer:
 * @measure: the size of @text in @style, wrapped to @width (< 0: not wrapped) and cut with an ellipsis after @max_lines
 *   (0: not cut)
 *
 * Measures text. The painter has the real one; tests use one of fixed widths.
 */
typedef struct
{
  void (*measure) (gpointer data, const char *text, WbTextStyle style, float width, guint max_lines,
                   float *text_width, float *text_height);
  gpointer data;
} WbMeasurer;

typedef enum
{
  WB_PART_TEXT,    /* text in style, wrapped to the width of rect, max_lines */
  WB_PART_STATUS,  /* a pill with glyph and word: number is the word of the status of the card's kind, text its label */
  WB_PART_GLYPH,   /* the glyph of a status alone: number as above */
  WB_PART_LADDER,  /* six rising bars: number is the rung reached, 0 for none */
  WB_PART_CHIP,    /* a partner: slot; lit says that it leads (flag glyph, bold, filled) */
  WB_PART_FLAG,    /* warning glyph and words; number is a WbFlagKind */
  WB_PART_TILE,    /* the icon of a theme on its tint: slot is the theme */
  WB_PART_LINE,    /* an action of another goal that contributes too: slot is the action, text its title, theme tile before it */
  WB_PART_PRIORITY, /* a star: it is one of the top ten */
  WB_PART_MORE,    /* how many actions the card of a goal does not show: number, and in words */
  WB_PART_ACTIONS, /* the room of the actions on a goal, drawn in place of them: number is how many of a hundred are done, text says it */
  WB_PART_BADGE,   /* the initials of a partner in a circle: domain is its theme */
  WB_N_PARTS
} WbPartType;

/**
 * WbPart:
 * @rect: relative to its card
 * @text: (nullable): what it says; never markup
 * @faint: the text stands for one that is not there
 *
 * A piece of a card.
 */
typedef struct
{
  WbPartType  type;
  WbTextStyle style;
  WbRect      rect;
  WbSlot      slot;
  WbSlot      domain;
  int         number;
  guint       max_lines;
  gboolean    lit;
  gboolean    faint;
  GRefString *text;
} WbPart;

/**
 * WbCard:
 * @kind: %WB_KIND_GOAL, %WB_KIND_ACTION or %WB_KIND_VOICE; in a chain %WB_KIND_PARTNER, too
 * @slot: the item
 * @within: for an action: the goal whose card it stands in, or %WB_SLOT_NONE
 * @domain: the theme that gives it its colour, or %WB_SLOT_NONE
 * @record: the record that it was laid out from
 *
 * A card. An action is a card of its own that lies upon its goal's; it is drawn after it.
 */
typedef struct
{
  WbKind    kind;
  WbSlot    slot;
  WbSlot    within;
  WbSlot    domain;
  int       row;
  int       column;
  WbRect    rect;
  WbRecord *record;
  guint     n_parts;
  WbPart   *parts;
} WbCard;

/**
 * WbColumn:
 * @domain: the theme, or %WB_SLOT_NONE for the one across themes
 * @count: how many goals it has
 * @folded: it is a strip, wide enough to say how many cards its cells hold
 * @header_height: of its header: %WB_HEADER_HEIGHT, scaled, or more where a long name is to be read in full
 *
 * A column.
 */
typedef struct
{
  WbSlot      domain;
  GRefString *name;
  guint       count;
  float       x, width;
  gboolean    folded;
  float       header_height;
} WbColumn;

typedef enum
{
  WB_ROW_VOICES,
  WB_ROW_THIS_YEAR,
  WB_ROW_PLAN_PERIOD,
  WB_ROW_GENERATION,
  WB_ROW_LOOSE_ACTIONS, /* actions without a goal */
  WB_ROW_STATUS,        /* goals of a status */
  WB_ROW_LEAD,          /* goals that a partner leads */
  WB_ROW_OTHER_LEADS,   /* goals of the partners that have no row of their own */
  WB_ROW_NO_LEAD,
} WbRowKind;

const char *wb_row_get_name    (WbRowKind kind); /* of one that goes by neither status nor lead */
char       *wb_row_make_name   (WbProject *project, WbRowKind kind, guint key); /* of any */
gboolean    wb_row_takes_goals (WbRowKind kind); /* whether a goal becomes one of it by being put there */

/**
 * WbRow:
 * @key: by status its word, by lead the slot of the partner; see wb_goal_get_row_key()
 * @note: (nullable): what stands beside the name, for example the ambition
 * @name_rect: @note_rect: the texts; the icon of the row stands %WB_BAND_ICON, scaled, left of its name
 * @in_full: name and note go on on as many lines as they need
 * @band_y: @band_height: its band
 * @y: @height: its cells
 *
 * A row: its band, and the cells below it.
 */
typedef struct
{
  WbRowKind   kind;
  guint       key;
  GRefString *name;
  GRefString *note;
  WbRect      name_rect;
  WbRect      note_rect;
  gboolean    in_full;
  float       band_y, band_height;
  float       y, height;
} WbRow;

/**
 * WbFold:
 * @WB_FOLD_FULL: as many cards as suit a screen; a full cell folds the others
 * @WB_FOLD_OPEN: all cards, with all their actions
 * @WB_FOLD_SHUT: none, but how many there are
 *
 * What a cell shows.
 */
typedef enum { WB_FOLD_FULL, WB_FOLD_OPEN, WB_FOLD_SHUT } WbFold;

/** WbCell: where a row meets a column. @n_folded cards are not shown: "2 more". @more: where that stands on the band. */
typedef struct
{
  int         row;
  int         column;
  WbFold      fold;
  WbRect      rect;
  guint       n_cards;
  guint       n_folded;
  WbRect      more;
  GRefString *more_text; /* (nullable) */
} WbCell;

typedef enum
{
  WB_LINE_GROUNDS,     /* voice to goal: ends in a dot */
  WB_LINE_CONTRIBUTES, /* action to a second goal: ends in an arrow */
  WB_LINE_PART_OF,     /* goal to its parent: arrow */
  WB_LINE_WAITS_FOR,   /* action to the action that it waits for: arrow, dashed */
  WB_LINE_TAKES_PART,  /* partner to action, in a chain only */
} WbLineKind;

/**
 * WbLine:
 * @edge: the link or reference that it draws
 * @from: @to: the items at its ends; a folded one ends at the "2 more" of its cell
 * @domain: the theme whose colour it has (a voice's line has the colour of voices)
 * @weight: %WB_WEIGHT_SMALL … of a contribution; in a chain large for a partner who leads, and small for one who does not
 * @curved: it is a curve from left to right without marks at its ends, as in a chain: @points are those of a cubic
 * @points: corners of an orthogonal path; the painter rounds them
 * @trunk_width: how wide the trunk is that it shares with others, at most 8; 0: it shares none
 * @trunk_first: @trunk_last: the points between which it runs in that trunk
 *
 * A line between cards, in the gutters. Lines that share a trunk repeat its points.
 */
typedef struct
{
  WbLineKind kind;
  WbEdge     edge;
  WbSlot     from, to;
  WbSlot     domain;
  int        weight;
  float      width;
  gboolean   folded;
  gboolean   curved;
  guint      n_points;
  WbPoint   *points;
  float      trunk_width;
  guint      trunk_first, trunk_last;
} WbLine;

G_END_DECLS
