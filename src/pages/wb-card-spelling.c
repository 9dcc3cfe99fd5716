/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-card-spelling.h"

#include "wb-view-spelling.h"

static void
writing_cb (WbCanvas *canvas, GtkTextView *view, const WbField *field)
{
  g_autoptr (WbProject) project = NULL;

  if (!wb_field_is_prose (field))
    return;

  g_object_get (canvas, "project", &project, NULL);
  wb_spell_check_begin (wb_view_spelling_attach (view), wb_project_get_language (project));
}

void
wb_card_spelling_attach (WbCanvas *canvas)
{
  g_signal_connect (canvas, "writing", G_CALLBACK (writing_cb), NULL);
}
