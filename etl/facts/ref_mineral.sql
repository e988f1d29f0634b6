-- The 47 mineral groups of the US list of 2025 and the printed rows that stand for each (data/reference/mineral_map.csv).
CREATE TABLE ref_mineral (
    mineral_group    VARCHAR NOT NULL,
    listed_minerals  VARCHAR NOT NULL, -- entries of the US list, joined by semicolons
    reliance         VARCHAR NOT NULL,
    import_sources   VARCHAR NOT NULL,
    mine             VARCHAR NOT NULL,
    mine_total       VARCHAR NOT NULL,
    refining         VARCHAR NOT NULL,
    refining_total   VARCHAR NOT NULL,
    refining_iea     VARCHAR NOT NULL,
    reserve          VARCHAR NOT NULL,
    reserve_total    VARCHAR NOT NULL,
    excluded_because VARCHAR NOT NULL,
    note             VARCHAR NOT NULL,
    PRIMARY KEY (mineral_group)
);
