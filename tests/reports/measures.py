"""A measure without fonts: every letter of a size is equally wide."""

from cadredesk.reports.pages import PT, Font


class Even:
    """Letters half as wide as high, bold ones a tenth wider."""

    def width(self, text: str, font: Font) -> float:
        return len(text) * font.size * PT * (0.55 if font.bold else 0.5)

    def ascent(self, font: Font) -> float:
        return font.size * PT * 0.9

    def descent(self, font: Font) -> float:
        return font.size * PT * 0.25
