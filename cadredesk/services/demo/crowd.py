"""Many more people: leaders and members of numbered tổ dân phố, for trying out large offices."""

from cadredesk.services.demo.folk import Folk, Wish, pick
from cadredesk.services.demo.story import Span, Story
from cadredesk.services.demo.ward import BASE_TDP, MOST_TDP

_EACH = 40
_PLACES: tuple[tuple[str, str], ...] = (
    ("bi_thu_chi_bo", "chi_bo_tdp"),
    ("pho_bi_thu_chi_bo", "chi_bo_tdp"),
    ("to_truong_tdp", "tdp"),
    ("truong_ban_ctmt", "ctmt_tdp"),
    *(("chi_uy_vien", "chi_bo_tdp"),) * 5,
    *(("to_pho_tdp", "tdp"),) * 2,
)
_DEGREES = (("none", 35, 0), ("trung_cap", 25, 21), ("cao_dang", 12, 22), ("dai_hoc", 28, 24))
_THEORY = (("so_cap", 45, 0), ("trung_cap", 20, 0), ("none", 15, 0), ("", 20, 0))


def neighbourhoods(people: int) -> int:
    """How many tổ dân phố an office with so many people in the crowd has."""
    return min(MOST_TDP, BASE_TDP + -(-people // _EACH)) if people > 0 else BASE_TDP


def gather(story: Story, folk: Folk, people: int) -> None:
    """Add so many people, dealt out over the tổ dân phố behind the first eight."""
    numbers = neighbourhoods(people) - BASE_TDP
    for count in range(people):
        place, tdp = divmod(count, numbers)
        _one(story, folk, place, BASE_TDP + 1 + tdp)


def _one(story: Story, folk: Folk, place: int, tdp: int) -> None:
    rng = story.rng
    gender = "female" if rng.random() < 0.45 else "male"
    born = folk.birth(1950, 2003)
    if rng.random() < 0.04:
        born = born[:4]
    eth = "19" if rng.random() < 0.06 else "30" if rng.random() < 0.02 else "01"
    wish = Wish(gender=gender, birth=born, ethnic_group=eth, local=rng.random() < 0.9)
    person, _ = folk.make(wish, tdp)
    year = int(born[:4])
    folk.school(person, year, _DEGREES)
    folk.levels(person, year, pick(rng.random(), _THEORY), None)
    begun = f"{rng.randint(2022, 2025)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    span: Span = (begun, None, None)
    if place < len(_PLACES):
        title, body = _PLACES[place]
    elif place % 3 == 0:
        title, body = "uv_ban_ctmt", "ctmt_tdp"
    else:
        return
    story.position(person, title, f"{body}_{tdp}", span, main=True, obtained="bau_cu")
    if place < 4:
        story.employment(person, "khong_chuyen_trach", f"tdp_{tdp}", span)
