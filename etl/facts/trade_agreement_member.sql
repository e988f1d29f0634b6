-- Parties of fact_trade_agreement. through: '' for a party the WTO lists by name, else the bloc it is a member of
-- (data/reference/bloc_expansions.csv). 'EUU' has a row where the WTO lists the European Union; its 27 members have theirs too.
CREATE TABLE fact_trade_agreement_member (
    agreement_id VARCHAR NOT NULL,
    iso3         VARCHAR NOT NULL CHECK (length(iso3) = 3),
    through      VARCHAR NOT NULL,
    source_id    VARCHAR NOT NULL,
    vintage      VARCHAR NOT NULL,
    PRIMARY KEY (agreement_id, iso3)
);
