-- Worldwide Governance Indicators: estimate about -2.5 to 2.5, higher = better.
-- method: old, or new (release of 2025). political_stability changes method between 2022 and 2023: never chart or compare across it.
CREATE TABLE fact_governance (
    iso3      VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year      INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2024),
    dimension VARCHAR NOT NULL CHECK (dimension IN ('voice_and_accountability', 'political_stability')),
    estimate  DOUBLE  NOT NULL CHECK (estimate BETWEEN -3.5 AND 2.5),
    method    VARCHAR NOT NULL CHECK (method IN ('old', 'new')),
    source_id VARCHAR NOT NULL,
    vintage   VARCHAR NOT NULL,
    PRIMARY KEY (iso3, dimension, year),
    CHECK ((method = 'new') = (dimension = 'political_stability' AND year >= 2023))
);
