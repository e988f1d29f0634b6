-- The US list of critical minerals 2025 (60 entries) and the group each stands for here (USGS MCS 2026 table 6; grouping ours, mineral_map.csv).
CREATE TABLE fact_critical_mineral (
    mineral      VARCHAR NOT NULL,
    mineral_group VARCHAR NOT NULL,
    applications VARCHAR NOT NULL,
    source_id    VARCHAR NOT NULL,
    vintage      VARCHAR NOT NULL,
    PRIMARY KEY (mineral)
);
