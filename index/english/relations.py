"""Relations between words: those that say the same, and those that say the contrary."""
