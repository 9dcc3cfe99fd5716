# SPDX-License-Identifier: GPL-3.0-or-later
"""The screenshots of the metainfo can be made, and are what it says of them."""

import os
import subprocess
import xml.etree.ElementTree

import pictures
from desk import TOP, run

METAINFO = TOP / 'data' / 'nl.wijkbord.Wijkbord.metainfo.xml.in'
PLACE = '@SCREENSHOTS@/'


def described():
    """(name, width and height) of the pictures that the metainfo has."""
    for image in xml.etree.ElementTree.parse(METAINFO).iter('image'):
        yield image.text.removeprefix(PLACE), f'{image.get("width")}x{image.get("height")}'


def look_at(path):
    """Its size, and how many colours it has: a window that is not drawn yet has few."""
    said = subprocess.run(['identify', '-format', '%wx%h %k', path], check=True, capture_output=True, text=True).stdout
    size, colours = said.split()
    return size, int(colours)


def all_pictures(folder):
    for language in pictures.SAMPLES:
        pictures.make(folder, language)
    for name, size in described():
        seen, colours = look_at(folder / name)
        assert seen == size, f'{name} is {seen}, not {size}'
        assert colours > 200, f'{name} shows {colours} colours'
    assert {name for name, _ in described()} == set(os.listdir(folder))
    assert len({(folder / name).read_bytes() for name, _ in described()}) == 4


if __name__ == '__main__':
    run(all_pictures)
