"""Another device than the worker's tablet: asked, agreed, opened once, ended."""
