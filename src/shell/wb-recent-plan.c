/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-recent-plan-private.h"

#include "wb-moment.h"

struct _WbRecentPlan
{
  GObject       parent_instance;
  GFile        *file;
  GCancellable *cancellable;
  char         *title;
  char         *folder;
  char         *opened;
  gboolean      missing;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_FOLDER,
  PROP_OPENED,
  PROP_MISSING,
} WbRecentPlanProperty;

static GParamSpec *props[PROP_MISSING + 1];

G_DEFINE_FINAL_TYPE (WbRecentPlan, wb_recent_plan, G_TYPE_OBJECT)

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  WbRecentPlan *self = data;

  if (info != NULL || !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;

  self->missing = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MISSING]);
}

/* Where a file stands as people say it: below their home, without the path to it. */
static char *
describe_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *below = NULL;

  if (folder == NULL)
    return g_strdup ("");

  below = g_file_get_relative_path (home, folder);
  if (below != NULL)
    return g_filename_display_name (below);

  return g_file_get_parse_name (folder);
}

static void
wb_recent_plan_dispose (GObject *object)
{
  WbRecentPlan *self = WB_RECENT_PLAN (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (wb_recent_plan_parent_class)->dispose (object);
}

static void
wb_recent_plan_finalize (GObject *object)
{
  WbRecentPlan *self = WB_RECENT_PLAN (object);

  g_clear_object (&self->cancellable);
  g_free (self->title);
  g_free (self->folder);
  g_free (self->opened);

  G_OBJECT_CLASS (wb_recent_plan_parent_class)->finalize (object);
}

static void
wb_recent_plan_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbRecentPlan *self = WB_RECENT_PLAN (object);

  switch ((WbRecentPlanProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_OPENED:
      g_value_set_string (value, self->opened);
      break;
    case PROP_MISSING:
      g_value_set_boolean (value, self->missing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_recent_plan_class_init (WbRecentPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wb_recent_plan_dispose;
  object_class->finalize = wb_recent_plan_finalize;
  object_class->get_property = wb_recent_plan_get_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, flags);
  props[PROP_OPENED] = g_param_spec_string ("opened", NULL, NULL, NULL, flags);
  props[PROP_MISSING] = g_param_spec_boolean ("missing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
wb_recent_plan_init (WbRecentPlan *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * wb_recent_plan_new:
 * @uri: where it is
 * @title: what it is called
 * @opened: when it was open last
 *
 * Returns: (transfer full): a plan that was open; whether its file is still there is being looked up
 */
WbRecentPlan *
wb_recent_plan_new (const char *uri, const char *title, GDateTime *opened)
{
  WbRecentPlan *self = g_object_new (WB_TYPE_RECENT_PLAN, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->file = g_file_new_for_uri (uri);
  self->title = g_strdup (title);
  self->folder = describe_folder (self->file);
  self->opened = wb_moment_to_label (opened, now);
  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           self->cancellable, looked_cb, self);

  return self;
}

/**
 * wb_recent_plan_get_file:
 * @self: a plan that was open
 *
 * Returns: (transfer none): its file
 */
GFile *
wb_recent_plan_get_file (WbRecentPlan *self)
{
  g_return_val_if_fail (WB_IS_RECENT_PLAN (self), NULL);

  return self->file;
}

/**
 * wb_recent_plan_get_title:
 * @self: a plan that was open
 *
 * Returns: what it is called
 */
const char *
wb_recent_plan_get_title (WbRecentPlan *self)
{
  g_return_val_if_fail (WB_IS_RECENT_PLAN (self), NULL);

  return self->title;
}

/**
 * wb_recent_plan_get_folder:
 * @self: a plan that was open
 *
 * Returns: where its file stands
 */
const char *
wb_recent_plan_get_folder (WbRecentPlan *self)
{
  g_return_val_if_fail (WB_IS_RECENT_PLAN (self), NULL);

  return self->folder;
}

/**
 * wb_recent_plan_get_opened:
 * @self: a plan that was open
 *
 * Returns: when it was open last, in words
 */
const char *
wb_recent_plan_get_opened (WbRecentPlan *self)
{
  g_return_val_if_fail (WB_IS_RECENT_PLAN (self), NULL);

  return self->opened;
}

/**
 * wb_recent_plan_is_missing:
 * @self: a plan that was open
 *
 * Returns: whether its file is known not to be there any more
 */
gboolean
wb_recent_plan_is_missing (WbRecentPlan *self)
{
  g_return_val_if_fail (WB_IS_RECENT_PLAN (self), FALSE);

  return self->missing;
}
