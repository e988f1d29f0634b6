-- Official development assistance (ODA) by donor, OECD DAC: donors of the Development Assistance Committee, ISO3, EU_INSTITUTIONS or DAC_TOTAL.
-- amount_musd: million USD at constant prices and exchange rates of 2025, so only 2025 equals the headline of its time. share_gni_pct: percent of
-- gross national income; empty for the EU institutions and in a few early years. basis: net_flows up to 2017, grant_equivalent from 2018: never chain the two.
CREATE TABLE fact_development_aid (
    donor         VARCHAR NOT NULL CHECK (length(donor) = 3 OR donor IN ('EU_INSTITUTIONS', 'DAC_TOTAL')),
    year          INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2025),
    amount_musd   DOUBLE  NOT NULL CHECK (amount_musd BETWEEN 1 AND 300000),
    share_gni_pct DOUBLE  CHECK (share_gni_pct BETWEEN 0 AND 2),
    basis         VARCHAR NOT NULL CHECK (basis IN ('net_flows', 'grant_equivalent')),
    source_id     VARCHAR NOT NULL,
    vintage       VARCHAR NOT NULL,
    PRIMARY KEY (donor, year),
    CHECK ((basis = 'grant_equivalent') = (year >= 2018)),
    CHECK (donor <> 'EU_INSTITUTIONS' OR share_gni_pct IS NULL)
);
