-- Aid allocated to Ukraine, billion EUR, January 2022 to February 2026 together (the printed country summary).
-- donor: ISO3, or EU_INSTITUTIONS (Commission and Council; this printed total already holds the European Investment Bank).
-- Commitments and everything else of the source stay out.
CREATE TABLE fact_ukraine_support (
    donor                   VARCHAR NOT NULL CHECK (length(donor) = 3 OR donor = 'EU_INSTITUTIONS'),
    period                  VARCHAR NOT NULL CHECK (period = 'Jan 2022 - Feb 2026'),
    total_allocation_bn_eur DOUBLE  NOT NULL CHECK (total_allocation_bn_eur BETWEEN 0 AND 300),
    source_id               VARCHAR NOT NULL,
    vintage                 VARCHAR NOT NULL,
    PRIMARY KEY (donor)
);
