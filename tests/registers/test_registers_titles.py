"""Posts as registers word them: title, whose it is, where it is accredited to, how it is held."""

from __future__ import annotations

import pytest

from kg.model import Standing
from kg.registers import Holder, Tenure, post_of, worded
from kg.registers.places import code_of
from kg.vocab import POST

POSTS = {
    "Ambassador of Kenya to Uganda": ("Ambassador", "KE", "UG"),
    "United States Ambassador to Syria": ("Ambassador", "US", "SY"),
    "ambassador of the United States to the Holy See": ("ambassador", "US", "VA"),
    "Russian Foreign Minister": ("Foreign Minister", "RU", None),
    "Minister of Foreign Affairs of Russia": ("Minister of Foreign Affairs", "RU", None),
    "President of the People's Republic of China": ("President", "CN", None),
    "Prime Minister of the United Kingdom": ("Prime Minister", "GB", None),
    "Kenya's Foreign Secretary": ("Foreign Secretary", "KE", None),
    "Secretary-General of the United Nations": ("Secretary-General", "UN", None),
    "UN Secretary-General": ("Secretary-General", "UN", None),
    "President of the European Commission": ("President of the European Commission", "EU", None),
    "Permanent Representative of Russia to the United Nations": ("Permanent Representative", "RU", "UN"),
    "Chargé d'Affaires of United States to Texas": ("Chargé d'Affaires", "US", "Texas"),
    "Assistant to the President": ("Assistant to the President", None, None),
    "Mayor of Springfield": ("Mayor of Springfield", None, None),
    "Minister for Trade": ("Minister for Trade", None, None),
}


@pytest.mark.parametrize("post", POSTS)
def test_a_post_is_taken_apart(post: str):
    found = worded(post, "", "", "", None)
    assert (found.title, found.of, found.to) == POSTS[post]


@pytest.mark.parametrize(
    ("post", "of", "to", "found"),
    [
        ("ambassador-e-p", "US", "congo-republic", ("Ambassador", "US", "CG")),
        ("ambassador-e-p", "US", "korea", ("Ambassador", "US", "KR")),
        ("ambassador-e-p", "US", "two-sicilies", ("Ambassador", "US", "Two Sicilies")),
        ("representative-to-nato", "US", "representative-to-nato", ("Permanent Representative", "US", "NATO")),
        ("charge-daffaires", "US", "representative-to-un", ("Chargé d'Affaires", "US", "UN")),
        ("chief-of-protocol", "us", "", ("Chief of Protocol", "US", None)),
        ("Ambassador", "Hawaii", "United States", ("Ambassador", "Hawaii", "US")),
    ],
)
def test_columns_beside_the_post_count(post: str, of: str, to: str, found: tuple[str, str, str | None]):
    said = worded(post, of, to, "", None)
    assert (said.title, said.of, said.to) == found


@pytest.mark.parametrize(
    ("post", "standing", "found"),
    [
        ("Acting Foreign Minister", "", ("Foreign Minister", Standing.ACTING)),
        ("Secretary of State ad interim", "", ("Secretary of State", Standing.ACTING)),
        ("President-elect", "", ("President", Standing.DESIGNATE)),
        ("Former President", "", ("President", Standing.FORMER)),
        ("Chargé d'Affaires ad interim", "", ("Chargé d'Affaires ad interim", Standing.INCUMBENT)),
        ("Personal Representative of the President", "", ("Personal Representative of the President", "incumbent")),
        ("Foreign Minister", "acting", ("Foreign Minister", Standing.ACTING)),
        ("Foreign Minister", "current", ("Foreign Minister", Standing.INCUMBENT)),
        ("Foreign Minister", "ended", ("Foreign Minister", Standing.INCUMBENT)),
    ],
)
def test_the_standing_is_no_part_of_the_post(post: str, standing: str, found: tuple[str, Standing]):
    said = worded(post, "", "", standing, "KE")
    assert (said.title, said.standing) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("suhh", "SU"),
        ("us", "US"),
        ("Burma", "MM"),
        ("Republic of Korea", "KR"),
        ("German Democratic Republic", "DD"),
        ("Georgia", "GE"),
        ("NATO", "NATO"),
        ("Damascus", None),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_states_and_bodies(text: str, code: str | None):
    assert code_of(text) == code


@pytest.mark.parametrize(
    ("title", "to", "post"),
    [
        ("Ambassador", "SY", "us.ambassador.sy"),
        ("Ambassador", "GE", "us.ambassador.ge"),
        (
            "Envoy Extraordinary and Minister Plenipotentiary",
            "SY",
            "us.envoy-extraordinary-and-minister-plenipotentiary.sy",
        ),
        ("Permanent Representative", "UN", "us.permanent-representative.un"),
        ("Secretary of State", None, "us.foreign-minister"),
    ],
)
def test_the_post_is_the_one_that_articles_name(title: str, to: str | None, post: str):
    tenure = Tenure(Holder("Ann Lee"), title, "US", to, Standing.INCUMBENT, None, None, "row 2")
    assert post_of(tenure).iri == POST[post]
