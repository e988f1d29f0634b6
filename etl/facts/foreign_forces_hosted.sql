-- Foreign forces a country hosts, as the last CIA World Factbook says it: dated context beside counts, never a complete list.
-- host: ISO3. guest: ISO3 of the state, NATO for forces of the alliance, EU for those of the Union.
-- year: as the text dates itself, null where it does not (edition of February 2026). A state's forces in its own territories are left out.
-- persons_low, persons_high: only where the source prints a number. fact: our words. A host without a row is not without foreign forces.
CREATE TABLE fact_foreign_forces_hosted (
    host         VARCHAR NOT NULL CHECK (length(host) = 3),
    guest        VARCHAR NOT NULL CHECK (guest <> host AND (length(guest) = 3 OR guest IN ('NATO', 'EU'))),
    year         INTEGER CHECK (year BETWEEN 2020 AND 2026),
    persons_low  DOUBLE  CHECK (persons_low BETWEEN 10 AND 1000000),
    persons_high DOUBLE  CHECK (persons_high BETWEEN persons_low AND 1000000),
    fact         VARCHAR NOT NULL CHECK (length(fact) BETWEEN 10 AND 160),
    source_id    VARCHAR NOT NULL,
    vintage      VARCHAR NOT NULL,
    PRIMARY KEY (host, guest),
    CHECK ((persons_low IS NULL) = (persons_high IS NULL))
);
