/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-item-search.h"

G_BEGIN_DECLS

/**
 * WbPickerCommand:
 * @name: of an action
 * @title: what it is found by
 * @key: (nullable): the key that does the same, as people read it
 * @enabled: whether it can be taken now
 */
typedef struct
{
  char    *name;
  char    *title;
  char    *key;
  gboolean enabled;
} WbPickerCommand;

/**
 * WbPickerCommands:
 *
 * The commands that a picker offers, counted from 0 in the order in which they were added.
 */
typedef struct _WbPickerCommands WbPickerCommands;

WbPickerCommands      *wb_picker_commands_new  (void);
void                   wb_picker_commands_free (WbPickerCommands *self);
void                   wb_picker_commands_add  (WbPickerCommands *self, const WbPickerCommand *command); /* a copy of it */
guint                  wb_picker_commands_count (WbPickerCommands *self);
const WbPickerCommand *wb_picker_commands_get  (WbPickerCommands *self, guint i);
WbItemSearchRun       *wb_picker_commands_find (WbPickerCommands *self, const char *words); /* that is through: a slot is a number */

G_END_DECLS
