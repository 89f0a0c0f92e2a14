"""What a person is told: questions in, answers out, on a page, as JSON, in the terminal."""
