/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-item-label.h"

#include <glib/gi18n-lib.h>

#include "wb-icons.h"
#include "wb-room.h"
#include "wb-text.h"

#define MAX_CHARS         120
#define MAX_CHARS_IN_FULL 2000

/* Measurements: when, and how much. */
static char *
label_measurement (const WbRecord *record)
{
  g_autofree char *date = NULL;
  g_autofree char *value = NULL;

  if (wb_record_has (record, WB_MEASUREMENT_DATE))
    date = wb_date_to_label (wb_record_get_date (record, WB_MEASUREMENT_DATE));
  if (wb_record_has (record, WB_MEASUREMENT_VALUE))
    value = wb_decimal_to_label (wb_record_get_decimal (record, WB_MEASUREMENT_VALUE));

  if (date == NULL && value == NULL)
    return NULL;

  return g_strdup_printf ("%s%s%s", date != NULL ? date : "", date != NULL && value != NULL ? ": " : "",
                          value != NULL ? value : "");
}

/* Relations: with whom, seen from the partner that has it. */
static char *
label_relation (WbProject *project, const WbRecord *record)
{
  const char *partner = wb_record_get_text (record, WB_RELATION_PARTNER);
  const char *other = wb_record_get_text (record, WB_RELATION_OTHER);

  return g_strdup_printf ("%s – %s", partner != NULL ? wb_project_get_title_of (project, partner) : "?",
                          other != NULL ? wb_project_get_title_of (project, other) : "?");
}

static char *
label_vote (WbProject *project, const WbRecord *record)
{
  const char *about = wb_record_get_text (record, WB_VOTE_ABOUT);

  return g_strdup_printf ("%s: %d", about != NULL ? wb_project_get_title_of (project, about) : "?",
                          wb_record_get_integer (record, WB_VOTE_COUNT, 0));
}

static char *
label_untitled (WbProject *project, const WbRecord *record)
{
  switch ((guint) wb_record_get_kind (record))
    {
    case WB_KIND_MEASUREMENT:
      return label_measurement (record);
    case WB_KIND_RELATION:
      return label_relation (project, record);
    case WB_KIND_VOTE:
      return label_vote (project, record);
    case WB_KIND_WAIVER:
      return g_strdup (wb_record_get_text (record, WB_WAIVER_REASON));
    case WB_KIND_CONTACT:
      return g_strdup (wb_record_get_text (record, WB_CONTACT_ROLE));
    default:
      return NULL;
    }
}

/* A waiver is called by its reason. */
static gboolean
may_see_name (WbProject *project, const WbRecord *record)
{
  if (wb_record_get_kind (record) == WB_KIND_WAIVER)
    return wb_room_may_see_field (project, wb_field_get (WB_KIND_WAIVER, WB_WAIVER_REASON));

  return wb_room_may_show (record, !wb_project_hides_private (project));
}

static char *
quote_voice (const char *text, guint max_chars)
{
  g_autofree char *cut = wb_text_quote (text, max_chars);

  /* Translators: what a resident said, in quotation marks */
  return g_strdup_printf (C_("voice", "“%s”"), cut);
}

static char *
label_item (WbProject *project, const WbRecord *record, guint max_chars)
{
  const char *title = wb_record_get_title (record);
  g_autofree char *label = NULL;

  if (!may_see_name (project, record))
    return g_strdup (wb_kind_get_label (wb_record_get_kind (record)));

  label = *title != '\0' ? NULL : label_untitled (project, record);

  if (*title == '\0' && label == NULL)
    /* Translators: something that has no title yet; %s is its kind, such as "Goal" */
    return g_strdup_printf (_("%s without a title"), wb_kind_get_label (wb_record_get_kind (record)));

  if (wb_record_get_kind (record) == WB_KIND_VOICE)
    return quote_voice (title, max_chars);

  return wb_text_quote (label != NULL ? label : title, max_chars);
}

/**
 * wb_item_label:
 * @project: a project
 * @record: an item of it
 *
 * Returns: (transfer full): what the item is called, on one line, or only what it is when it may not be seen now; never
 *   empty
 */
char *
wb_item_label (WbProject *project, const WbRecord *record)
{
  return label_item (project, record, MAX_CHARS);
}

/**
 * wb_item_label_in_full:
 * @project: a project
 * @record: an item of it
 *
 * Returns: (transfer full): the same, as far as anybody would read it
 */
char *
wb_item_label_in_full (WbProject *project, const WbRecord *record)
{
  return label_item (project, record, MAX_CHARS_IN_FULL);
}

/**
 * wb_item_label_of_id:
 * @project: a project
 * @id: an id
 *
 * Returns: (transfer full): what the item is called; the id itself when it is of a newer version
 */
char *
wb_item_label_of_id (WbProject *project, const char *id)
{
  WbRecord *record = wb_project_get (project, wb_project_find (project, id));

  if (record == NULL || wb_record_get_kind (record) == WB_KIND_FRAGMENT)
    return g_strdup (id);

  return wb_item_label (project, record);
}

/* Our icons as a widget names them, see wb_icons_register(). */
static const char *
widget_icon (const char *name)
{
  g_autofree char *icon = g_strconcat ("wijkbord-", name, "-symbolic", NULL);

  return g_intern_string (icon);
}

static const char *
icon_of_theme_id (WbProject *project, const char *id)
{
  WbRecord *theme = id != NULL ? wb_project_get (project, wb_project_find (project, id)) : NULL;

  if (theme == NULL || wb_record_get_kind (theme) != WB_KIND_DOMAIN)
    return NULL;

  return widget_icon (wb_icon_of_theme (wb_record_get_text (theme, WB_DOMAIN_ICON)));
}

/**
 * wb_item_icon_name:
 * @project: a project
 * @record: an item of it
 *
 * Returns: (transfer none) (nullable): the icon of the theme of a goal, of a theme itself, or of the kind
 */
const char *
wb_item_icon_name (WbProject *project, const WbRecord *record)
{
  switch ((guint) wb_record_get_kind (record))
    {
    case WB_KIND_DOMAIN:
      return widget_icon (wb_icon_of_theme (wb_record_get_text (record, WB_DOMAIN_ICON)));
    case WB_KIND_GOAL:
      {
        const char *icon = icon_of_theme_id (project, wb_record_get_text (record, WB_GOAL_DOMAIN));

        return icon != NULL ? icon : widget_icon ("goal");
      }
    case WB_KIND_VOICE:
      return widget_icon ("voice");
    case WB_KIND_ACTION:
      return widget_icon ("action");
    case WB_KIND_PARTNER:
    case WB_KIND_CONTACT:
      return widget_icon ("partner");
    default:
      return NULL;
    }
}
