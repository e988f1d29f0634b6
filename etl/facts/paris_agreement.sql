-- Paris Agreement: all 198 parties to the UN climate convention, who alone can join, and where they stand.
-- joined_date: deposit of the instrument; empty: none. withdrawal_date: the day a withdrawal took effect, from data/reference/paris_withdrawals.csv.
-- as_of_date: the day up to which the status is known (the list ends in February 2023).
CREATE TABLE fact_paris_agreement (
    iso3             VARCHAR NOT NULL CHECK (length(iso3) = 3),
    signed_date      DATE    CHECK (signed_date BETWEEN DATE '2016-04-22' AND DATE '2017-04-21'),
    joined_date      DATE    CHECK (joined_date BETWEEN DATE '2016-04-22' AND DATE '2023-02-28'),
    joined_by        VARCHAR NOT NULL CHECK (joined_by IN ('ratification', 'acceptance', 'approval', 'accession', '')),
    in_force_date    DATE    CHECK (in_force_date BETWEEN DATE '2016-11-04' AND DATE '2023-03-31'),
    withdrawal_date  DATE    CHECK (withdrawal_date BETWEEN DATE '2023-03-01' AND DATE '2026-12-31'),
    is_party         BOOLEAN NOT NULL,
    as_of_date       DATE    NOT NULL,
    citation         VARCHAR NOT NULL,
    source_id        VARCHAR NOT NULL,
    vintage          VARCHAR NOT NULL,
    PRIMARY KEY (iso3),
    CHECK (is_party = (joined_date IS NOT NULL AND withdrawal_date IS NULL)),
    CHECK ((joined_by = '') = (joined_date IS NULL)),
    CHECK ((in_force_date IS NULL) = (joined_date IS NULL))
);
