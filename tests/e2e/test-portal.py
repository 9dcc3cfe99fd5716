# SPDX-License-Identifier: GPL-3.0-or-later
"""In a sandbox the desktop chooses files, opens the help and says how it looks, through its portal."""

import subprocess

from desk import GLib, Program, ctl, keys, labelled, run, sample, turn, until
from portal import A11Y, APPEARANCE, Portal

PLAN = 'Rivierenwijk 2046'
NO_VIEWER = 'De hulp kan niet worden getoond'


def until_asked(portal, method):
    until(lambda: any(asked[0] == method for asked in portal.asked), f'{method} to be asked')


def files_are_chosen_elsewhere(folder):
    path = sample(folder, 'café één.wijkbord')
    copy = folder / 'nog één'
    with Portal() as portal, Program(leaks=False) as program:
        program.wait_titles('Wijkbord')
        portal.cancel()
        keys('ctrl+o')
        until_asked(portal, 'OpenFile')
        program.wait_titles('Wijkbord')

        portal.choose(path)
        keys('ctrl+o')
        program.wait_titles(PLAN)

        portal.choose(copy)
        keys('ctrl+shift+s')
        program.press(labelled('Een kopie van dit plan'))
        until((folder / 'nog één.wijkbord').exists, 'the copy')
        asked = portal.asked[-1]
        assert asked[0] == 'SaveFile' and asked[2]['current_name'] == 'café één.wijkbord', asked
        program.wait_titles(PLAN)
    ctl('check', '--canonical', folder / 'nog één.wijkbord')


def help_is_opened_elsewhere(folder):
    """What is asked of the portal leaks in GIO: the path of each request."""
    with Portal() as portal, Program(leaks=False) as program:
        program.wait_titles('Wijkbord')
        keys('F1')
        until(lambda: [asked[:2] for asked in portal.asked] == [('OpenURI', 'help:wijkbord')], 'the help to be asked for')
        turn()
        assert program.look(NO_VIEWER) is None

        portal.answer = (2, {})
        keys('F1')
        program.find(NO_VIEWER)
        program.press(labelled('Sluiten'))
        program.gone(NO_VIEWER)


def measure(*options):
    """What ImageMagick makes of the screen: how bright the result is, from 0 to 1."""
    picture = subprocess.run(['import', '-window', 'root', 'png:-'], check=True, capture_output=True).stdout
    command = ['convert', 'png:-', *options, '-colorspace', 'Gray', '-format', '%[fx:mean]', 'info:']
    return float(subprocess.run(command, input=picture, check=True, capture_output=True).stdout)


def brightness():
    return measure()


def whiteness():
    """How much of the screen is white, and not nearly."""
    return measure('-fill', 'black', '+opaque', 'white')


def colours_follow_the_desktop(folder):
    with Portal() as portal, Program(sample(folder)) as program:
        program.card('Doel: Alle woningen droog en warm vóór de winter')
        until(lambda: brightness() > 0.7, 'a light screen')
        portal.set(APPEARANCE, 'color-scheme', GLib.Variant('u', 1))
        until(lambda: brightness() < 0.4, 'a dark screen')
        portal.set(APPEARANCE, 'color-scheme', GLib.Variant('u', 2))
        until(lambda: brightness() > 0.7, 'a light screen again')


def contrast_follows_the_desktop(folder):
    """The board itself is white then, too. libadwaita knows high contrast by the name that GNOME gave it first."""
    with Portal() as portal, Program(sample(folder)) as program:
        program.card('Doel: Alle woningen droog en warm vóór de winter')
        before = whiteness()
        portal.set(A11Y, 'high-contrast', GLib.Variant('b', True))
        until(lambda: whiteness() > before + 0.2, lambda: f'a white board: {before} before, and now {whiteness()}')
        portal.set(A11Y, 'high-contrast', GLib.Variant('b', False))
        until(lambda: whiteness() < before + 0.1, 'the board as it was')


if __name__ == '__main__':
    run(files_are_chosen_elsewhere, help_is_opened_elsewhere, colours_follow_the_desktop,
        contrast_follows_the_desktop)
