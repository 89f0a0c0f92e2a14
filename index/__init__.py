"""What articles say: reading, passages, figures, ranking. No web, no network, no environment."""
