"""Read one story in many outlets: who said what, in whose words."""

__version__ = "0.1.0"
