-- Outlines for the world map (Natural Earth). geometry is GeoJSON text.
CREATE TABLE fact_country_outline (
    iso3       VARCHAR NOT NULL CHECK (length(iso3) = 3),
    name       VARCHAR NOT NULL,
    geometry   VARCHAR NOT NULL,
    source_id  VARCHAR NOT NULL,
    vintage    VARCHAR NOT NULL,
    PRIMARY KEY (iso3)
);
