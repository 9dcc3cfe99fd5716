/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-field-row.h"

#include <glib/gi18n-lib.h>

#include "wb-long-text-row.h"
#include "wb-members-row.h"
#include "wb-reference-row.h"
#include "wb-switch-row.h"
#include "wb-text-row.h"
#include "wb-word-row.h"

G_DEFINE_INTERFACE (WbFieldRow, wb_field_row, GTK_TYPE_WIDGET)

static void
wb_field_row_default_init (WbFieldRowInterface *iface)
{
}

static GType
row_type (const WbField *field)
{
  switch (field->type)
    {
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_TEXT_SET:
    case WB_TYPE_ANY_VALUE:
      return WB_TYPE_LONG_TEXT_ROW;
    case WB_TYPE_YES_NO:
      return WB_TYPE_SWITCH_ROW;
    case WB_TYPE_WORD:
      return WB_TYPE_WORD_ROW;
    case WB_TYPE_REFERENCE:
      return WB_TYPE_REFERENCE_ROW;
    case WB_TYPE_WORD_SET:
    case WB_TYPE_REFERENCE_SET:
      return WB_TYPE_MEMBERS_ROW;
    case WB_TYPE_TEXT:
    case WB_TYPE_INTEGER:
    case WB_TYPE_DECIMAL:
    case WB_TYPE_YEAR:
    case WB_TYPE_DATE:
    case WB_TYPE_COLOUR:
    case WB_TYPE_ORDER:
    default:
      return WB_TYPE_TEXT_ROW;
    }
}

/* Judgements and contact details never show in front of a room, and their rows say so. */
static char *
make_label (const WbField *field)
{
  const char *label = wb_field_get_label (field);

  if (field->privacy == WB_PRIVACY_OPEN || wb_kind_get_info (field->kind)->privacy != WB_PRIVACY_OPEN)
    return g_strdup (label);

  /* Translators: a field that stays with the user; %s is its label, such as "Mandate" */
  return g_strdup_printf (_("%s (for you only)"), label);
}

/**
 * wb_field_row_new:
 * @field: a field
 *
 * Returns: (transfer floating): a row that shows and edits such a field, without a record yet
 */
GtkWidget *
wb_field_row_new (const WbField *field)
{
  g_autofree char *label = make_label (field);

  return g_object_new (row_type (field), "title", label, "use-markup", FALSE, NULL);
}

/**
 * wb_field_row_set_target:
 * @self: a row
 * @target: (nullable): the field of the record to show
 */
void
wb_field_row_set_target (WbFieldRow *self, WbFieldTarget *target)
{
  g_return_if_fail (WB_IS_FIELD_ROW (self));

  WB_FIELD_ROW_GET_IFACE (self)->set_target (self, target);
  WB_FIELD_ROW_GET_IFACE (self)->refresh (self);
}

/**
 * wb_field_row_refresh:
 * @self: a row
 *
 * The record has changed.
 */
void
wb_field_row_refresh (WbFieldRow *self)
{
  g_return_if_fail (WB_IS_FIELD_ROW (self));

  WB_FIELD_ROW_GET_IFACE (self)->refresh (self);
}

/**
 * wb_field_row_keep:
 * @self: a row
 *
 * What is typed in it counts, as if it were complete.
 */
void
wb_field_row_keep (WbFieldRow *self)
{
  g_return_if_fail (WB_IS_FIELD_ROW (self));

  if (WB_FIELD_ROW_GET_IFACE (self)->keep != NULL)
    WB_FIELD_ROW_GET_IFACE (self)->keep (self);
}
