-- Aid allocated to Ukraine by year, billion EUR and percent of the donor's GDP of 2021; 2026 is January and February only.
-- donor: ISO3, EU_INSTITUTIONS (Commission and Council, without the bank) or EIB (European Investment Bank, no GDP).
-- The years do not sum to the summary for every donor (Italy, France, ...): the publisher's own files differ.
CREATE TABLE fact_ukraine_support_year (
    donor                   VARCHAR NOT NULL CHECK (length(donor) = 3 OR donor = 'EU_INSTITUTIONS'),
    year                    INTEGER NOT NULL CHECK (year BETWEEN 2022 AND 2026),
    total_allocation_bn_eur DOUBLE  NOT NULL CHECK (total_allocation_bn_eur BETWEEN 0 AND 100),
    share_gdp_2021_pct      DOUBLE  CHECK (share_gdp_2021_pct BETWEEN 0 AND 5),
    source_id               VARCHAR NOT NULL,
    vintage                 VARCHAR NOT NULL,
    PRIMARY KEY (donor, year),
    CHECK ((donor = 'EIB') = (share_gdp_2021_pct IS NULL))
);
