/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How one notices what becomes of a goal. */

#include "wb-readings.h"

#include "small-plan.h"

static const char plan[] =
  "goal g1 title=Dry\n"
  "goal g2 title=Warm\n"
  "indicator i1 goal=g1 name=Second order=b\n"
  "indicator i2 goal=g1 name=First order=a\n"
  "indicator i3 goal=g2 name=Other\n"
  "measurement m1 indicator=i1 date=2026-05 value=96\n"
  "measurement m2 indicator=i1 date=2025 value=214.5\n"
  "measurement m3 indicator=i1 date=2026-11 value=80 provisional=yes\n"
  "measurement m4 indicator=i1 date=2026-06 value=7 reference=yes\n"
  "measurement m5 indicator=i1 date=2026-07\n"
  "measurement m6 indicator=i1 value=9\n"
  "measurement m7 indicator=i2 date=2026 value=1\n";

typedef struct
{
  WbProject *project;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
}

static void
test_indicators (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) indicators = wb_readings_indicators (fixture->project, small_plan_find (fixture->project, "g1"));

  g_assert_cmpuint (indicators->len, ==, 2);
  g_assert_cmpuint (g_array_index (indicators, WbSlot, 0), ==, small_plan_find (fixture->project, "i2"));
  g_assert_cmpuint (g_array_index (indicators, WbSlot, 1), ==, small_plan_find (fixture->project, "i1"));
}

/* By date; not the line to compare with, nor what has no date or no value yet. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  static const double values[] = { 214.5, 96, 80 };
  g_autoptr (GArray) readings = wb_readings_list (fixture->project, small_plan_find (fixture->project, "i1"));

  g_assert_cmpuint (readings->len, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < readings->len; i++)
    {
      const WbReading *reading = &g_array_index (readings, WbReading, i);

      g_assert_cmpfloat (wb_decimal_to_double (reading->value), ==, values[i]);
      g_assert_cmpint (reading->provisional, ==, i == 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/readings/indicators", Fixture, NULL, set_up, test_indicators, tear_down);
  g_test_add ("/readings/list", Fixture, NULL, set_up, test_list, tear_down);

  return g_test_run ();
}
