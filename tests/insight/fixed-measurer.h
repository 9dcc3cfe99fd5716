/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-scene.h"

/* A measurer without fonts: every character is 7 px wide, a line is as high as its style says. Texts break at blanks,
 * and within a word that is wider than the line. */
#define FIXED_CHAR 7.f

extern const WbMeasurer fixed_measurer;

extern guint fixed_measurer_calls; /* how many texts were measured */
