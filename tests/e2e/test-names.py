# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever the Tab key leads to, in a popover or a dialog, a screen reader calls by words of the program: once, without the
underscore before the letter that presses it, and never by what it is made of."""

import re

from desk import Program, ears, keys, run, sample, type_text, until

PLAN = 'Rivierenwijk 2046'


def check_focus(where):
    name = ears.focused.get_name() or ''
    half = len(name) // 2
    bad = not name or re.match(r'(Gtk|Adw|Wb)[A-Z]', name) or re.search(r'_\w', name) or name[:half] == name[half + 1:]
    assert not bad, f'{where}: a screen reader says {name!r} of a {ears.focused.get_role_name()}'
    return name


def tab_around(where):
    """Until the Tab key is back where it began; what it met."""
    begin = ears.focused
    names = [check_focus(where)]
    while True:
        before = ears.focused
        keys('Tab')
        until(lambda: ears.focused != before, f'the focus to go on from {names[-1]!r}')
        if ears.focused == begin:
            return names
        names.append(check_focus(where))
        assert len(names) < 30, names


def expect(names, *wanted):
    missing = [name for name in wanted if name not in names]
    assert not missing, f'{missing} among {names}'


def check_menu(program, name):
    """Its own name is said before that of the first item."""
    program.press(name)
    menu = until(lambda: next((node for node in program.walk() if node.get_role_name() == 'menu'), None), f'a menu {name!r}')
    assert menu.get_name() == name, f'the menu of {name!r} is called {menu.get_name()!r}'
    keys('Escape')
    until(lambda: not any(node.get_role_name() == 'menu' for node in program.walk()), 'the menu to go')


def filter_menu(program):
    keys('ctrl+f')
    program.expect_focus('Zoeken op het bord')
    expect([check_focus('the bar')], 'Zoeken op het bord')
    keys('Tab')
    program.expect_focus('Filter')
    keys('Tab')
    program.expect_focus('Andere verbergen')
    keys('shift+Tab', 'space')
    program.expect_focus('Thema: alle')
    names = tab_around('the menu of filters')
    expect(names, 'Partner: alle', 'Stand: alle', 'Zonder trekker', 'Te laat', 'Top tien', 'Nieuw sinds de laatste bijeenkomst')
    program.expect_focus('Thema: alle')
    keys('space', 'Down', 'Return')
    program.expect_focus('Thema: Wonen')
    keys('Escape')
    program.expect_focus('Filter')
    keys('Escape')
    program.expect_focus(lambda name: name.startswith('Uitspraak: '))


def preferences(program):
    keys('ctrl+comma')
    program.wait_active('Voorkeuren')
    until(lambda: ears.focused.get_name() == 'Tekstgrootte in procenten', 'the focus on the first preference')
    names = tab_around('the preferences')
    expect(names, 'Bij het starten het laatste plan openen', 'Kleuren: Zoals het bureaublad')
    keys('Escape')
    program.wait_active(PLAN)


def pages(program):
    keys('ctrl+p')
    program.expect_focus('Pagina’s')
    names = tab_around('the pages to print')
    expect(names, 'Uitspraken die niet gedeeld mogen worden', 'Wat aandacht vraagt')
    keys('Escape')
    program.wait_active(PLAN)


def shortcuts(program):
    keys('ctrl+question')
    program.wait_active('Sneltoetsen')
    # what is scrolled, or from GTK 4.18 on the first shortcut
    program.expect_focus(lambda name: name in ('Sneltoetsen', 'Ctrl + 1 Het bord per thema'))
    expect(tab_around('the shortcuts'), 'Zoek een sneltoets')
    keys('Escape')
    program.wait_active(PLAN)


def completion(program):
    """The focus stays in the line, so what fits is looked at."""
    keys('ctrl+space')
    program.expect_focus('In één regel toevoegen')
    type_text('actie: x @riv')
    program.find('Rivierhuis', within=program.find('Namen die passen'))
    keys('Escape', 'Escape', 'Escape')


def names(folder):
    with Program(sample(folder)) as program:
        program.wait_active(PLAN)
        keys('Home')
        program.expect_focus(lambda name: name.startswith('Uitspraak: '))
        for name in ('Hoofdmenu', 'Iets anders toevoegen', 'Rijen'):
            check_menu(program, name)
        for part in (filter_menu, preferences, pages, shortcuts, completion):
            part(program)


if __name__ == '__main__':
    run(names)
