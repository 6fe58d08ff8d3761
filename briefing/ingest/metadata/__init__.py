"""What an article says of itself: title, byline, date, outlet, credits, whether it is whole."""
