/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-filter-menu.h"

#include <glib/gi18n-lib.h>

#include "wb-filter-status.h"
#include "wb-input.h"
#include "wb-item-label.h"
#include "wb-seen-files.h"
#include "wb-spoken-names.h"

struct _WbFilterMenu
{
  GtkPopover   parent_instance;
  WbProject   *project;
  WbFilter     filter;
  GArray      *slots[3];      /* of theme, partner and person: what the drop-downs list, after "any" */
  gboolean     is_filling;
  GtkLabel    *theme_label;
  GtkDropDown *theme;
  GtkLabel    *partner_label;
  GtkDropDown *partner;
  GtkDropDown *person;
  GtkWidget   *person_label;
  GtkLabel    *status_label;
  GtkDropDown *status;
  GtkLabel    *influence_label;
  GtkDropDown *influence;
  GtkWidget   *checks;
  GtkWidget   *without_lead;
  GtkWidget   *without_voice;
  GtkWidget   *not_told_back;
  GtkWidget   *overdue;
  GtkWidget   *top_ten;
  GtkEditable *since;
  GtkWidget   *since_meeting;
  GtkWidget   *since_closed;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbFilterMenu, wb_filter_menu, GTK_TYPE_POPOVER)

/* ---- filling ----------------------------------------------------------------------------------------------------- */

static GtkStringList *
make_list (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, C_("filter", "any"));

  return list;
}

static int
compare_titles (gconstpointer a, gconstpointer b, gpointer project)
{
  return g_utf8_collate (wb_record_get_title (wb_project_get (project, *(const WbSlot *) a)),
                         wb_record_get_title (wb_project_get (project, *(const WbSlot *) b)));
}

static void
sort_slots (WbFilterMenu *self, GArray *slots, WbKind kind)
{
  g_array_sort_with_data (slots, kind == WB_KIND_DOMAIN ? wb_domain_compare_slots : compare_titles, self->project);
}

static void
fill_items (WbFilterMenu *self, guint which, GtkDropDown *down, WbKind kind, WbSlot chosen)
{
  g_autoptr (GtkStringList) list = make_list ();
  guint n, selected = 0;
  const WbSlot *slots = wb_project_list (self->project, kind, &n);

  g_array_set_size (self->slots[which], 0);
  g_array_append_vals (self->slots[which], slots, n);
  sort_slots (self, self->slots[which], kind);
  for (guint i = 0; i < n; i++)
    {
      WbSlot slot = g_array_index (self->slots[which], WbSlot, i);
      g_autofree char *label = wb_item_label (self->project, wb_project_get (self->project, slot));

      gtk_string_list_append (list, label);
      if (slot == chosen)
        selected = i + 1;
    }
  gtk_drop_down_set_model (down, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (down, selected);
}

static void
fill_status (WbFilterMenu *self)
{
  g_autoptr (GtkStringList) list = make_list ();

  for (guint i = 1; i < wb_filter_status_get_n (); i++)
    gtk_string_list_append (list, wb_filter_status_get_label (i));
  gtk_drop_down_set_model (self->status, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->status, wb_filter_status_find (&self->filter));
}

static void
fill_influence (WbFilterMenu *self)
{
  const WbWordList *words = wb_field_get (WB_KIND_GOAL, WB_GOAL_PARTICIPATION)->words;
  g_autoptr (GtkStringList) list = make_list ();

  for (guint i = 1; i <= words->n; i++)
    gtk_string_list_append (list, wb_word_get_label (words, i));
  gtk_drop_down_set_model (self->influence, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->influence, self->filter.influence);
}

static void
fill_check (WbFilterMenu *self, GtkWidget *check, WbFlagKind flag)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (self->filter.checks & (1u << flag)) != 0);
}

/* The day of the last meeting that was held. */
static WbDate
find_last_session (WbFilterMenu *self)
{
  const WbContext *context = wb_project_get_context (self->project);
  WbDate today = context->today (context->data), last = WB_DATE_NONE;
  guint n;
  const WbSlot *slots = wb_project_list (self->project, WB_KIND_SESSION, &n);

  for (guint i = 0; i < n; i++)
    {
      WbDate date = wb_record_get_date (wb_project_get (self->project, slots[i]), WB_SESSION_DATE);

      if (date <= today)
        last = MAX (last, date);
    }

  return last;
}

static const WbField *
get_date_field (void)
{
  return wb_field_get (WB_KIND_VOICE, WB_VOICE_DATE);
}

static void
write_since (WbFilterMenu *self, WbDate since)
{
  g_autofree char *text = since != WB_DATE_NONE ? wb_date_to_text (since) : NULL;
  g_autofree char *shown = wb_input_from_text (get_date_field (), text);

  gtk_editable_set_text (self->since, shown != NULL ? shown : "");
}

/* What cannot be read, as it is while somebody types, asks nothing, and is marked. */
static WbDate
read_since (WbFilterMenu *self)
{
  g_autofree char *text = wb_input_to_text (get_date_field (), gtk_editable_get_text (self->since));
  WbDate since = WB_DATE_NONE;
  gboolean is_date = *text == '\0' || wb_date_parse (text, -1, &since, NULL);

  if (is_date)
    gtk_widget_remove_css_class (GTK_WIDGET (self->since), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->since), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->since), GTK_ACCESSIBLE_STATE_INVALID,
                               is_date ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);

  return since;
}

/* Whether the day of the last meeting is asked for; the widget says nothing of its own. */
static void
fill_since_meeting (WbFilterMenu *self)
{
  gboolean was_filling = self->is_filling;
  WbDate meeting = find_last_session (self);

  self->is_filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->since_meeting),
                               meeting != WB_DATE_NONE && self->filter.since == meeting);
  gtk_widget_set_visible (self->since_meeting, meeting != WB_DATE_NONE);
  self->is_filling = was_filling;
}

static void
fill_since (WbFilterMenu *self)
{
  write_since (self, self->filter.since);
  read_since (self);
  fill_since_meeting (self);
}

/* Of a plan that was never closed all would be new. */
static void
fill_since_closed (WbFilterMenu *self)
{
  const WbRecord *root = wb_project_get (self->project, wb_project_get_root (self->project));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->since_closed), self->filter.since_closed);
  gtk_widget_set_visible (self->since_closed, self->filter.since_closed || wb_seen_files_has (wb_record_get_id (root)));
}

static void
fill_all (WbFilterMenu *self)
{
  fill_items (self, 0, self->theme, WB_KIND_DOMAIN, self->filter.theme);
  fill_items (self, 1, self->partner, WB_KIND_PARTNER, self->filter.partner);
  fill_items (self, 2, self->person, WB_KIND_CONTACT, self->filter.person);
  fill_status (self);
  fill_influence (self);
  fill_check (self, self->without_lead, WB_FLAG_ACTION_WITHOUT_LEAD);
  fill_check (self, self->without_voice, WB_FLAG_GOAL_WITHOUT_VOICE);
  fill_check (self, self->not_told_back, WB_FLAG_NOT_TOLD_BACK);
  fill_check (self, self->overdue, WB_FLAG_OVERDUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->top_ten), self->filter.top_ten);
  fill_since (self);
  fill_since_closed (self);
}

static void
fill_cb (WbFilterMenu *self)
{
  if (self->project == NULL)
    return;

  self->is_filling = TRUE;
  fill_all (self);
  self->is_filling = FALSE;
}

/* ---- what is chosen ---------------------------------------------------------------------------------------------- */

static WbSlot
get_chosen (WbFilterMenu *self, guint which, GtkDropDown *down)
{
  guint selected = gtk_drop_down_get_selected (down);

  return selected > 0 && selected <= self->slots[which]->len ? g_array_index (self->slots[which], WbSlot, selected - 1)
                                                             : WB_SLOT_NONE;
}

static WbFlagMask
get_check (GtkWidget *check, WbFlagKind flag)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check)) ? 1u << flag : 0;
}

static void
changed_cb (WbFilterMenu *self)
{
  if (self->is_filling || self->project == NULL)
    return;

  self->filter.theme = get_chosen (self, 0, self->theme);
  self->filter.partner = get_chosen (self, 1, self->partner);
  self->filter.person = get_chosen (self, 2, self->person);
  wb_filter_status_set (&self->filter, gtk_drop_down_get_selected (self->status));
  self->filter.influence = gtk_drop_down_get_selected (self->influence);
  self->filter.checks = get_check (self->without_lead, WB_FLAG_ACTION_WITHOUT_LEAD) |
                        get_check (self->without_voice, WB_FLAG_GOAL_WITHOUT_VOICE) |
                        get_check (self->not_told_back, WB_FLAG_NOT_TOLD_BACK) |
                        get_check (self->overdue, WB_FLAG_OVERDUE);
  self->filter.top_ten = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->top_ten));
  self->filter.since = read_since (self);
  self->filter.since_closed = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->since_closed));
  fill_since_meeting (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The day of the last meeting is written where a day can be typed, so that there is one answer. */
static void
since_meeting_cb (WbFilterMenu *self)
{
  gboolean active = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->since_meeting));

  if (!self->is_filling && self->project != NULL)
    write_since (self, active ? find_last_session (self) : WB_DATE_NONE);
}

/* ---- the widget -------------------------------------------------------------------------------------------------- */

static void
wb_filter_menu_finalize (GObject *object)
{
  WbFilterMenu *self = WB_FILTER_MENU (object);

  wb_filter_clear (&self->filter);
  for (guint i = 0; i < G_N_ELEMENTS (self->slots); i++)
    g_array_unref (self->slots[i]);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (wb_filter_menu_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/filter-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, theme_label);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, theme);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, partner_label);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, partner);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, person);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, person_label);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, status_label);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, status);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, influence_label);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, influence);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, checks);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, without_lead);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, without_voice);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, not_told_back);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, overdue);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, top_ten);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, since);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, since_meeting);
  gtk_widget_class_bind_template_child (widget_class, WbFilterMenu, since_closed);
  gtk_widget_class_bind_template_callback (widget_class, fill_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, since_meeting_cb);
}

static void
wb_filter_menu_class_init (WbFilterMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wb_filter_menu_finalize;

  /**
   * WbFilterMenu::changed:
   * @self: the menu
   */
  signals[CHANGED] = g_signal_new ("changed", WB_TYPE_FILTER_MENU, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

/* Its list has closed. GTK 4.18 then gives the focus to the menu, where the keys of the drop-down do nothing. */
static void
toggled_cb (GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button) && gtk_widget_get_mapped (GTK_WIDGET (button)))
    gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
keep_focus (WbFilterMenu *self)
{
  GtkDropDown *downs[] = { self->theme, self->partner, self->person, self->status, self->influence };

  for (guint i = 0; i < G_N_ELEMENTS (downs); i++)
    {
      GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (downs[i]));

      if (GTK_IS_TOGGLE_BUTTON (button))
        g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), NULL);
    }
}

static void
name_controls (WbFilterMenu *self)
{
  wb_spoken_names_strip (GTK_WIDGET (self));
  wb_spoken_names_choice (self->theme, gtk_label_get_text (self->theme_label));
  wb_spoken_names_choice (self->partner, gtk_label_get_text (self->partner_label));
  wb_spoken_names_choice (self->person, gtk_label_get_text (GTK_LABEL (self->person_label)));
  wb_spoken_names_choice (self->status, gtk_label_get_text (self->status_label));
  wb_spoken_names_choice (self->influence, gtk_label_get_text (self->influence_label));
}

static void
wb_filter_menu_init (WbFilterMenu *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->slots); i++)
    self->slots[i] = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
  name_controls (self);
  keep_focus (self);
}

/**
 * wb_filter_menu_set_project:
 * @self: a menu
 * @project: (nullable): the plan whose themes, partners and people it lists
 */
void
wb_filter_menu_set_project (WbFilterMenu *self, WbProject *project)
{
  g_return_if_fail (WB_IS_FILTER_MENU (self));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_set_object (&self->project, project);
}

/**
 * wb_filter_menu_set_room:
 * @self: a menu
 * @hide_private: whether people cannot be asked for
 * @show_flags: whether what is still to do can
 */
void
wb_filter_menu_set_room (WbFilterMenu *self, gboolean hide_private, gboolean show_flags)
{
  g_return_if_fail (WB_IS_FILTER_MENU (self));

  gtk_widget_set_visible (GTK_WIDGET (self->person), !hide_private);
  gtk_widget_set_visible (self->person_label, !hide_private);
  gtk_widget_set_visible (self->checks, show_flags);
}

/**
 * wb_filter_menu_set_filter:
 * @self: a menu
 * @filter: what is asked
 */
void
wb_filter_menu_set_filter (WbFilterMenu *self, const WbFilter *filter)
{
  g_return_if_fail (WB_IS_FILTER_MENU (self));

  if (wb_filter_equal (&self->filter, filter))
    return;

  wb_filter_copy (&self->filter, filter);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill_cb (self);
}

/**
 * wb_filter_menu_get_filter:
 * @self: a menu
 *
 * Returns: (transfer none): what is chosen
 */
const WbFilter *
wb_filter_menu_get_filter (WbFilterMenu *self)
{
  g_return_val_if_fail (WB_IS_FILTER_MENU (self), NULL);

  return &self->filter;
}
