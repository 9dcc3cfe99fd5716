/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-recent-plan-private.h"

#include <glib/gi18n-lib.h>

#include "wb-file-error.h"
#include "wb-glance.h"
#include "wb-moment.h"

struct _WbRecentPlan
{
  GObject       parent_instance;
  GFile        *file;
  GCancellable *cancellable;
  GCancellable *looking; /* nullable: ends the glance that is on its way */
  WbGlance     *glance;  /* nullable: what can be seen of it */
  WbGlanceLook  look;    /* of that, or of what is on its way */
  char         *title;
  char         *folder;
  GDateTime    *time;   /* when it was opened */
  char         *opened; /* that in words */
  char         *counts;
  const char   *trouble; /* nullable */
  char         *reason;  /* nullable: what that comes from, in a sentence */
  gboolean      missing;
  gboolean      closed;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_FOLDER,
  PROP_OPENED,
  PROP_MISSING,
  PROP_COUNTS,
  PROP_PICTURE,
  PROP_CLOSED,
  PROP_TROUBLE,
} WbRecentPlanProperty;

static GParamSpec *props[PROP_TROUBLE + 1];

G_DEFINE_FINAL_TYPE (WbRecentPlan, wb_recent_plan, G_TYPE_OBJECT)

static void
set_closed (WbRecentPlan *self, gboolean closed)
{
  if (self->closed == closed)
    return;

  self->closed = closed;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLOSED]);
}

static void
set_missing (WbRecentPlan *self, gboolean missing)
{
  if (self->missing == missing)
    return;

  self->missing = missing;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MISSING]);
}

static void
set_trouble (WbRecentPlan *self, const char *trouble, const char *reason)
{
  if (self->trouble == trouble && g_strcmp0 (self->reason, reason) == 0)
    return;

  self->trouble = trouble;
  g_free (self->reason);
  self->reason = g_strdup (reason);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

/* Why it cannot be opened, in the few words that a card has room for. */
static const char *
name_trouble (WbFileError code)
{
  switch (code)
    {
    case WB_FILE_ERROR_IO:
    case WB_FILE_ERROR_FOLDER:
      return C_("file", "cannot be read");
    case WB_FILE_ERROR_NOT_PROJECT:
    case WB_FILE_ERROR_NOT_UTF8:
      return C_("file", "not a plan of Wijkbord");
    case WB_FILE_ERROR_VERSION:
      /* Translators: a plan in a format that this version does not know */
      return C_("file", "in a newer format");
    case WB_FILE_ERROR_STRUCTURE:
      /* Translators: a plan whose parts do not fit together; when it is opened a repair is offered */
      return C_("file", "needs a repair");
    case WB_FILE_ERROR_MALFORMED:
    case WB_FILE_ERROR_DOCTYPE:
    case WB_FILE_ERROR_TOO_LARGE:
    case WB_FILE_ERROR_CONTENT:
    case WB_FILE_ERROR_CHANGED:
    case WB_FILE_ERROR_REDACTED:
    case WB_FILE_ERROR_NOT_SAVED:
    default:
      return C_("file", "damaged");
    }
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);
  WbRecentPlan *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      set_missing (self, TRUE);
      set_trouble (self, _("file not found"), NULL);
      set_closed (self, TRUE);
    }
  else if (info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_READ) &&
           !g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_READ))
    {
      set_trouble (self, C_("file", "you may not read it"), NULL);
      set_closed (self, TRUE);
    }
}

static char *
say_counts (const WbGlance *glance)
{
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", glance->n_goals), glance->n_goals);
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", glance->n_actions), glance->n_actions);
  g_autofree char *partners = g_strdup_printf (ngettext ("%u partner", "%u partners", glance->n_partners),
                                               glance->n_partners);

  return g_strdup_printf ("%s · %s · %s", goals, actions, partners);
}

static void
take_glance (WbRecentPlan *self, WbGlance *glance)
{
  g_clear_pointer (&self->glance, wb_glance_free);
  self->glance = glance;
  g_free (self->counts);
  self->counts = say_counts (glance);
  set_missing (self, FALSE);
  set_trouble (self, NULL, NULL);
  set_closed (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNTS]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PICTURE]);
}

static void
glanced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbRecentPlan) self = data;
  g_autoptr (GError) error = NULL;
  WbGlance *glance = wb_glance_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->looking);
  if (glance != NULL)
    {
      take_glance (self, glance);
      return;
    }

  /* Nothing is wrong with what is only too far away or too large to glance at. */
  set_closed (self, TRUE);
  if (self->trouble == NULL && error->domain == WB_FILE_ERROR)
    set_trouble (self, name_trouble (error->code), error->message);
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
  wb_recent_plan_look_away (self);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (wb_recent_plan_parent_class)->dispose (object);
}

static void
wb_recent_plan_finalize (GObject *object)
{
  WbRecentPlan *self = WB_RECENT_PLAN (object);

  g_clear_object (&self->cancellable);
  g_free (self->title);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self->folder);
  g_free (self->opened);
  g_free (self->counts);
  g_free (self->reason);
  g_clear_pointer (&self->glance, wb_glance_free);

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
    case PROP_COUNTS:
      g_value_set_string (value, self->counts);
      break;
    case PROP_PICTURE:
      g_value_set_object (value, self->glance != NULL ? self->glance->picture : NULL);
      break;
    case PROP_CLOSED:
      g_value_set_boolean (value, self->closed);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
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
  props[PROP_COUNTS] = g_param_spec_string ("counts", NULL, NULL, NULL, flags);
  props[PROP_PICTURE] = g_param_spec_object ("picture", NULL, NULL, GDK_TYPE_PAINTABLE, flags);
  props[PROP_CLOSED] = g_param_spec_boolean ("closed", NULL, NULL, FALSE, flags);
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
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
  self->time = g_date_time_ref (opened);
  self->folder = describe_folder (self->file);
  self->opened = wb_moment_to_label (opened, now);
  g_file_query_info_async (self->file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_ACCESS_CAN_READ, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           self->cancellable, looked_cb, self);

  return self;
}

/* Whether that is what it was made of. */
gboolean
wb_recent_plan_is (WbRecentPlan *self, const char *uri, const char *title, GDateTime *opened)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  return g_file_equal (self->file, file) && g_strcmp0 (self->title, title) == 0 && g_date_time_equal (self->time, opened);
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

/**
 * wb_recent_plan_get_counts:
 * @self: a plan that was open
 *
 * Returns: (nullable): how much is in it, in words; %NULL while that is not known
 */
const char *
wb_recent_plan_get_counts (WbRecentPlan *self)
{
  g_return_val_if_fail (WB_IS_RECENT_PLAN (self), NULL);

  return self->counts;
}

/**
 * wb_recent_plan_get_trouble:
 * @self: a plan that was open
 *
 * Returns: (nullable): why it cannot be opened, in a few words; %NULL when it can, as far as is known
 */
const char *
wb_recent_plan_get_trouble (WbRecentPlan *self)
{
  g_return_val_if_fail (WB_IS_RECENT_PLAN (self), NULL);

  return self->trouble;
}

/**
 * wb_recent_plan_get_reason:
 * @self: a plan that was open
 *
 * Returns: (nullable): what the trouble comes from, in a sentence
 */
const char *
wb_recent_plan_get_reason (WbRecentPlan *self)
{
  g_return_val_if_fail (WB_IS_RECENT_PLAN (self), NULL);

  return self->reason;
}

/**
 * wb_recent_plan_look:
 * @self: a plan that was open
 * @look: what its picture is to look like
 *
 * Looks what can be seen of it: "counts" and "picture" follow, or "closed" when nothing can.
 */
void
wb_recent_plan_look (WbRecentPlan *self, const WbGlanceLook *look)
{
  g_return_if_fail (WB_IS_RECENT_PLAN (self));

  if ((self->glance != NULL || self->looking != NULL) && self->look.scheme == look->scheme &&
      self->look.scale == look->scale)
    return;

  wb_recent_plan_look_away (self);
  self->look = *look;
  self->looking = g_cancellable_new ();
  wb_glance_load (self->file, look, self->looking, glanced_cb, g_object_ref (self));
}

/**
 * wb_recent_plan_look_away:
 * @self: a plan that was open
 *
 * Ends what wb_recent_plan_look() began, if it is still on its way: nobody looks at it any more.
 */
void
wb_recent_plan_look_away (WbRecentPlan *self)
{
  g_return_if_fail (WB_IS_RECENT_PLAN (self));

  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
}
