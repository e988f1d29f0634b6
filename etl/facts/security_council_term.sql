-- Seats on the UN Security Council. term: '2022-23', or 'permanent' (then no years). Complete for 2022-2026 only:
-- 2021 lacks those elected for 2020-21, 2027 those elected in June 2026.
CREATE TABLE fact_security_council_term (
    iso3       VARCHAR NOT NULL CHECK (length(iso3) = 3),
    term       VARCHAR NOT NULL,
    seat       VARCHAR NOT NULL CHECK (seat IN ('permanent', 'elected')),
    first_year INTEGER CHECK (first_year BETWEEN 2000 AND 2040),
    last_year  INTEGER CHECK (last_year = first_year + 1),
    citation   VARCHAR NOT NULL CHECK (length(citation) > 10),
    source_id  VARCHAR NOT NULL,
    vintage    VARCHAR NOT NULL,
    PRIMARY KEY (iso3, term),
    CHECK ((seat = 'permanent') = (first_year IS NULL) AND (first_year IS NULL) = (last_year IS NULL))
);
