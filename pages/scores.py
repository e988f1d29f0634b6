"""Scores and weights: how far a ranking can be trusted."""

from ui import nav, session
from ui.blocks import score_questions, score_ranking, score_weights, scores
from ui.wording.scores import TITLE

nav.routed()
warehouse = session.warehouse()
shown = scores.restore(warehouse)

with nav.header(warehouse, TITLE, tab="Scores and weights"):
    scores.power_switch(shown)
    score_ranking.draw_exports(shown)

scores.finding(shown)
scores.controls(shown)
score_weights.draw(shown)
score_ranking.draw(shown)
score_questions.comparison(shown)
score_questions.what_would_change(shown)
score_questions.drivers(shown)
scores.reading(shown)
