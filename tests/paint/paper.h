/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-drawing.h"

/* A plan with more voices of one theme than a page holds, and what its pages say. A fixture for tests. */

#define PAPER_N_VOICES 60

/**
 * Paper:
 * @project: the plan
 * @options: how it is put on paper
 * @folder: where the files go
 */
typedef struct
{
  WbProject    *project;
  WbPageOptions options;
  char         *folder;
} Paper;

void   paper_set_up    (Paper *paper, gconstpointer data);
void   paper_tear_down (Paper *paper, gconstpointer data);
char  *paper_write     (Paper *paper, const char *name, WbDrawingFormat format); /* its path */
char  *paper_run       (const char *const *argv);                                /* what the program says */
char **paper_read      (Paper *paper);                                           /* the text of each page of a PDF */
void   paper_check_has (const char *text, const char *words);
