/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-recipe.h"

#include <glib/gi18n-lib.h>

#include "wb-value.h"

#define ID_DIGITS 15

G_DEFINE_QUARK (wb-recipe-error-quark, wb_recipe_error)

/* The attributes of a revision as fields, so that their values are read and written as those of the table. */
static const WbField redacted_field = { .name = "redacted", .type = WB_TYPE_WORD_SET, .words = &wb_privacy_classes };
static const WbField only_domain_field = { .name = "only-domain", .type = WB_TYPE_REFERENCE_SET };
static const WbField only_goal_field = { .name = "only-goal", .type = WB_TYPE_REFERENCE_SET };
static const WbField only_partner_field = { .name = "only-partner", .type = WB_TYPE_REFERENCE_SET };

/**
 * wb_recipe_init:
 * @recipe: (out caller-allocates): a recipe
 *
 * Starts a recipe that withholds nothing.
 */
void
wb_recipe_init (WbRecipe *recipe)
{
  *recipe = (WbRecipe){ 0 };
}

/**
 * wb_recipe_init_default:
 * @recipe: (out caller-allocates): a recipe
 *
 * Starts the recipe of a copy for which nothing else was asked: what is not open stays home.
 */
void
wb_recipe_init_default (WbRecipe *recipe)
{
  wb_recipe_init (recipe);
  for (guint privacy = 1; privacy <= wb_privacy_classes.n; privacy++)
    recipe->without |= 1u << privacy;
}

/* ---- from the revision of a copy, and to it ---------------------------------------------------------------------- */

static gboolean
parse_set (const WbField *field, const char *text, WbSet **set, GError **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean present = FALSE;
  WbValue value;

  if (text == NULL)
    return TRUE;

  if (!wb_value_parse (field, text, -1, WB_VALUE_STRICT, &value, &present, &reason))
    {
      g_set_error (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_MARKS,
                   _("The copy does not say clearly how it was redacted. “%s”: %s"), field->name, reason->message);
      return FALSE;
    }

  if (present)
    *set = value.set;

  return TRUE;
}

static gboolean
parse_classes (WbRecipe *recipe, const char *text, GError **error)
{
  g_autoptr (WbSet) names = NULL;

  if (!parse_set (&redacted_field, text, &names, error))
    return FALSE;

  for (guint i = 0; names != NULL && i < names->n; i++)
    recipe->without |= 1u << wb_word_from_name (&wb_privacy_classes, names->members[i]);

  return TRUE;
}

/**
 * wb_recipe_init_from_header:
 * @recipe: (out caller-allocates): a recipe; on failure it withholds nothing
 * @header: the header of a redacted copy, or of what was saved from one
 * @error: return location for a %WB_RECIPE_ERROR_MARKS
 *
 * Finds out how a copy was redacted: wb_plan_redact() of the full revision, which its `of` names, gives the copy again. A
 * class that only a newer version knows makes that impossible.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_recipe_init_from_header (WbRecipe *recipe, const WbHeader *header, GError **error)
{
  wb_recipe_init (recipe);

  if (parse_classes (recipe, header->redacted, error) &&
      parse_set (&only_domain_field, header->only_domain, &recipe->only_domain, error) &&
      parse_set (&only_goal_field, header->only_goal, &recipe->only_goal, error) &&
      parse_set (&only_partner_field, header->only_partner, &recipe->only_partner, error))
    return TRUE;

  wb_recipe_clear (recipe);

  return FALSE;
}

static char *
set_to_text (const WbField *field, WbSet *set)
{
  return set != NULL ? wb_value_to_text (field, (WbValue){ .set = set }) : NULL;
}

static char *
classes_to_text (const WbRecipe *recipe)
{
  g_autoptr (WbSet) names = NULL;

  for (guint privacy = 1; privacy <= wb_privacy_classes.n; privacy++)
    if (wb_recipe_withholds (recipe, privacy))
      {
        g_autoptr (WbSet) fewer = g_steal_pointer (&names);

        names = wb_set_with (fewer, wb_privacy_get_name (privacy));
      }

  return set_to_text (&redacted_field, names);
}

/**
 * wb_recipe_mark:
 * @recipe: a recipe
 * @header: a header that is not shared yet, and has no marks of a redacted copy yet
 *
 * Puts on the header of a copy how it was redacted.
 */
void
wb_recipe_mark (const WbRecipe *recipe, WbHeader *header)
{
  header->redacted = classes_to_text (recipe);
  header->only_domain = set_to_text (&only_domain_field, recipe->only_domain);
  header->only_goal = set_to_text (&only_goal_field, recipe->only_goal);
  header->only_partner = set_to_text (&only_partner_field, recipe->only_partner);
}

static void
append_line (GString *bytes, const char *name, const char *value)
{
  g_string_append_printf (bytes, "%s=%s\n", name, value != NULL ? value : "");
}

/**
 * wb_recipe_make_id:
 * @recipe: a recipe
 * @of: (nullable): the id of the full revision
 *
 * Makes the id of the revision of a redacted copy: `r` and the first 15 hexadecimal digits, in lower case, of the SHA-256
 * of these five lines, each of which ends in a line feed:
 *
 * |[
 * of=ID
 * redacted=CLASSES
 * only-domain=IDS
 * only-goal=IDS
 * only-partner=IDS
 * ]|
 *
 * The values are those of the attributes of the revision in canonical form (sets sorted by bytes, one space between their
 * members); nothing stands behind the = for one that is absent.
 *
 * Returns: (transfer full): the id
 */
char *
wb_recipe_make_id (const WbRecipe *recipe, const char *of)
{
  g_autoptr (WbHeader) marks = wb_header_new ();
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autofree char *digest = NULL;

  wb_recipe_mark (recipe, marks);
  append_line (bytes, "of", of);
  append_line (bytes, "redacted", marks->redacted);
  append_line (bytes, "only-domain", marks->only_domain);
  append_line (bytes, "only-goal", marks->only_goal);
  append_line (bytes, "only-partner", marks->only_partner);
  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes->str, bytes->len);

  return g_strdup_printf ("r%.*s", ID_DIGITS, digest);
}

/* ---- what it withholds ------------------------------------------------------------------------------------------- */

/**
 * wb_recipe_clear:
 * @recipe: a recipe; it withholds nothing afterwards
 */
void
wb_recipe_clear (WbRecipe *recipe)
{
  recipe->without = 0;
  g_clear_pointer (&recipe->only_domain, wb_set_unref);
  g_clear_pointer (&recipe->only_goal, wb_set_unref);
  g_clear_pointer (&recipe->only_partner, wb_set_unref);
}

static char *
list_classes (void)
{
  GString *names = g_string_new (NULL);

  for (guint privacy = 1; privacy <= wb_privacy_classes.n; privacy++)
    g_string_append_printf (names, "%s%s", privacy > 1 ? ", " : "", wb_privacy_get_name (privacy));

  return g_string_free (names, FALSE);
}

/**
 * wb_recipe_add_class:
 * @recipe: a recipe; untouched on failure
 * @name: the machine name of a class, such as "personal"
 * @error: return location for a %WB_RECIPE_ERROR_CLASS
 *
 * Withholds a class too.
 *
 * Returns: %TRUE on success; %FALSE when there is no such class
 */
gboolean
wb_recipe_add_class (WbRecipe *recipe, const char *name, GError **error)
{
  guint privacy = wb_word_from_name (&wb_privacy_classes, name);
  g_autofree char *names = NULL;

  if (privacy != 0)
    {
      recipe->without |= 1u << privacy;
      return TRUE;
    }

  names = list_classes ();
  g_set_error (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_CLASS,
               _("There is no class “%s” that could be left out. There are: %s."), name, names);

  return FALSE;
}

static WbSet **
find_only (WbRecipe *recipe, WbKind kind)
{
  switch ((guint) kind)
    {
    case WB_KIND_DOMAIN:
      return &recipe->only_domain;
    case WB_KIND_GOAL:
      return &recipe->only_goal;
    case WB_KIND_PARTNER:
      return &recipe->only_partner;
    default:
      return NULL;
    }
}

/**
 * wb_recipe_add_only:
 * @recipe: a recipe
 * @kind: %WB_KIND_DOMAIN, %WB_KIND_GOAL or %WB_KIND_PARTNER
 * @id: the id of an item of @kind
 *
 * Narrows a copy: what belongs to that item stays, beside what belongs to others that were added.
 */
void
wb_recipe_add_only (WbRecipe *recipe, WbKind kind, const char *id)
{
  WbSet **only = find_only (recipe, kind);
  g_autoptr (WbSet) fewer = NULL;

  g_return_if_fail (only != NULL);
  g_return_if_fail (id != NULL);

  fewer = g_steal_pointer (only);
  *only = wb_set_with (fewer, id);
}

/**
 * wb_recipe_get_only:
 * @recipe: a recipe
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the ids of the items of @kind that a copy is narrowed to
 */
WbSet *
wb_recipe_get_only (const WbRecipe *recipe, WbKind kind)
{
  WbSet **only = find_only ((WbRecipe *) recipe, kind);

  return only != NULL ? *only : NULL;
}

/**
 * wb_recipe_withholds:
 * @recipe: a recipe
 * @privacy: a class
 *
 * Returns: whether what is of that class stays home; what is open never does
 */
gboolean
wb_recipe_withholds (const WbRecipe *recipe, WbPrivacy privacy)
{
  return privacy != WB_PRIVACY_OPEN && ((recipe->without >> privacy) & 1) != 0;
}

/**
 * wb_recipe_is_narrow:
 * @recipe: a recipe
 *
 * Returns: whether it leaves only what belongs to some themes, goals or partners
 */
gboolean
wb_recipe_is_narrow (const WbRecipe *recipe)
{
  return recipe->only_domain != NULL || recipe->only_goal != NULL || recipe->only_partner != NULL;
}

static gboolean
is_as_narrow (const WbRecipe *a, const WbRecipe *b)
{
  return wb_set_equal (a->only_domain, b->only_domain) && wb_set_equal (a->only_goal, b->only_goal) &&
         wb_set_equal (a->only_partner, b->only_partner);
}

static void
share (WbSet **to, WbSet *from)
{
  *to = from != NULL ? wb_set_ref (from) : NULL;
}

/**
 * wb_recipe_join:
 * @recipe: a recipe; untouched on failure
 * @other: how the plan that @recipe is for was redacted before
 * @error: return location for a %WB_RECIPE_ERROR_NARROWED
 *
 * Adds to a recipe what was withheld before it. A plan cannot be narrowed twice: no recipe says what belongs to one theme
 * and, of that, to another.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_recipe_join (WbRecipe *recipe, const WbRecipe *other, GError **error)
{
  if (wb_recipe_is_narrow (recipe) && wb_recipe_is_narrow (other) && !is_as_narrow (recipe, other))
    {
      g_set_error_literal (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_NARROWED,
                           _("This copy holds only a part of the plan already. Make another part from the whole plan."));
      return FALSE;
    }

  recipe->without |= other->without;
  if (!wb_recipe_is_narrow (recipe))
    {
      share (&recipe->only_domain, other->only_domain);
      share (&recipe->only_goal, other->only_goal);
      share (&recipe->only_partner, other->only_partner);
    }

  return TRUE;
}
