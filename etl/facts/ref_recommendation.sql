-- Recommendations of the brief (T..X) and the op-ed (Z) in the project's own words, each cited to author, work and section.
CREATE TABLE ref_recommendation (
    id               VARCHAR NOT NULL,
    theme            VARCHAR NOT NULL,
    title            VARCHAR NOT NULL,
    gist             VARCHAR NOT NULL,
    argument         VARCHAR NOT NULL,
    addressees       VARCHAR NOT NULL,
    actors_named     VARCHAR NOT NULL,
    author           VARCHAR NOT NULL,
    work             VARCHAR NOT NULL,
    section          VARCHAR NOT NULL,
    quote            VARCHAR NOT NULL,
    indicators_used  VARCHAR NOT NULL,
    caution          VARCHAR NOT NULL,
    PRIMARY KEY (id)
);
