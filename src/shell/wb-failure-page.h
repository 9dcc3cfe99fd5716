/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-document-widget.h"

G_BEGIN_DECLS

/**
 * WbFailurePage:
 *
 * Why a file could not be opened, and what can be done about it: what the reader found, where it stands, and what a
 * repair would leave out when that helps. Property: "document".
 */
#define WB_TYPE_FAILURE_PAGE (wb_failure_page_get_type ())
G_DECLARE_FINAL_TYPE (WbFailurePage, wb_failure_page, WB, FAILURE_PAGE, WbDocumentWidget)

G_END_DECLS
