"""Begin: the first start without books; a new station in four small steps, by keys alone."""
