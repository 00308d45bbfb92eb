-- Published stories by author and by topic, in the order that readers page through them. The rows of revision_person and
-- revision_topic know no dates: the newest twenty of a busy author meant reading and sorting everything they ever wrote.
create table listed (
  list          text not null,
  published_at  bigint not null,
  story         text not null references story (id),
  primary key (list, published_at, story)
);
create index listed_by_story on listed (story);

insert into listed (list, published_at, story)
  select 'author:' || p.person, s.first_published_at, s.id
  from story s join revision_person p on p.story = s.id and p.revision = s.live
  where s.standing = 'published';
insert into listed (list, published_at, story)
  select 'topic:' || t.topic, s.first_published_at, s.id
  from story s join revision_topic t on t.story = s.id and t.revision = s.live
  where s.standing = 'published';

-- In the very order of the lists, so that a page far inside one is found without looking at the stories before it.
drop index story_latest;
drop index story_latest_in_section;
create index story_latest on story (first_published_at desc, id desc) where standing = 'published';
create index story_latest_in_section on story (section, first_published_at desc, id desc) where standing = 'published';
