"""One frozen object for everything an installation may set, read from HEARD_* in the environment."""

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Each field is one HEARD_ variable; its description is repeated in the README (a test compares them)."""

    model_config = SettingsConfigDict(env_prefix="HEARD_", frozen=True, extra="ignore")

    mode: Literal["demonstration", "production"] = Field(
        "demonstration", description="demonstration shows a banner and one-click sign-in; production refuses both"
    )
    home: Path = Field(Path("var"), description="folder for the database, the key file, media and the trail's anchor")
    host: str = Field("127.0.0.1", description="address the server listens on")
    port: int = Field(8000, description="port the server listens on")
    database_url: str | None = Field(
        None, description="PostgreSQL address; without it one SQLite file in HEARD_HOME is used"
    )
    key_file: Path | None = Field(None, description="install key; default heard.key in HEARD_HOME")
    public_url: str | None = Field(
        None, description="the https:// address people use; needed in production for secure cookies and QR codes"
    )
    idle_minutes: int = Field(15, description="minutes of quiet before an adult must sign in again")
    session_hours: int = Field(8, description="hours before an adult must sign in again whatever they do")
    confirm_minutes: int = Field(
        15, ge=1, description="minutes after signing in in which a copy may leave without writing the PIN or password again"
    )
    child_idle_minutes: int = Field(30, description="minutes of quiet before a child's pages lock")
    child_session_hours: int = Field(2, description="hours before a child's pages lock whatever they do")
    invitation_hours: int = Field(72, description="hours a child's code can be opened")
    own_devices: bool = Field(
        False, description="a child may use another device, by a code, after a worker's note on risk and a manager's yes; the demonstration shows it"
    )
    read_within_days: int = Field(2, description="working days in which a child's answers must be read")
    signal_minutes: int = Field(30, description="minutes after which a signal nobody has taken goes to those on duty")
    draft_days: int = Field(14, description="days after which what an adult typed and did not send is thrown away")
    manager_agrees_to_widen: bool = Field(
        True, description="a manager must agree before more people may see an answer than the child wished"
    )
    manager_agrees_to_withhold: bool = Field(
        True, description="a manager is asked to agree when something is withheld from a parent; it is left out meanwhile"
    )
    fresh_weeks: int = Field(4, description="evidence newer than this is shown bold in the sibling grid")
    stale_weeks: int = Field(12, description="evidence older than this counts as out of date")
    upload_megabytes: int = Field(12, description="largest photo that is accepted, in megabytes")
    symbols_folder: Path | None = Field(
        None,
        description="folder with a council's own licensed pictures, which take the place of ours (content/README.md)",
    )
    disk_floor_megabytes: int = Field(200, description="/ready fails when less than this is free")

    @property
    def production(self) -> bool:
        return self.mode == "production"

    @property
    def allows_own_devices(self) -> bool:
        """Off wherever real children are, until somebody turns it on."""
        return self.own_devices or not self.production

    @property
    def secure(self) -> bool:
        """Cookies carry Secure and the __Host- prefix exactly when the public address is https."""
        return bool(self.public_url and self.public_url.startswith("https://"))

    @property
    def engine_url(self) -> str:
        if not self.database_url:
            return f"sqlite:///{self.home / 'heard.db'}"
        return self.database_url.replace("postgresql://", "postgresql+psycopg://", 1)

    @property
    def key_path(self) -> Path:
        return self.key_file or self.home / "heard.key"


@lru_cache
def settings() -> Settings:
    return Settings()
