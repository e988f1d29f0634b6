-- Country pairs with a trade agreement that has entered into force, signed up to 2021 (DESTA): a cross-check of the WTO list.
-- iso3 < partner_iso3. Partial scope agreements count; agreements that ended later are still in it; RCEP is incomplete.
CREATE TABLE fact_agreement_pair (
    iso3                VARCHAR NOT NULL CHECK (length(iso3) = 3),
    partner_iso3        VARCHAR NOT NULL CHECK (length(partner_iso3) = 3 AND iso3 < partner_iso3),
    agreements          INTEGER NOT NULL CHECK (agreements BETWEEN 1 AND 60),
    first_in_force_year INTEGER NOT NULL CHECK (first_in_force_year BETWEEN 1948 AND 2026),
    source_id           VARCHAR NOT NULL,
    vintage             VARCHAR NOT NULL,
    PRIMARY KEY (iso3, partner_iso3)
);
