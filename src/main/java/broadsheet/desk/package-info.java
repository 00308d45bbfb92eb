/**
 * Screens of the desk that bring several rooms together (decision 80): forms and views, no rule and no SQL. Each stands behind
 * an inner wall of its own. Uses text, html, db, http, mail, people, media, consent, story, discussion.
 * Door: {@link broadsheet.desk.editor.StoryDesk}, {@link broadsheet.desk.frontpage.FrontPageDesk},
 * {@link broadsheet.desk.house.HouseDesk}, {@link broadsheet.desk.library.LibraryDesk},
 * {@link broadsheet.desk.passage.PassageDesk}, {@link broadsheet.desk.planning.PlanningDesk},
 * {@link broadsheet.desk.privacy.PrivacyDesk}.
 */
@NullMarked
package broadsheet.desk;

import org.jspecify.annotations.NullMarked;
