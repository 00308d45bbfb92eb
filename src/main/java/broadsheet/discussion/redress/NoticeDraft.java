package broadsheet.discussion.redress;

import broadsheet.discussion.Followers;
import broadsheet.discussion.follow.ThreadLetters;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A notice as it was typed (article 16(2)).
 *
 * @param explanation why it is against the law
 * @param exempt whether it is about offences against children, where nobody has to say who they are
 * @param goodFaith whether it is stated that all of it is accurate and complete
 */
public record NoticeDraft(String explanation, String name, String mail, boolean exempt, boolean goodFaith) {
    public static final NoticeDraft EMPTY = new NoticeDraft("", "", "", false, false);

    /** Longer ones are cut; a whole page of the law fits. */
    public static final int LONGEST = 5_000;

    /** Fewer characters explain nothing. */
    private static final int SHORTEST = 20;

    private static final int LONGEST_NAME = 200;

    /** What the law asks for and is not there. */
    public enum Gap {
        EXPLANATION,
        NAME,
        MAIL,
        FAITH
    }

    public NoticeDraft {
        explanation = cut(explanation, LONGEST);
        name = cut(name.replaceAll("\\p{Cntrl}+", " "), LONGEST_NAME);
        mail = mail.strip();
    }

    static String cut(String text, int longest) {
        var plain = text.replace("\0", "").replace("\r\n", "\n").strip();
        if (plain.codePointCount(0, plain.length()) <= longest) return plain;
        return plain.substring(0, plain.offsetByCodePoints(0, longest));
    }

    public Set<Gap> gaps() {
        var gaps = EnumSet.noneOf(Gap.class);
        if (explanation.length() < SHORTEST) gaps.add(Gap.EXPLANATION);
        if (name.isEmpty() && !exempt) gaps.add(Gap.NAME);
        if (mail.isEmpty() ? !exempt : address().isEmpty()) gaps.add(Gap.MAIL);
        if (!goodFaith) gaps.add(Gap.FAITH);
        return gaps;
    }

    /** Where its sender can be written to. */
    Optional<String> address() {
        return Followers.mail(mail).filter(ThreadLetters::reaches);
    }
}
