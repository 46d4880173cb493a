"""What runs apart: the decoders of pictures and sounds, in a process that can reach nothing else."""
