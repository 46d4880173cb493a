"""The way in and out for adults."""
