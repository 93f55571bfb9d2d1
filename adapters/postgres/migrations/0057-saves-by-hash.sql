-- What is found by key is brought together with the batch by hash. A plan that was made when little was known of the
-- table compared each row found with each save of the batch: of four hundred saves that was nine tenths of the work.
-- Who replaces the function says so again.
alter function waypost.save_responses(text, text[], integer[], timestamptz[], integer[], bytea)
  set enable_nestloop = off;
