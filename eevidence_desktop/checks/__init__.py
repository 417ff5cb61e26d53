"""What would get a request refused, and what the officer should weigh: one module of rules per family."""
