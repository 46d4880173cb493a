"""The child and family assessment: each child has their own sections."""
