"""What is measured: the catalogue, its formulas, scores and advice."""
