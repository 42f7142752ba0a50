"""A list that is read entry by entry reads as json reads it whole."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers.files import parsed
from tests.importers.exports import SAMPLE

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES, st.sampled_from([None, 0, 2]))
def test_what_json_writes_is_read_as_json_reads_it(value: Any, indent: int | None) -> None:
    text = json.dumps(value, indent=indent)
    assert parsed(f" \n{text}\r\n\t") == json.loads(text)


def test_a_real_file_too() -> None:
    text = (SAMPLE / "content" / "posts_1.json").read_text("utf-8")
    assert parsed(text) == json.loads(text)


@given(st.text(alphabet='[]{},:" 10ae\\n\ufeff', max_size=12))
def test_what_json_refuses_is_refused(text: str) -> None:
    try:
        expected = json.loads(text)
    except ValueError:
        with pytest.raises(ValueError, match=r".+"):
            parsed(text)
    else:
        assert parsed(text) == expected


@pytest.mark.parametrize(
    "text", ["", " ", "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1]]", "[] x"]
)
def test_a_list_that_is_cut_short_or_goes_on_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parsed(text)
