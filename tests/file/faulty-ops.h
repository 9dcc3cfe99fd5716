/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-ops.h"

/* The call of this number fails, or the program dies before or after it. */
typedef struct
{
  guint    calls;
  guint    at;
  int      code;       /* an errno: it fails with it */
  gboolean dies;
  gboolean dies_after;
  gboolean in_pieces;  /* writes take a few bytes at a time, and are interrupted */
  gboolean is_short;   /* a write takes half, and what comes after it fails */
  const char *met;     /* the name of the call */
} Fault;

extern Fault           fault;
extern const WbFileOps faulty_ops; /* the system calls, which meet it */

void set_fault (guint at, int code); /* 0: none */
