/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-palette.h"

G_BEGIN_DECLS

WbScheme wb_scheme_current (void); /* the colours that the desktop asks for now: light or dark, high contrast or not */

G_END_DECLS
