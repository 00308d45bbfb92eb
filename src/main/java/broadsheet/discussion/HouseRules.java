package broadsheet.discussion;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of the house: each looks at a comment on its way in. */
final class HouseRules {
    /** About two columns of a newspaper; who needs more has an article to offer. */
    static final int LONGEST = 10_000;

    /** A source or two is welcome; more is looked at. */
    static final int MOST_LINKS = 3;

    @FunctionalInterface
    interface Rule {
        Verdict of(Submission comment);
    }

    /** Order matters: the first rule that objects decides. Those that turn away come before those that only hold. */
    static final List<Rule> IN_ORDER = List.of(
            HouseRules::storyIsOpen,
            HouseRules::answersSomething,
            HouseRules::writerMayPost,
            HouseRules::writerHasAName,
            said(HouseRules::fits),
            HouseRules::isNotARepetition,
            HouseRules::isNotTooFast,
            said(HouseRules::saysSomething),
            said(HouseRules::hasNoBannedWord),
            said(HouseRules::hasNoSuspectWord),
            said(HouseRules::hasFewLinks),
            HouseRules::isNoSpam,
            HouseRules::isNotToxic,
            HouseRules::isNotTheFirst,
            HouseRules::needsNoApproval);

    /** What a changed text has to stand up to; who wrote it and how fast was looked at when it came. */
    static final List<Function<Wording, Verdict>> OF_WORDS = List.of(
            HouseRules::fits,
            HouseRules::saysSomething,
            HouseRules::hasNoBannedWord,
            HouseRules::hasNoSuspectWord,
            HouseRules::hasFewLinks);

    private HouseRules() {}

    private static Rule said(Function<Wording, Verdict> rule) {
        return comment -> rule.apply(comment.said());
    }

    static Verdict judge(Submission comment) {
        for (var rule : IN_ORDER) {
            var verdict = rule.of(comment);
            if (verdict instanceof Verdict.Objection) return verdict;
        }
        return Verdict.FINE;
    }

    static Verdict judgeWords(Wording said) {
        for (var rule : OF_WORDS) {
            var verdict = rule.apply(said);
            if (verdict instanceof Verdict.Objection) return verdict;
        }
        return Verdict.FINE;
    }

    static Verdict storyIsOpen(Submission comment) {
        boolean open = comment.policy().takes(comment.now(), comment.story().published(), comment.zone());
        return Verdict.unless(
                open, comment.policy() instanceof Policy.ClosedAfter ? Ground.CLOSED_SINCE : Ground.CLOSED);
    }

    static Verdict answersSomething(Submission comment) {
        if (comment.parentAsked() == null) return Verdict.FINE;
        var parent = comment.parent();
        boolean here = parent != null
                && parent.readable()
                && parent.spot() != null
                && parent.story().equals(comment.story().id());
        return Verdict.unless(here, Ground.NO_PARENT);
    }

    static Verdict writerMayPost(Submission comment) {
        return judgeBan(comment.facts().ban(), comment.now());
    }

    static Verdict judgeBan(Submission.@Nullable Ban ban, Instant now) {
        if (ban == null) return Verdict.FINE;
        if (ban.until() == null) return new Verdict.Objection(Ground.BANNED, ban.sentence(), 0);
        if (!now.isBefore(ban.until())) return Verdict.FINE;
        long seconds = ban.until().getEpochSecond() - now.getEpochSecond();
        return new Verdict.Objection(Ground.SUSPENDED, ban.sentence(), (int) Math.min(seconds, Integer.MAX_VALUE));
    }

    static Verdict writerHasAName(Submission comment) {
        return judgeName(comment.writer().name(), comment.facts().nameOfStaff());
    }

    /** @param staffs whether somebody of the newsroom has it, and whoever writes is not them */
    static Verdict judgeName(String name, boolean staffs) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Verdict.unless(false, Ground.NAME_MISSING);
        }
        if (name.codePointCount(0, name.length()) > Writer.LONGEST_NAME) {
            return new Verdict.Objection(Ground.NAME_TOO_LONG, Integer.toString(Writer.LONGEST_NAME), 0);
        }
        return Verdict.unless(!staffs, Ground.NAME_OF_STAFF);
    }

    static Verdict fits(Wording said) {
        boolean fits = said.source().codePointCount(0, said.source().length()) <= LONGEST;
        return fits ? Verdict.FINE : new Verdict.Objection(Ground.TOO_LONG, Integer.toString(LONGEST), 0);
    }

    static Verdict isNotARepetition(Submission comment) {
        return Verdict.unless(!comment.facts().repeated(), Ground.REPEATED);
    }

    static Verdict isNotTooFast(Submission comment) {
        if (comment.isStaff()) return Verdict.FINE;
        return comment.delay()
                .<Verdict>map(delay ->
                        new Verdict.Objection(delay.ground(), Integer.toString(delay.seconds()), delay.seconds()))
                .orElse(Verdict.FINE);
    }

    /** An emoji says something, and so does a question mark; blanks that nobody sees do not. */
    static Verdict saysSomething(Wording said) {
        var text = said.body().plainText();
        return Verdict.unless(text.codePoints().anyMatch(HouseRules::isSeen), Ground.EMPTY);
    }

    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && type != Character.FORMAT
                && type != Character.CONTROL
                && type != Character.NON_SPACING_MARK
                // Braille and Hangul blanks take room and show nothing.
                && c != 0x2800
                && c != 0x3164
                && c != 0x115F
                && c != 0x1160
                && c != 0xFFA0;
    }

    static Verdict hasNoBannedWord(Wording said) {
        return Verdict.unless(said.words().banned(said.skeletons()).isEmpty(), Ground.BANNED_WORD);
    }

    static Verdict hasNoSuspectWord(Wording said) {
        if (said.trusted()) return Verdict.FINE;
        return Verdict.unless(said.words().suspect(said.skeletons()).isEmpty(), Ground.SUSPECT_WORD);
    }

    static Verdict hasFewLinks(Wording said) {
        if (said.trusted()) return Verdict.FINE;
        return Verdict.unless(CommentText.links(said.body()) <= MOST_LINKS, Ground.MANY_LINKS);
    }

    static Verdict isNoSpam(Submission comment) {
        return Verdict.unless(comment.isStaff() || !comment.opinion().spam(), Ground.SPAM);
    }

    static Verdict isNotToxic(Submission comment) {
        return Verdict.unless(comment.isStaff() || !comment.opinion().toxic(), Ground.TOXIC);
    }

    static Verdict isNotTheFirst(Submission comment) {
        boolean asked = comment.policy() instanceof Policy.ApproveFirst && !comment.isStaff();
        return Verdict.unless(!asked || comment.facts().approvedBefore() > 0, Ground.FIRST);
    }

    static Verdict needsNoApproval(Submission comment) {
        return Verdict.unless(!(comment.policy() instanceof Policy.ApproveAll) || comment.isStaff(), Ground.ALL_WAIT);
    }
}
