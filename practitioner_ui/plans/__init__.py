"""A child's own plan: category, outcomes, actions, dates, progress, ending."""
