/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-picker-row.h"

struct _WbPickerRow
{
  AdwActionRow   parent_instance;
  WbPickerChoice choice;
  char          *name;
  char          *key;
};

G_DEFINE_FINAL_TYPE (WbPickerRow, wb_picker_row, ADW_TYPE_ACTION_ROW)

static void
wb_picker_row_finalize (GObject *object)
{
  WbPickerRow *self = WB_PICKER_ROW (object);

  g_free (self->name);
  g_free (self->key);

  G_OBJECT_CLASS (wb_picker_row_parent_class)->finalize (object);
}

static void
wb_picker_row_class_init (WbPickerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wb_picker_row_finalize;
}

static void
wb_picker_row_init (WbPickerRow *self)
{
  g_object_set (self, "use-markup", FALSE, "title-lines", 2, "activatable", TRUE, NULL);
}

/**
 * wb_picker_row_new:
 * @choice: what it stands for
 * @name: by which name
 * @title: what it is called
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
wb_picker_row_new (WbPickerChoice choice, const char *name, const char *title)
{
  WbPickerRow *self = g_object_new (WB_TYPE_PICKER_ROW, NULL);

  self->choice = choice;
  self->name = g_strdup (name);
  /* only now: before it is told otherwise it takes a title for markup */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);

  return GTK_WIDGET (self);
}

/**
 * wb_picker_row_get_choice:
 * @self: a row
 *
 * Returns: what it stands for
 */
WbPickerChoice
wb_picker_row_get_choice (WbPickerRow *self)
{
  g_return_val_if_fail (WB_IS_PICKER_ROW (self), WB_PICKER_ITEM);

  return self->choice;
}

/**
 * wb_picker_row_get_name:
 * @self: a row
 *
 * Returns: (transfer none): by which name
 */
const char *
wb_picker_row_get_name (WbPickerRow *self)
{
  g_return_val_if_fail (WB_IS_PICKER_ROW (self), NULL);

  return self->name;
}

/**
 * wb_picker_row_add_key:
 * @self: a row that has no key yet
 * @key: the key that does the same
 */
void
wb_picker_row_add_key (WbPickerRow *self, const char *key)
{
  GtkWidget *label;

  g_return_if_fail (WB_IS_PICKER_ROW (self));
  g_return_if_fail (self->key == NULL);

  self->key = g_strdup (key);
  label = gtk_label_new (key);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), label);
}

/**
 * wb_picker_row_dup_words:
 * @self: a row
 *
 * Returns: (transfer full): all that stands on it
 */
char *
wb_picker_row_dup_words (WbPickerRow *self)
{
  const char *title, *more;

  g_return_val_if_fail (WB_IS_PICKER_ROW (self), NULL);

  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  more = self->key != NULL ? self->key : adw_action_row_get_subtitle (ADW_ACTION_ROW (self));

  return more != NULL && *more != '\0' ? g_strdup_printf ("%s, %s", title, more) : g_strdup (title);
}
