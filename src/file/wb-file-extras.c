/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-builder-private.h"

/* Attributes and children on their way into a WbExtra. */

static void
clear_attribute (gpointer data)
{
  WbExtraAttribute *attribute = data;

  g_free (attribute->ns);
  g_free (attribute->name);
  g_free (attribute->value);
}

static void
clear_child (gpointer data)
{
  WbExtraChild *child = data;

  g_free (child->ns);
  g_free (child->name);
  g_free (child->xml);
}

void
wb_file_extras_init (WbFileExtras *extras)
{
  extras->attributes = g_array_new (FALSE, FALSE, sizeof (WbExtraAttribute));
  extras->children = g_array_new (FALSE, FALSE, sizeof (WbExtraChild));
  g_array_set_clear_func (extras->attributes, clear_attribute);
  g_array_set_clear_func (extras->children, clear_child);
}

void
wb_file_extras_clear (WbFileExtras *extras)
{
  g_array_unref (extras->attributes);
  g_array_unref (extras->children);
}

WbExtra *
wb_file_extras_take (WbFileExtras *extras)
{
  WbExtra *extra;

  if (extras->attributes->len == 0 && extras->children->len == 0)
    return NULL;

  extra = wb_extra_new ((const WbExtraAttribute *) extras->attributes->data, extras->attributes->len,
                        (const WbExtraChild *) extras->children->data, extras->children->len);
  g_array_set_size (extras->attributes, 0);
  g_array_set_size (extras->children, 0);

  return extra;
}
