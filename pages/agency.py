"""Actor or terrain: agency against restraint."""

from ui import nav

nav.routed()
