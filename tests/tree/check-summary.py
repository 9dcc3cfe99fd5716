#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""tests/summary.py counts right: a test that fails in any way must reach the last line of tests/run.sh."""

import sys

from tap import TOP, Tap

sys.path.insert(0, str(TOP / 'tests'))
from summary import count_meson_test  # noqa: E402

FLAT = '1..3\nok 1 /a\n# Start of b tests\nok 2 /b/c\n# End of b tests\nok 3 /d # SKIP no screen\n'
NESTED = '# Subtest: a\n    ok 1 /a/b\n    not ok 2 /a/c\n    1..2\nnot ok 1 - a\nok 2 /d\n1..2\n'
CUT_OFF = '1..3\nok 1 /a\n'

# What Meson says, what the test wrote, and (passed, failed, skipped).
CASES = {
    'every case counts': ('OK', FLAT, (2, 0, 1)),
    'a failed case': ('ERROR', FLAT.replace('ok 1', 'not ok 1'), (1, 1, 1)),
    'a block sums up its cases': ('ERROR', NESTED, (2, 1, 0)),
    'a crash after good cases': ('ERROR', CUT_OFF, (1, 1, 0)),
    'a leak after the last case': ('ERROR', FLAT, (2, 1, 1)),
    'too slow': ('TIMEOUT', CUT_OFF, (1, 1, 0)),
    'no TAP, good': ('OK', 'hello\n', (1, 0, 0)),
    'no TAP, bad': ('FAIL', '', (0, 1, 0)),
    'should have failed': ('UNEXPECTEDPASS', '', (0, 1, 0)),
    'skipped whole': ('SKIP', '1..0 # SKIP\n', (0, 0, 1)),
}


def main():
    tap = Tap()
    for name, (result, stdout, wanted) in CASES.items():
        got = count_meson_test({'name': name, 'result': result, 'stdout': stdout})
        tap.case(name, [] if got == wanted else [f'got {got}, wanted {wanted}'])
    tap.finish()


if __name__ == '__main__':
    main()
