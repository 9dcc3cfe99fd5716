/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Before wb-table-rows.h: what an includer has not given a meaning means nothing. */

#ifndef WB_WORDS
#define WB_WORDS(...)
#endif
#ifndef WB_WORD
#define WB_WORD(...)
#endif
#ifndef WB_WORDS_END
#define WB_WORDS_END(...)
#endif
#ifndef WB_ITEM
#define WB_ITEM(...)
#endif
#ifndef WB_LINK
#define WB_LINK(...)
#endif
#ifndef WB_CONFLICT
#define WB_CONFLICT(...)
#endif
#ifndef WB_FIELD
#define WB_FIELD(...)
#endif
#ifndef WB_KIND_END
#define WB_KIND_END(...)
#endif
