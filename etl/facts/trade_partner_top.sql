-- Largest partners in goods trade as the CIA World Factbook prints them, whole percent (a labelled fallback where nothing better exists).
-- iso3: ISO3 or EUU. flow: exports or imports. rank: order of printing. A printed 0 is a share under half a percent. A partner without a row is below the last one printed, not zero.
CREATE TABLE fact_trade_partner_top (
    iso3      VARCHAR NOT NULL CHECK (length(iso3) = 3),
    flow      VARCHAR NOT NULL CHECK (flow IN ('exports', 'imports')),
    rank      INTEGER NOT NULL CHECK (rank BETWEEN 1 AND 10),
    partner   VARCHAR NOT NULL CHECK (length(partner) = 3 AND partner <> iso3),
    share_pct DOUBLE  NOT NULL CHECK (share_pct BETWEEN 0 AND 100),
    year      INTEGER NOT NULL CHECK (year BETWEEN 2015 AND 2025),
    source_id VARCHAR NOT NULL,
    vintage   VARCHAR NOT NULL,
    PRIMARY KEY (iso3, flow, partner)
);
