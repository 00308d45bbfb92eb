-- The desk's lists by standing. Published stories are not in it: they are nearly all there are, so story_saved finds them as fast;
-- and an index that begins with the standing is taken by SQLite for the shortest way to any published story, ten of which it expects.
drop index story_saved_of_standing;
create index story_saved_unpublished on story (standing, saved_at desc, id desc) where standing <> 'published';
