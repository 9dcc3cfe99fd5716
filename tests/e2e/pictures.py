# SPDX-License-Identifier: GPL-3.0-or-later
"""pictures.py FOLDER: has the program make the screenshots of the metainfo, in both languages, from the sample plan."""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from desk import CARDS, TOP, Program, keys, until, xdotool

# A goal that has something of everything.
SAMPLES = {'en': ('riverside', 'Goal: Every child has a quiet place to study'),
           'nl': ('rivierenwijk', 'Doel: Elk kind een rustige studieplek')}


# For so many seconds nothing may have changed.
STILL = 0.6


def take(form):
    return subprocess.run(['import', '-window', 'root', f'{form}:-'], check=True, capture_output=True).stdout


def take_still():
    """What is on the screen once it has not changed for a while: the program may be late. The pointer is out of the way."""
    xdotool('mousemove', '0', '0')
    last, since = take('ppm'), time.monotonic()  # which costs less to make than a PNG

    def look():
        nonlocal last, since
        before, last = last, take('ppm')
        if last != before:
            since = time.monotonic()
        return take('png') if time.monotonic() > since + STILL else None

    return until(look, 'the screen to be still')


def make(folder, language):
    """Makes board.png and goal.png, or board-nl.png and goal-nl.png."""
    name, goal = SAMPLES[language]
    suffix = '' if language == 'en' else f'-{language}'
    with tempfile.TemporaryDirectory() as copies:
        plan = shutil.copy(TOP / 'data' / 'examples' / f'{name}.wijkbord', copies)
        with Program(plan, language=language) as program:
            program.part(CARDS[language])
            keys('shift+F9')
            (folder / f'board{suffix}.png').write_bytes(take_still())
            keys('shift+F9')
            program.select(goal)
            (folder / f'goal{suffix}.png').write_bytes(take_still())


if __name__ == '__main__':
    for language in SAMPLES:
        make(pathlib.Path(sys.argv[1]), language)
