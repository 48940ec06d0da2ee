"""Any chart value drawn by its maker."""

from cadredesk.charts import bars, target
from cadredesk.charts.drawn import Drawn
from cadredesk.charts.style import SCREEN, Style
from cadredesk.charts.values import Chart, Pyramid, TargetChart


def draw(chart: Chart, width: float, height: float, style: Style = SCREEN) -> Drawn:
    """The chart at a size in inches."""
    if isinstance(chart, TargetChart):
        return target.draw(chart, width, height, style)
    if isinstance(chart, Pyramid):
        return bars.pyramid(chart, width, height, style)
    return bars.composition(chart, width, height, style)
