-- Energy produced from fossil fuels, nuclear electricity and primary energy used per person. A null is a figure the source does not give, never zero.
-- Production is the energy content of what is taken from the ground; nuclear is electricity generated, which is not the same kind of TWh; use is by
-- the substitution method. iso3: countries, EUU (the 27 of today) and WLD.
CREATE TABLE fact_energy (
    iso3                VARCHAR NOT NULL CHECK (length(iso3) = 3),
    year                INTEGER NOT NULL CHECK (year BETWEEN 2010 AND 2024),
    coal_production_twh DOUBLE  CHECK (coal_production_twh BETWEEN 0 AND 60000),
    oil_production_twh  DOUBLE  CHECK (oil_production_twh BETWEEN 0 AND 60000),
    gas_production_twh  DOUBLE  CHECK (gas_production_twh BETWEEN 0 AND 50000),
    nuclear_electricity_twh DOUBLE CHECK (nuclear_electricity_twh BETWEEN 0 AND 3500),
    use_per_person_kwh  DOUBLE  CHECK (use_per_person_kwh BETWEEN 0 AND 300000),
    source_id           VARCHAR NOT NULL,
    vintage             VARCHAR NOT NULL,
    PRIMARY KEY (iso3, year)
);
