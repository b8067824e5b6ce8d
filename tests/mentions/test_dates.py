"""What the words of time mean, as a table; all sentences are read as published on Thursday 29 October 2020."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mentions.dates import DateKind, DateMention, Direction, filing, find_dates
from kg.model import Span

PUBLISHED = date(2020, 10, 29)

#: sentence, words of the date, start, end
HELD = [
    ("He received the envoy on Thursday.", "Thursday", "2020-10-29", "2020-10-29"),
    ("They met on Friday.", "Friday", "2020-10-23", "2020-10-23"),
    ("They met on Tuesday evening at the palace.", "Tuesday evening", "2020-10-27", "2020-10-27"),
    ("They met on Monday, Oct 27.", "Monday, Oct 27", "2020-10-27", "2020-10-27"),
    ("They met on Tuesday, May 28.", "Tuesday, May 28", "2019-05-28", "2019-05-28"),
    ("They met last Thursday.", "last Thursday", "2020-10-22", "2020-10-22"),
    ("The two met Tuesday last week.", "Tuesday last week", "2020-10-20", "2020-10-20"),
    ("The Speaker met him on Friday the 23rd in Rome.", "Friday the 23rd", "2020-10-23", "2020-10-23"),
    ("The talks took place on Friday (23) in Lima.", "Friday (23)", "2020-10-23", "2020-10-23"),
    ("He flew in on Tuesday (27/10).", "Tuesday (27/10)", "2020-10-27", "2020-10-27"),
    ("The ministers met on Tuesday (10/11).", "Tuesday (10/11)", "2020-11-10", "2020-11-10"),
    ("They met on Thursday (15 October 2020) in Brussels.", "Thursday (15 October 2020)", "2020-10-15", "2020-10-15"),
    ("Talks were held today.", "today", "2020-10-29", "2020-10-29"),
    ("He was received this morning.", "this morning", "2020-10-29", "2020-10-29"),
    ("He was received yesterday afternoon.", "yesterday afternoon", "2020-10-28", "2020-10-28"),
    ("He spoke at a dinner last night.", "last night", "2020-10-28", "2020-10-28"),
    ("They met the day before yesterday.", "the day before yesterday", "2020-10-27", "2020-10-27"),
    ("They met three days ago.", "three days ago", "2020-10-26", "2020-10-26"),
    ("They met two weeks ago.", "two weeks ago", "2020-10", "2020-10"),
    ("They met two weeks back.", "two weeks back", "2020-10", "2020-10"),
    ("They met in Lima on Mon. for talks.", "Mon.", "2020-10-26", "2020-10-26"),
    ("They met on 11/10/2020 in Lima.", "11/10/2020", "None", "None"),
    ("They met a month ago.", "a month ago", "2020-09", "2020-09"),
    ("They met ten years ago.", "ten years ago", "2010", "2010"),
    ("He was there last week.", "last week", "2020-10", "2020-10"),
    ("They met earlier this week.", "earlier this week", "2020-10", "2020-10"),
    ("They met last month.", "last month", "2020-09", "2020-09"),
    ("They met earlier this month.", "this month", "2020-10", "2020-10"),
    ("They met last year.", "last year", "2019", "2019"),
    ("They met this spring.", "this spring", "2020", "2020"),
    ("They met last August.", "last August", "2020-08", "2020-08"),
    ("They met last October.", "last October", "2019-10", "2019-10"),
    ("They met in July.", "July", "2020-07", "2020-07"),
    ("They met in December.", "December", "2019-12", "2019-12"),
    ("They met in September last year.", "September last year", "2019-09", "2019-09"),
    ("They met in March 2019.", "March 2019", "2019-03", "2019-03"),
    ("They met in December of 2018.", "December of 2018", "2018-12", "2018-12"),
    ("They met in 2014.", "2014", "2014", "2014"),
    ("They met on Feb. 28.", "Feb. 28", "2020-02-28", "2020-02-28"),
    ("They met on October 05.", "October 05", "2020-10-05", "2020-10-05"),
    ("They met on November 11 last year.", "November 11 last year", "2019-11-11", "2019-11-11"),
    ("They met on 4th February, 2026.", "4th February, 2026", "2026-02-04", "2026-02-04"),
    ("They met on July 7th 2019.", "July 7th 2019", "2019-07-07", "2019-07-07"),
    ("They met on the first of October.", "the first of October", "2020-10-01", "2020-10-01"),
    ("Addis Ababa February 15/2020 (ENA)", "February 15/2020", "2020-02-15", "2020-02-15"),
    ("They met on 19/06/2020.", "19/06/2020", "2020-06-19", "2020-06-19"),
    ("They met on 2020-06-19.", "2020-06-19", "2020-06-19", "2020-06-19"),
    ("He was in Antalya on 17 and 18 June.", "17 and 18 June", "2020-06-17", "2020-06-18"),
    ("The forum of 15–16 June ended.", "15–16 June", "2020-06-15", "2020-06-16"),
    ("It ran from June 3 to 5.", "from June 3 to 5", "2020-06-03", "2020-06-05"),
    ("It ran from June 30 to July 2, 2019.", "from June 30 to July 2, 2019", "2019-06-30", "2019-07-02"),
    ("It ran from 30 June to 2 July.", "from 30 June to 2 July", "2020-06-30", "2020-07-02"),
    ("It ran on 5th and 6th December 2019.", "5th and 6th December 2019", "2019-12-05", "2019-12-06"),
    ("The dialogue of Monday and Tuesday ended.", "Monday and Tuesday", "2020-10-26", "2020-10-27"),
    ("They met on the 17th.", "17th", "2020-10-17", "2020-10-17"),
    ("They met on the evening of the 5th.", "5th", "2020-10-05", "2020-10-05"),
    ("They met on Saturday, July 4.", "Saturday, July 4", "2020-07-04", "2020-07-04"),
    ("They met on Friday, May 5.", "Friday, May 5", "2017-05-05", "2017-05-05"),
    ("They met on May 1, 2 and 3.", "May 1, 2 and 3", "2020-05-01", "2020-05-03"),
    ("They met on the 1st and 2nd of May.", "the 1st and 2nd of May", "2020-05-01", "2020-05-02"),
    ("They met on 29-Sep-2020.", "29-Sep-2020", "2020-09-29", "2020-09-29"),
    ("They met a few days ago.", "a few days ago", "2020-10", "2020-10"),
    ("They met a fortnight ago.", "a fortnight ago", "2020-10", "2020-10"),
    ("The 2019 summit ended well.", "2019", "2019", "2019"),
    ("They met at the weekend.", "the weekend", "2020-10-24", "2020-10-25"),
]

#: sentence, words of the date, future start, future end
AHEAD = [
    ("It runs from 30 December to 2 January.", "from 30 December to 2 January", "2020-12-30", "2021-01-02"),
    ("He will be received on Thursday.", "Thursday", "2020-10-29", "2020-10-29"),
    ("He will be received on Tuesday.", "Tuesday", "2020-11-03", "2020-11-03"),
    ("They will meet next Thursday.", "next Thursday", "2020-11-05", "2020-11-05"),
    ("They will meet this coming Monday.", "this coming Monday", "2020-11-02", "2020-11-02"),
    ("They will meet on Monday of next week.", "Monday of next week", "2020-11-02", "2020-11-02"),
    ("They will meet tomorrow.", "tomorrow", "2020-10-30", "2020-10-30"),
    ("They will meet the day after tomorrow.", "the day after tomorrow", "2020-10-31", "2020-10-31"),
    ("They meet next week.", "next week", "2020-11", "2020-11"),
    ("They meet on Thursday, November 4.", "Thursday, November 4", "2020-11-04", "2020-11-04"),
    ("They meet next month.", "next month", "2020-11", "2020-11"),
    ("They will meet in two weeks.", "in two weeks", "2020-11", "2020-11"),
    ("They will meet in two more weeks in Lima.", "in two more weeks", "2020-11", "2020-11"),
    ("She will travel there in a month's time.", "in a month's time", "2020-11", "2020-11"),
    ("They meet next year.", "next year", "2021", "2021"),
    ("Next November Damascus is due to host it.", "Next November", "2020-11", "2020-11"),
    ("They will meet next October.", "next October", "2021-10", "2021-10"),
    ("They will meet in March.", "March", "2021-03", "2021-03"),
    ("They will meet this December.", "this December", "2020-12", "2020-12"),
    ("The visit is due on Feb. 28.", "Feb. 28", "2021-02-28", "2021-02-28"),
    ("The visit is set for November 11-12.", "November 11-12", "2020-11-11", "2020-11-12"),
    ("Suva will host it from the 12th of next month.", "the 12th of next month", "2020-11-12", "2020-11-12"),
    ("They go to Tanzania this weekend.", "this weekend", "2020-10-31", "2020-11-01"),
    ("A year from now they will meet.", "A year from now", "2021", "2021"),
]

NO_DATES = [
    "Resolution 2254 calls for talks.",
    "At 69, he is the oldest; 2,000 people came.",
    "The September 11 attacks changed that.",
    "They called for the 1967 borders.",
    "Prime Minister Theresa May may march on.",
    "The 42nd session opened in hall 17.",
    "It was their second meeting in two weeks.",
    "They back Vision 2030 and the 2030 Agenda.",
]


def only(text: str, published: date | None = PUBLISHED) -> DateMention:
    (mention,) = find_dates(text, published)
    return mention


@pytest.mark.parametrize(("text", "words", "start", "end"), HELD)
def test_in_a_report(text: str, words: str, start: str, end: str) -> None:
    mention = only(text)
    assert (mention.words, str(mention.start), str(mention.end)) == (words, start, end)


@pytest.mark.parametrize(("text", "words", "start", "end"), AHEAD)
def test_in_an_announcement(text: str, words: str, start: str, end: str) -> None:
    mention = only(text)
    assert (mention.words, str(mention.future_start), str(mention.future_end)) == (words, start, end)


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert find_dates(text, PUBLISHED) == ()


def test_a_day_that_soon_comes_is_not_put_a_year_back() -> None:
    assert str(only("SEOUL -- talks from November 3 to 5").start) == "2020-11-03"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("They met on Tuesday. A day earlier he had seen the minister.", "2020-10-26"),
        ("They met on Tuesday. The previous day he had seen the minister.", "2020-10-26"),
        ("They met on Tuesday. The next day he saw the minister.", "2020-10-28"),
        ("They met on Tuesday. Two days later he saw the minister.", "2020-10-29"),
        ("They met on Tuesday. He saw the minister the same day.", "2020-10-27"),
        ("They met on Tuesday. He had been there the week before.", "2020-10"),
    ],
)
def test_counted_from_the_day_mentioned_last(text: str, start: str) -> None:
    first, second = find_dates(text, PUBLISHED)
    assert str(first.start) == "2020-10-27"
    assert str(second.start) == start
    assert second.offset is not None


def test_two_dates_joined_by_and_are_no_range_unless_between_them() -> None:
    assert len(find_dates("They met on May 5 and June 6.", PUBLISHED)) == 2
    assert str(only("They met between May 5 and June 6.").end) == "2020-06-06"


def test_what_the_words_themselves_say() -> None:
    directions = [only(f"It is so {words}.").direction for words in ("next week", "last week", "on Monday", "tomorrow")]
    assert directions == [Direction.FUTURE, Direction.PAST, Direction.EITHER, Direction.FUTURE]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Talks were held today, 28 October 2020.", "2020-10-28"),
        ("He was received this evening (Wednesday 28 October).", "2020-10-28"),
        ("Talks were held today, 28 October 2019 being a holiday.", "2020-10-29"),
        ("Talks were held today, Tuesday, in Quito.", "2020-10-27"),
        ("They will meet tomorrow, Friday.", "2020-10-30"),
        ("They will meet today, Sunday being a holiday.", "2020-10-29"),
    ],
)
def test_today_is_the_day_told_beside_it(text: str, start: str) -> None:
    """What was written on one day is published on another; a day long before is no day of writing."""
    assert str(find_dates(text, PUBLISHED)[0].start) == start


@pytest.mark.parametrize(
    ("head", "filed"),
    [
        ("QUITO, Oct. 27", date(2020, 10, 27)),
        ("27/10/2020", date(2020, 10, 27)),
        ("1 October 2020", None),
        ("Quito", None),
    ],
)
def test_a_head_tells_when_a_report_was_filed(head: str, filed: date | None) -> None:
    """What was written in the last days before publication speaks of "today" from then."""
    text = f"{head} - They met today. Talks go on until October 28."
    assert filing(find_dates(text, PUBLISHED), PUBLISHED, [Span(0, len(head))]) == filed


def test_a_week_in_two_months_is_told_with_the_one_that_has_more_of_it() -> None:
    assert str(only("They meet next week.", date(2022, 3, 25)).start) == "2022-03"


def test_a_day_just_past_is_not_put_a_year_ahead() -> None:
    """On the 29th of October what follows on from a visit on 3 September speaks of the last one."""
    assert str(only("The talks follow on from a visit on 3 September.").future_start) == "2020-09-03"


def test_figures_that_can_be_two_dates_are_left_open() -> None:
    mention = only("They met on 02/05/2023.")
    assert (mention.kind, mention.start) == (DateKind.EXPLICIT, None)


def test_without_a_day_of_publication() -> None:
    """Relative words are found and left open; a year comes from the text's only other one."""
    relative, explicit, other = find_dates("On Monday he came; on 5 March he left. It was 7 March 1998.", None)
    assert (relative.words, relative.start) == ("Monday", None)
    assert (str(explicit.start), str(other.start)) == ("1998-03-05", "1998-03-07")
    assert only("They met on 5 March.", None).start is None


def test_a_date_ends_with_its_paragraph() -> None:
    assert [m.words for m in find_dates("It was in May\n\n12 people came.", PUBLISHED)] == ["May"]
    assert only("It was on May\n12.").words == "May\n12"


def test_spans_are_counted_from_the_offset() -> None:
    assert find_dates("on Thursday", PUBLISHED, 100)[0].span == Span(103, 111)


fragments = st.sampled_from(
    [
        "on ",
        "Monday",
        " and ",
        "Tuesday",
        "the 31st",
        " of ",
        "February",
        "Feb. 30",
        "2019",
        "9999",
        "0000",
        "-",
        "32 May",
        "ago",
        " 12 ",
        "years",
        "last ",
        "next ",
        "week",
        "the day ",
        "before",
        "31/02/2020",
        "(23)",
        "\n",
        "tomorrow",
        "June",
    ]
)
texts = st.one_of(st.text(max_size=200), st.lists(fragments, max_size=12).map("".join))


@given(texts, st.none() | st.dates())
def test_any_text(text: str, published: date | None) -> None:
    """No text makes it fail; spans lie inside, in order, apart; ends come after starts; twice is the same."""
    mentions = find_dates(text, published)
    assert mentions == find_dates(text, published)
    assert all(m.words == text[m.span.start : m.span.end] for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    for m in mentions:
        assert (m.start is None) == (m.end is None) or m.kind is DateKind.RANGE
        if m.start and m.end:
            assert m.start.earliest <= m.end.latest
