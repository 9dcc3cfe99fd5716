/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbKind:
 *
 * The kinds of record in a plan: items first, in the order in which a file writes them, then links, then conflicts, and
 * last what a newer version or another program has put in the file and we keep as it is.
 */
typedef enum
{
#define WB_ITEM(KIND, name, label, plural, privacy) WB_KIND_##KIND,
#define WB_LINK(KIND, ...) WB_KIND_##KIND,
#define WB_CONFLICT(KIND, ...) WB_KIND_##KIND,
#include "wb-table-macros.h"
#include "wb-table-rows.h"
#include "wb-table-macros-end.h"
  WB_KIND_FRAGMENT,
  WB_N_KINDS
} WbKind;

#define WB_FIRST_ITEM WB_KIND_PROJECT
#define WB_LAST_ITEM  WB_KIND_MILESTONE
#define WB_FIRST_LINK WB_KIND_GROUNDS
#define WB_LAST_LINK  WB_KIND_ATTENDS
#define WB_N_LINKS    (WB_LAST_LINK - WB_FIRST_LINK + 1)

/** WbKindMask: a set of kinds, one bit each. */
typedef guint32 WbKindMask;
#define WB_MASK(KIND) (1u << WB_KIND_##KIND)
#define WB_ANY_ITEM   ((1u << (WB_LAST_ITEM + 1)) - 1)

/* Words: WB_GOAL_STATUS_IDEA = 1 and so on; 0 is no word. */
#define WB_WORDS(LIST) enum { WB_##LIST##_ABSENT,
#define WB_WORD(LIST, NAME, name, label) WB_##LIST##_##NAME,
#define WB_WORDS_END(LIST) WB_##LIST##_END };
#include "wb-table-macros.h"
#include "wb-table-rows.h"
#include "wb-table-macros-end.h"

/* The fields of a kind by number: WB_GOAL_TITLE = 0 and so on; WB_GOAL_N_FIELDS is how many there are. */
#define WB_ITEM(KIND, ...) enum {
#define WB_LINK(KIND, ...) enum {
#define WB_CONFLICT(KIND, ...) enum {
#define WB_FIELD(KIND, NAME, ...) WB_##KIND##_##NAME,
#define WB_KIND_END(KIND) WB_##KIND##_N_FIELDS };
#include "wb-table-macros.h"
#include "wb-table-rows.h"
#include "wb-table-macros-end.h"

/** WB_MAX_FIELDS: no kind has more fields than this; a record keeps which are present in one word of this many bits. */
#define WB_MAX_FIELDS 64

/**
 * WbFieldType:
 * @WB_TYPE_TEXT: short text, at most %WB_MAX_TEXT bytes, no line breaks
 * @WB_TYPE_LONG_TEXT: long text, at most %WB_MAX_LONG_TEXT bytes; a child element in the file
 * @WB_TYPE_INTEGER: 0 or more, at most nine digits
 * @WB_TYPE_DECIMAL: at most 15 digits
 * @WB_TYPE_YEAR: four digits, from 0001
 * @WB_TYPE_DATE: a year, a month or a day
 * @WB_TYPE_YES_NO: stored only when yes
 * @WB_TYPE_WORD: one of the words of a list
 * @WB_TYPE_REFERENCE: the id of another item
 * @WB_TYPE_TEXT_SET: a set of texts without blanks
 * @WB_TYPE_WORD_SET: a set of words of a list
 * @WB_TYPE_REFERENCE_SET: a set of ids of other items
 * @WB_TYPE_COLOUR: #rrggbb
 * @WB_TYPE_ORDER: a key between its neighbours, see wb_order_between()
 * @WB_TYPE_ANY_VALUE: the value of another field, as a file would write it; only in conflicts
 */
typedef enum
{
  WB_TYPE_TEXT,
  WB_TYPE_LONG_TEXT,
  WB_TYPE_INTEGER,
  WB_TYPE_DECIMAL,
  WB_TYPE_YEAR,
  WB_TYPE_DATE,
  WB_TYPE_YES_NO,
  WB_TYPE_WORD,
  WB_TYPE_REFERENCE,
  WB_TYPE_TEXT_SET,
  WB_TYPE_WORD_SET,
  WB_TYPE_REFERENCE_SET,
  WB_TYPE_COLOUR,
  WB_TYPE_ORDER,
  WB_TYPE_ANY_VALUE,
} WbFieldType;

#define WB_MAX_TEXT      4096
#define WB_MAX_LONG_TEXT (512 * 1024)
#define WB_MAX_MEMBERS   1000
#define WB_MAX_SET_BYTES 10000 /* of a set of texts or words as a file writes it; ids are short enough */
#define WB_MAX_INTEGER   999999999

/**
 * WbPrivacy:
 *
 * The privacy class of a field or of a whole kind. What is not open stays home unless the user says otherwise, and
 * never shows on the presenting screen. %WB_PRIVACY_VOICE is the class of a voice that may not be shared.
 */
typedef enum
{
  WB_PRIVACY_OPEN,
  WB_PRIVACY_PERSONAL,
  WB_PRIVACY_VOICE,
  WB_PRIVACY_JUDGEMENT,
  WB_PRIVACY_INTERNAL,
} WbPrivacy;

/** WbOnDelete: what happens to a reference when its item goes: it is cleared, or its holder goes too. */
typedef enum
{
  WB_ON_DELETE_CLEAR,
  WB_ON_DELETE_CASCADE,
} WbOnDelete;

/** WbGroup: the groups of an inspector, in the order in which it shows them: what matters first comes first. */
typedef enum
{
  WB_GROUP_NONE,
  WB_GROUP_CONFLICTS,
  WB_GROUP_MAIN,
  WB_GROUP_SOURCE,
  WB_GROUP_VOICES,
  WB_GROUP_INFLUENCE,
  WB_GROUP_WHO,
  WB_GROUP_BACKING,
  WB_GROUP_SERVES,
  WB_GROUP_ACTIONS,
  WB_GROUP_OUTCOME,
  WB_GROUP_NOTICE,
  WB_GROUP_MONEY,
  WB_GROUP_STUCK,
  WB_GROUP_WAITS,
  WB_GROUP_RELATIONS,
  WB_GROUP_MEETING,
  WB_GROUP_DECISIONS,
  WB_GROUP_SHARING,
  WB_GROUP_NOTE,
  WB_GROUP_PLACE,
  WB_N_GROUPS
} WbGroup;

/** WbWord: a word of a list: its machine name, and the English of its label (translate with wb_word_get_label()). */
typedef struct
{
  const char *name;
  const char *label;
} WbWord;

/** WbWordList: a list of words; words[0] is no word, the words are words[1] to words[n]. */
typedef struct
{
  const WbWord *words;
  guint         n;
} WbWordList;

/**
 * WbField:
 * @name: the machine name
 * @label: the English label with its context; translate with wb_field_get_label()
 * @words: for words and sets of them
 * @targets: for references: the kinds that they may refer to
 * @min: @max: for integers
 * @fallback: for words: the fixed default, which is never stored; 0 when there is none
 * @prose: for short texts: whether they are in the plan's language, so that their spelling can be judged
 * @group: where the inspector shows it
 * @reverse_group: where the inspector of what is referred to shows the holder, or %WB_GROUP_NONE
 *
 * A row of the table.
 */
typedef struct
{
  const char       *name;
  const char       *label;
  const WbWordList *words;
  const char       *reverse_label;
  WbKindMask        targets;
  WbFieldType       type;
  WbPrivacy         privacy;
  WbOnDelete        on_delete;
  WbGroup           group;
  WbGroup           reverse_group;
  guint8            kind;
  guint8            index;
  guint8            fallback;
  gboolean          prose;
  int               min;
  int               max;
} WbField;

/**
 * WbKindInfo:
 * @from: @to: for links: the kinds of their ends; 0 for items
 * @from_group: @from_label: for links: where the inspector of the item that they come from shows them, and as what
 * @to_group: @to_label: the same for the item that they go to
 *
 * A kind of the table with its fields.
 */
typedef struct
{
  const char    *name;
  const char    *label;
  const char    *plural;
  const WbField *fields;
  guint          n_fields;
  WbPrivacy      privacy;
  WbKindMask     from;
  WbKindMask     to;
  WbGroup        from_group;
  WbGroup        to_group;
  const char    *from_label;
  const char    *to_label;
} WbKindInfo;

const WbKindInfo *wb_kind_get_info   (WbKind kind);
const char       *wb_kind_get_label  (WbKind kind);
const char       *wb_kind_get_plural (WbKind kind);
gboolean          wb_kind_from_name  (const char *name, WbKind *kind);
const char       *wb_link_get_from_label (WbKind kind);
const char       *wb_link_get_to_label   (WbKind kind);

static inline gboolean
wb_kind_is_item (WbKind kind)
{
  return kind <= WB_LAST_ITEM;
}

static inline gboolean
wb_kind_is_link (WbKind kind)
{
  return kind >= WB_FIRST_LINK && kind <= WB_LAST_LINK;
}

const WbField *wb_field_get               (WbKind kind, guint index);
const WbField *wb_field_find              (WbKind kind, const char *name);
const char    *wb_field_get_label         (const WbField *field);
const char    *wb_field_get_reverse_label (const WbField *field);
gboolean       wb_field_is_child          (const WbField *field);
gboolean       wb_field_is_prose          (const WbField *field);
gboolean       wb_field_is_set            (const WbField *field);
gboolean       wb_field_is_reference      (const WbField *field);
gboolean       wb_field_is_key            (const WbField *field);

guint       wb_word_from_name (const WbWordList *list, const char *name);
const char *wb_word_get_name  (const WbWordList *list, guint word);
const char *wb_word_get_label (const WbWordList *list, guint word);

const char *wb_group_get_label   (WbGroup group);
const char *wb_privacy_get_name  (WbPrivacy privacy);

/* The classes that may be withheld, as words: the number of each is its WbPrivacy. They have no labels. */
extern const WbWordList wb_privacy_classes;

G_END_DECLS
