"""Languages: sentences, numbers, dates and amounts in the reader's own words."""
