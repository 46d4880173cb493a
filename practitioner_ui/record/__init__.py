"""One child's record and who has looked at it."""
