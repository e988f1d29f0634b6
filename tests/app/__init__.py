"""Pages run in process, without a browser."""
