# SPDX-License-Identifier: GPL-3.0-or-later
"""screenshots.py FOLDER: has the program make pictures of itself on the screen that it is given, in each look and language
and at each size of the text of the board, to be looked at."""

import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from desk import CARDS, TOP, Program, keys, type_text
from pictures import SAMPLES, take_still

LOOKS = {'light': {}, 'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'}, 'contrast': {'ADW_DEBUG_HIGH_CONTRAST': '1'}}
TEXT_SIZES = (100, 200)

# What is typed below the board, to be understood.
LINES = {'en': 'action: street party #community by june', 'nl': 'actie: straatfeest #samen voor juni'}


def set_text_size(percent):
    """As the preferences would, in a file in which the program finds its settings."""
    os.environ.update(GSETTINGS_BACKEND='keyfile', GSETTINGS_SCHEMA_DIR=os.environ['WB_BUILD'] + '/data')
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings'
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'keyfile').write_text(f'[nl/wijkbord/Wijkbord]\nboard-text-size={percent}\n')


def scenes(program, language):
    """The names of what there is to see; the window is brought there before each."""
    yield 'board'
    program.select(SAMPLES[language][1])
    yield 'goal'
    keys('ctrl+f')
    type_text('school')
    yield 'search'
    keys('Escape', 'ctrl+space')
    type_text(LINES[language])
    yield 'line'
    keys('Escape', 'Escape', 'ctrl+k')
    yield 'anything'
    keys('Escape', 'F5')
    yield 'presenting'
    keys('End')
    yield 'presenting-board'
    keys('Escape')


def make(folder, language, look, percent):
    set_text_size(percent)
    os.environ.update(LOOKS[look])
    with tempfile.TemporaryDirectory() as copies:
        plan = shutil.copy(TOP / 'data' / 'examples' / f'{SAMPLES[language][0]}.wijkbord', copies)
        with Program(plan, language=language) as program:
            program.part(CARDS[language])
            for scene in scenes(program, language):
                (folder / f'{scene}-{look}-{percent}-{language}.png').write_bytes(take_still())


def run_apart(*arguments):
    """One program in a process of its own, as the tests have it. Returns whether its pictures are there."""
    return subprocess.run([sys.executable, sys.argv[0], *arguments], check=False).returncode == 0


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 2:
        language, look, percent = sys.argv[2:]
        make(folder, language, look, int(percent))
        return
    made = [run_apart(str(folder), language, look, str(percent))
            for language, look, percent in itertools.product(SAMPLES, LOOKS, TEXT_SIZES)]
    sys.exit(0 if all(made) else 1)


if __name__ == '__main__':
    main()
