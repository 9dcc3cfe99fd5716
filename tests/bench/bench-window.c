/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a board could be: a bare window with 200 cards, painted anew each time in one snapshot. With the word
 * "bare" it has not even those. What the program itself takes to start is told as a ratio to this. */

#include <adwaita.h>

#define N_CARDS     200
#define N_COLUMNS   10
#define CARD_WIDTH  150
#define CARD_HEIGHT 44

#define BENCH_TYPE_CARDS (bench_cards_get_type ())
G_DECLARE_FINAL_TYPE (BenchCards, bench_cards, BENCH, CARDS, GtkWidget)

struct _BenchCards
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BenchCards, bench_cards, GTK_TYPE_WIDGET)

static const GdkRGBA paper = { 1, 1, 1, 1 };
static const GdkRGBA ink = { 0.1, 0.1, 0.1, 1 };

static void
append_text (GtkWidget *widget, GtkSnapshot *snapshot, const char *text, float x, float y)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);

  pango_layout_set_width (layout, (CARD_WIDTH - 20) * PANGO_SCALE);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
append_card (GtkWidget *widget, GtkSnapshot *snapshot, guint i)
{
  float x = 10 + i % N_COLUMNS * CARD_WIDTH;
  float y = 10 + i / N_COLUMNS * CARD_HEIGHT;
  g_autofree char *title = g_strdup_printf ("Goal %u: every home in the street dry, warm and safe", i + 1);

  gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (x, y, CARD_WIDTH - 8, CARD_HEIGHT - 6));
  append_text (widget, snapshot, title, x + 4, y + 2);
  append_text (widget, snapshot, "Housing association, police", x + 4, y + 20);
}

static void
bench_cards_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < N_CARDS; i++)
    append_card (widget, snapshot, i);
}

static void
bench_cards_class_init (BenchCardsClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = bench_cards_snapshot;
}

static void
bench_cards_init (BenchCards *self)
{
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

static gboolean is_bare;

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  if (!is_bare)
    gtk_box_append (GTK_BOX (box), g_object_new (BENCH_TYPE_CARDS, NULL));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Cards");
  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 1000);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new ("nl.wijkbord.Bench", G_APPLICATION_DEFAULT_FLAGS);

  is_bare = argc > 1 && g_str_equal (argv[1], "bare");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
