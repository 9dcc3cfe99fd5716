/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-second.h"

struct _WbFileSecond
{
  GThread         *thread;
  GMutex           mutex;
  GCond            changed;
  WbFileSecondFunc func; /* what it is to do or does; NULL when it has nothing to do */
  gpointer         user_data;
  gboolean         has_to_end;
};

static gpointer
run_cb (gpointer data)
{
  WbFileSecond *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->has_to_end)
    if (self->func == NULL)
      {
        g_cond_wait (&self->changed, &self->mutex);
      }
    else
      {
        g_mutex_unlock (&self->mutex);
        self->func (self->user_data);
        g_mutex_lock (&self->mutex);
        self->func = NULL;
        g_cond_broadcast (&self->changed);
      }
  g_mutex_unlock (&self->mutex);

  return NULL;
}

static void
clear (WbFileSecond *self)
{
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

/**
 * wb_file_second_new:
 *
 * Returns: (transfer full) (nullable): a thread that waits for something to do, or %NULL when there is none to be had, or it
 *   would be of no use
 */
WbFileSecond *
wb_file_second_new (void)
{
  WbFileSecond *self;

  if (g_get_num_processors () < 2)
    return NULL;

  self = g_new0 (WbFileSecond, 1);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->thread = g_thread_try_new ("second", run_cb, self, NULL);
  if (self->thread == NULL)
    g_clear_pointer (&self, clear);

  return self;
}

/**
 * wb_file_second_free:
 * @self: (transfer full): a thread with nothing to do
 *
 * Ends it.
 */
void
wb_file_second_free (WbFileSecond *self)
{
  g_mutex_lock (&self->mutex);
  self->has_to_end = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);

  clear (self);
}

/**
 * wb_file_second_start:
 * @self: a thread with nothing to do
 * @func: (scope async): what it is to do
 * @user_data: for @func
 *
 * Returns at once. What comes next is to wait for it with wb_file_second_wait().
 */
void
wb_file_second_start (WbFileSecond *self, WbFileSecondFunc func, gpointer user_data)
{
  g_return_if_fail (self->func == NULL);

  g_mutex_lock (&self->mutex);
  self->user_data = user_data;
  self->func = func;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * wb_file_second_wait:
 * @self: a thread that was started
 *
 * Waits until it has done what it was to do.
 */
void
wb_file_second_wait (WbFileSecond *self)
{
  g_mutex_lock (&self->mutex);
  while (self->func != NULL)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
}
