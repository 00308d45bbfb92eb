-- Kicker and headline as searches compare them, folded by the program: SQLite folds no letter beyond ASCII by itself.
alter table revision add column folded text;
create index revision_unfolded on revision (story) where folded is null;
