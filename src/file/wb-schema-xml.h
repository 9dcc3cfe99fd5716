/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbSchemaXml:
 *
 * A schema in the making: indented XML. Attributes are pairs of name and value, ended by %NULL.
 */
typedef struct
{
  GString   *text;
  GPtrArray *names; /* of the elements that are open */
} WbSchemaXml;

void  wb_schema_xml_init    (WbSchemaXml *xml);
void  wb_schema_xml_open    (WbSchemaXml *xml, const char *name, ...) G_GNUC_NULL_TERMINATED;
void  wb_schema_xml_close   (WbSchemaXml *xml);
void  wb_schema_xml_empty   (WbSchemaXml *xml, const char *name, ...) G_GNUC_NULL_TERMINATED;
void  wb_schema_xml_leaf    (WbSchemaXml *xml, const char *content, const char *name, ...) G_GNUC_NULL_TERMINATED;
void  wb_schema_xml_comment (WbSchemaXml *xml, const char *comment);
char *wb_schema_xml_end     (WbSchemaXml *xml); /* also clears it */

G_END_DECLS
