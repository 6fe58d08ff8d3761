"""Who wrote what an outlet publishes."""
