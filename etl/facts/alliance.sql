-- Alliance obligations that the United States or China owes a state, end of 2018 (an excerpt of the directed dyads: the two powers' own).
-- power: USA or CHN, the state that owes. A state without a row has no alliance treaty with that power in the source.
-- 2018 is before Finland and Sweden joined NATO; New Zealand still stands as a defence partner of the United States.
CREATE TABLE fact_alliance (
    power          VARCHAR NOT NULL CHECK (power IN ('USA', 'CHN')),
    iso3           VARCHAR NOT NULL CHECK (length(iso3) = 3 AND iso3 <> power),
    year           INTEGER NOT NULL CHECK (year = 2018),
    defence        BOOLEAN NOT NULL,
    non_aggression BOOLEAN NOT NULL,
    consultation   BOOLEAN NOT NULL,
    source_id      VARCHAR NOT NULL,
    vintage        VARCHAR NOT NULL,
    PRIMARY KEY (power, iso3)
);
