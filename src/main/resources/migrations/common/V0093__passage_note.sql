-- What the newsroom says to itself about words of a story, beside the story and never in it: no table that readers' pages
-- are made of knows of this one (decision 93). A place is counted in letters of the text; the words find it again when the count is off.
create table passage_note (
  id           text primary key,
  story        text not null references story (id),
  place        integer not null,
  quoted       text not null,
  resolved_by  text,
  resolved_at  bigint
);
create index passage_note_of_story on passage_note (story, place);

create table passage_remark (
  note      text not null references passage_note (id),
  number    integer not null,
  made_by   text not null,
  made_at   bigint not null,
  words     text not null,
  primary key (note, number)
);
