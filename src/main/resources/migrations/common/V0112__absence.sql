-- When readers could not see a story that had been published, and why.
create table absence (
  story     text not null references story (id),
  from_at   bigint not null,
  until_at  bigint,
  reason    text not null,
  primary key (story, from_at)
);
insert into absence (story, from_at, reason)
select id, withdrawn_at, coalesce(withdrawn_reason, '') from story where standing = 'withdrawn' and withdrawn_at is not null;
