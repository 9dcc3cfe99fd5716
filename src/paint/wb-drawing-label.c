/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-drawing-private.h"

#include <cairo-pdf.h>
#include <string.h>

#include "wb-pdf-insert.h"

/* What a file says of itself: its title, who made the plan, and its language, by which a screen reader chooses a voice. */

#define CATALOG    "<< /Type /Catalog\n"
#define ELEMENT    "<< /Type /StructElem\n"

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

/* The elements of the structure stand in the file as their tags were begun. */
static void
add_words (WbPdfInsert *pdf, const GPtrArray *words)
{
  gsize at;

  for (guint i = 0; i < words->len && wb_pdf_insert_find (pdf, ELEMENT, &at); i++)
    if (words->pdata[i] != NULL)
      wb_pdf_insert_add_words (pdf, at, "ActualText", words->pdata[i]);
}

static guint
count_elements (GByteArray *bytes)
{
  g_autoptr (WbPdfInsert) pdf = wb_pdf_insert_new (bytes);
  guint n = 0;
  gsize at;

  while (wb_pdf_insert_find (pdf, ELEMENT, &at))
    n++;

  return n;
}

/* Cairo has no way to say the language of a PDF, nor what is read of a tag. The catalog is the last object that it writes. */
void
wb_drawing_label_pdf (const WbDrawing *drawing, const GPtrArray *words, GByteArray *bytes)
{
  g_autoptr (WbPdfInsert) pdf = wb_pdf_insert_new (bytes);
  g_autofree char *language = is_language (drawing->language) ? g_strdup_printf ("   /Lang (%s)\n", drawing->language) : NULL;
  gsize at;

  if (count_elements (bytes) == words->len)
    add_words (pdf, words);
  if (wb_pdf_insert_find (pdf, CATALOG, &at))
    wb_pdf_insert_add (pdf, at, g_strconcat ("   /ViewerPreferences << /DisplayDocTitle true >>\n", language, NULL));
  wb_pdf_insert_apply (pdf);
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
