/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-holder-row.h"

#include <glib/gi18n-lib.h>

#include "wb-field-target.h"
#include "wb-item-label.h"
#include "wb-room.h"
#include "wb-sparkline.h"

struct _WbHolderRow
{
  AdwActionRow parent_instance;
  WbProject   *project;
  WbSparkline *sparkline; /* of an indicator; NULL for others */
  WbSlot       holder;
};

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbHolderRow, wb_holder_row, ADW_TYPE_ACTION_ROW)

/* An indicator in words: "figure · from 214 to 40". */
static char *
describe_indicator (const WbRecord *record)
{
  const char *kind = wb_word_get_label (wb_field_get (WB_KIND_INDICATOR, WB_INDICATOR_KIND)->words,
                                        wb_record_get_word (record, WB_INDICATOR_KIND));
  const char *unit = wb_record_get_text (record, WB_INDICATOR_UNIT);
  g_autofree char *baseline = wb_decimal_to_label (wb_record_get_decimal (record, WB_INDICATOR_BASELINE));
  g_autofree char *target = wb_decimal_to_label (wb_record_get_decimal (record, WB_INDICATOR_TARGET));
  g_autofree char *way = NULL;

  if (wb_record_has (record, WB_INDICATOR_BASELINE) && wb_record_has (record, WB_INDICATOR_TARGET))
    /* Translators: an indicator goes from its baseline to its target; %s are numbers, the last one is the unit */
    way = g_strdup_printf (_("from %s to %s %s"), baseline, target, unit != NULL ? unit : "");

  return g_strstrip (g_strconcat (kind != NULL ? kind : "", kind != NULL && way != NULL ? " · " : "",
                                  way != NULL ? way : "", NULL));
}

/* The first word or date that the item has says most about it. */
static char *
describe (WbHolderRow *self, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  const WbKindInfo *info = wb_kind_get_info (kind);

  if (kind == WB_KIND_INDICATOR)
    return describe_indicator (record);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].type == WB_TYPE_WORD || info->fields[i].type == WB_TYPE_DATE) && wb_record_has (record, i) &&
        wb_room_may_see_field (self->project, &info->fields[i]))
      return wb_value_to_label (&info->fields[i], *wb_record_get_value (record, i));

  return g_strdup (wb_kind_get_label (kind));
}

static void
activated_cb (WbHolderRow *self)
{
  g_signal_emit (self, signals[JUMP], 0, self->holder);
}

static void
wb_holder_row_dispose (GObject *object)
{
  g_clear_object (&WB_HOLDER_ROW (object)->project);

  G_OBJECT_CLASS (wb_holder_row_parent_class)->dispose (object);
}

static void
wb_holder_row_class_init (WbHolderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_holder_row_dispose;

  signals[JUMP] = g_signal_new ("jump", WB_TYPE_HOLDER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/holder-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
wb_holder_row_init (WbHolderRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_holder_row_new:
 * @project: a project
 * @holder: an item that refers to the one that is inspected
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
wb_holder_row_new (WbProject *project, WbSlot holder)
{
  WbHolderRow *self = g_object_new (WB_TYPE_HOLDER_ROW, "use-markup", FALSE, NULL);

  self->project = g_object_ref (project);
  self->holder = holder;
  if (wb_record_get_kind (wb_project_get (project, holder)) == WB_KIND_INDICATOR)
    {
      self->sparkline = WB_SPARKLINE (wb_sparkline_new ());
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->sparkline));
    }
  wb_holder_row_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * wb_holder_row_refresh:
 * @self: a row whose item is there
 *
 * The item, or what belongs to it, has changed.
 */
void
wb_holder_row_refresh (WbHolderRow *self)
{
  WbRecord *record = wb_project_get (self->project, self->holder);
  g_autofree char *label = wb_item_label (self->project, record);
  g_autofree char *description = describe (self, record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), description);
  if (self->sparkline != NULL)
    wb_sparkline_set_indicator (self->sparkline, self->project, self->holder);
}
