"""The frame around every page: strips, rail, focus, sign-in, the finder, and what a page may ask of them."""
