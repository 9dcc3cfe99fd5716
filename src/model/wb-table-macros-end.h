/* SPDX-License-Identifier: GPL-3.0-or-later */

/* After wb-table-rows.h: the macros may be given another meaning. */

#undef WB_WORDS
#undef WB_WORD
#undef WB_WORDS_END
#undef WB_ITEM
#undef WB_LINK
#undef WB_CONFLICT
#undef WB_FIELD
#undef WB_KIND_END
