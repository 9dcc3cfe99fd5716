/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-document.h"

G_BEGIN_DECLS

/**
 * WbDocumentWidget:
 *
 * What the widgets have in common that show something of a document: they are a group, and what is in them, mostly from a
 * template, is bound to the document and goes with the widget. Property: "document" (#WbDocument).
 */
#define WB_TYPE_DOCUMENT_WIDGET (wb_document_widget_get_type ())
G_DECLARE_DERIVABLE_TYPE (WbDocumentWidget, wb_document_widget, WB, DOCUMENT_WIDGET, GtkWidget)

struct _WbDocumentWidgetClass
{
  GtkWidgetClass parent_class;
};

WbDocument *wb_document_widget_get_document (WbDocumentWidget *self);

G_END_DECLS
