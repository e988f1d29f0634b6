-- Thresholds of the recommendation rules: judgement, so each with a reason and a source.
CREATE TABLE ref_threshold (
    id                VARCHAR NOT NULL,
    recommendation_id VARCHAR NOT NULL,
    indicator_id      VARCHAR NOT NULL,
    power             VARCHAR NOT NULL,
    operator          VARCHAR NOT NULL,
    value             VARCHAR NOT NULL, -- a number, or the id of the measure to compare with
    unit              VARCHAR NOT NULL,
    reason            VARCHAR NOT NULL,
    source            VARCHAR NOT NULL,
    PRIMARY KEY (id)
);
