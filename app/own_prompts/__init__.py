"""What a worker asks a child in words of their own, on one sitting."""
