"""Dialogs: what happens is the title, the verb is on the button."""
