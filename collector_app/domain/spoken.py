"""The languages that papers and screens speak, by code; their words live in i18n."""

from __future__ import annotations

SPOKEN = ("en", "th", "vi", "id", "zh_CN")
