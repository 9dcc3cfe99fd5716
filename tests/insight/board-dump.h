/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board.h"

/* A board as text: all that its getters give, slots as ids, so that two boards are equal when their texts are. */
char *board_dump       (WbBoard *board, WbProject *project);

/* Which cards stand where, for a table of cases: "v1 v2|+3" is a cell that shows two cards and folds three; a goal's
 * actions stand in brackets behind it, those it has on one line after a colon. Cells are separated by " | ", rows by line ends. */
char *board_dump_cells (WbBoard *board, WbProject *project);
