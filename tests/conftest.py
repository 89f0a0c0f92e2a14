"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# A deadline would make a slow machine fail a test that says nothing of time.
settings.register_profile("quotient", deadline=None)
settings.load_profile("quotient")
