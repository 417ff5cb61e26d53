"""``python -m eevidence_desktop``: opens the window, or runs a command."""

import sys

from eevidence_desktop.bootstrap import main

if __name__ == "__main__":
    sys.exit(main())
