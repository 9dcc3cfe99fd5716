/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-save.h"

/* A folder of its own for a test, with a place for a plan in it. */
typedef struct
{
  char  *folder;
  char  *path; /* folder/plan.wijkbord */
  GFile *file;
} Fixture;

void     fixture_set_up    (Fixture *fixture, gconstpointer data);
void     fixture_tear_down (Fixture *fixture, gconstpointer data);
char    *fixture_path      (Fixture *fixture, const char *name);

WbPlan  *make_plan         (const char *title);                       /* small; revision "r1" */
WbPlan  *make_large_plan   (void);                                    /* written in several calls; revision "r1" */
WbPlan  *next_plan         (WbPlan *plan, const char *title);         /* its next revision, with another title */
void     put_plan          (const char *path, WbPlan *plan);          /* its bytes, by other means than what is tested */
void     put_old           (const char *path, WbPlan *plan);          /* with all that a save keeps, as far as we may */
gboolean holds             (const char *path, WbPlan *plan);          /* just its bytes */
void     assert_holds      (const char *path, WbPlan *plan);
void     assert_saves      (Fixture *fixture, WbPlan *plan, const WbFileSaveOptions *options, WbFileSaved *saved);
void     assert_saves_not  (Fixture *fixture, WbPlan *plan, const WbFileSaveOptions *options, int code, const char *sentence);

#define fixture_add(path, func) \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
