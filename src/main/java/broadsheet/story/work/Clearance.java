package broadsheet.story.work;

import broadsheet.story.Story;
import broadsheet.text.Slug;

/** Who may say the second yes to a flagged story, and who may then let it out: never one person alone. */
public enum Clearance {
    /** Nothing stands against it. */
    GIVEN,
    /** It is flagged, and nobody has said yes to this text. */
    MISSING,
    /** The yes was theirs: somebody else has to let it out. */
    OWN_YES,
    /** They wrote it, so the yes has to be somebody else's. */
    OWN_STORY;

    /** Whether this person may let the story out to readers. */
    public static Clearance toPublish(Course course, Slug person) {
        if (course.legal() == null) return GIVEN;
        if (course.cleared() == null) return MISSING;
        return course.cleared().by().equals(person) ? OWN_YES : GIVEN;
    }

    /** Whether this person may say the yes. */
    public static Clearance toClear(Story story, String savedBy, Slug person) {
        boolean theirs = story.content().people().contains(person) || savedBy.equals(person.text());
        return theirs ? OWN_STORY : GIVEN;
    }
}
