"""Who may reach whom: the door, the session that fails closed, and the reach between them."""
