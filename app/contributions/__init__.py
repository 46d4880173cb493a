"""What other agencies were asked for about one child, and what they have and have not sent."""
