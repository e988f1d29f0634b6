-- Minerals whose export a country bans, licenses or limits, one row a commodity (USGS Mineral Commodity Summaries 2026, table 4;
-- the table prints one text a country, read by hand: data/reference/export_controls.csv). State of November 2025.
-- mineral_groups: groups of the US critical list the commodity belongs to, ';' between, '' for none. A country without a row has none in the table.
CREATE TABLE fact_export_control (
    iso3             VARCHAR NOT NULL CHECK (length(iso3) = 3),
    control_type     VARCHAR NOT NULL CHECK (control_type IN ('Export ban', 'Temporary export ban', 'Export quota', 'Export licensing requirement', 'Export licensing requirement for materials and technologies')),
    commodity        VARCHAR NOT NULL CHECK (length(commodity) > 2),
    since_year       INTEGER NOT NULL CHECK (since_year BETWEEN 2005 AND 2026),
    mineral_groups   VARCHAR NOT NULL,
    announcement_url VARCHAR NOT NULL CHECK (announcement_url LIKE 'http%'),
    source_id        VARCHAR NOT NULL,
    vintage          VARCHAR NOT NULL,
    PRIMARY KEY (iso3, control_type, commodity)
);
