"""The drawer: opened, moved, counted blind and closed; a tab of Payments."""
