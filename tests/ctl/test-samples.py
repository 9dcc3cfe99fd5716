# SPDX-License-Identifier: GPL-3.0-or-later
"""The plans in data/ that exist in two languages: one plan, told twice."""

import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from command import DATA, NAMESPACE, SAMPLE, count, output, root_of, run_cases  # noqa: E402

LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'

# The Dutch one first.
PAIRS = ((SAMPLE, DATA / 'examples' / 'riverside.wijkbord'),
         *((DATA / 'templates' / 'nl' / name, DATA / 'templates' / 'en' / name)
           for name in ('empty.wijkbord', 'neighbourhood.wijkbord', 'school.wijkbord')))

# Texts that are of no language: numbers, codes, names of icons, and the one unit that is a sign.
CODES = {('project', 'area-codes'), ('domain', 'icon'), ('measurement', 'area-code'), ('contact', 'phone'),
         ('session', 'start-revision'), ('session', 'end-revision'), ('decision', 'number'), ('decision', 'consent'),
         ('waiver', 'check')}
SIGNS = {'%'}


def text_fields():
    """Those of the schema, as (kind, field)."""
    found = set()
    kind = None
    for line in output('schema', '--markdown').splitlines():
        if line.startswith('### '):
            kind = re.match(r'### `(?:link kind=")?([a-z-]+)"?`', line)[1]
        field = re.match(r'\| `([a-z-]+)` \| [^|]+ \| ((?:long )?text|set of texts)\b', line)
        if field:
            found.add((kind, field[1]))
    return found


def fields_of(element, kind):
    """What an element says, as (field, value); the long texts stand in elements of their own."""
    yield from ((name, value) for name, value in element.attrib.items() if (kind, name) != ('project', 'language'))
    yield from ((child.tag.removeprefix(NAMESPACE), child.text) for child in element)


def elements_of(path):
    """All items and links, in their order, as (kind, who, fields). The revision is the same in both."""
    for element in root_of(path):
        kind = element.tag.removeprefix(NAMESPACE)
        if kind == 'revision':
            continue
        kind = element.get('kind') if kind == 'link' else kind
        who = element.get('id') or f'{element.get("from")} → {element.get("to")}'
        yield kind, who, dict(fields_of(element, kind))


def is_told(kind, field, texts):
    return (kind, field) in texts and (kind, field) not in CODES


def compare(dutch, english, texts):
    """Tells where two plans are not one plan in two languages."""
    for (kind, who, ours), (other, id, theirs) in zip(elements_of(dutch), elements_of(english), strict=True):
        assert (kind, who) == (other, id), f'{kind} {who} is {other} {id} in English'
        assert ours.keys() == theirs.keys(), f'{kind} {who} has other fields: {ours.keys() ^ theirs.keys()}'
        for field, value in ours.items():
            if not is_told(kind, field, texts):
                assert value == theirs[field], f'{kind} {who} {field}: {value} is {theirs[field]} in English'


def untold(dutch, english, texts):
    """The texts that both languages share."""
    for (kind, who, ours), (_, _, theirs) in zip(elements_of(dutch), elements_of(english), strict=True):
        for field, value in ours.items():
            if is_told(kind, field, texts) and value == theirs[field] and value not in SIGNS:
                yield f'{kind} {who} {field}: {value}'


def test_same_shape(folder):
    texts = text_fields()
    assert ('goal', 'title') in texts and ('voice', 'text') in texts and ('contributes', 'because') in texts, texts
    for dutch, english in PAIRS:
        compare(dutch, english, texts)


def test_all_translated(folder):
    """Every text is another, but for initials that happen to be the same."""
    texts = text_fields()
    for dutch, english in PAIRS:
        same = [line for line in untold(dutch, english, texts) if ' short: ' not in line]
        assert not same, same


def test_languages(folder):
    for paths, language in zip(zip(*PAIRS, strict=True), ('nl', 'en'), strict=True):
        for path in paths:
            root = root_of(path)
            assert root.get(LANGUAGE) == root.find(NAMESPACE + 'project').get('language') == language, path


def test_short_names_are_told_apart(folder):
    for pair in PAIRS:
        for path in pair:
            initials = [partner.get('short') for partner in root_of(path).findall(NAMESPACE + 'partner')]
            assert len(set(initials)) == count(root_of(path), 'partner'), f'{path}: {sorted(initials)}'


def test_canonical(folder):
    for pair in PAIRS:
        assert output('check', '--canonical', *pair) == ''


if __name__ == '__main__':
    run_cases(globals())
