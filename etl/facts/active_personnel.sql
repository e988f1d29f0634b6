-- Active military personnel, rounded estimates of the CIA World Factbook. iso3: ISO3, EUU left out (no forces of its own).
-- force_status: armed_forces (a number is given), public_security (no army; the number counts police and is not a force to compare),
-- no_forces (no regular forces), no_estimate (forces exist, the source gives no number).
-- paramilitary: counted_in, counted_out (named beside the number), not_mentioned. note: plain sentence on what the number covers, or ''.
CREATE TABLE fact_active_personnel (
    iso3           VARCHAR NOT NULL CHECK (length(iso3) = 3 AND iso3 <> 'EUU'),
    force_status   VARCHAR NOT NULL CHECK (force_status IN ('armed_forces', 'public_security', 'no_forces', 'no_estimate')),
    persons_low    DOUBLE  CHECK (persons_low BETWEEN 100 AND 3000000),
    persons_high   DOUBLE  CHECK (persons_high BETWEEN persons_low AND 3000000),
    year           INTEGER CHECK (year BETWEEN 2020 AND 2026),
    paramilitary   VARCHAR NOT NULL CHECK (paramilitary IN ('counted_in', 'counted_out', 'not_mentioned')),
    note           VARCHAR NOT NULL,
    source_id      VARCHAR NOT NULL,
    vintage        VARCHAR NOT NULL,
    PRIMARY KEY (iso3),
    CHECK ((force_status IN ('armed_forces', 'public_security')) = (persons_low IS NOT NULL)),
    CHECK ((persons_low IS NULL) = (persons_high IS NULL) AND (persons_low IS NULL) = (year IS NULL))
);
