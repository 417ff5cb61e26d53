import pytest
from hypothesis import given
from hypothesis import strategies as st

from eevidence_desktop.register import settings
from eevidence_desktop.register.connection import open_database
from eevidence_desktop.register.store import Store

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def test_a_setting_outlives_the_window(path, clock):
    with Store(path, clock) as store:
        assert store.get_setting("window.language", "ru") == "ru"
        store.set_setting("window.language", "ru")
        store.set_setting("window.language", "kk")
    with Store(path, clock) as store:
        assert store.get_setting("window.language") == "kk"


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    opened = open_database(tmp_path_factory.mktemp("settings") / "register.sqlite")
    yield opened
    opened.close()


@given(JSON)
def test_any_json_value_comes_back(database, value):
    with database.writing() as connection:
        settings.put(connection, "key", value)
    with database.reading() as connection:
        assert settings.get(connection, "key") == value


def test_what_json_cannot_say_is_refused(store):
    with pytest.raises(ValueError, match="JSON"):
        store.set_setting("key", float("nan"))
