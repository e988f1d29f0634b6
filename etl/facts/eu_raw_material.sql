-- The EU's critical raw materials (Regulation (EU) 2024/1252, Annex II) and which of them, or which grade, is strategic (Annex I).
-- minerals: the mineral groups of this project (data/reference/mineral_map.csv), joined by ';', or '' where it has none.
CREATE TABLE fact_eu_raw_material (
    annex_ii_point  VARCHAR NOT NULL,
    material        VARCHAR NOT NULL,
    is_strategic    BOOLEAN NOT NULL,
    strategic_scope VARCHAR NOT NULL CHECK (is_strategic = (strategic_scope <> '')),
    minerals        VARCHAR NOT NULL,
    source_id       VARCHAR NOT NULL,
    vintage         VARCHAR NOT NULL,
    PRIMARY KEY (annex_ii_point)
);
