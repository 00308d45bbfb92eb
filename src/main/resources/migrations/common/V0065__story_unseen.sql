-- What readers do not see, or not as it is being written: few among many, and the desk's search begins with all of them.
create index story_unseen on story (id) where standing <> 'published' or working <> live;
