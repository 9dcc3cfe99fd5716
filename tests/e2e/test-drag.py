# SPDX-License-Identifier: GPL-3.0-or-later
"""What is dragged over the board comes to stand where it is dropped, by the pointer and by the keyboard."""

import xml.etree.ElementTree as ElementTree

from desk import ROLE, STATE, Atspi, Program, has_state, keys, labelled, run, until, xdotool

NAMESPACE = '{urn:wijkbord:project}'
HOUSING, WORK, DAMP, COACH = 'Doel: Droge huizen', 'Doel: Werk dichtbij', 'Actie: Schimmelteam', 'Actie: Coach'
PARTNER = 'Partner: Rivierhuis'

PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<wijkbord xmlns="urn:wijkbord:project" version="1.0" xml:lang="nl">
  <project id="p" title="Proef" language="nl" start-year="2026"/>
  <domain id="d1" name="Wonen" order="a"/>
  <domain id="d2" name="Werk" order="b"/>
  <goal id="g1" title="Droge huizen" domain="d1" horizon="this-year" status="idea" order="a"/>
  <goal id="g2" title="Werk dichtbij" domain="d2" horizon="this-year" status="idea" order="b"/>
  <action id="a1" title="Schimmelteam" status="idea"/>
  <link kind="contributes" from="a1" to="g1"/>
</wijkbord>
"""

# A partner leads one action, and a second one waits for somebody.
WITH_PARTNER = PLAN.replace('</wijkbord>', """  <action id="a2" title="Coach" status="idea"/>
  <partner id="p1" name="Rivierhuis"/>
  <link kind="contributes" from="a2" to="g2"/>
  <link kind="takes-part" from="p1" to="a1" roles="lead" mandate="may-decide"/>
</wijkbord>
""")


class Board:
    """A plan with an action under the first of two goals, and what stands in its file."""

    def __init__(self, folder, plan=PLAN):
        self.path = folder / 'proef.wijkbord'
        self.path.write_text(plan)

    def saved(self, look):
        """Saves again and again until the file is as it is expected."""
        def is_saved():
            keys('ctrl+s')
            return look(ElementTree.parse(self.path).getroot())

        until(is_saved, lambda: f'the file to change; it is\n{self.path.read_text()}')

    def expect_goals(self, *goals):
        self.saved(lambda root: sorted(link.get('to') for link in root.iter(NAMESPACE + 'link')) == sorted(goals))

    def expect_role(self, action, roles):
        """Waits until the partner has these roles in an action."""
        self.saved(lambda root: any(link.get('to') == action and link.get('roles') == roles
                                    for link in root.iter(NAMESPACE + 'link')))

    def expect_goal(self, goal, **fields):
        def look(root):
            item = next(item for item in root.iter(NAMESPACE + 'goal') if item.get('id') == goal)
            return all(item.get(name.replace('_', '-')) == value for name, value in fields.items())

        self.saved(look)


def place(program, node, dx=30, dy=12):
    """Where on the screen a point of a card is."""
    box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    frame = Atspi.Component.get_extents(program.active_window(), Atspi.CoordType.WINDOW)
    window = dict(line.split('=') for line in
                  xdotool('getwindowgeometry', '--shell', xdotool('getactivewindow')).splitlines())
    return int(window['X']) + box.x - frame.x + dx, int(window['Y']) + box.y - frame.y + dy


def move_to(x, y):
    xdotool('mousemove', str(x), str(y))


def expect_words(program, words):
    """What letting go does stands beside the pointer before, and is announced."""
    program.find(lambda name: name.startswith(words), (ROLE.LABEL,))
    program.expect_said(words)


def take(program, name, onto, dx=30, dy=12):
    """Presses a card and drags it onto another one; it is not let go."""
    x, y = place(program, program.card(name))
    move_to(x, y)
    xdotool('mousedown', '1')
    program.expect_focus(name)
    move_to(x + 12, y + 12)
    aim(program, onto, dx, dy)


def aim(program, onto, dx, dy):
    x, y = place(program, program.card(onto), dx, dy)
    move_to(x, y)
    move_to(x + 1, y)


def height(program, name):
    return Atspi.Component.get_extents(program.card(name), Atspi.CoordType.WINDOW).height


def drop(program):
    xdotool('mouseup', '1')


def action_to_goal(folder):
    board = Board(folder)
    with Program(board.path) as program:
        take(program, DAMP, WORK)
        expect_words(program, 'Gaat naar “Werk dichtbij”')
        drop(program)
        board.expect_goals('g2')
        keys('ctrl+z')
        board.expect_goals('g1')


def action_to_both_goals(folder):
    board = Board(folder)
    with Program(board.path) as program:
        take(program, DAMP, WORK)
        expect_words(program, 'Gaat naar')
        xdotool('keydown', 'ctrl')
        expect_words(program, 'Draagt ook bij aan “Werk dichtbij”')
        drop(program)
        xdotool('keyup', 'ctrl')
        board.expect_goals('g1', 'g2')


def escape_leaves_it(folder):
    board = Board(folder)
    with Program(board.path) as program:
        take(program, DAMP, WORK)
        expect_words(program, 'Gaat naar')
        # With --clearmodifiers xdotool would let go of the button.
        xdotool('key', 'Escape')
        until(lambda: program.look(lambda name: name.startswith('Gaat naar'), (ROLE.LABEL,)) is None, 'the words to go')
        drop(program)
        # What comes after it is the first step.
        program.select(WORK)
        keys('Delete')
        board.saved(lambda root: len(list(root.iter(NAMESPACE + 'goal'))) == 1)
        board.expect_goals('g1')


def goal_to_cell(folder):
    board = Board(folder)
    with Program(board.path) as program:
        take(program, HOUSING, WORK)
        expect_words(program, 'Gaat naar Werk: Dit jaar')
        drop(program)
        board.expect_goal('g1', domain='d2')


def chip_to_action(folder):
    """Where a partner is dropped on an action says what it does there."""
    board = Board(folder, WITH_PARTNER)
    with Program(board.path) as program:
        x, y = place(program, program.card(DAMP), 40, height(program, DAMP) - 16)
        move_to(x, y)
        xdotool('mousedown', '1')
        move_to(x + 12, y + 12)
        aim(program, COACH, 60, height(program, COACH) - 4)
        expect_words(program, 'Doet mee aan deze actie')
        aim(program, COACH, 60, 12)
        expect_words(program, 'Wordt trekker van deze actie')
        drop(program)
        board.expect_role('a2', 'lead')
        board.expect_role('a1', 'lead')
        keys('ctrl+z')
        board.saved(lambda root: len(list(root.iter(NAMESPACE + 'link'))) == 3)


def show_partner(program):
    """Shows the partners beside the board, and finds one of them."""
    program.press(labelled('Partners'))
    return program.find('Rivierhuis', (ROLE.LIST_ITEM,), program.find('Partners', (ROLE.LIST,)))


def partner_from_the_side(folder):
    """A partner is dragged onto an action from beside the board; Escape leaves everything as it was."""
    board = Board(folder, WITH_PARTNER)
    with Program(board.path) as program:
        for drops in (False, True):
            x, y = place(program, show_partner(program))
            move_to(x, y)
            xdotool('mousedown', '1')
            move_to(x + 12, y + 4)
            move_to(x - 12, y + 4)
            aim(program, COACH, 60, 12)
            expect_words(program, 'Wordt trekker van deze actie')
            aim(program, COACH, 60, height(program, COACH) - 4)
            expect_words(program, 'Doet mee aan deze actie')
            if not drops:
                xdotool('key', 'Escape')
                until(lambda: program.look(lambda name: name.startswith('Doet mee'), (ROLE.LABEL,)) is None,
                      'the words to go')
            drop(program)
        board.expect_role('a2', 'does')
        program.select(DAMP)
        keys('ctrl+z')
        board.saved(lambda root: len(list(root.iter(NAMESPACE + 'link'))) == 3)


def expect_action(program, words, action):
    """By keys it is said which action that is about, as no pointer is at it."""
    program.expect_said(f'{words}. “{action}”')


def window_closes_meanwhile(folder):
    """What is dragged, out of the side pane or over the board, is let go of while there is still a window for that."""
    board = Board(folder, WITH_PARTNER)
    for take_up in (lambda program: place(program, show_partner(program)), lambda program: place(program, program.card(DAMP))):
        with Program(board.path) as program:
            x, y = take_up(program)
            move_to(x, y)
            xdotool('mousedown', '1')
            move_to(x + 12, y + 4)
            aim(program, COACH, 60, 12)
            xdotool('key', 'ctrl+q')  # keys() would let go of the button
            program.wait_end()
            xdotool('mouseup', '1')


def keys_place_a_partner(folder):
    board = Board(folder, WITH_PARTNER)
    with Program(board.path) as program:
        program.select(DAMP)
        move_to(*place(program, show_partner(program)))
        xdotool('click', '1')
        program.expect_focus('Rivierhuis')
        keys('m')
        expect_action(program, 'Doet mee aan deze actie', 'Schimmelteam')
        keys('Right')
        expect_action(program, 'Wordt trekker van deze actie', 'Coach')
        keys('Down')
        expect_action(program, 'Doet mee aan deze actie', 'Coach')
        keys('Up', 'Return')
        board.expect_role('a2', 'lead')
        program.expect_focus(COACH)


def keys_move_an_action(folder):
    board = Board(folder)
    with Program(board.path) as program:
        program.select(DAMP)
        keys('m')
        expect_words(program, 'Kies met de pijltjes waarheen')
        keys('Right')
        expect_words(program, 'Gaat naar “Werk dichtbij”')
        keys('Return')
        board.expect_goals('g2')
        program.expect_focus(DAMP, STATE.SELECTED)


def keys_move_a_goal(folder):
    board = Board(folder)
    with Program(board.path) as program:
        program.select(HOUSING)
        keys('m', 'Down')
        expect_words(program, 'Gaat naar Wonen: Uitvoeringsperiode')
        keys('Escape')
        keys('m', 'Down', 'Return')
        board.expect_goal('g1', domain='d1', target_year='2030')
        keys('ctrl+z')
        board.expect_goal('g1', target_year=None)


def orders(root):
    return {goal.get('id'): goal.get('order') for goal in root.iter(NAMESPACE + 'goal')}


def keys_order_a_cell(folder):
    """A goal comes before the one above it in its cell, as it does when it is dragged there."""
    board = Board(folder, PLAN.replace('domain="d2"', 'domain="d1"'))
    with Program(board.path) as program:
        program.select(HOUSING)
        # The second one is folded away until all of the cell is shown.
        program.press(lambda name: name.startswith('nog 1'))
        program.select(WORK)
        keys('m', 'Up')
        expect_words(program, 'Komt vóór “Droge huizen”')
        keys('Return')
        board.saved(lambda root: orders(root)['g2'] < orders(root)['g1'])
        keys('ctrl+z')
        board.saved(lambda root: orders(root)['g1'] < orders(root)['g2'])


def keys_move_several(folder):
    """Shift and the arrows select as a rubber band does, and all that is selected moves in one step."""
    board = Board(folder)
    with Program(board.path) as program:
        program.select(HOUSING)
        keys('shift+Right')
        for name in (HOUSING, WORK):
            until(lambda: has_state(program.card(name), STATE.SELECTED), f'{name!r} to be selected')
        keys('m', 'Down')
        expect_words(program, 'Gaan naar ')
        keys('Return')
        for goal in ('g1', 'g2'):
            board.expect_goal(goal, target_year='2030')
        keys('ctrl+z')
        for goal in ('g1', 'g2'):
            board.expect_goal(goal, target_year=None)


def chain(program):
    keys('ctrl+2')
    until(lambda: has_state(program.find('Als keten'), STATE.PRESSED), 'the chain')
    return program


def in_chain(folder):
    """In a chain an action goes to another goal, or to both, and Escape leaves it where it was."""
    board = Board(folder)
    with Program(board.path) as program:
        take(chain(program), DAMP, WORK)
        expect_words(program, 'Gaat naar “Werk dichtbij”')
        xdotool('key', 'Escape')
        until(lambda: program.look(lambda name: name.startswith('Gaat naar'), (ROLE.LABEL,)) is None, 'the words to go')
        drop(program)
        take(program, DAMP, WORK)
        expect_words(program, 'Gaat naar')
        xdotool('keydown', 'ctrl')
        expect_words(program, 'Draagt ook bij aan “Werk dichtbij”')
        drop(program)
        xdotool('keyup', 'ctrl')
        board.expect_goals('g1', 'g2')
        keys('ctrl+z')
        board.expect_goals('g1')


def partner_in_chain(folder):
    """A partner has a card of its own there; where it is dropped on an action says what it does."""
    board = Board(folder, WITH_PARTNER)
    with Program(board.path) as program:
        take(chain(program), PARTNER, COACH)
        expect_words(program, 'Wordt trekker van deze actie')
        aim(program, COACH, 30, height(program, COACH) - 4)
        expect_words(program, 'Doet mee aan deze actie')
        drop(program)
        board.expect_role('a2', 'does')

        # And by keys to the one it leads already: there it may only take part.
        keys('ctrl+z')
        board.saved(lambda root: len(list(root.iter(NAMESPACE + 'link'))) == 3)
        program.select(PARTNER)
        keys('m', 'Left')
        expect_action(program, 'Doet mee aan deze actie', 'Schimmelteam')
        keys('Down')
        expect_action(program, 'Wordt trekker van deze actie', 'Coach')
        keys('Return')
        board.expect_role('a2', 'lead')


def band_selects(folder):
    board = Board(folder)
    with Program(board.path) as program:
        left, top = place(program, program.card(HOUSING), -8, -4)
        right, bottom = place(program, program.card(WORK), 60, 130)
        move_to(left, top)
        xdotool('mousedown', '1')
        move_to(left + 12, top + 12)
        move_to(right, bottom)
        for name in (DAMP, WORK):
            until(lambda: has_state(program.card(name), STATE.SELECTED), f'{name!r} to be selected')
        drop(program)

        # All that is selected moves together: with the goal its action stays as it is.
        take(program, WORK, HOUSING)
        expect_words(program, 'Gaat naar Wonen: Dit jaar')
        drop(program)
        board.expect_goal('g2', domain='d1')
        board.expect_goals('g1')


def wait_selected(program, *names):
    """Waits until these cards are selected, and no others."""
    until(lambda: {node.get_name() for node in program.look_all((ROLE.LIST_ITEM,), program.part('Kaarten'))
                   if has_state(node, STATE.SELECTED)} == set(names), f'only {names} to be selected')


def band_given_up(folder):
    """Escape brings back what was selected before the band, and what is done with the button after that does nothing."""
    board = Board(folder)
    with Program(board.path) as program:
        program.select(HOUSING)
        left, top = place(program, program.card(WORK), -8, -4)
        move_to(left, top)
        xdotool('mousedown', '1')
        move_to(left + 12, top + 12)
        move_to(left + 60, top + 60)
        wait_selected(program, WORK)
        # With --clearmodifiers xdotool would let go of the button.
        xdotool('key', 'Escape')
        wait_selected(program, HOUSING)
        move_to(left + 80, top + 80)
        drop(program)
        wait_selected(program, HOUSING)


if __name__ == '__main__':
    run(action_to_goal, action_to_both_goals, escape_leaves_it, goal_to_cell, chip_to_action, partner_from_the_side,
        keys_place_a_partner, keys_move_an_action, keys_move_a_goal, keys_order_a_cell, keys_move_several,
        in_chain, partner_in_chain, band_selects, band_given_up,
        window_closes_meanwhile)
