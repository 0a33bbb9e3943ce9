"""One payload a kind and version of journal entry, with the moves it makes."""
