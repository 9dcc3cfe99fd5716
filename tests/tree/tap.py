# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the source tree share: TAP output, and the way to the files."""

import pathlib
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]

MOST_PROBLEMS = 50


class Tap:
    """A list of cases; each is good when it has no problems to tell."""

    def __init__(self):
        self.count = 0
        self.bad = 0

    def case(self, name, problems):
        self.count += 1
        problems = list(problems)
        if problems:
            self.bad += 1
        print('not ok' if problems else 'ok', self.count, name)
        for problem in problems[:MOST_PROBLEMS]:
            print(f'{name}: {problem}', file=sys.stderr)

    def finish(self):
        print(f'1..{self.count}')
        sys.exit(1 if self.bad else 0)


def sources(*suffixes, under=('src', 'tests')):
    """The files below the folders with one of these suffixes, sorted."""
    found = []
    for folder in under:
        found += [path for path in (TOP / folder).rglob('*') if path.suffix in suffixes]
    return sorted(found)


def relative(path):
    return str(path.relative_to(TOP))
