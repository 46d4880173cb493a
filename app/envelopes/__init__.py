"""What a tablet gives in sealed: one envelope for one sitting, opened only by the server, kept once and never lost."""
