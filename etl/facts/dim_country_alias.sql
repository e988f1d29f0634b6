-- Names a reader may type or a publisher may print ("Holland", "UAE"), for search.
CREATE TABLE dim_country_alias (
    alias VARCHAR NOT NULL,
    iso3  VARCHAR NOT NULL,
    PRIMARY KEY (alias)
);
