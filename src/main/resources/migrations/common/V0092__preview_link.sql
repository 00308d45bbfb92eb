-- Links that show a story to somebody outside before its time. Only a hash of the secret is kept.
create table preview_link (
  id          text primary key,
  story       text not null references story (id),
  secret      text not null unique,
  made_by     text not null,
  made_at     bigint not null,
  expires_at  bigint not null
);
create index preview_link_of_story on preview_link (story, made_at);
