#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No file of a layer includes a header of a layer above it, nor of a library that the layer must not know.

Meson gives a layer only the folders of those below it; this also finds what a path such as "../shell/wb-window.h", or
a generous system folder, would let through.
"""

import re

from tap import TOP, Tap, relative, sources

# Lowest first.
LAYERS = ['model', 'file', 'exchange', 'library', 'insight', 'paint', 'report', 'ctl', 'canvas', 'pages', 'shell']

GTK = {'gtk', 'gdk', 'gsk', 'adwaita.h'}
WIDGETS = {'adwaita.h'}
XML = {'libxml'}
SQLITE = {'sqlite3.h'}

FORBIDDEN = {
    'model': XML | SQLITE | GTK,
    'file': SQLITE | GTK,
    'exchange': GTK,
    'library': GTK,
    'insight': GTK,
    'paint': WIDGETS,
    'report': WIDGETS,
    'ctl': WIDGETS,
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def header_layers():
    return {path.name: path.relative_to(TOP / 'src').parts[0] for path in sources('.h', under=['src'])}


def problems_of(path, layer, owner):
    rank = LAYERS.index(layer)
    for bracket, name in INCLUDE.findall(path.read_text(encoding='utf-8')):
        if bracket == '<':
            if name.split('/')[0] in FORBIDDEN.get(layer, ()):
                yield f'{relative(path)} includes <{name}>, which {layer} must not know'
            continue
        above = owner.get(name.split('/')[-1])
        if above in LAYERS and LAYERS.index(above) > rank:
            yield f'{relative(path)} includes "{name}" of {above}, which stands above {layer}'


def main():
    tap = Tap()
    owner = header_layers()
    folders = [path.name for path in sorted((TOP / 'src').iterdir()) if path.is_dir()]
    tap.case('every folder of src is a layer',
             [f'src/{name} is none of {", ".join(LAYERS)}' for name in folders if name not in LAYERS])
    for layer in LAYERS:
        if layer in folders:
            files = sources('.c', '.h', under=[f'src/{layer}'])
            tap.case(f'{layer} looks down only',
                     [problem for path in files for problem in problems_of(path, layer, owner)])
    tap.finish()


if __name__ == '__main__':
    main()
