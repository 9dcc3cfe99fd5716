/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-recovery-row.h"

#include <glib/gi18n-lib.h>

#include "wb-moment.h"

struct _WbRecoveryRow
{
  GtkListBoxRow parent_instance;
  WbLeftover   *leftover;
  GtkLabel     *title;
  GtkLabel     *changes;
  GtkLabel     *place;
  GtkWidget    *buttons;
  GtkButton    *recover;
  GtkButton    *compare;
  GtkButton    *discard;
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbRecoveryRow, wb_recovery_row, GTK_TYPE_LIST_BOX_ROW)

static void
recover_cb (WbRecoveryRow *self)
{
  g_signal_emit (self, signals[ANSWERED], 0, WB_RECOVERY_RECOVER);
}

static void
compare_cb (WbRecoveryRow *self)
{
  g_signal_emit (self, signals[ANSWERED], 0, WB_RECOVERY_COMPARE);
}

static void
discard_cb (WbRecoveryRow *self)
{
  g_signal_emit (self, signals[ANSWERED], 0, WB_RECOVERY_DISCARD);
}

static char *
say_changes (const WbLeftover *leftover)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (leftover->time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = wb_moment_to_label (utc, now);

  /* Translators: the last %s is a moment such as "today, 19:21". */
  return g_strdup_printf (ngettext ("%u change that was not saved: %s",
                                    "%u changes that were not saved, the last one: %s", leftover->n_steps),
                          leftover->n_steps, when);
}

static char *
say_place (const WbLeftover *leftover)
{
  return leftover->file != NULL ? g_file_get_parse_name (leftover->file) : g_strdup (_("This plan was never saved."));
}

/* From GTK 4.14 on a button is labelled by the text on it, and that would go before a name. */
static void
name_button (GtkButton *button, const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", gtk_button_get_label (button), title);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_leftover (WbRecoveryRow *self)
{
  g_autofree char *title = wb_recovery_row_dup_title (self);
  g_autofree char *changes = NULL;
  g_autofree char *place = NULL;

  gtk_label_set_label (self->title, title);
  if (self->leftover->error != NULL)
    {
      gtk_label_set_label (self->changes, self->leftover->error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->place), FALSE);
      gtk_widget_set_visible (self->buttons, FALSE);
      return;
    }

  changes = say_changes (self->leftover);
  place = say_place (self->leftover);
  gtk_label_set_label (self->changes, changes);
  gtk_label_set_label (self->place, place);
  name_button (self->recover, title);
  name_button (self->compare, title);
  name_button (self->discard, title);
}

static void
wb_recovery_row_finalize (GObject *object)
{
  WbRecoveryRow *self = WB_RECOVERY_ROW (object);

  g_clear_pointer (&self->leftover, wb_leftover_free);

  G_OBJECT_CLASS (wb_recovery_row_parent_class)->finalize (object);
}

static void
wb_recovery_row_class_init (WbRecoveryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wb_recovery_row_finalize;

  /**
   * WbRecoveryRow::answered:
   * @self: a row
   * @answer: a #WbRecoveryAnswer
   *
   * Somebody says what is to be done with the plan.
   */
  signals[ANSWERED] = g_signal_new ("answered", WB_TYPE_RECOVERY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/recovery-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbRecoveryRow, title);
  gtk_widget_class_bind_template_child (widget_class, WbRecoveryRow, changes);
  gtk_widget_class_bind_template_child (widget_class, WbRecoveryRow, place);
  gtk_widget_class_bind_template_child (widget_class, WbRecoveryRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, WbRecoveryRow, recover);
  gtk_widget_class_bind_template_child (widget_class, WbRecoveryRow, compare);
  gtk_widget_class_bind_template_child (widget_class, WbRecoveryRow, discard);
  gtk_widget_class_bind_template_callback (widget_class, recover_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
}

static void
wb_recovery_row_init (WbRecoveryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_recovery_row_new:
 * @leftover: (transfer full): what a crash left
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
wb_recovery_row_new (WbLeftover *leftover)
{
  WbRecoveryRow *self = g_object_new (WB_TYPE_RECOVERY_ROW, NULL);

  self->leftover = leftover;
  show_leftover (self);

  return GTK_WIDGET (self);
}

/**
 * wb_recovery_row_get_leftover:
 * @self: a row
 *
 * Returns: (transfer none): what a crash left
 */
const WbLeftover *
wb_recovery_row_get_leftover (WbRecoveryRow *self)
{
  g_return_val_if_fail (WB_IS_RECOVERY_ROW (self), NULL);

  return self->leftover;
}

/**
 * wb_recovery_row_dup_title:
 * @self: a row
 *
 * Returns: (transfer full): what the plan is called, or else its file, or its journal when nothing is known of it
 */
char *
wb_recovery_row_dup_title (WbRecoveryRow *self)
{
  const WbLeftover *leftover;

  g_return_val_if_fail (WB_IS_RECOVERY_ROW (self), NULL);

  leftover = self->leftover;
  if (leftover->error != NULL)
    return g_strdup (leftover->name);
  if (leftover->title != NULL && *leftover->title != '\0')
    return g_strdup (leftover->title);

  return leftover->file != NULL ? g_file_get_basename (leftover->file) : g_strdup (_("New plan"));
}
