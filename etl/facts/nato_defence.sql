-- NATO core defence expenditure. member: ISO3, or 'NATO_TOTAL' / 'NATO_EUR_CAN' for the printed aggregates.
CREATE TABLE fact_nato_defence (
    member              VARCHAR NOT NULL CHECK (length(member) = 3 OR member IN ('NATO_TOTAL', 'NATO_EUR_CAN')),
    year                INTEGER NOT NULL CHECK (year BETWEEN 2014 AND 2030),
    core_share_gdp_pct  DOUBLE  CHECK (core_share_gdp_pct BETWEEN 0 AND 20),
    core_usd_m          DOUBLE  CHECK (core_usd_m BETWEEN 0 AND 3000000),
    equipment_share_pct DOUBLE  CHECK (equipment_share_pct BETWEEN 0 AND 100),
    is_estimate         BOOLEAN NOT NULL,
    source_id           VARCHAR NOT NULL,
    vintage             VARCHAR NOT NULL,
    PRIMARY KEY (member, year)
);
