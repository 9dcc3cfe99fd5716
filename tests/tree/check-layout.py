#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The layout that every file has. What needs a parser is left to clang-format and the reader's eye."""

import os
import re

from tap import TOP, Tap, relative, sources

LICENCE = '/* SPDX-License-Identifier: GPL-3.0-or-later */'
MOST_LINES = 1000

# Comments, strings and characters, of which nothing but the line ends count.
NOT_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)

# A name, then at once a parenthesis. Macros may stand so: they are defined so, and the rows of tables are made of them.
CALL_WITHOUT_SPACE = re.compile(r'\b(?=\w*[a-z])[A-Za-z_]\w*\(')
BRACE_AFTER_CONDITION = re.compile(r'^\s*(?:\} *)?(?:if|else|for|while|do|switch)\b.*\{$')


def code_only(text):
    return NOT_CODE.sub(lambda match: '""' + '\n' * match[0].count('\n'), text)


def check_text(path, text):
    lines = text.split('\n')
    if lines[-1] != '' or text.endswith('\n\n'):
        yield f'{relative(path)} does not end in one line end'
    for number, line in enumerate(lines, 1):
        if '\t' in line:
            yield f'{relative(path)}:{number}: a tab'
        if line != line.rstrip():
            yield f'{relative(path)}:{number}: blanks at the end'


def check_c(path, text):
    if not text.startswith(LICENCE + '\n'):
        yield f'{relative(path)} does not begin with {LICENCE}'
    if text.count('\n') > MOST_LINES:
        yield f'{relative(path)} has more than {MOST_LINES} lines'
    for number, line in enumerate(code_only(text).split('\n'), 1):
        if not line.lstrip().startswith('#') and CALL_WITHOUT_SPACE.search(line):
            yield f'{relative(path)}:{number}: no blank before a parenthesis'
        if BRACE_AFTER_CONDITION.match(line):
            yield f'{relative(path)}:{number}: a brace that is not on a line of its own'


def check_script(path):
    if not path.read_bytes().startswith(b'#!'):
        return
    if not os.access(path, os.X_OK):
        yield f'{relative(path)} has no run bit'


def main():
    tap = Tap()
    c_files = sources('.c', '.h')
    texts = {path: path.read_text(encoding='utf-8') for path in c_files}
    others = sources('.py', '.sh', '.build', under=['data', 'po', 'src', 'tests']) + [TOP / '.ci' / 'run']

    tap.case('text of C files', [p for path, text in texts.items() for p in check_text(path, text)])
    tap.case('layout of C files', [p for path, text in texts.items() for p in check_c(path, text)])
    tap.case('text of scripts', [p for path in others for p in check_text(path, path.read_text(encoding='utf-8'))])
    tap.case('run bits', [p for path in others for p in check_script(path)])
    tap.finish()


if __name__ == '__main__':
    main()
