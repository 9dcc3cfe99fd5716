/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-colour.h"

#include <math.h>

/* A colour in Oklab: lightness 0 to 1, and two axes of colour. Steps of equal length look equally large in it, so
 * changing only the lightness keeps the hue that somebody chose. */
typedef struct
{
  double lightness;
  double a;
  double b;
} Lab;

static double
to_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
from_linear (double channel)
{
  if (channel <= 0.0031308)
    return 12.92 * channel;

  return 1.055 * pow (channel, 1 / 2.4) - 0.055;
}

static Lab
to_lab (const GdkRGBA *colour)
{
  double r = to_linear (colour->red);
  double g = to_linear (colour->green);
  double b = to_linear (colour->blue);
  double l = cbrt (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  double m = cbrt (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  double s = cbrt (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);

  return (Lab) { 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s };
}

static void
lab_to_linear (Lab lab, double rgb[3])
{
  double l = pow (lab.lightness + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
  double m = pow (lab.lightness - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
  double s = pow (lab.lightness - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);

  rgb[0] = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  rgb[1] = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  rgb[2] = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
}

static gboolean
in_gamut (const double rgb[3])
{
  for (guint i = 0; i < 3; i++)
    {
      if (rgb[i] < -0.0005 || rgb[i] > 1.0005)
        return FALSE;
    }

  return TRUE;
}

/* The colour of that lightness and hue; the chroma is lowered as far as the screen needs. */
static GdkRGBA
from_lab (Lab lab)
{
  double rgb[3];

  lab_to_linear (lab, rgb);
  for (guint step = 0; step < 32 && !in_gamut (rgb); step++)
    {
      lab.a *= 0.92;
      lab.b *= 0.92;
      lab_to_linear (lab, rgb);
    }

  return (GdkRGBA) { from_linear (CLAMP (rgb[0], 0, 1)),
                     from_linear (CLAMP (rgb[1], 0, 1)),
                     from_linear (CLAMP (rgb[2], 0, 1)),
                     1 };
}

static double
lowest_contrast (const GdkRGBA *colour, const GdkRGBA *grounds, guint n_grounds)
{
  double lowest = 21;

  for (guint i = 0; i < n_grounds; i++)
    lowest = MIN (lowest, wb_colour_contrast (colour, &grounds[i]));

  return lowest;
}

/**
 * wb_colour_from_number:
 * @number: 0xrrggbb, as a plan holds it
 *
 * Returns: the colour
 */
GdkRGBA
wb_colour_from_number (guint32 number)
{
  return (GdkRGBA) WB_RGB (number);
}

/**
 * wb_colour_to_number:
 * @colour: a colour
 *
 * Returns: @colour as 0xrrggbb, without its alpha
 */
guint32
wb_colour_to_number (const GdkRGBA *colour)
{
  guint32 red = lroundf (CLAMP (colour->red, 0.f, 1.f) * 255);
  guint32 green = lroundf (CLAMP (colour->green, 0.f, 1.f) * 255);
  guint32 blue = lroundf (CLAMP (colour->blue, 0.f, 1.f) * 255);

  return red << 16 | green << 8 | blue;
}

/* As WCAG 2.1 defines it, 0 to 1. */
static double
get_luminance (const GdkRGBA *colour)
{
  return 0.2126 * to_linear (colour->red)
         + 0.7152 * to_linear (colour->green)
         + 0.0722 * to_linear (colour->blue);
}

/**
 * wb_colour_contrast:
 * @a: an opaque colour
 * @b: another one
 *
 * Returns: the contrast of the two as WCAG 2.1 defines it, 1 to 21
 */
double
wb_colour_contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double one = get_luminance (a);
  double two = get_luminance (b);

  return (MAX (one, two) + 0.05) / (MIN (one, two) + 0.05);
}

/**
 * wb_colour_distance:
 * @a: a colour
 * @b: another one
 *
 * Says how different two colours look: 0.02 is just seen side by side, 1 is black against white.
 *
 * Returns: the distance
 */
double
wb_colour_distance (const GdkRGBA *a, const GdkRGBA *b)
{
  Lab one = to_lab (a);
  Lab two = to_lab (b);

  return sqrt (pow (one.lightness - two.lightness, 2) + pow (one.a - two.a, 2) + pow (one.b - two.b, 2));
}

/**
 * wb_colour_mix:
 * @a: a colour
 * @b: another one
 * @share: how much of @b, 0 to 1
 *
 * Mixes as a translucent @b over @a would.
 *
 * Returns: the mixture
 */
GdkRGBA
wb_colour_mix (const GdkRGBA *a, const GdkRGBA *b, double share)
{
  return (GdkRGBA) { a->red + (b->red - a->red) * share,
                     a->green + (b->green - a->green) * share,
                     a->blue + (b->blue - a->blue) * share,
                     a->alpha + (b->alpha - a->alpha) * share };
}

/**
 * wb_colour_reach:
 * @colour: the colour that somebody chose
 * @grounds: (array length=n_grounds): what it stands on; all light, or all dark
 * @n_grounds: how many
 * @ratio: the contrast to reach, as in WCAG 2.1
 *
 * Makes @colour darker on light grounds and lighter on dark ones, no more than it takes to reach @ratio on each. It
 * keeps its hue.
 *
 * Returns: the colour; the one that comes nearest when no colour of that hue gets there
 */
GdkRGBA
wb_colour_reach (const GdkRGBA *colour, const GdkRGBA *grounds, guint n_grounds, double ratio)
{
  Lab lab = to_lab (colour);
  double near = lab.lightness;
  double far;

  g_return_val_if_fail (n_grounds > 0, *colour);

  if (lowest_contrast (colour, grounds, n_grounds) >= ratio)
    return *colour;

  far = get_luminance (&grounds[0]) > 0.18 ? 0 : 1;
  for (guint step = 0; step < 24; step++)
    {
      GdkRGBA candidate;

      lab.lightness = (near + far) / 2;
      candidate = from_lab (lab);
      if (lowest_contrast (&candidate, grounds, n_grounds) >= ratio)
        far = lab.lightness;
      else
        near = lab.lightness;
    }
  lab.lightness = far;

  return from_lab (lab);
}
