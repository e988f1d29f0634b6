-- Sources of US imports by mineral group, percent of imports 2021-24 (USGS MCS 2026). Only countries printed by name; 'OTH' is the printed rest.
-- share_bound: '' exact, 'floor' ('>99' stands as 99), 'ceiling' ('<1' stands as 1).
CREATE TABLE fact_us_mineral_source (
    mineral     VARCHAR NOT NULL,
    iso3        VARCHAR NOT NULL CHECK (length(iso3) = 3),
    period      VARCHAR NOT NULL CHECK (period = '2021-24'),
    share_pct   DOUBLE  NOT NULL CHECK (share_pct BETWEEN 0 AND 100),
    share_bound VARCHAR NOT NULL CHECK (share_bound IN ('', 'floor', 'ceiling')),
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (mineral, iso3, period)
);
