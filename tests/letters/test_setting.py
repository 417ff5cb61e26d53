"""Lines, pages and rows: where they may break."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eevidence_desktop.letters import fonts
from eevidence_desktop.letters import page_style as style
from eevidence_desktop.letters.binding import bind
from eevidence_desktop.letters.breaking import balanced_lines, break_lines
from eevidence_desktop.letters.grids import Cell, Column, columns, grid
from eevidence_desktop.letters.layout import Strip, glue, paginate, stack
from eevidence_desktop.letters.tagging import Node

WORDS = st.text(alphabet="абвжшщ iIW-/.әғқңөұүһ№\u00a0", max_size=120)


def texts(text, width, font=fonts.SERIF):
    return [line.text for line in break_lines(text, font, 10, width)]


@given(WORDS, st.integers(20, 200))
def test_lines_hold_all_of_the_text_and_fit(text, width):
    lines = break_lines(text, fonts.SERIF, 10, float(width))
    assert "".join(line.text for line in lines).split() == text.split()
    for line in lines:
        assert line.width <= width + 0.02
        assert line.width == pytest.approx(fonts.advance(fonts.SERIF, line.text.rstrip(" ")) * 10)


def test_a_long_word_begins_on_its_own_line_and_nothing_is_put_into_it():
    lines = break_lines("Хеш " + "0f" * 40 + " конец", fonts.MONO, 10, 120)
    assert lines[0].text == "Хеш "
    assert "".join(line.text[: line.part] for line in lines) == "0f" * 40
    assert [line.goes_on for line in lines] == [False, True, True, True, False, False]
    assert lines[-1].text == "конец "


def test_an_address_breaks_after_a_sign_and_a_compound_after_its_hyphen():
    assert texts("https://www.example.org/abcdefgh", 150, fonts.MONO) == ["https://www.example.org/", "abcdefgh "]
    assert texts("Уголовно-процессуального", 100) == ["Уголовно-", "процессуального "]
    assert texts("Дело 2-14", 45) == ["Дело ", "2-14 "]


def test_what_belongs_together_is_bound():
    assert bind("полковник Б. Сынаков, ст. 5, § 7, № 231, 15 тенге, 5 МБ") == (
        "полковник Б.\u00a0Сынаков, ст.\u00a05, §\u00a07, №\u00a0231, 15\u00a0тенге, 5\u00a0МБ"
    )
    assert bind("и т. д. Далее") == "и т. д. Далее"


def test_centred_lines_are_of_like_length():
    lines = balanced_lines("Запрос об оказании взаимной правовой помощи по делам", fonts.SERIF, 13, 330)
    assert (
        len(lines)
        == len(break_lines("Запрос об оказании взаимной правовой помощи по делам", fonts.SERIF, 13, 330))
        == 2
    )
    assert min(line.width for line in lines) > 0.5 * max(line.width for line in lines)


def strips(count, height=10.0):
    return [Strip(height) for _ in range(count)]


def counts(pages):
    return [len(page) for page in pages]


def test_neither_the_first_nor_the_last_line_stands_alone():
    first, second = strips(4), strips(5)
    glue(first)
    glue(second)
    assert counts(paginate([*first, *second], 50)) == [4, 5]
    third = strips(6)
    glue(third)
    assert counts(paginate(third, 50)) == [4, 2]


def test_one_line_is_not_bound_to_what_follows():
    single = strips(1)
    glue(single)
    assert not single[0].glued


def test_a_chain_longer_than_a_page_is_cut_all_the_same():
    chain = strips(12)
    for strip in chain:
        strip.glued = True
    assert counts(paginate(chain, 50)) == [5, 5, 2]


def test_a_strip_higher_than_a_page_has_its_own():
    assert counts(paginate([Strip(10), Strip(90), Strip(10)], 50)) == [1, 1, 1]


def test_room_between_blocks_is_the_larger_and_none_at_the_top_of_a_page():
    built = stack([(4, strips(1), 6), (3, strips(1), 0), (8, strips(3), 0)])
    assert [strip.gap for strip in built] == [4, 6, 8, 0, 0]
    first, second = paginate(built, 40)
    assert [placed.top for placed in first] == [0, 16]
    assert [placed.top for placed in second] == [0, 10, 20]


def test_a_header_is_repeated_and_takes_its_room():
    header = Strip(10, glued=True)
    rows = strips(9)
    for row in rows[1:]:
        row.header = header
    pages = paginate([header, *rows], 50)
    assert [[placed.repeated for placed in page] for page in pages] == [
        [False] * 5,
        [True, False, False, False, False],
        [True, False],
    ]
    assert all(page[-1].top + page[-1].strip.height <= 50 for page in pages)


def test_rows_of_a_table_do_not_stand_alone():
    rows = [[strip] for strip in strips(6)]
    assert counts(paginate(grid(rows), 50)) == [4, 2]


@pytest.mark.parametrize("lines, pieces", [(8, 1), (9, 9)])
def test_only_a_high_row_may_be_cut(lines, pieces):
    cell = Cell(Node("TD"), "\n".join(["слово"] * lines), style.CELL)
    row = columns([Column(0, 100, [cell])], (2, 3))
    assert len(row) == pieces
    assert sum(strip.height for strip in row) == pytest.approx(lines * style.CELL.leading + 5)


def test_look_alike_letters_keep_their_own_code():
    cut = fonts.subset(fonts.SERIF, "AАBВ")
    assert len(set(cut.codes.values())) == 4
    assert cut.program_length > 1000
