-- US active-duty personnel permanently assigned, by location and DMDC report (end of quarter).
-- iso3: ISO3 of the location (Kosovo XKX, Guam GUM, Greenland GRL; Wake Island XWK, Netherlands Antilles ANT). One row per place and report.
-- location: as DMDC prints it in that report.
-- is_abroad is false for the United States and its territories. Reports that hold the US row only are left out.
CREATE TABLE fact_us_troops (
    iso3        VARCHAR NOT NULL CHECK (length(iso3) = 3),
    location    VARCHAR NOT NULL,
    report      VARCHAR NOT NULL,
    year        INTEGER NOT NULL CHECK (year BETWEEN 2008 AND 2030),
    month       INTEGER NOT NULL CHECK (month IN (3, 6, 9, 12)),
    active_duty DOUBLE  NOT NULL CHECK (active_duty BETWEEN 0 AND 2000000),
    is_abroad   BOOLEAN NOT NULL,
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (iso3, location, year, month)
);
