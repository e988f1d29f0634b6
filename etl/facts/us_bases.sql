-- US base sites by host and theatre, about 2018 (Vine). Counts only, never coordinates. US territories and Antarctica are left out.
-- Each site counts once, as a major base, a lilypad (small site) or a funded site: the three add up to n_sites.
-- iso3: the place itself (Greenland GRL, Aruba ABW, Diego Garcia IOT, Ascension SHN, Kosovo XKX, Netherlands Antilles ANT), never its sovereign.
CREATE TABLE fact_us_bases (
    iso3        VARCHAR NOT NULL CHECK (length(iso3) = 3),
    host        VARCHAR NOT NULL,
    theatre     VARCHAR NOT NULL CHECK (theatre IN ('Europe', 'Indo-Pacific', 'Middle East', 'Americas', 'Africa')),
    n_base      INTEGER NOT NULL CHECK (n_base BETWEEN 0 AND 100),
    n_lilypad   INTEGER NOT NULL CHECK (n_lilypad BETWEEN 0 AND 100),
    n_funded    INTEGER NOT NULL CHECK (n_funded BETWEEN 0 AND 100),
    n_sites     INTEGER NOT NULL CHECK (n_sites BETWEEN 1 AND 100 AND n_sites = n_base + n_lilypad + n_funded),
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (iso3)
);
