"""The tour: a day through the real windows, by keys alone, with a camera beside them."""
