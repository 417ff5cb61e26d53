"""What pages show, computed without Qt."""
