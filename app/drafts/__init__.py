"""What an adult typed and has not sent, kept on the server until it is."""
