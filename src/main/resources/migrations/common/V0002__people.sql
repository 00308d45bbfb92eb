create table person (
  slug       text primary key,
  name       text not null,
  job        text not null,
  role       text not null check (role in ('contributor', 'reporter', 'editor', 'moderator', 'publisher')),
  languages  text not null,
  profile    text not null,
  picture    text
);
