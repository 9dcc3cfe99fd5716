/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-spelling.h"

struct _WbSpelling
{
  GObject     parent_instance;
  GHashTable *dictionaries; /* language to WbDictionary; no value: it is being loaded, or there is none */
  gboolean    enabled;
};

enum
{
  PROP_ENABLED = 1,
};

static GParamSpec *enabled_property;
static guint changed_signal;

G_DEFINE_FINAL_TYPE (WbSpelling, wb_spelling, G_TYPE_OBJECT)

static void
load_thread (GTask *task, gpointer source, gpointer language, GCancellable *cancellable)
{
  WbDictionary *dictionary = wb_dictionary_load (language);

  /* what it takes to know a word the first time is taken here */
  if (dictionary != NULL)
    wb_dictionary_has (dictionary, "a");
  g_task_return_pointer (task, dictionary, (GDestroyNotify) wb_dictionary_free);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WbSpelling *self = WB_SPELLING (source);
  WbDictionary *dictionary = g_task_propagate_pointer (G_TASK (result), NULL);

  if (dictionary == NULL)
    return;

  g_hash_table_insert (self->dictionaries, g_strdup (g_task_get_task_data (G_TASK (result))), dictionary);
  wb_spelling_changed (self);
}

static void
load (WbSpelling *self, const char *language)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, loaded_cb, NULL);

  g_hash_table_insert (self->dictionaries, g_strdup (language), NULL);
  g_task_set_task_data (task, g_strdup (language), g_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * wb_spelling_get_dictionary:
 * @self: the dictionaries
 * @language: (nullable): as files have it: "nl", "nl-BE"
 *
 * Returns: (transfer none) (nullable): the one of @language. When it is not there yet, "changed" tells when it is
 */
WbDictionary *
wb_spelling_get_dictionary (WbSpelling *self, const char *language)
{
  g_return_val_if_fail (WB_IS_SPELLING (self), NULL);

  if (!self->enabled || language == NULL || *language == '\0')
    return NULL;

  if (!g_hash_table_contains (self->dictionaries, language))
    load (self, language);

  return g_hash_table_lookup (self->dictionaries, language);
}

void
wb_spelling_changed (WbSpelling *self)
{
  g_return_if_fail (WB_IS_SPELLING (self));

  g_signal_emit (self, changed_signal, 0);
}

static void
wb_spelling_finalize (GObject *object)
{
  g_hash_table_unref (WB_SPELLING (object)->dictionaries);

  G_OBJECT_CLASS (wb_spelling_parent_class)->finalize (object);
}

static void
wb_spelling_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, WB_SPELLING (object)->enabled);
}

static void
wb_spelling_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbSpelling *self = WB_SPELLING (object);

  if (self->enabled == g_value_get_boolean (value))
    return;

  self->enabled = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
  wb_spelling_changed (self);
}

static void
wb_spelling_class_init (WbSpellingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wb_spelling_finalize;
  object_class->get_property = wb_spelling_get_property;
  object_class->set_property = wb_spelling_set_property;

  enabled_property = g_param_spec_boolean ("enabled", NULL, NULL, TRUE,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_ENABLED, enabled_property);
  changed_signal = g_signal_new ("changed", WB_TYPE_SPELLING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* A dictionary that has not come may be none. */
static void
free_dictionary (gpointer dictionary)
{
  if (dictionary != NULL)
    wb_dictionary_free (dictionary);
}

static void
wb_spelling_init (WbSpelling *self)
{
  self->enabled = TRUE;
  self->dictionaries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_dictionary);
}

WbSpelling *
wb_spelling_get (void)
{
  static WbSpelling *spelling;

  if (spelling == NULL)
    spelling = g_object_new (WB_TYPE_SPELLING, NULL);

  return spelling;
}
