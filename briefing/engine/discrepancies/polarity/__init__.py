"""What a passage affirms or denies: words with an opposite, negations, agreements to come."""
