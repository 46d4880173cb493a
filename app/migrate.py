"""Bring a database up to the newest migration."""

from pathlib import Path

from alembic.config import Config
from sqlalchemy import Engine

from alembic import command

ROOT = Path(__file__).parent.parent


def config_for(engine: Engine) -> Config:
    config = Config(toml_file=ROOT / "pyproject.toml")
    config.attributes["engine"] = engine
    return config


def migrate(engine: Engine, revision: str = "head") -> None:
    command.upgrade(config_for(engine), revision)


def unmigrate(engine: Engine, revision: str = "base") -> None:
    command.downgrade(config_for(engine), revision)


def newest() -> str:
    """The revision this version of Heard expects."""
    from alembic.script import ScriptDirectory

    return str(ScriptDirectory.from_config(Config(toml_file=ROOT / "pyproject.toml")).get_current_head())
