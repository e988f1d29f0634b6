-- Straits and canals through which oil is shipped, as the US Energy Information Administration counts them: million barrels a day, first half of 2025.
-- One cargo can pass several of them, so the flows are never added up. Suez includes the SUMED pipeline.
-- coastal_states: ISO3 of the states on the shores, joined by semicolons (data/reference/chokepoint_coasts.csv). latitude, longitude: indicative point.
CREATE TABLE fact_oil_chokepoint (
    chokepoint     VARCHAR NOT NULL,
    waterway       VARCHAR NOT NULL CHECK (waterway IN ('canal', 'strait')),
    year           INTEGER NOT NULL CHECK (year BETWEEN 2018 AND 2026),
    period         VARCHAR NOT NULL,
    oil_mbd        DOUBLE  NOT NULL CHECK (oil_mbd BETWEEN 0.5 AND 40),
    coastal_states VARCHAR NOT NULL CHECK (regexp_full_match(coastal_states, '[A-Z]{3}(;[A-Z]{3})*')),
    latitude       DOUBLE  NOT NULL CHECK (latitude BETWEEN -60 AND 70),
    longitude      DOUBLE  NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    source_id      VARCHAR NOT NULL,
    vintage        VARCHAR NOT NULL,
    PRIMARY KEY (chokepoint)
);
