"""Whether words are Vietnamese syllables: how an encoding is recognised by what it says."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_ONSET = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êc êng i ia ich im in inh ip it iu iêc iêm iên
iêng iêp iêt iêu iê o oc oi om on ong oong ooc op ot oa oac oach oai oam oan oang oanh oao oap oat
oay oă oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt u ua uc
ui um un ung up ut uâ uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôp uôt uô uơ uy uya
uych uyên uyêt uym uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ưp ưt ưu ươ ươc ươi ươm ươn ương ươp
ươt ươu y yêm yên yêng yêt yêu yê yn ych ynh yt yp ym uau uao ue uen ueo uet ua uac uach uai uan
uang uanh uat uay uă uăc uăm uăn uăng uăp uăt
"""
_SYLLABLE = re.compile(f"({_ONSET})?({'|'.join(sorted(_RHYMES.split(), key=len, reverse=True))})")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = re.compile(r"(?:c|ch|p|t)$")
_WORD = re.compile(r"[^\W\d_][^\s\d,;:.()/«»\"+\-–]*|[\x80-\xff][^\s\d,;:.()/\"+\-–]*")


@dataclass(frozen=True, slots=True)
class Vietnameseness:
    """Of the words that carry marks: how many there are, how many are possible syllables."""

    words: int
    good: int

    @property
    def share(self) -> float:
        """The possible ones among them; 0 where there are none."""
        return self.good / self.words if self.words else 0.0


def vietnamese(text: str) -> Vietnameseness:
    """Judge a text by its words outside ASCII (the others say nothing about an encoding)."""
    words = [w for w in _WORD.findall(text) if not w.isascii()]
    return Vietnameseness(len(words), sum(is_syllable(w) for w in words))


@lru_cache(maxsize=20000)
def is_syllable(word: str) -> bool:
    """Whether a word is a possible Vietnamese syllable, also by the case of its letters."""
    if not _plausible_case(word):
        return False
    tone = ""
    letters = []
    for part in unicodedata.normalize("NFD", word.lower()):
        if part in _TONES:
            if tone:
                return False
            tone = part
        else:
            letters.append(part)
    plain = unicodedata.normalize("NFC", "".join(letters))
    if not _SYLLABLE.fullmatch(plain):
        return False
    return not _STOPPED.search(plain) or tone in ("\u0301", "\u0323")


def _plausible_case(word: str) -> bool:
    """All small, all capital, or one capital in front: a capital inside is a wrong decoding."""
    return word.islower() or word.isupper() or (word[:1].isupper() and word[1:].islower())
