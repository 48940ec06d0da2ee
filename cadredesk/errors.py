"""The one kind of error a clerk may meet: a fault of the world, told apart from a bug of ours."""


class UserError(Exception):
    """A fault of the machine, the file or the input; never a bug.

    ``code`` names the fault (``file-in-use``), ``details`` fill the sentence that
    :mod:`cadredesk.messages` keeps for the code. No prose is carried here.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details
