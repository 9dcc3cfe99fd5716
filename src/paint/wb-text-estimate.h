/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-scene.h"

G_BEGIN_DECLS

/**
 * wb_text_estimate:
 *
 * Measures text by its number of letters, at 100 %, where it is too small to be read: it loads no font and shapes
 * nothing.
 */
extern const WbMeasurer wb_text_estimate;

G_END_DECLS
