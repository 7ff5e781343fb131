"""Other programs, browsers and the phone: what they may ask, and what they hand over."""
