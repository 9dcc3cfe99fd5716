/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-document-widget.h"

G_BEGIN_DECLS

/**
 * WbLoadingPage:
 *
 * What a window shows while a plan is being opened: nothing at first, then how far it is. Property: "document".
 */
#define WB_TYPE_LOADING_PAGE (wb_loading_page_get_type ())
G_DECLARE_FINAL_TYPE (WbLoadingPage, wb_loading_page, WB, LOADING_PAGE, WbDocumentWidget)

G_END_DECLS
