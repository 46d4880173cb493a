"""What other agencies were asked about one child."""
