/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-graph.h"
#include "wb-history.h"
#include "wb-project.h"

G_BEGIN_DECLS

struct _WbProject
{
  GObject   parent_instance;
  WbGraph   graph;
  WbContext context;
  WbHistory history;
  guint64   saved_state;
  gboolean  applying;
  gboolean  read_only;
  gboolean  hide_private;
};

void wb_project_emit_changed   (WbProject *self, const WbDelta *delta);
void wb_project_notify_history (WbProject *self); /* what can be undone and redone, and whether it is saved */

G_END_DECLS
