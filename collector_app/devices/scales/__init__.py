"""Scales as they speak: one small file a family of frames, the port they hang on, and what may be taken from them."""
