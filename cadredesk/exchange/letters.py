"""Column letters: A is 0, Z 25, AA 26."""


def letters_of(index: int) -> str:
    """The letters of a column counted from 0."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text


def index_of(letters: str) -> int:
    """The column, counted from 0, of letters."""
    index = 0
    for letter in letters.strip().upper():
        index = index * 26 + ord(letter) - 64
    return index - 1
