#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text in the style sheets can be read on the ground it stands on: 4.5:1 in light and dark, 7:1 in high contrast and on what
is presented to a room. What is painted has the same test in test-palette."""

import re

from tap import TOP, Tap

UI = TOP / 'ui'
SHEETS = ('style.css', 'board.css', 'inspector.css')
SLIDES = 'slides.css'

# The sheets of each scheme, and what Adwaita has where they say nothing; a card on a dark ground is a breath of white.
SCHEMES = {
    'light': (('style.css',), 4.5, {'view_bg_color': '#ffffff', 'card_bg_color': '#ffffff', 'popover_bg_color': '#ffffff'}),
    'dark': (('style.css', 'style-dark.css'), 4.5,
             {'view_bg_color': '#1e1e1e', 'card_bg_color': '#363636', 'popover_bg_color': '#383838'}),
    'contrast': (('style.css', 'style-hc.css'), 7.0,
                 {'view_bg_color': '#ffffff', 'card_bg_color': '#ffffff', 'popover_bg_color': '#ffffff'}),
    'contrast-dark': (('style.css', 'style-dark.css', 'style-hc.css', 'style-hc-dark.css'), 7.0,
                      {'view_bg_color': '#1e1e1e', 'card_bg_color': '#363636', 'popover_bg_color': '#383838'}),
}

# Where a text stands whose rule says nothing of a ground: on the window, in a field, on a card, in a popover.
GROUNDS = ('@window_bg_color', '@view_bg_color', '@card_bg_color', '@popover_bg_color')
SIDEBAR = ('@sidebar_color',)

# Pairs that stand in no rule of ours.
PAIRS = [('@window_fg_color', ground) for ground in (*GROUNDS, *SIDEBAR)] + [
    ('@view_fg_color', '@view_bg_color'), ('@headerbar_fg_color', '@headerbar_bg_color'),
    ('@card_fg_color', '@card_bg_color'), ('@accent_fg_color', '@accent_bg_color')]

# What Adwaita makes too quiet for everybody to read: our sheet must say how quiet it is.
QUIET = ('.dim-label', 'placeholder', 'row label.subtitle', 'headerbar .subtitle', 'windowtitle .subtitle', 'scale > value',
         'progressbar > text')

SLIDE_TEXT, SLIDE_GROUND = '#1b1b1e', '#fafafa'
SLIDE_GROUNDS = (SLIDE_GROUND, '#ffffff', '#e9e9ec')
PRESENTED = 7.0


def rules_of(name):
    """(selector, {property: value})"""
    text = re.sub(r'/\*.*?\*/|@define-color[^;]*;', '', (UI / name).read_text(), flags=re.S)
    for selectors, body in re.findall(r'([^{}]+)\{([^{}]*)\}', text):
        for selector in selectors.split(','):
            yield ' '.join(selector.split()), dict(re.findall(r'([\w-]+)\s*:\s*([^;]+);', body))


def names_of(sheets, start):
    names = {'accent_fg_color': '#ffffff', 'white': '#ffffff', 'black': '#000000', **start}
    for sheet in sheets:
        names.update(re.findall(r'@define-color (\w+) ([^;]+);', (UI / sheet).read_text()))
    return names


def mix(one, other, share):
    return tuple(a + (b - a) * share for a, b in zip(one, other))


def value_of(text, names):
    """The red, green and blue of a colour, each from 0 to 1; None for what is taken from elsewhere."""
    text = text.strip()
    if text.startswith('#'):
        return tuple(int(text[i:i + 2], 16) / 255 for i in (1, 3, 5))
    mixed = re.fullmatch(r'mix \(?(.*), (.*), (.*)\)|mix\((.*), (.*), (.*)\)', text)
    if mixed:
        one, other, share = (part for part in mixed.groups() if part is not None)
        return mix(value_of(one, names), value_of(other, names), float(share))
    name = text.removeprefix('@')
    return value_of(names[name], names) if name in names else None


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(text, ground):
    light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs_of(rule):
    """(text, ground, opacity) of what a rule of a sheet says of a text."""
    selector, said = rule
    opacity = float(said.get('opacity', 1))
    if opacity == 0 or not {'color', 'opacity'} & set(said):
        return
    grounds = SIDEBAR if selector.startswith('sidebar') else GROUNDS
    for ground in [said['background-color']] if 'background-color' in said else grounds:
        yield said.get('color', '@window_fg_color'), ground, opacity


def check(where, text, ground, least):
    if contrast(text, ground) < least:
        yield f'{where}: {contrast(text, ground):.2f}, less than {least}'


def check_scheme(scheme):
    sheets, least, start = SCHEMES[scheme]
    names = names_of(sheets, start)
    found = [('Adwaita', text, ground, 1) for text, ground in PAIRS]
    found += [(f'{sheet}: {rule[0]}', *pair) for sheet in SHEETS for rule in rules_of(sheet) for pair in pairs_of(rule)]
    for where, text, ground, opacity in found:
        colours = value_of(text, names), value_of(ground, names)
        if None not in colours:
            seen = mix(colours[1], colours[0], opacity)
            yield from check(f'{where}: {text} on {ground} in {scheme}', seen, colours[1], least)


def check_slides():
    for selector, said in rules_of(SLIDES):
        text = said.get('color', SLIDE_TEXT)
        grounds = [said['background-color']] if 'background-color' in said else SLIDE_GROUNDS
        if 'bar' in selector or not {'color', 'background-color'} & set(said):
            continue
        for ground in grounds:
            yield from check(f'{selector}: {text} on {ground}', value_of(text, {}), value_of(ground, {}), PRESENTED)


def main():
    tap = Tap()
    seen = [pair for sheet in SHEETS for rule in rules_of(sheet) for pair in pairs_of(rule)]
    tap.case('texts are found', [] if len(seen) > 20 else [f'only {seen}'])
    loud = {selector for selector, said in rules_of('style.css') if 'opacity' in said}
    tap.case('quiet texts are ours', [f'{selector} has the opacity of Adwaita' for selector in QUIET if selector not in loud])
    for scheme in SCHEMES:
        tap.case(f'text in {scheme} can be read', check_scheme(scheme))
    tap.case('text on slides can be read', check_slides())
    tap.finish()


if __name__ == '__main__':
    main()
