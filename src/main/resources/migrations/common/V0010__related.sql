-- What to read next: worked out from the change log; can be thrown away and made anew.
create table related (
  story   text not null,
  rank    integer not null,
  other   text not null,
  reason  text not null,
  about   text not null,
  score   double precision not null,
  primary key (story, rank)
);
create index related_by_other on related (other);

-- What the desk decided about a list; stands until the desk takes it back.
create table related_choice (
  story   text not null references story (id),
  other   text not null references story (id),
  choice  text not null check (choice in ('pinned', 'banned')),
  place   integer not null,
  by_whom text not null,
  at      bigint not null,
  primary key (story, other)
);
create index related_choice_by_other on related_choice (other);
