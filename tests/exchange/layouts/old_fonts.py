"""Texts put into the encodings of old fonts, by tables of their own (not the program's)."""

import unicodedata

_TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ",
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢§£¤¥¦",
        strict=True,
    )
)
_VNI_TONES = {
    "": {"\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0301": "ù", "\u0323": "ï"},
    "\u0302": {
        "": "â", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0301": "á", "\u0323": "ä",
    },
    "\u0306": {
        "": "ê", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0301": "é", "\u0323": "ë",
    },
}  # fmt: skip
_VNI_ALONE = {
    "đ": "ñ", "Đ": "Ñ", "ơ": "ô", "Ơ": "Ô", "ư": "ö", "Ư": "Ö", "ì": "ì", "í": "í", "ỉ": "æ",
    "ĩ": "ó", "ị": "ò", "ỵ": "î", "Ì": "Ì", "Í": "Í", "Ỉ": "Æ", "Ĩ": "Ó", "Ị": "Ò", "Ỵ": "Î",
}  # fmt: skip
_TONES = "\u0300\u0309\u0303\u0301\u0323"


def tcvn3(text: str) -> str:
    """A text as .VnTime holds it; toned capitals do not exist there and become small."""
    text = unicodedata.normalize("NFC", text)
    return "".join(_TCVN3.get(c) or _TCVN3.get(c.lower(), c) for c in text)


def tcvn3_capitals(text: str) -> str:
    """A text as .VnTimeH holds it: small codes, drawn as capitals."""
    return tcvn3(unicodedata.normalize("NFC", text).lower())


def vni(text: str) -> str:
    """A text as VNI-Times holds it: a vowel, then a sign for its mark."""
    return "".join(_vni(c) for c in unicodedata.normalize("NFC", text))


def _vni(char: str) -> str:
    if char in _VNI_ALONE:
        return _VNI_ALONE[char]
    base, *marks = list(unicodedata.normalize("NFD", char))
    tone = next((m for m in marks if m in _TONES), "")
    shape = next((m for m in marks if m not in _TONES), "")
    if shape == "\u031b":  # a horn: ơ and ư are letters of their own
        horned = unicodedata.normalize("NFC", base + shape)
        return _cased(_VNI_ALONE[horned] + _VNI_TONES[""][tone], char)
    sign = _VNI_TONES[shape].get(tone, "") if marks else ""
    return _cased(base + sign, char)


def _cased(text: str, like: str) -> str:
    return text.upper() if like.isupper() else text
