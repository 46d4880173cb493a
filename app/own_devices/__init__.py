"""A child telling on a device that is not the worker's tablet: asked for with a note on risk, agreed by a manager, ended by anyone."""
