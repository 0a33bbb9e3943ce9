"""Stock: what lies here, what is kept apart, and the loads that leave."""
