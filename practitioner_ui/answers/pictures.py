"""The picture of an answer: a drawing with its strokes, or a photograph of what was made on paper."""

from dataclasses import dataclass

from app.kit.words import gettext_lazy as _
from app.responses.views import RECORDING, ResponseView


@dataclass(frozen=True)
class Picture:
    src: str
    alt: str
    strokes: str = ""
    sheet: str = "blank"


def picture_of(view: ResponseView, home: str) -> Picture | None:
    address = response_address(view, home)
    if view.drawing_id:
        alt = _("Drawing by {child}. {question}").format(child=view.child_name, question=view.question)
        return Picture(f"{address}/drawing.png", str(alt), f"{address}/strokes.json", view.sheet)
    if view.media_id and view.kind != RECORDING:
        alt = _("Photograph of what {child} made on paper. {question}").format(
            child=view.child_name, question=view.question
        )
        return Picture(f"{address}/photo", str(alt))
    return None


def response_address(view: ResponseView, home: str) -> str:
    return f"{home}/responses/{view.id.hex}"
