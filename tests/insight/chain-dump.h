/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-chain.h"

/* What a chain shows, for tests that look at all of it. */

extern const WbRect chain_everywhere; /* an area that holds any chain */

GPtrArray *chain_list_cards (WbChain *chain); /* (element-type WbCard) (transfer container): in reading order */
GPtrArray *chain_list_lines (WbChain *chain); /* (element-type WbLine) (transfer container) */
char      *chain_dump_lanes (WbChain *chain, WbProject *project); /* "v w|g|a b|p": the ids of each lane from top to bottom */
