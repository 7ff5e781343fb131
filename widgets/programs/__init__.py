"""What other programs and the phone may do here: the page that says and allows it."""
