-- Who wants to hear by mail what is answered in a thread. Nobody is written to about it who has not confirmed the address;
-- sender is the hash of whoever asked, kept until then.
create table comment_following (
  id            text primary key,
  thread        text not null references comment (id),
  mail          text not null,
  language      text not null,
  often         text not null check (often in ('soon', 'daily', 'weekly')),
  sender        text,
  asked_at      bigint not null,
  confirmed_at  bigint,
  told          integer not null,
  next_at       bigint not null,
  due_at        bigint,
  unique (thread, mail)
);
create index comment_following_due on comment_following (due_at) where due_at is not null;
create index comment_following_by_mail on comment_following (mail, asked_at);
create index comment_following_by_sender on comment_following (sender, asked_at) where sender is not null;
