"""Every setting, command and permission is in the README, so that it stays true."""

from pathlib import Path

import pytest
from pydantic import ValidationError
from typer.testing import CliRunner

from app.cli import app as cli
from app.families.models import Family
from app.identity.permissions import Permission, Role
from app.kit.database import make_engine
from app.kit.errors import Mistake
from app.migrate import migrate
from app.prompts import KINDS
from app.safety import check_safe
from app.settings import Settings
from app.trail import What, record
from app.vault.keyring import make_key_file
from tests import people

README = (Path(__file__).parents[2] / "README.md").read_text()


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented(name):
    assert f"`HEARD_{name.upper()}`" in README


@pytest.mark.parametrize("word", [*(str(p) for p in Permission), *(str(r) for r in Role), *KINDS])
def test_every_permission_role_and_prompt_kind_is_documented(word):
    assert f"`{word}`" in README


COMMANDS = ["serve", "migrate", "demo load", "demo invite", "practitioner add", "practitioner duty", "signals escalate", "child add", "allocation add", "allocation end", "conference add", "content check", "content approve", "trail verify", "trail anchor", "export child", "report"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_an_example_and_is_documented(command):
    answer = CliRunner().invoke(cli, [*command.split(), "--help"])
    assert answer.exit_code == 0 and "Example: " in answer.output and f"heard {command}" in answer.output
    assert f"heard {command}" in README


@pytest.fixture
def production(tmp_path):
    home = tmp_path / "live"
    engine = make_engine(f"sqlite:///{home / 'heard.db'}")
    migrate(engine)
    make_key_file(home / "heard.key", "production")
    yield Settings(home=home, mode="production", public_url="https://heard.example"), engine
    engine.dispose()


def faults(settings, engine) -> str:
    with pytest.raises(Mistake) as refused:
        check_safe(settings, engine)
    return str(refused.value)


def test_production_starts_when_all_is_right(production):
    check_safe(*production)


def test_production_refuses_demonstration_data(production, db):
    settings, engine = production
    with db.__class__(engine, info=dict(db.info)) as live:
        live.add(Family(reference="FM-1"))
        record(live, people.SCENE, What.DEMONSTRATION_LOADED)
        live.commit()
    assert "demonstration family" in faults(settings, engine)


def test_production_refuses_a_key_made_for_the_demonstration(production):
    settings, engine = production
    settings.key_path.unlink()
    make_key_file(settings.key_path, "demonstration")
    assert "made for the demonstration" in faults(settings, engine)


def test_production_refuses_a_key_others_can_read(production):
    settings, engine = production
    settings.key_path.chmod(0o644)
    assert "chmod 600" in faults(settings, engine)


@pytest.mark.parametrize("address", [None, "http://heard.example"])
def test_production_refuses_cookies_that_travel_in_the_clear(production, address):
    settings, engine = production
    assert "HEARD_PUBLIC_URL" in faults(settings.model_copy(update={"public_url": address}), engine)


def test_a_wrong_pragma_stops_the_start(production, monkeypatch):
    monkeypatch.setattr("app.safety.wrong_pragmas", lambda engine: ["synchronous is 1, not 2"])
    assert "synchronous is 1, not 2" in faults(*production)


def test_an_old_database_is_not_served(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path / 'old.db'}")
    migrate(engine, "0001")
    assert "heard migrate" in faults(Settings(home=tmp_path), engine)


def test_time_to_take_a_copy_is_never_nothing(tmp_path):
    """With no minute at all whoever wrote their PIN would be asked for it again, for ever."""
    with pytest.raises(ValidationError):
        Settings(home=tmp_path, confirm_minutes=0)
