#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""metainfo.py METAINFO OUTPUT ADDRESS: copies the metainfo with its screenshots at that address of the web, or, where
there is no address, without them."""

import pathlib
import re
import sys


def main(metainfo, output, address):
    text = pathlib.Path(metainfo).read_text(encoding='utf-8')
    if address:
        text = text.replace('@SCREENSHOTS@', address.rstrip('/'))
    else:
        text = re.sub(r'\s*<screenshots>.*?</screenshots>', '', text, flags=re.DOTALL)
    pathlib.Path(output).write_text(text, encoding='utf-8')


if __name__ == '__main__':
    main(*sys.argv[1:])
