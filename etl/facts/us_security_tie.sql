-- Collective-defence treaties of the United States and its designations of major non-NATO allies, one row an instrument and country.
-- kind: treaty or designation. status: in_force, suspended, unclear (treaties); designated, treated_as_designated (designations).
-- counts_as_treaty_ally: the treaty is in force and is one of those that make a US treaty ally here (the Rio Treaty is not; see the reference table).
-- is_amended: the status or the row itself comes from data/reference/us_security_amendments.csv, not from the compiled list. citation: statute or treaty.
CREATE TABLE fact_us_security_tie (
    instrument            VARCHAR NOT NULL,
    iso3                  VARCHAR NOT NULL CHECK (length(iso3) = 3 AND iso3 <> 'USA'),
    title                 VARCHAR NOT NULL,
    kind                  VARCHAR NOT NULL CHECK (kind IN ('treaty', 'designation')),
    status                VARCHAR NOT NULL CHECK (status IN ('in_force', 'suspended', 'unclear', 'designated', 'treated_as_designated')),
    counts_as_treaty_ally BOOLEAN NOT NULL,
    since                 VARCHAR NOT NULL,
    is_amended            BOOLEAN NOT NULL,
    note                  VARCHAR NOT NULL,
    citation              VARCHAR NOT NULL CHECK (length(citation) > 10),
    source_id             VARCHAR NOT NULL,
    vintage               VARCHAR NOT NULL,
    PRIMARY KEY (instrument, iso3),
    CHECK ((kind = 'treaty') = (status IN ('in_force', 'suspended', 'unclear'))),
    CHECK (NOT counts_as_treaty_ally OR status = 'in_force')
);
