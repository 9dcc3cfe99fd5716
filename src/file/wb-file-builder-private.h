/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-builder.h"
#include "wb-file-ids.h"
#include "wb-file-names.h"
#include "wb-file-values.h"

G_BEGIN_DECLS

/* Where the parser is: in which element, and what its content means. */
typedef enum
{
  WB_FILE_OUTSIDE,
  WB_FILE_IN_ROOT,
  WB_FILE_IN_RECORD,   /* an item, a link or a conflict: draft and row are set */
  WB_FILE_IN_FIELD,    /* a long text of it */
  WB_FILE_IN_REVISION,
  WB_FILE_IN_EARLIER,
  WB_FILE_IN_KEPT,     /* an element that is kept as it is, or something in it */
} WbFileState;

/* In which forms the values of a conflict were written; that they are the right ones shows at the end. */
typedef struct
{
  WbSlot   slot;
  gboolean has_attribute[2]; /* base, theirs */
  gboolean has_child[2];
} WbFileConflict;

/* What is kept of an element. */
typedef struct
{
  GArray *attributes; /* of WbExtraAttribute */
  GArray *children;   /* of WbExtraChild */
} WbFileExtras;

struct _WbFileBuilder
{
  WbFileTags    *tags;
  GError        *error;
  WbFileNames    names;
  const xmlChar *ns;           /* as the dictionary of the parser has it */
  gboolean       is_default;   /* of the root, and so of what is in it */
  WbFileIds     *ids;
  WbFileValues  *values;

  WbPlan        *plan;
  WbHeader      *header;
  GArray        *positions;
  GArray        *conflicts;    /* of WbFileConflict */
  guint          n_items;
  gboolean       has_kept;     /* something that others have put there */
  gboolean       is_newer;     /* of a newer minor version: what we do not know is kept */
  WbFilePosition revision;     /* line 0: none yet */

  guint          depth;
  WbFileState    state;
  WbFileTag      tag;          /* the last one */
  gboolean       is_empty;     /* it was start and end in one */

  WbFileTag      record_tag;
  WbDraft        draft;
  gboolean       has_draft;
  guint64        seen;         /* the fields that were there, empty or not */
  WbFileConflict forms;

  const WbField *field;
  WbFileTag      field_tag;
  GString       *text;

  WbFileKept    *kept;
  WbFileState    kept_in;      /* where the kept element stands */
  WbFileTag      kept_tag;
  char          *kept_id;

  WbFileExtras   extras;         /* of the record, or of the revision */
  WbFileExtras   earlier_extras; /* of the ancestor that is being read */
  char          *earlier_id;
  char          *earlier_saved;
};

/* Content that the format does not allow. */
void     wb_file_builder_fail_attribute (WbFileBuilder *self, const WbXmlAttribute *attribute, const char *format, ...) G_GNUC_PRINTF (3, 4);

guint    wb_file_builder_get_name       (const WbFileBuilder *self, const WbXmlAttribute *attribute);
gboolean wb_file_builder_keep_attribute (WbFileBuilder *self, WbFileExtras *extras, guint on, const WbXmlName *element, const WbXmlAttribute *attribute);
gboolean wb_file_builder_keep_element   (WbFileBuilder *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n);
gboolean wb_file_builder_check_id       (WbFileBuilder *self, const WbXmlAttribute *attribute);
void     wb_file_builder_append         (WbFileBuilder *self, WbRecord *record, WbFilePosition position);

/* Of records, in wb-file-elements.c */
void     wb_file_builder_start_record   (WbFileBuilder *self, guint name, const WbXmlName *element, const WbXmlAttribute *attributes, guint n);
void     wb_file_builder_end_record     (WbFileBuilder *self);
void     wb_file_builder_start_field    (WbFileBuilder *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n);
void     wb_file_builder_end_field      (WbFileBuilder *self);
WbKind   wb_file_builder_find_link      (const WbXmlAttribute *attribute); /* WB_N_KINDS: no kind of ours */

/* Of revisions, in wb-file-revision.c */
void     wb_file_builder_start_revision (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attributes, guint n);
void     wb_file_builder_end_revision   (WbFileBuilder *self);
void     wb_file_builder_start_earlier  (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attributes, guint n);
void     wb_file_builder_end_earlier    (WbFileBuilder *self);

/* Of the root, in wb-file-root.c */
void     wb_file_builder_start_root     (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attributes, guint n);

/* Of conflicts, in wb-file-conflict.c */
void     wb_file_builder_check_conflicts (WbFileBuilder *self);

/* Of what is kept, in wb-file-extras.c */
void     wb_file_extras_init            (WbFileExtras *extras);
void     wb_file_extras_clear           (WbFileExtras *extras);
WbExtra *wb_file_extras_take            (WbFileExtras *extras); /* NULL: nothing; empty again afterwards */

G_END_DECLS
