-- F-35 aircraft ordered and delivered by recipient, totals of all orders up to the end of 2024 (own totals; no register rows).
-- A recipient without a row has none: the register is complete. The fleet of the United States is outside an arms-transfer register.
-- note: plain sentence where the number needs one, or ''.
CREATE TABLE fact_f35_orders (
    recipient           VARCHAR NOT NULL CHECK (length(recipient) = 3 AND recipient <> 'USA'),
    year                INTEGER NOT NULL CHECK (year = 2024),
    aircraft_ordered    INTEGER NOT NULL CHECK (aircraft_ordered BETWEEN 1 AND 500),
    aircraft_delivered  INTEGER NOT NULL CHECK (aircraft_delivered BETWEEN 0 AND aircraft_ordered),
    note                VARCHAR NOT NULL,
    source_id           VARCHAR NOT NULL,
    vintage             VARCHAR NOT NULL,
    PRIMARY KEY (recipient)
);
