"""One child's report, looked through before it leaves."""
