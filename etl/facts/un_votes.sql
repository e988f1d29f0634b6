-- Agreement with the United States and China in recorded votes of the UN General Assembly, shares 0-1, by session.
-- year = session + 1945 (session 78: autumn 2023 to spring 2024). Few votes make an artefact (Türkiye 2 in session 78): ask for >= 40.
CREATE TABLE fact_un_votes (
    iso3        VARCHAR NOT NULL CHECK (length(iso3) = 3),
    session     INTEGER NOT NULL CHECK (session BETWEEN 55 AND 80),
    year        INTEGER NOT NULL CHECK (year = session + 1945),
    votes       INTEGER NOT NULL CHECK (votes BETWEEN 1 AND 150),
    us_agree    DOUBLE  NOT NULL CHECK (us_agree BETWEEN 0 AND 1),
    china_agree DOUBLE  NOT NULL CHECK (china_agree BETWEEN 0 AND 1),
    ideal_point DOUBLE  NOT NULL CHECK (ideal_point BETWEEN -4 AND 4),
    source_id   VARCHAR NOT NULL,
    vintage     VARCHAR NOT NULL,
    PRIMARY KEY (iso3, session)
);
