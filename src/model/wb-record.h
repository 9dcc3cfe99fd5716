/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-extra.h"
#include "wb-value.h"

G_BEGIN_DECLS

/**
 * WbRecord:
 *
 * An item, a link, a conflict or a kept fragment: immutable, atomically counted, one block of memory that holds only the
 * fields that are present. Setting a field makes a new record, see #WbDraft, which shares the other values.
 *
 * Items are identified by their id, links by (kind, from, to), conflicts by (target, field, with). A fragment may have
 * an id; its text is exclusive canonical XML.
 */
typedef struct _WbRecord WbRecord;

WbRecord      *wb_record_ref       (WbRecord *record);
void           wb_record_unref     (WbRecord *record);

WbKind         wb_record_get_kind  (const WbRecord *record);
GRefString    *wb_record_get_id    (const WbRecord *record); /* NULL for links and conflicts */
GRefString    *wb_record_get_from  (const WbRecord *record); /* links only */
GRefString    *wb_record_get_to    (const WbRecord *record); /* links only */
WbExtra       *wb_record_get_extra (const WbRecord *record); /* NULL: nothing unknown */
const char    *wb_record_get_xml   (const WbRecord *record); /* fragments only */
const char    *wb_record_get_xml_namespace (const WbRecord *record);
const char    *wb_record_get_xml_name      (const WbRecord *record);

gboolean       wb_record_has         (const WbRecord *record, guint field);
const WbValue *wb_record_get_value   (const WbRecord *record, guint field); /* NULL when absent */
const WbValue *wb_record_get_values  (const WbRecord *record, guint64 *present); /* all that are present, in the order of their fields */
GRefString    *wb_record_get_text    (const WbRecord *record, guint field); /* texts, references, orders; NULL when absent */
int            wb_record_get_integer (const WbRecord *record, guint field, int absent); /* integers, years */
WbDate         wb_record_get_date    (const WbRecord *record, guint field);
WbDecimal      wb_record_get_decimal (const WbRecord *record, guint field); /* 0 when absent */
gboolean       wb_record_get_flag    (const WbRecord *record, guint field);
guint          wb_record_get_word    (const WbRecord *record, guint field); /* the fallback when absent; 0 for none or one we do not know */
const WbSet   *wb_record_get_set     (const WbRecord *record, guint field); /* NULL: empty */
int            wb_kind_get_title_field (WbKind kind); /* the field that says what one is called; -1 for none */
const char    *wb_record_get_title   (const WbRecord *record); /* what it is called: title, name, text, question; "" when it has none */

gboolean       wb_record_equal       (const WbRecord *a, const WbRecord *b);
guint64        wb_record_digest      (const WbRecord *record); /* of what an item or a link says, the same in every run */
gboolean       wb_record_same_key    (gconstpointer a, gconstpointer b); /* a GEqualFunc */
guint          wb_record_hash_key    (gconstpointer record); /* a GHashFunc */
guint          wb_record_hash_link   (WbKind kind, guint from, guint to); /* of hashes of the ends */
int            wb_record_compare_key (const WbRecord *a, const WbRecord *b); /* the order in which a file writes them */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbRecord, wb_record_unref)

/**
 * WbDraft:
 *
 * A record in the making; lives on the stack. Start it, set fields, end it.
 *
 * |[<!-- language="C" -->
 * WbDraft draft;
 * wb_draft_init_from (&draft, record);
 * wb_draft_set (&draft, WB_GOAL_TITLE, value);
 * g_autoptr (WbRecord) changed = wb_draft_end (&draft);
 * ]|
 */
typedef struct
{
  /*< private >*/
  WbKind      kind;
  GRefString *id;    /* for links: from */
  GRefString *other; /* for links: to */
  WbExtra    *extra;
  guint64     present;
  WbValue     values[WB_MAX_FIELDS];
} WbDraft;

void      wb_draft_init_item     (WbDraft *draft, WbKind kind, const char *id);
void      wb_draft_init_link     (WbDraft *draft, WbKind kind, const char *from, const char *to);
void      wb_draft_init_conflict (WbDraft *draft);
void      wb_draft_init_keys     (WbDraft *draft, WbKind kind, GRefString *id_or_from, GRefString *to); /* shares them */
void      wb_draft_init_taking   (WbDraft *draft, WbKind kind, GRefString *id_or_from, GRefString *to); /* takes them */
void      wb_draft_init_from     (WbDraft *draft, const WbRecord *record);
gboolean  wb_draft_has           (const WbDraft *draft, guint field);
void      wb_draft_take          (WbDraft *draft, guint field, WbValue value); /* takes ownership; a default clears */
void      wb_draft_set           (WbDraft *draft, guint field, WbValue value); /* copies */
gboolean  wb_draft_set_text      (WbDraft *draft, guint field, const char *text, GError **error); /* the file's form; NULL clears */
void      wb_draft_unset         (WbDraft *draft, guint field);
void      wb_draft_set_extra     (WbDraft *draft, WbExtra *extra);
WbRecord *wb_draft_end           (WbDraft *draft); /* also clears it */
void      wb_draft_clear         (WbDraft *draft);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbDraft, wb_draft_clear)

WbRecord *wb_record_new_fragment (const char *ns, const char *name, const char *id, const char *xml);

G_END_DECLS
