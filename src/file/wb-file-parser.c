/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-parser.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "wb-file-builder.h"
#include "wb-file-plain.h"
#include "wb-file-start.h"
#include "wb-file-tags.h"
#include "wb-file-xml-error.h"

struct _WbFileParser
{
  WbFileCutter     *cutter;
  WbFilePiece      *piece;     /* that is being parsed, or was last */
  WbFileTags       *tags;
  WbFileBuilder    *builder;
  xmlParserCtxtPtr  context;
  WbFilePlain      *plain;
  guint64           skipped;   /* bytes that the context did not see */
  gboolean          is_behind; /* the context may have something to say of what it was fed */
};

/* ---- what libxml2 calls --------------------------------------------------------------------------------------------- */

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *ns, int n_namespaces,
                  const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  WbFileParser *self = data;
  WbXmlName element = { name, prefix, ns };

  wb_file_builder_start (self->builder, &element, (const WbXmlAttribute *) attributes, n_attributes);
}

static void
end_element_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *ns)
{
  WbFileParser *self = data;
  WbXmlName element = { name, prefix, ns };

  wb_file_builder_end (self->builder, &element);
}

static void
characters_cb (void *data, const xmlChar *text, int length)
{
  WbFileParser *self = data;

  wb_file_builder_text (self->builder, (const char *) text, length);
}

/* Whatever was left out stands behind the start of the root, and before that of any other element that is open. */
static guint
count_skipped_lines (WbFileParser *self, const xmlError *error, WbFilePosition position)
{
  if (self->skipped == 0 || wb_file_builder_get_depth (self->builder) < 2)
    return 0;

  return position.line - error->line;
}

/* The parser must not be stopped from here: it goes on with pointers that stopping would free. It calls nothing more
 * after an error of its own, and the builder takes nothing more. */
static void
error_cb (void *data, const xmlError *error)
{
  WbFileParser *self = data;
  WbFilePosition position;
  g_autofree char *sentence = NULL;

  if (!wb_file_xml_error_counts (error))
    return;

  position = wb_file_tags_locate (self->tags, MAX (xmlByteConsumed (self->context), 0) + self->skipped);
  sentence = wb_file_xml_error_to_sentence (error, count_skipped_lines (self, error, position));
  wb_file_builder_fail (self->builder, position, WB_FILE_ERROR_MALFORMED, "%s", sentence);
}

static gpointer
init_library (gpointer data)
{
  xmlInitParser ();
  return NULL;
}

/* No DTD, no file and no network: the scanner lets no DOCTYPE through. So XML_PARSE_NOENT is harmless: without it an
 * ampersand in an attribute comes as "&#38;". XML_PARSE_HUGE lifts limits of libxml2 that are beside ours: the scanner's
 * and the builder's are the tighter ones. */
static xmlParserCtxtPtr
create_context (WbFileParser *self)
{
  static GOnce once = G_ONCE_INIT;
  xmlSAXHandler handler = { 0 };
  xmlParserCtxtPtr context;

  g_once (&once, init_library, NULL);

  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start_element_cb;
  handler.endElementNs = end_element_cb;
  handler.characters = characters_cb;
  handler.cdataBlock = characters_cb;
  handler.ignorableWhitespace = characters_cb;
  handler.serror = (xmlStructuredErrorFunc) error_cb;

  context = xmlCreatePushParserCtxt (&handler, self, NULL, 0, NULL);
  if (context == NULL)
    g_error ("No memory for an XML parser");
  xmlCtxtUseOptions (context, XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE);

  return context;
}

/* ---- bytes ---------------------------------------------------------------------------------------------------------- */

static gboolean
fail_builder (WbFileParser *self, GError **error)
{
  const GError *failure = wb_file_builder_get_error (self->builder);

  if (failure == NULL)
    return FALSE;

  g_propagate_error (error, g_error_copy (failure));
  return TRUE;
}

/* The next record, if it is written plainly: what the parser has not seen of the file leaves it where it was, between two
 * elements in the root. */
static gsize
take_plain (WbFileParser *self, gsize at, gsize safe)
{
  guint64 offset = self->piece->scanned.base.offset;
  WbFileTag tag;
  gsize n;

  if (self->is_behind || !wb_file_builder_is_plain (self->builder) || !wb_file_tags_peek (self->tags, &tag) ||
      tag.start < offset + at)
    return 0;

  n = wb_file_plain_take (self->plain, self->piece->data + at, safe - at, self->builder);
  self->skipped += n;
  return n;
}

/* Feeds the parser up to where the element in the root ends that comes now, or to where it is safe. */
static gsize
feed_element (WbFileParser *self, gsize at, gsize safe)
{
  guint64 offset = self->piece->scanned.base.offset;
  guint64 end = wb_file_tags_find_end (self->tags, wb_file_builder_get_depth (self->builder), offset + at);
  const char *data = self->piece->data + at;
  gsize n = MIN (end - offset, safe) - at;

  xmlParseChunk (self->context, data, n, 0);
  if (end <= offset + safe)
    self->is_behind = FALSE;
  else if (wb_file_start_skip_blanks (data, data + n) < data + n)
    self->is_behind = TRUE;

  return n;
}

static void
parse (WbFileParser *self)
{
  gsize safe = self->piece->safe;

  for (gsize at = 0, n; at < safe && wb_file_builder_get_error (self->builder) == NULL; at += n)
    {
      n = take_plain (self, at, safe);
      if (n == 0)
        n = feed_element (self, at, safe);
    }
}

/**
 * wb_file_parser_get_cutter:
 * @self: a parser
 *
 * Returns: (transfer none): what cuts the file into the pieces that @self takes
 */
WbFileCutter *
wb_file_parser_get_cutter (WbFileParser *self)
{
  return self->cutter;
}

static void
set_piece (WbFileParser *self, WbFilePiece *piece)
{
  if (self->piece != NULL)
    wb_file_cutter_give_back (self->cutter, self->piece);
  self->piece = piece;
}

/**
 * wb_file_parser_take_piece:
 * @self: a parser
 * @piece: (transfer full): the next piece of the file
 * @error: return location for a %WB_FILE_ERROR
 *
 * Parses a piece of the file. After an error it takes no more.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_parser_take_piece (WbFileParser *self, WbFilePiece *piece, GError **error)
{
  set_piece (self, piece);
  if (piece->safe > 0 || piece->refusal == NULL)
    wb_file_tags_take (self->tags, &piece->scanned);

  parse (self);
  if (fail_builder (self, error))
    return FALSE;
  if (piece->refusal == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&piece->refusal));
  return FALSE;
}

/**
 * wb_file_parser_reserve:
 * @self: a parser
 * @size: how many bytes may come
 *
 * Returns: (transfer none): where to put them, before wb_file_parser_take()
 */
char *
wb_file_parser_reserve (WbFileParser *self, gsize size)
{
  return wb_file_cutter_reserve (self->cutter, size);
}

/**
 * wb_file_parser_take:
 * @self: a parser
 * @size: how many bytes were put where wb_file_parser_reserve() said
 * @error: return location for a %WB_FILE_ERROR
 *
 * Takes the next bytes of the file. After an error it takes no more.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_parser_take (WbFileParser *self, gsize size, GError **error)
{
  WbFilePiece *piece = wb_file_cutter_cut (self->cutter, size, FALSE);

  return piece == NULL || wb_file_parser_take_piece (self, piece, error);
}

/* Where a file ends before its root does, the parser cannot say why. */
static gboolean
check_root (WbFileParser *self, GError **error)
{
  gboolean is_whole;

  if (!wb_file_builder_has_root (self->builder, &is_whole))
    wb_file_set_error_at (error, (WbFilePosition) { 1, 1 }, WB_FILE_ERROR_NOT_PROJECT,
                          _("This is no project file: there is no element in it."));
  else if (!is_whole)
    wb_file_set_error_at (error, wb_file_tags_locate (self->tags, G_MAXUINT64), WB_FILE_ERROR_MALFORMED,
                          _("The file has been cut off: its root element does not end."));
  else
    return TRUE;

  return FALSE;
}

/**
 * wb_file_parser_end:
 * @self: a parser that has taken the last piece
 * @positions: (out) (optional) (transfer full) (element-type WbFilePosition): where the record of each slot stands; at
 *   0, the root
 * @error: return location for a %WB_FILE_ERROR
 *
 * Ends the file.
 *
 * Returns: (transfer full) (nullable): the plan: all its values are right, but whether its records fit together, see
 *   #WbProblem, was not looked at; %NULL on failure
 */
WbPlan *
wb_file_parser_end (WbFileParser *self, GArray **positions, GError **error)
{
  WbPlan *plan;

  if (!check_root (self, error))
    return NULL;

  xmlParseChunk (self->context, NULL, 0, 1);
  plan = wb_file_builder_finish (self->builder);
  if (plan == NULL)
    fail_builder (self, error);
  else if (positions != NULL)
    *positions = g_array_ref (wb_file_builder_get_positions (self->builder));

  return plan;
}

/**
 * wb_file_parser_finish:
 * @self: a parser that has taken all bytes
 * @positions: (out) (optional) (transfer full) (element-type WbFilePosition): as for wb_file_parser_end()
 * @error: return location for a %WB_FILE_ERROR
 *
 * Ends the file.
 *
 * Returns: (transfer full) (nullable): the plan, as wb_file_parser_end() does
 */
WbPlan *
wb_file_parser_finish (WbFileParser *self, GArray **positions, GError **error)
{
  WbFilePiece *piece = wb_file_cutter_cut (self->cutter, 0, TRUE);

  return wb_file_parser_take_piece (self, piece, error) ? wb_file_parser_end (self, positions, error) : NULL;
}

/**
 * wb_file_parser_new:
 *
 * Returns: (transfer full): a parser for one file
 */
WbFileParser *
wb_file_parser_new (void)
{
  WbFileParser *self = g_new0 (WbFileParser, 1);

  self->cutter = wb_file_cutter_new ();
  self->tags = wb_file_tags_new ();
  self->context = create_context (self);
  self->builder = wb_file_builder_new (self->tags, self->context->dict);
  self->plain = wb_file_plain_new (self->context->dict);

  return self;
}

/**
 * wb_file_parser_free:
 * @self: a parser
 *
 * Frees @self.
 */
void
wb_file_parser_free (WbFileParser *self)
{
  xmlFreeParserCtxt (self->context);
  wb_file_builder_free (self->builder);
  wb_file_plain_free (self->plain);
  wb_file_tags_free (self->tags);
  set_piece (self, NULL);
  wb_file_cutter_free (self->cutter);
  g_free (self);
}
