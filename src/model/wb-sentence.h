/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-names.h"

G_BEGIN_DECLS

/* What records, changes and problems are in words, translated. References are named through a #WbNames. */

/** WB_MAX_QUOTED: how many characters of a title or a text stand in a sentence about something else. */
#define WB_MAX_QUOTED 60

/**
 * WbWordsFlags:
 * @WB_WORDS_WHOLE: texts in full, as they are
 * @WB_WORDS_QUOTED: texts on one line, cut when they are long, between quotation marks
 */
typedef enum
{
  WB_WORDS_WHOLE = 0,
  WB_WORDS_QUOTED = 1 << 0,
} WbWordsFlags;

char *wb_value_to_words          (WbNames *names, const WbField *field, WbValue value, WbWordsFlags flags);
char *wb_reference_to_words      (WbNames *names, const char *id);         /* “Dry and warm homes” */
char *wb_record_to_name          (WbNames *names, const WbRecord *record); /* Goal “Dry and warm homes” */
char *wb_record_to_sentence      (WbNames *names, const WbRecord *record); /* Goal: Dry and warm homes */
char *wb_link_to_sentence        (WbNames *names, const WbRecord *link);   /* “Rivierhuis” leads “Damp team” */
char *wb_conflict_to_sentence    (WbNames *names, const WbRecord *conflict);
int   wb_record_get_naming_field (const WbRecord *record); /* tells it from others of its kind; -1: none */
int   wb_kind_get_owner_field    (WbKind kind); /* the reference to what it belongs to, -1 for none */

void  wb_change_to_sentences     (WbNames *names, const WbChange *change, GPtrArray *sentences);
void  wb_changes_to_sentences    (WbNames *names, const WbChange *changes, guint n_changes, GPtrArray *sentences);

char *wb_deletion_to_sentence    (const WbStep *step, const WbSlot *slots, guint n); /* Goal deleted, with 3 links */

char *wb_problem_to_sentence     (const WbProblem *problem, const WbPlan *plan, WbNames *names); /* what is wrong */
char *wb_problem_to_remedy       (const WbProblem *problem, const WbPlan *plan, WbNames *names); /* what a repair drops */

char *wb_sentence_count_kind     (WbKind kind, guint n);                 /* 2 indicators */
char *wb_sentence_count_kinds    (const guint counts[WB_N_KINDS]);       /* 2 indicators and 3 links; NULL: none */
char *wb_sentence_quote          (const char *text);                     /* “a title that is not too lo…” */

G_END_DECLS
