"""The child protection plan, one per child: need, outcome, how we will know, action, who, by when, contingency."""
