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
LINES = {'en': 'action: reading aloud #education @Riverhouse by june', 'nl': 'actie: voorlezen #onderwijs @Rivierhuis voor juni'}

# What is looked for, so that something of the board dims.
WORDS = 'school'

# Looking for it finds the command that shows the window about the program.
ABOUT = {'en': 'about wijkbord', 'nl': 'over wijkbord'}

# What a new goal asks for, and one that tells how to reach somebody, which a print warns of.
TITLE = {'en': 'Title', 'nl': 'Titel'}
REVEALING = {'en': 'Call 06 12345678', 'nl': 'Bel 06 12345678'}


def set_settings(text_size, reopen=True):
    """As the preferences would, in a file in which the program finds its settings."""
    os.environ.update(GSETTINGS_BACKEND='keyfile', GSETTINGS_SCHEMA_DIR=os.environ['WB_BUILD'] + '/data')
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'glib-2.0' / 'settings'
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'keyfile').write_text(f'[nl/wijkbord/Wijkbord]\nboard-text-size={text_size}\n'
                                    f'reopen-last-plan={str(reopen).lower()}\nwindow-maximized=true\n')


# The scenes of a window give the names of what there is to see, and bring the window there before each.


def scenes_of_board(program, language):
    yield 'board'
    program.select(SAMPLES[language][1])
    yield 'goal'
    keys('Return')  # where there is room for the pane it is there already, and stays
    yield 'details'
    program.press('Partners')
    yield 'partners'
    keys('shift+F9', 'ctrl+f')
    type_text(WORDS)
    yield 'search'
    keys('Escape', 'ctrl+space')
    type_text(LINES[language])
    yield 'line'
    keys('Escape', 'Escape', 'ctrl+k')
    yield 'anything'
    keys('Escape', 'ctrl+F5')
    yield 'in-front-of-room'
    keys('ctrl+F5', 'ctrl+9')
    program.select(SAMPLES[language][1])
    yield 'whole'
    keys('ctrl+minus', 'ctrl+minus')
    yield 'far'
    keys('ctrl+0')


def scenes_of_chain(program, language):
    keys('ctrl+2')
    yield 'chain'
    keys('o')
    yield 'chain-whole'
    keys('o', 'ctrl+1')


def scenes_of_room(program, language):
    keys('F5')
    yield 'presenting'
    keys('Page_Down')
    yield 'presenting-next'
    keys('End')
    yield 'presenting-board'
    keys('Escape')


def leave(program, title):
    """Closes a window before the one of that title: what is typed too early would go to neither."""
    keys('Escape')
    program.wait_active(title)


def scenes_beside(program, language):
    """The text of the board does not matter to these."""
    keys('n')
    program.expect_focus(TITLE[language])
    type_text(REVEALING[language])
    keys('Return')
    keys('F10')
    yield 'menu'
    title = program.active_window().get_name()
    keys('Escape', 'ctrl+comma')
    yield 'preferences'
    leave(program, title)
    keys('ctrl+question')
    yield 'shortcuts'
    leave(program, title)
    keys('ctrl+k')
    type_text(ABOUT[language])
    keys('Return')
    yield 'about'
    leave(program, title)
    keys('ctrl+p')
    yield 'print'
    leave(program, title)


def scenes_at_start(program, language):
    yield 'recovery'
    keys('Escape')
    yield 'start'
    keys('ctrl+n')
    yield 'empty'


def keep(folder, program, language, suffix, *scripts):
    for script in scripts:
        for scene in script(program, language):
            (folder / f'{scene}-{suffix}.png').write_bytes(take_still())


def keep_and_kill(folder, program, language, suffix, *scripts):
    """Ends the program as a power cut does, with what was not saved."""
    try:
        keep(folder, program, language, suffix, *scripts)
    finally:
        program.kill()


def make_at_start(folder, plan, language, suffix):
    """The last is what there is after a power cut, when the file has been changed meanwhile as well."""
    def scenes_of_change(program, language):
        file = pathlib.Path(plan)
        file.write_text(file.read_text(encoding='utf-8').replace(' 2046"', ' 2047"', 1), encoding='utf-8')
        yield 'changed-on-disk'

    program = Program(plan, language=language)
    program.part(CARDS[language])
    keep_and_kill(folder, program, language, suffix, scenes_beside, scenes_of_change)

    set_settings(TEXT_SIZES[0], reopen=False)
    keep_and_kill(folder, Program(language=language), language, suffix, scenes_at_start)


def make(folder, language, look, percent):
    set_settings(percent)
    os.environ.update(LOOKS[look])
    suffix = f'{look}-{percent}-{language}'
    with tempfile.TemporaryDirectory() as copies, tempfile.TemporaryDirectory() as state:
        os.environ['XDG_STATE_HOME'] = state
        plan = shutil.copy(TOP / 'data' / 'examples' / f'{SAMPLES[language][0]}.wijkbord', copies)
        with Program(plan, language=language) as program:
            program.part(CARDS[language])
            keep(folder, program, language, suffix, scenes_of_board, scenes_of_chain, scenes_of_room)
        if percent == TEXT_SIZES[0]:
            make_at_start(folder, plan, language, suffix)


def run_apart(*arguments):
    """One program in a process of its own, as the tests have it; once more where a click went astray on a busy machine.
    Returns whether its pictures are there."""
    return any(subprocess.run([sys.executable, sys.argv[0], *arguments], check=False).returncode == 0 for _ in range(2))


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
