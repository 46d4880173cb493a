"""One child's report as finished words: what the child gave, what adults saw and think. Every copy is made of this and nothing else."""
