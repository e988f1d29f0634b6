-- Claims of the brief and the op-ed that data can check, in the project's own words, each with its place and the rule of its verdict.
CREATE TABLE ref_claim (
    id      VARCHAR NOT NULL,
    title   VARCHAR NOT NULL,
    claim   VARCHAR NOT NULL,
    origin  VARCHAR NOT NULL CHECK (origin IN ('brief', 'op-ed')),
    author  VARCHAR NOT NULL,
    work    VARCHAR NOT NULL,
    section VARCHAR NOT NULL,
    quote   VARCHAR NOT NULL,
    rule    VARCHAR NOT NULL,
    shown   VARCHAR NOT NULL CHECK (shown IN ('bars', 'lines', 'none')),
    PRIMARY KEY (id)
);
