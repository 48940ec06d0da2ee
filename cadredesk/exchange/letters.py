"""Column letters (A is 0, Z 25, AA 26), and numbers of rows."""

BESIDE = 10_000_000
"""Two people may stand in one row, in tables side by side: the row number of those in the second
table is greater by this."""


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


def sheet_row(number: int) -> int:
    """The row of the sheet, from 1, of a person's row number."""
    return number % BESIDE
