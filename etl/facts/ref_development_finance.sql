-- Bilateral development-finance institutions of Europe and Canada: what recommendation D2 asks for. Other continents are not covered.
CREATE TABLE ref_development_finance (
    iso3         VARCHAR NOT NULL,
    abbreviation VARCHAR NOT NULL,
    institution  VARCHAR NOT NULL,
    year         VARCHAR NOT NULL, -- of the list
    citation     VARCHAR NOT NULL,
    PRIMARY KEY (iso3, abbreviation)
);
