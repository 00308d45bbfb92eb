-- Whom a reader would rather not read: an account by its id, or a guest by name.
create table reader_mute (
  reader  text not null references reader (id),
  whom    text not null,
  name    text not null,
  at      bigint not null,
  primary key (reader, whom)
);
