"""Country packs and the catalogue: bytes read into typed, validated values of the domain."""
