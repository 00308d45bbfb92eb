-- Stories that continue one another.
create table storyline (
  id         text primary key,
  slug       text not null unique,
  name       text not null,
  confirmed  integer not null,
  named      integer not null
);
create table storyline_story (
  story      text primary key references story (id),
  storyline  text not null references storyline (id),
  by_desk    integer not null,
  news       text not null
);
create index storyline_story_by_storyline on storyline_story (storyline);

-- Where the desk said that a story does not belong.
create table storyline_refusal (
  storyline  text not null,
  story      text not null references story (id),
  primary key (storyline, story)
);

-- Addresses a storyline once had.
create table former_storyline (
  slug       text primary key,
  storyline  text not null references storyline (id)
);
