#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of the help are valid, lead somewhere, say the same in each language, and name things and keys as the window does."""

import re
import subprocess
import xml.etree.ElementTree

from tap import TOP, Tap, relative

HELP = TOP / 'data/help'
LANGUAGES = ('C', 'nl')

# How the help writes keys. The arrows it tells of in words.
KEYS = {'Primary': 'Ctrl', 'Return': 'Enter', 'space': 'Space', 'plus': '+', 'minus': '-', 'comma': ',', 'question': '?',
        'numbersign': '#', 'at': '@', 'greater': '>'}
DUTCH_KEYS = {'Space': 'Spatie'}
ARROWS = {'Left', 'Right', 'Up', 'Down'}

# The package mallard-rng has it in the catalogue of the system.
SCHEMA = 'http://projectmallard.org/1.0/mallard-1.0.rng'
MALLARD = '{http://projectmallard.org/1.0/}'


def pages_of(language):
    return sorted((HELP / language).glob('*.page'))


def tree_of(page):
    return xml.etree.ElementTree.parse(page).getroot()


def check_pages(pages):
    """xmllint says of each page whether it is valid, and why not."""
    result = subprocess.run(['xmllint', '--nonet', '--noout', '--relaxng', SCHEMA, *pages], capture_output=True, encoding='utf-8')
    if result.returncode:
        yield from (line for line in result.stderr.splitlines() if not line.endswith(' validates'))
    for page in pages:
        if tree_of(page).get('id') != page.stem:
            yield f'{relative(page)} does not have its name as its id'


def targets_of(pages):
    for page in pages:
        yield page.stem
        yield from (f'{page.stem}#{section.get("id")}' for section in tree_of(page).iter(MALLARD + 'section'))


def check_links(pages):
    """Every link has a target, and every page but the first stands in a guide."""
    targets = set(targets_of(pages))
    for page in pages:
        links = list(tree_of(page).iter(MALLARD + 'link'))
        yield from (f'{relative(page)} leads to {link.get("xref")}' for link in links if link.get('xref') not in targets)
        if page.stem != 'index' and not any(link.get('type') == 'guide' for link in links):
            yield f'{relative(page)} cannot be reached'


def shape_of(page):
    """All that is of no language. The order within a sentence is; what is in it is not."""
    found = []
    for element in tree_of(page).iter():
        inside = sorted(child.tag.removeprefix(MALLARD) for child in element)
        marks = {name: value for name, value in element.attrib.items() if not name.endswith('}lang')}
        found.append((element.tag.removeprefix(MALLARD), marks, inside))
    return found


def check_same(pages, others):
    names = [{page.name for page in some} for some in (pages, others)]
    yield from (f'{name} is there in one language only' for name in sorted(names[0] ^ names[1]))
    for page, other in zip(pages, others):
        for ours, theirs in zip(shape_of(page), shape_of(other)):
            if ours != theirs:
                yield f'{relative(page)} has {ours} where {relative(other)} has {theirs}'
                break
        if len(shape_of(page)) != len(shape_of(other)):
            yield f'{relative(page)} says more or less than {relative(other)}'


def words_of_window(field):
    """The texts of the catalogue, without mnemonics, with a figure as %u."""
    catalogue = (TOP / 'po/nl.po').read_text(encoding='utf-8')
    found = set()
    for name, text in re.findall(r'^(msg\w+)(?:\[\d\])? ((?:".*"\n)+)', catalogue, re.M):
        if name.startswith(field):
            found.add(''.join(re.findall(r'"(.*)"', text)).replace('_', ''))
    return found


def check_words(pages, field):
    known = words_of_window(field)
    for page in pages:
        for element in tree_of(page).iter(MALLARD + 'gui'):
            said = ' '.join(''.join(element.itertext()).split())
            if re.sub(r'\d+', '%u', said) not in known:
                yield f'{relative(page)} speaks of “{said}”, which is nowhere in the window'


def read_accelerator(text):
    names = re.findall(r'\w+', text)
    return frozenset(KEYS.get(name, name.replace('_', ' ') if len(name) > 1 else name.upper()) for name in names)


def keys_of_window():
    """Each shortcut as the ways to press it."""
    for node in xml.etree.ElementTree.parse(TOP / 'ui/help-overlay.ui').iter('property'):
        if node.get('name') == 'accelerator' and not ARROWS & set(node.text.split()):
            yield [read_accelerator(text) for text in node.text.split()]


def keys_of_page(page):
    tree = tree_of(page)
    told = {frozenset(key.text for key in keys) for keys in tree.iter(MALLARD + 'keyseq')}
    return told | {frozenset([key.text]) for key in tree.iter(MALLARD + 'key')}


def check_keys(language):
    told = keys_of_page(HELP / language / 'keyboard.page')
    names = DUTCH_KEYS if language == 'nl' else {}
    for ways in keys_of_window():
        if not told & {frozenset(names.get(key, key) for key in way) for way in ways}:
            yield f'keyboard.page does not tell of {" + ".join(sorted(ways[0]))}'


def main():
    tap = Tap()
    pages = {language: pages_of(language) for language in LANGUAGES}
    for language in LANGUAGES:
        tap.case(f'{language} has pages', [] if len(pages[language]) > 5 else ['there are hardly any'])
        tap.case(f'{language} is valid', check_pages(pages[language]))
        tap.case(f'{language} leads somewhere', check_links(pages[language]))
        tap.case(f'{language} tells the keys', check_keys(language))
        tap.case(f'{language} speaks as the window', check_words(pages[language], 'msgid' if language == 'C' else 'msgstr'))
    tap.case('nl says what C says', check_same(pages['C'], pages['nl']))
    tap.finish()


if __name__ == '__main__':
    main()
