"""Read a page the way a browser does: its forms with what they would send, its alerts, and anything that got in."""

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from app.kit.clock import today
from app.kit.dates import full

TEXTS = {"text", "search", "email", "tel", "url", "password"}
DATES = {
    "seen_on", "told_on", "by_when", "by_on", "done_on", "started_on", "from_on", "planned_on", "held_on", "next_on", "noted_on",
    "ended_on", "strategy_discussion_on", "read_on", "said_on", "happened_on", "day",
}  # fmt: skip


@dataclass(frozen=True)
class Field:
    """One name of a form. `values` are what it holds on the page, `offers` what can be picked."""

    name: str
    kind: str
    values: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()

    @property
    def typed(self) -> bool:
        return self.kind == "textarea" or self.kind in TEXTS

    @property
    def picked(self) -> bool:
        return self.kind in {"radio", "select", "checkbox", "submit"}


@dataclass(frozen=True)
class PageForm:
    page: str
    action: str
    method: str = "get"
    multipart: bool = False
    fields: dict[str, Field] = field(default_factory=dict)

    @property
    def shape(self) -> tuple:
        return tuple(sorted((one.name, one.kind) for one in self.fields.values()))

    def filled(self) -> dict[str, list[str]]:
        """What a person who fills everything in sensibly would send."""
        return {name: found for name, one in self.fields.items() if (found := _sensible(one))}


def _sensible(one: Field) -> list[str]:
    if one.typed:
        return [full(today()) if one.name in DATES else one.values[0] if one.values and one.values[0] else "Seen at school."]
    if one.kind in {"hidden", "submit"}:
        return list(one.values[:1])
    if one.kind == "checkbox":
        return list(one.offers)
    return list(one.values[:1] or [offer for offer in one.offers if offer][-1:]) if one.picked else []


class Page(HTMLParser):
    """`forms`, `alerts` (what stands in an alert or a summary of errors), and every `(tag, attributes)` there is."""

    def __init__(self, address: str, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.address, self.forms, self.alerts, self.tags = address, [], [], []
        self.title = ""
        self._form: PageForm | None = None
        self._area: tuple[str, str] | None = None
        self._select = self._open_alert = 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        held = {name: value or "" for name, value in attrs}
        self.tags.append((tag, held))
        if held.get("role") == "alert" or "error-summary" in held.get("class", "") or held.get("id") == "fault":
            self.alerts.append("")
        if tag == "form":
            self._form = PageForm(
                self.address, held.get("action") or self.address, held.get("method", "get").lower(),
                held.get("enctype") == "multipart/form-data", {},
            )  # fmt: skip
            self.forms.append(self._form)
        elif self._form:
            self._read(tag, held)

    def _read(self, tag: str, held: dict[str, str]) -> None:
        name = held.get("name", "")
        if tag == "textarea":
            self._area = (name, "")
        elif tag == "select":
            self._select = name
            self._hold(name, "select")
        elif tag == "option" and self._select:
            chosen = (held.get("value", ""),) if "selected" in held else ()
            self._hold(self._select, "select", chosen, (held.get("value", ""),))
        elif tag == "input" and name:
            self._input(name, held)
        elif tag == "button" and name:
            self._hold(name, "submit", (), (held.get("value", ""),))

    def _input(self, name: str, held: dict[str, str]) -> None:
        kind, value = held.get("type", "text"), held.get("value", "")
        if kind in {"radio", "checkbox"}:
            self._hold(name, kind, (value,) if "checked" in held else (), (value,))
        else:
            self._hold(name, kind, (value,))

    def _hold(self, name: str, kind: str, values: tuple = (), offers: tuple = ()) -> None:
        before = self._form.fields.get(name, Field(name, kind))
        self._form.fields[name] = replace(before, values=before.values + values, offers=before.offers + offers)

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self._area = (self._area[0], self._area[1] + data)
        elif self.alerts and data.strip() and not self.alerts[-1]:
            self.alerts[-1] = data.strip()

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area:
            name, text = self._area
            self._area = None
            self._hold(name, "textarea", (text.removeprefix("\n"),))  # a browser drops the first line end
        elif tag == "select":
            self._select = ""
        elif tag == "form":
            self._form = None

    def all_typed(self) -> set[str]:
        return {value for form in self.forms for one in form.fields.values() if one.typed for value in one.values}
