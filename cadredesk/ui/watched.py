"""The tables a view depends on: a change in one of them makes it read again.

Named once, so that what is stored later reaches every view that shows it; a test holds the names
against the tables there are.
"""

BODIES = frozenset({"body", "body_name", "term", "vacancy", "title"})
"""Who may sit where."""

PEOPLE = BODIES | {
    "person",
    "person_status",
    "employment",
    "position",
    "unassigned_title",
    "qualification",
    "code",
}
"""A change in one of these changes somebody's line, or who is counted."""

TARGETS = PEOPLE | {"target", "target_milestone", "target_source"}
"""What a target's figure comes from."""

FIGURES = TARGETS | {"quota", "office"}
"""What stands on paper and on the first page."""
