-- Production and reserves by mineral group, stage and country (USGS MCS 2026; IEA 2024 for five refining chains).
-- iso3: ISO3, 'OTH' for the publisher's "Other countries" / "Rest of world", 'WLD' for its printed total.
-- value_status: 'reported', 'zero' (a dash or under half a unit), 'withheld' (W), 'not_available' (NA, or a word such as "Large"),
-- 'floor' ('>n' stands as n; in a sum of printed rows, the parts that are known).
-- detail: the printed rows a value stands for; a cell that is not a plain figure follows in brackets.
CREATE TABLE fact_mineral_output (
    mineral      VARCHAR NOT NULL,
    stage        VARCHAR NOT NULL CHECK (stage IN ('mine', 'refining', 'reserve')),
    iso3         VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year         INTEGER NOT NULL CHECK (year BETWEEN 2020 AND 2030),
    quantity     DOUBLE  CHECK (quantity BETWEEN 0 AND 1000000000000),
    unit         VARCHAR NOT NULL,
    value_status VARCHAR NOT NULL CHECK (value_status IN ('reported', 'zero', 'withheld', 'not_available', 'floor')),
    detail       VARCHAR NOT NULL,
    source_id    VARCHAR NOT NULL,
    vintage      VARCHAR NOT NULL,
    PRIMARY KEY (mineral, stage, iso3, year),
    CHECK ((quantity IS NULL) = (value_status IN ('withheld', 'not_available')))
);
