# SPDX-License-Identifier: GPL-3.0-or-later
"""wijkbordctl diff: what it says of two plans, to people and to programs."""

import difflib
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from command import DATA, NAMESPACE, NO, SAMPLE, USAGE, ctl, expect, output, root_of, run_cases  # noqa: E402

DIFF = '{urn:wijkbord:diff}'
LONG = {'ambition', 'description', 'notes', 'text'}

PLAN = """<wijkbord xmlns="urn:wijkbord:project" xmlns:x="urn:x" version="1.0">
  <revision id="{revision}"{redacted}/>
  <project id="{project}" title="Riverside"{language}/>
  <domain id="d1" name="Housing" order="a"/>
  <domain id="d2" name="Health" order="b"/>
  <goal id="g1" title="Dry &amp; “warm” &lt;homes>" domain="d1" target-year="2027" order="{order}" x:rank="{rank}">
    <description x:rank="{rank}">{description}</description>
    <x:note>{rank}</x:note>
  </goal>
  <action id="a1" title="Damp team"/>
  <partner id="r1" name="Rivierhuis"/>
  <link kind="contributes" from="a1" to="g1"/>
  <link kind="takes-part" from="r1" to="a1" roles="{roles}"/>
  {more}
</wijkbord>
"""

BEFORE = {
    'revision': 'r1', 'redacted': '', 'project': 'p', 'language': ' language="en"', 'order': 'a', 'rank': '1', 'roles': 'does',
    'description': 'Before &lt;winter&gt;.\n\n  Or later.\n\nThe end.',
    'more': '<x:budget n="1"/><conflict item="g1" field="title" base="Old" theirs="New&quot;"/>',
}

AFTER = {
    **BEFORE, 'revision': 'r2', 'order': 'b', 'rank': '2', 'roles': 'does lead',
    'description': 'Before &lt;winter&gt;.\n\n  Or sooner &amp; better.\n\nThe end.',
    'more': '<goal id="g2" title="New goal" parent="g1"><description> One\n two </description></goal><x:budget n="2"/>'
            '<conflict item="g1" field="description"><base>Old\none</base><theirs>New\n&lt;one></theirs></conflict>',
}

TOLD = """Plan: Riverside
  1 goal, 1 element of another program and 1 link changed; 1 goal added; 1 goal moved; 1 conflict to settle; 1 conflict settled

Goals
  Housing
    Goal “Dry & “warm” <homes>”
      Description: paragraph 2: “Or later.” → “Or sooner & better.”
      what another program keeps with it has changed
  Across themes
    New: goal “New goal”
      Description: “One two”
      Part of: “Dry & “warm” <homes>”

Actions
  Housing
    Partner “Rivierhuis” now leads “Damp team”

Conflicts
  Conflict: Goal “Dry & “warm” <homes>” – Description: the others made it “New <one>”
  Settled – Conflict: Goal “Dry & “warm” <homes>” – Title: the others made it “New"”

Kept from other programs
  Changed: “budget”, kept from another program

Moved
  Goal “Dry & “warm” <homes>” was moved
"""


def write(path, values, **others):
    path.write_text(PLAN.format(**{**values, **others}))
    return path


def differ(*arguments, **variables):
    return expect(ctl('diff', *arguments, **variables), NO).stdout.decode()


# To people

def test_told(folder):
    told = differ(write(folder / 'a', BEFORE), write(folder / 'b', AFTER), LC_ALL='nl_NL.UTF-8')
    assert told == TOLD, told


def test_same(folder):
    """The same content in other bytes, of another revision, is the same."""
    path = folder / 'reversed'
    root = root_of(SAMPLE)
    root[:] = reversed(root)
    root.find(NAMESPACE + 'revision').set('id', 'another')
    path.write_bytes(ElementTree.tostring(root, 'utf-8'))
    assert output('diff', SAMPLE, path) == output('diff', SAMPLE, SAMPLE) == 'De plannen hebben dezelfde inhoud.\n'
    assert output('diff', write(folder / 'a', BEFORE), write(folder / 'b', BEFORE)) == 'The plans have the same content.\n'
    root = ElementTree.fromstring(output('diff', '--xml', SAMPLE, path))
    assert root.tag == DIFF + 'diff' and len(root) == 0
    assert root.attrib == {'version': '1.0', 'from': 'Qm7Vt2kXw9RbL4cH', 'to': 'another'}, root.attrib


def test_language(folder):
    """In the language of the second plan, else of the first, whatever the user speaks."""
    english, dutch, silent = (write(folder / name, BEFORE, language=language) for name, language in
                              (('english', ' language="en"'), ('dutch', ' language="nl"'), ('silent', '')))
    changed = {language: write(folder / f'changed-{language}', AFTER, language=f' language="{language}"') for language in ('en', 'nl')}
    for variables in ({'LC_ALL': 'C.UTF-8'}, {'LC_ALL': 'C'}, {'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'}, {'LC_ALL': 'nl_NL.UTF-8'}):
        for first in (english, dutch, silent):
            assert '\nDoelen\n' in differ(first, changed['nl'], **variables), (first, variables)
            assert '\nGoals\n' in differ(first, changed['en'], **variables), (first, variables)
        assert '\nDoelen\n' in differ(changed['nl'], silent, **variables), variables
        assert '\nGoals\n' in differ(changed['en'], silent, **variables), variables


def test_grouped(folder):
    """Of the sample, under the headings that show gives it."""
    path = folder / 'edited'
    root = ElementTree.fromstring(SAMPLE.read_bytes())
    goals = root.findall(NAMESPACE + 'goal')
    themes = {theme.get('id'): theme.get('name')
              for theme in sorted(root.findall(NAMESPACE + 'domain'), key=lambda theme: theme.get('order'))}
    for goal in goals:
        goal.set('target-year', str(int(goal.get('target-year', '2030')) + 1))
    path.write_bytes(ElementTree.tostring(root, 'utf-8'))

    told = differ(SAMPLE, path)
    head, doelen = told.split('\n\n')
    assert f'{len(goals)} doelen gewijzigd' in head, head
    under = {}
    for line in doelen.splitlines()[1:]:
        if line.startswith('    '):
            under[heading].append(line.strip())
        else:
            heading = line.strip()
            assert heading not in under, f'{heading} stands twice'
            under[heading] = []
    assert doelen.startswith('Doelen\n') and list(under) == [*themes.values(), 'Overkoepelend'], list(under)
    for goal in goals:
        here = under[themes.get(goal.get('domain'), 'Overkoepelend')]
        year = goal.get('target-year')
        assert any(f'“{goal.get("title")[:30]}' in line and line.endswith((f'→ {year}', f' {year} (was leeg)')) for line in here), goal.attrib


def test_other_plan(folder):
    """They are compared all the same."""
    told = differ(write(folder / 'a', BEFORE), write(folder / 'b', AFTER, project='q'))
    assert told.startswith('These are two different plans: “Riverside” and “Riverside”.\n  1 goal, '), told
    assert told.split('\n', 2)[2] == TOLD.split('\n', 2)[2], told


def test_redacted(folder):
    told = differ(write(folder / 'a', BEFORE), write(folder / 'b', AFTER, redacted=' redacted="personal" of="r1"'))
    assert told.split('\n')[1] == '  The second one is a redacted copy: what it leaves out is told as deleted.', told


def test_refused(folder):
    """Both files are told of, and the worse one is the status."""
    (folder / 'empty').write_bytes(b'')
    for arguments, status, error in (
            ((SAMPLE, folder / 'empty'), NO, r'.*/empty:1:1: The file is empty\.'),
            ((folder / 'empty', folder / 'empty'), NO, r'.*/empty:1:1: .*\n.*/empty:1:1: .*'),
            ((folder / 'empty', folder / 'nowhere'), USAGE, r'.*/empty:1:1: .*\n.*/nowhere: There is no such file\.'),
            ((folder / 'nowhere', folder / 'empty'), USAGE, r'.*/nowhere: .*\n.*/empty:1:1: .*'),
            ((SAMPLE, folder), USAGE, r'.*: This is a folder, not a file\.')):
        for option in ((), ('--xml',)):
            assert expect(ctl('diff', *option, *arguments), status, error).stdout == b''


# To programs

def find(root, change):
    """The element of a plan that a change is about."""
    for element in root:
        kind = element.get('kind') if element.tag == NAMESPACE + 'link' else element.tag.removeprefix(NAMESPACE)
        if change.get('kind') == kind and all(element.get(name) == change.get(name)
                                              for name in ('id', 'from', 'to', 'item', 'link', 'field', 'with')
                                              if not (kind == 'conflict' and name == 'id')):
            return element
    raise AssertionError(f'{change.attrib} is not in the plan')


def same_xml(element, text):
    one, other = (ElementTree.canonicalize(xml, rewrite_prefixes=True) for xml in (ElementTree.tostring(element, 'unicode'), text))
    return one == other


def remove_kept(parent, text):
    parent.remove(next(element for element in parent if same_xml(element, text)))


def is_long(change, field):
    """The values of a conflict have the form of the field that they are of."""
    name = field.get('name')
    return (change.get('field') if name in ('base', 'theirs') else name) in LONG


def find_child(element, name):
    """A long text; one that is empty says the same as none."""
    child = element.find(NAMESPACE + name)
    return ElementTree.SubElement(element, NAMESPACE + name) if child is None else child


def set_field(element, change, field):
    name = field.get('name')
    before, after = (field.get(side, field.findtext(DIFF + side)) for side in ('before', 'after'))
    if is_long(change, field):
        assert (element.findtext(NAMESPACE + name) or None) == before, f'{change.attrib}/{name}'
        find_child(element, name).text = after
        return
    # sets have no order in a file
    assert sorted((element.get(name) or '').split()) == sorted((before or '').split()), f'{change.attrib}/{name}'
    element.attrib.pop(name, None)
    if after is not None:
        element.set(name, after)


def apply(change, element):
    for field in change.findall(DIFF + 'field'):
        set_field(element, change, field)
    for kept in change.findall(DIFF + 'attribute'):
        name = f'{{{kept.get("namespace")}}}{kept.get("name")}'
        holder = find_child(element, kept.get('on')) if kept.get('on') else element
        assert holder.get(name) == kept.get('before')
        holder.attrib.pop(name, None)
        if kept.get('after') is not None:
            holder.set(name, kept.get('after'))
    for kept in change.findall(DIFF + 'element'):
        if kept.find(DIFF + 'before') is not None:
            remove_kept(element, kept.findtext(DIFF + 'before'))
        else:
            element.append(ElementTree.fromstring(kept.findtext(DIFF + 'after')))


def make(root, change):
    kind = change.get('kind')
    is_link = change.get('from') is not None and kind != 'conflict'
    element = ElementTree.SubElement(root, NAMESPACE + ('link' if is_link else kind))
    element.attrib.update((name, value) for name, value in change.attrib.items() if is_link or name != 'kind')
    return element


def apply_all(diff, root):
    """What is written of A and the difference must be B."""
    for change in diff:
        what = change.tag.removeprefix(DIFF)
        if change.get('kind') is None:
            if what == 'added':
                root.append(ElementTree.fromstring(change.findtext(DIFF + 'after')))
            else:
                remove_kept(root, change.findtext(DIFF + 'before'))
            continue
        element = make(root, change) if what == 'added' else find(root, change)
        apply(change, element)
        if what == 'removed':
            root.remove(element)


def canonical(path):
    """The content of a plan in its one order, whatever prefixes others gave to what they keep in it."""
    root = ElementTree.fromstring(output('format', path))
    for revision in root.findall(NAMESPACE + 'revision'):
        root.remove(revision)
    return ElementTree.canonicalize(ElementTree.tostring(root, 'unicode'), rewrite_prefixes=True)


def leads(folder, first, second):
    done = expect(ctl('diff', '--xml', first, second), NO)
    (folder / 'diff.xml').write_bytes(done.stdout)
    subprocess.run(['xmllint', '--noout', '--relaxng', DATA / 'wijkbord-diff.rng', folder / 'diff.xml'], check=True, capture_output=True)

    root = ElementTree.fromstring(output('format', first))
    diff = ElementTree.fromstring(done.stdout)
    apply_all(diff, root)
    (folder / 'result').write_bytes(ElementTree.tostring(root, 'utf-8'))
    result, expected = canonical(folder / 'result'), canonical(second)
    assert result == expected, '\n'.join(difflib.unified_diff(expected.split('\n'), result.split('\n'), lineterm='', n=0))[:2000]
    return diff


def test_xml(folder):
    first, second = write(folder / 'a', BEFORE), write(folder / 'b', AFTER)
    there, back = leads(folder, first, second), leads(folder, second, first)
    assert there.attrib == {'version': '1.0', 'from': 'r1', 'to': 'r2'} and back.attrib == {'version': '1.0', 'from': 'r2', 'to': 'r1'}
    assert [(change.tag.removeprefix(DIFF), change.get('kind')) for change in there] == [
        ('changed', 'goal'), ('added', 'goal'), ('changed', 'takes-part'), ('added', 'conflict'), ('removed', 'conflict'),
        ('removed', None), ('added', None)]
    ranks = there[0].findall(DIFF + 'attribute')
    assert [(rank.get('on'), rank.get('before'), rank.get('after')) for rank in ranks] == [(None, '1', '2'), ('description', '1', '2')]
    assert output('diff', '--xml', first, first, LC_ALL='nl_NL.UTF-8').count('\n') == 3


def test_xml_other_plan(folder):
    leads(folder, write(folder / 'a', BEFORE), write(folder / 'b', AFTER, project='q'))


def test_xml_of_templates(folder):
    """Much comes and goes."""
    for name in ('empty', 'neighbourhood', 'school'):
        leads(folder, SAMPLE, DATA / 'templates' / 'nl' / f'{name}.wijkbord')


def test_xml_generated(folder):
    for seed in (1, 2):
        output('generate', '--items', '300', '--seed', seed, '-o', folder / f'{seed}')
    leads(folder, folder / '1', folder / '2')


if __name__ == '__main__':
    run_cases(globals())
