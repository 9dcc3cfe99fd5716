/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan-builder.h"

static void
set_fields (WbDraft *draft, va_list args)
{
  const char *name;

  while ((name = va_arg (args, const char *)) != NULL)
    {
      const char *text = va_arg (args, const char *);
      const WbField *field = wb_field_find (draft->kind, name);
      g_autoptr (GError) error = NULL;
      gboolean present;
      WbValue value;

      g_assert_nonnull (field);
      g_assert_true (wb_value_parse (field, text, -1, WB_VALUE_KEEP_WORDS, &value, &present, &error));
      g_assert_no_error (error);
      if (present)
        wb_draft_take (draft, field->index, value);
    }
}

void
build_item (WbPlan **plan, WbKind kind, const char *id, ...)
{
  WbDraft draft;
  va_list args;

  wb_draft_init_item (&draft, kind, id);
  va_start (args, id);
  set_fields (&draft, args);
  va_end (args);
  wb_plan_append (plan, wb_draft_end (&draft));
}

void
build_link (WbPlan **plan, WbKind kind, const char *from, const char *to, ...)
{
  WbDraft draft;
  va_list args;

  wb_draft_init_link (&draft, kind, from, to);
  va_start (args, to);
  set_fields (&draft, args);
  va_end (args);
  wb_plan_append (plan, wb_draft_end (&draft));
}

void
build_conflict (WbPlan **plan, ...)
{
  WbDraft draft;
  va_list args;

  wb_draft_init_conflict (&draft);
  va_start (args, plan);
  set_fields (&draft, args);
  va_end (args);
  wb_plan_append (plan, wb_draft_end (&draft));
}

void
build_fragment (WbPlan **plan, const char *ns, const char *name, const char *id, const char *xml)
{
  wb_plan_append (plan, wb_record_new_fragment (ns, name, id, xml));
}

void
build_extra (WbPlan **plan, WbKind kind, const char *id, const WbExtraAttribute *attributes, guint n_attributes,
             const WbExtraChild *children, guint n_children)
{
  g_autoptr (WbExtra) extra = wb_extra_new (attributes, n_attributes, children, n_children);
  WbDraft draft;

  wb_draft_init_item (&draft, kind, id);
  wb_draft_set_extra (&draft, extra);
  wb_plan_append (plan, wb_draft_end (&draft));
}
