-- Clubs, alliances and agreements of fact_membership, and which of them the count of memberships takes in (data/reference/clubs.csv).
-- secretariat_url: the club's own page; where it has no secretariat, the page of a member government or of the presidency.
CREATE TABLE dim_club (
    club            VARCHAR NOT NULL,
    full_name       VARCHAR NOT NULL,
    counted         BOOLEAN NOT NULL,
    kind            VARCHAR NOT NULL CHECK (kind IN ('leaders'' forum', 'alliance', 'defence programme', 'regional organisation', 'economic organisation', 'trade agreement')),
    reason          VARCHAR NOT NULL,
    secretariat_url VARCHAR NOT NULL CHECK (secretariat_url LIKE 'http%'),
    PRIMARY KEY (club)
);
