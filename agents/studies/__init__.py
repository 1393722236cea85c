"""Studies of the society: experiments, validation, sensitivity, fairness.

They read and run the model; the model knows nothing of them, and what is kept
by the digest of the model does not go stale when a study changes.
"""
