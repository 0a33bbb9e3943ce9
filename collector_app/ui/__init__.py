"""The windows: Qt is spoken here and nowhere else."""
