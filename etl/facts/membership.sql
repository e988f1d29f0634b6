-- Membership of clubs, alliances and trade blocs. role as the source gives it (member, partner, observer, invited, party, signatory, suspended).
-- The citation of each row is its own column. EUU is the European Union as a member.
CREATE TABLE fact_membership (
    club       VARCHAR NOT NULL,
    iso3       VARCHAR NOT NULL CHECK (length(iso3) = 3),
    role       VARCHAR NOT NULL CHECK (role IN ('member', 'partner', 'observer', 'invited', 'party', 'signatory', 'suspended', 'associate', 'candidate')),
    since      VARCHAR NOT NULL,
    citation   VARCHAR NOT NULL,
    source_id  VARCHAR NOT NULL,
    vintage    VARCHAR NOT NULL,
    PRIMARY KEY (club, iso3, source_id)
);
