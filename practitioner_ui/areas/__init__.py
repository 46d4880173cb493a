"""One child in one area of life."""
