"""Pure rules and values: standard library only, no clock, no disk, no Qt, no SQL."""
