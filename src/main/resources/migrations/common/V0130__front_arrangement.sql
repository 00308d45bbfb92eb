-- What editors put where on the front page. Each arrangement is kept, so that the one before can be taken back.
create table front_arrangement (
  number      bigint not null primary key,
  made_at     bigint not null,
  made_by     text not null
);
create table front_place (
  arrangement bigint not null references front_arrangement (number),
  spot        text not null,
  place       integer not null,
  story       text not null references story (id),
  until_at    bigint,
  primary key (arrangement, spot, place)
);
create index front_place_by_story on front_place (story);
-- One row: until when the page that readers see is true.
create table front_due (
  one         integer not null primary key,
  due_at      bigint
);
insert into front_due (one) values (1);
