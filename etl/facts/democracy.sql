-- V-Dem, one edition (v15): indices 0-1, higher = more; leader_legitimation is a scale without fixed ends (about -3.5 to 3.6), higher = the
-- government rests more on the person of its leader. regime_type: 0 closed autocracy, 1 electoral autocracy, 2 electoral democracy, 3 liberal democracy.
-- 2000-2023 in full; 2024 has liberal_democracy and electoral_democracy only. PSE is the West Bank. A null is a value the source does not give.
CREATE TABLE fact_democracy (
    iso3                    VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year                    INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2024),
    liberal_democracy       DOUBLE  CHECK (liberal_democracy BETWEEN 0 AND 1),
    electoral_democracy     DOUBLE  CHECK (electoral_democracy BETWEEN 0 AND 1),
    judicial_constraints    DOUBLE  CHECK (judicial_constraints BETWEEN 0 AND 1),
    legislative_constraints DOUBLE  CHECK (legislative_constraints BETWEEN 0 AND 1),
    leader_legitimation     DOUBLE  CHECK (leader_legitimation BETWEEN -4 AND 4),
    regime_type             INTEGER CHECK (regime_type BETWEEN 0 AND 3),
    source_id               VARCHAR NOT NULL,
    vintage                 VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year)
);
