/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-drawing-private.h"

#include <cairo-pdf.h>
#include <string.h>

/* What a file says of itself: its title, who made the plan, and its language, by which a screen reader chooses a voice. */

#define CATALOG    "<< /Type /Catalog\n"
#define OBJECT_END "endobj\n"

static char *
dup_title (WbRecord *record)
{
  const char *title = record != NULL ? wb_record_get_title (record) : "";

  return *title != '\0' ? g_strdup (title) : NULL;
}

/* The partner that coordinates the plan or, without one, the municipality: never the person at the keyboard. */
static char *
dup_author (WbProject *project, const WbRecord *root)
{
  const char *backbone = wb_record_get_text (root, WB_PROJECT_BACKBONE);
  WbSlot slot = backbone != NULL ? wb_project_find (project, backbone) : WB_SLOT_NONE;
  char *name = slot != WB_SLOT_NONE ? dup_title (wb_project_get (project, slot)) : NULL;

  return name != NULL ? name : g_strdup (wb_record_get_text (root, WB_PROJECT_MUNICIPALITY));
}

/* Takes over what the plan says of itself. */
void
wb_drawing_name_after (WbDrawing *drawing, WbProject *project)
{
  WbRecord *root = wb_project_get (project, wb_project_get_root (project));

  if (root == NULL)
    return;

  drawing->title = dup_title (root);
  drawing->author = dup_author (project, root);
  drawing->language = g_strdup (wb_record_get_text (root, WB_PROJECT_LANGUAGE));
}

static void
set_date (cairo_surface_t *surface, WbDate date)
{
  g_autofree char *text = wb_date_to_text (wb_date_first_day (date));
  g_autofree char *time = g_strconcat (text, "T00:00:00Z", NULL);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
}

/**
 * wb_drawing_label:
 * @drawing: a drawing
 * @surface: what it is drawn onto
 *
 * Says in a PDF what it is called, whose it is and of when. Another surface has no place for that.
 */
void
wb_drawing_label (const WbDrawing *drawing, cairo_surface_t *surface)
{
  g_return_if_fail (drawing != NULL && surface != NULL);

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_PDF)
    return;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Wijkbord");
  if (drawing->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, drawing->title);
  if (drawing->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, drawing->author);
  if (drawing->date != WB_DATE_NONE)
    set_date (surface, drawing->date);
}

static gboolean
is_language (const char *text)
{
  return text != NULL && g_ascii_isalpha (*text) && strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-") == strlen (text);
}

static void
insert (GByteArray *bytes, gsize at, const char *text)
{
  gsize length = strlen (text), rest = bytes->len - at;

  g_byte_array_set_size (bytes, bytes->len + length);
  memmove (bytes->data + at + length, bytes->data + at, rest);
  memcpy (bytes->data + at, text, length);
}

static char *
find_last (GByteArray *bytes, gsize end, const char *text)
{
  gsize length = strlen (text);

  for (gsize i = end; i >= length; i--)
    if (memcmp (bytes->data + i - length, text, length) == 0)
      return (char *) bytes->data + i - length;

  return NULL;
}

/* Where the table begins of where each object is, which the end of the file says; 0: it does not. */
static gsize
get_table (GByteArray *bytes, const char *end)
{
  guint64 table = end != NULL ? g_ascii_strtoull (end + strlen ("startxref\n"), NULL, 10) : 0;

  if (table == 0 || table + 4 > bytes->len || memcmp (bytes->data + table, "xref", 4) != 0)
    return 0;

  return table;
}

static gboolean
is_last_object (const char *object, const char *table)
{
  const char *object_end = strstr (object, OBJECT_END);

  return object_end != NULL && object_end + strlen (OBJECT_END) == table;
}

/* Cairo has no way to say the language of a PDF. The catalog, where it belongs, is the last object that it writes: with more
 * in it no other object moves, only the table behind it. A PDF of another shape stays as it is. */
void
wb_drawing_label_pdf (const WbDrawing *drawing, GByteArray *bytes)
{
  char *end, *catalog;
  gsize table, at, end_at;
  g_autofree char *entries = NULL, *place = NULL;

  g_byte_array_append (bytes, (const guint8 *) "", 1); /* so that it ends like a string */
  end = find_last (bytes, bytes->len, "startxref\n");
  table = get_table (bytes, end);
  catalog = table > 0 ? find_last (bytes, table, CATALOG) : NULL;
  if (catalog != NULL && is_last_object (catalog, (char *) bytes->data + table))
    {
      at = catalog + strlen (CATALOG) - (char *) bytes->data;
      end_at = end - (char *) bytes->data;
      entries = is_language (drawing->language)
                  ? g_strdup_printf ("   /ViewerPreferences << /DisplayDocTitle true >>\n   /Lang (%s)\n", drawing->language)
                  : g_strdup ("   /ViewerPreferences << /DisplayDocTitle true >>\n");
      place = g_strdup_printf ("startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table + strlen (entries));
      g_byte_array_set_size (bytes, end_at);
      g_byte_array_append (bytes, (const guint8 *) place, strlen (place) + 1);
      insert (bytes, at, entries);
    }
  g_byte_array_set_size (bytes, bytes->len - 1);
}

/* The letters of an SVG are outlines, so that this is all that a screen reader can say of it. */
void
wb_drawing_label_svg (const WbDrawing *drawing, GByteArray *bytes)
{
  char *root = g_strstr_len ((const char *) bytes->data, bytes->len, "<svg ");
  char *close = root != NULL ? memchr (root, '>', (char *) bytes->data + bytes->len - root) : NULL;
  g_autofree char *title = drawing->title != NULL ? g_markup_printf_escaped ("\n<title>%s</title>", drawing->title) : NULL;
  g_autofree char *language = is_language (drawing->language) ? g_strdup_printf (" xml:lang=\"%s\"", drawing->language) : NULL;
  g_autofree char *text = g_strconcat (" role=\"img\"", language != NULL ? language : "", ">", title, NULL);
  gsize at;

  if (close == NULL)
    return;

  at = close - (char *) bytes->data;
  g_byte_array_remove_index (bytes, at);
  insert (bytes, at, text);
}
