"""Which activities to lay out for a child: by band, and by what nobody has heard from them yet."""

from app.catalogue.load import catalogue


def propose(band: str, missing_areas: set[str]) -> list[str]:
    """Those that reach most of what is missing first, and no more than this band can take in one sitting."""
    found = catalogue()
    offered = found.on_map(band)
    ranked = sorted(offered, key=lambda activity: (-len(missing_areas & set(activity.areas)), activity.order))
    useful = [activity.id for activity in ranked if missing_areas & set(activity.areas)]
    return (useful or [activity.id for activity in ranked[:1]])[: found.bands[band].proposed]
