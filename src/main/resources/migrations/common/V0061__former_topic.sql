-- Addresses of topics that were merged into another one.
create table former_topic (
  slug   text primary key,
  topic  text not null references topic (slug)
);
create index former_topic_by_topic on former_topic (topic);
