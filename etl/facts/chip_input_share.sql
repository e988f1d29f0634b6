-- World market share of a country's firms (by headquarters, about 2019) in an input of chip making.
-- Only inputs with a numeric country share. 'OTH' is the publisher's "Various". A country without a row may still hold a negligible share.
CREATE TABLE fact_chip_input_share (
    input_id   VARCHAR NOT NULL CHECK (input_id LIKE 'N%'),
    input_name VARCHAR NOT NULL,
    kind       VARCHAR NOT NULL CHECK (kind IN ('tool', 'material')),
    iso3       VARCHAR NOT NULL CHECK (length(iso3) = 3),
    share_pct  DOUBLE  NOT NULL CHECK (share_pct BETWEEN 1 AND 100),
    source_id  VARCHAR NOT NULL,
    vintage    VARCHAR NOT NULL,
    PRIMARY KEY (input_id, iso3)
);
