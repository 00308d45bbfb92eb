package broadsheet.people.desk.look;

import broadsheet.html.theme.Flaw;
import broadsheet.text.Messages;
import broadsheet.text.Sentence;

/** The words of the appearance screen, and of what is wrong with a theme. */
final class LookWords {
    static final Messages.Catalogue ALL = Messages.beside(AppearanceDesk.class, "look");

    private static final Messages.Catalogue FLAWS = Messages.beside(Flaw.class, "flaws");

    private LookWords() {}

    /** That a theme cannot be worn, and where and why. */
    static Sentence flawed(Flaw flaw) {
        var reason = FLAWS.sentence(flaw.key(), flaw.parts().toArray());
        var where = flaw.line() > 0
                ? FLAWS.sentence("in.line", flaw.file(), flaw.line(), reason)
                : FLAWS.sentence("in.file", flaw.file(), reason);
        return ALL.sentence("theme.flawed", where);
    }
}
