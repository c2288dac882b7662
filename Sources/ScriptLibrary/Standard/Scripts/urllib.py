"""Addresses of the web: `urllib.parse`. Nothing is fetched."""
