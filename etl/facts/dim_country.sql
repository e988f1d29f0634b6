-- Every country, territory and actor the product knows, with its place in the roster.
CREATE TABLE dim_country (
    iso3           VARCHAR NOT NULL CHECK (length(iso3) = 3),
    iso2           VARCHAR NOT NULL,
    name           VARCHAR NOT NULL,
    name_in_text   VARCHAR NOT NULL,
    adjective      VARCHAR NOT NULL,
    region         VARCHAR NOT NULL,
    subregion      VARCHAR NOT NULL,
    kind           VARCHAR NOT NULL CHECK (kind IN ('country', 'territory', 'actor', 'map_only')),
    tier           VARCHAR NOT NULL CHECK (tier IN ('named_in_brief', 'named_in_oped', 'g20', 'middle_power', 'pivotal', 'reference', 'actor', '')),
    tier_reason    VARCHAR NOT NULL,
    is_roster      BOOLEAN NOT NULL,
    is_eu_member   BOOLEAN NOT NULL,
    is_nato_member BOOLEAN NOT NULL,
    PRIMARY KEY (iso3)
);
