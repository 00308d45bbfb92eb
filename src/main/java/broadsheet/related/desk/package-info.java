/**
 * The desk's last word about what is read next and which stories make a storyline: forms and views over what the desk may decide.
 * Uses story, people, text, db, http. Door: {@link RelatedScreens}, {@link StorylineScreens}.
 */
@NullMarked
package broadsheet.related.desk;

import org.jspecify.annotations.NullMarked;
