/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-sort.h"

#include <string.h>

#define SHORTEST_RUN 12

/* Two links whose prefixes are equal come from the same item if both know their @other. */
static inline int
compare (const WbFileEntry *a, const WbFileEntry *b)
{
  if (a->prefix[0] != b->prefix[0])
    return a->prefix[0] < b->prefix[0] ? -1 : 1;
  if (a->prefix[1] != b->prefix[1])
    return a->prefix[1] < b->prefix[1] ? -1 : 1;
  if (a->other != b->other && a->other != 0 && b->other != 0)
    return a->other < b->other ? -1 : 1;

  return wb_record_compare_key (a->record, b->record);
}

/* Merges two runs that lie side by side; the second starts at @middle. */
static void
merge_runs (WbFileEntry *entries, guint middle, guint n, WbFileEntry *spare)
{
  guint i = 0;
  guint j = middle;
  guint k = 0;

  memcpy (spare, entries, middle * sizeof *entries);
  while (i < middle && j < n)
    entries[k++] = compare (&entries[j], &spare[i]) < 0 ? entries[j++] : spare[i++];
  memcpy (&entries[k], &spare[i], (middle - i) * sizeof *entries);
}

/* Where the run that starts at @from ends. Short runs are made longer by inserting what follows. */
static guint
find_run (WbFileEntry *entries, guint from, guint n)
{
  guint end = from + 1;

  while (end < n && compare (&entries[end - 1], &entries[end]) <= 0)
    end++;

  for (; end < n && end - from < SHORTEST_RUN; end++)
    {
      WbFileEntry entry = entries[end];
      guint i = end;

      for (; i > from && compare (&entry, &entries[i - 1]) < 0; i--)
        entries[i] = entries[i - 1];
      entries[i] = entry;
    }

  return end;
}

/**
 * wb_file_sort:
 * @entries: (array length=n): the entries of one kind
 * @n: how many
 *
 * Sorts them by key. Runs are merged, two by two, until one is left: a plan that was read from a canonical file stands in
 * order already, and what was added since follows in a few runs more.
 */
void
wb_file_sort (WbFileEntry *entries, guint n)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree WbFileEntry *spare = NULL;

  for (guint end = 0; end < n;)
    {
      end = find_run (entries, end, n);
      g_array_append_val (ends, end);
    }
  if (ends->len > 1)
    spare = g_new (WbFileEntry, n);

  while (ends->len > 1)
    {
      guint start = 0;
      guint kept = 0;

      for (guint i = 0; i < ends->len; i += 2)
        {
          guint middle = g_array_index (ends, guint, i);
          guint end = g_array_index (ends, guint, MIN (i + 1, ends->len - 1));

          if (end > middle)
            merge_runs (entries + start, middle - start, end - start, spare);
          g_array_index (ends, guint, kept++) = end;
          start = end;
        }
      g_array_set_size (ends, kept);
    }
}
