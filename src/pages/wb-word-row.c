/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-word-row.h"

#include <glib/gi18n-lib.h>

#include "wb-ladder.h"

struct _WbWordRow
{
  AdwComboRow    parent_instance;
  WbFieldTarget *target;
  WbLadder      *ladder;   /* of residents' influence; NULL for other words */
  gboolean       showing;  /* the row itself selects */
  gboolean       has_none; /* the first choice is: not said */
};

static void wb_word_row_iface_init (WbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WbWordRow, wb_word_row, ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (WB_TYPE_FIELD_ROW, wb_word_row_iface_init))

/* A word that only a newer version knows stands at the end as the file has it. */
static void
wb_word_row_refresh (WbFieldRow *row)
{
  WbWordRow *self = WB_WORD_ROW (row);
  const WbField *field;
  WbRecord *record;
  GtkStringList *list;
  guint word;

  if (self->target == NULL || (record = wb_field_target_get_record (self->target)) == NULL)
    return;

  field = wb_field_target_get_field (self->target);
  word = wb_record_get_word (record, field->index);
  list = GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (self)));

  self->showing = TRUE;
  if (word == 0 && wb_record_has (record, field->index))
    {
      g_autofree char *unknown = wb_field_target_get_text (self->target);
      guint n_known = field->words->n + (self->has_none ? 1 : 0);

      gtk_string_list_splice (list, n_known, g_list_model_get_n_items (G_LIST_MODEL (list)) - n_known,
                              (const char *const[]){ unknown, NULL });
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), n_known);
    }
  else
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), word - (self->has_none ? 0 : 1));
    }
  self->showing = FALSE;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), wb_field_target_is_writable (self->target));

  if (self->ladder != NULL)
    wb_ladder_set_rung (self->ladder, word);
}

static void
wb_word_row_set_target (WbFieldRow *row, WbFieldTarget *target)
{
  WbWordRow *self = WB_WORD_ROW (row);
  const WbField *field;
  g_autoptr (GtkStringList) list = NULL;
  gboolean first = self->target == NULL;

  g_set_object (&self->target, target);
  if (target == NULL || !first)
    return;

  field = wb_field_target_get_field (target);
  list = gtk_string_list_new (NULL);
  self->has_none = field->fallback == 0;
  if (self->has_none)
    /* Translators: the choice that leaves a field empty */
    gtk_string_list_append (list, C_("word", "not said"));
  for (guint i = 1; i <= field->words->n; i++)
    gtk_string_list_append (list, wb_word_get_label (field->words, i));

  if (field->words == wb_field_get (WB_KIND_GOAL, WB_GOAL_PARTICIPATION)->words)
    {
      self->ladder = WB_LADDER (wb_ladder_new ());
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->ladder));
    }

  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (list));
  self->showing = FALSE;
}

static void
wb_word_row_iface_init (WbFieldRowInterface *iface)
{
  iface->set_target = wb_word_row_set_target;
  iface->refresh = wb_word_row_refresh;
}

static void
selected_cb (WbWordRow *self)
{
  guint word = adw_combo_row_get_selected (ADW_COMBO_ROW (self)) + (self->has_none ? 0 : 1);

  if (self->showing || self->target == NULL)
    return;

  wb_field_target_set_text (self->target, wb_word_get_name (wb_field_target_get_field (self->target)->words, word), NULL);
}

static void
wb_word_row_dispose (GObject *object)
{
  g_clear_object (&WB_WORD_ROW (object)->target);

  G_OBJECT_CLASS (wb_word_row_parent_class)->dispose (object);
}

static void
wb_word_row_class_init (WbWordRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wb_word_row_dispose;
}

static void
wb_word_row_init (WbWordRow *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}
