#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py FILE...: prints the logs of the tests that failed and then one line, "N passed, N failed".

FILE is a testlog.json of Meson or a file of TAP lines. A Meson test that speaks TAP counts as the cases in it, any
other as one. The status is 1 if one failed, or if there was none at all.
"""

import json
import os
import re
import sys

TAP_LINE = re.compile(r'^(?P<indent> *)(?P<verdict>ok|not ok)\b(?P<rest>.*)$')
DIRECTIVE = re.compile(r'# *(SKIP|TODO)\b', re.IGNORECASE)
LOG_LINES = 200


def count_tap(text):
    """Returns (passed, failed, skipped) of the cases in TAP output, which may nest: a line that closes a deeper
    block sums up the cases in it and is not one itself."""
    passed = failed = skipped = 0
    depth = 0
    for line in text.splitlines():
        match = TAP_LINE.match(line)
        if not match:
            continue
        indent = len(match['indent'])
        closes_block = indent < depth
        depth = indent
        if closes_block:
            continue
        if DIRECTIVE.search(match['rest']):
            skipped += 1
        elif match['verdict'] == 'ok':
            passed += 1
        else:
            failed += 1
    return passed, failed, skipped


def count_meson_test(test):
    """Returns (passed, failed, skipped) of one line of testlog.json."""
    cases = count_tap(test.get('stdout') or '')
    good = test['result'] in ('OK', 'EXPECTEDFAIL')
    if test['result'] == 'SKIP':
        return 0, 0, max(1, cases[2])
    if sum(cases) == 0:
        return (1, 0, 0) if good else (0, 1, 0)
    # A crash, a time-out or a leak at the end fails a test of which every case passed.
    if not good and cases[1] == 0:
        return cases[0], 1, cases[2]
    return cases


def print_log(build, test):
    print(f"\n-- {build}: {test['name']}: {test['result']}")
    for stream in ('stdout', 'stderr'):
        lines = (test.get(stream) or '').splitlines()
        if len(lines) > LOG_LINES:
            print(f'({stream}: {len(lines) - LOG_LINES} lines left out)')
        for line in lines[-LOG_LINES:]:
            print(line)


def read_meson_log(path):
    """Yields the counts of each test in a testlog.json, printing those that failed or were skipped."""
    build = os.path.basename(path).removesuffix('.json')
    with open(path, encoding='utf-8', errors='replace') as log:
        for line in log:
            test = json.loads(line)
            counts = count_meson_test(test)
            if counts[1]:
                print_log(build, test)
            elif counts[2]:
                print(f"-- {build}: {test['name']}: skipped {counts[2]}")
            yield counts


def read_tap_file(path):
    with open(path, encoding='utf-8', errors='replace') as file:
        text = file.read()
    for line in text.splitlines():
        if line.startswith('not ok'):
            print(f'-- {line}')
    yield count_tap(text)


def main(paths):
    totals = [0, 0, 0]
    for path in paths:
        if os.path.exists(path):
            for counts in read_meson_log(path) if path.endswith('.json') else read_tap_file(path):
                totals = [total + count for total, count in zip(totals, counts)]

    passed, failed, skipped = totals
    if skipped:
        print(f'\n{skipped} skipped')
    print(f'\n{passed} passed, {failed} failed')
    return 0 if passed and not failed else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
