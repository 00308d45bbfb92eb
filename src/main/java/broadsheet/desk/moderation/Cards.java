package broadsheet.desk.moderation;

import broadsheet.discussion.Comment;
import broadsheet.discussion.Comments;
import broadsheet.discussion.Fate;
import broadsheet.discussion.Ground;
import broadsheet.discussion.Referee;
import broadsheet.discussion.Writer;
import broadsheet.discussion.moderation.Queues;
import broadsheet.people.desk.part.Badge;
import broadsheet.people.desk.part.DeskWords;
import broadsheet.story.Stories;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Sets comments as moderators see them: who wrote, why it is here, what is known. */
final class Cards {
    /** Words of what is answered; the whole of it stands around the comment on its own page. */
    private static final int GLIMPSE = 140;

    private static final int SIGNS = 6;

    private final Handle sql;
    private final Comments comments;
    private final Queues queues;
    private final Stories stories;
    private final Referee referee;
    private final Messages words;
    private final DeskWords desk;
    private final ZoneId zone;
    private final Instant now;

    Cards(
            Handle sql,
            Comments comments,
            Stories stories,
            Referee referee,
            Messages words,
            DeskWords desk,
            ZoneId zone,
            Instant now) {
        this.sql = sql;
        this.comments = comments;
        this.queues = new Queues(comments);
        this.stories = stories;
        this.referee = referee;
        this.words = words;
        this.desk = desk;
        this.zone = zone;
        this.now = now;
    }

    ModerationView.Card card(Comment comment) {
        var story = stories.working(sql, comment.story()).orElse(null);
        var standing = queues.standing(sql, comment, now);
        var when = desk.when(comment.written(), zone);
        var spot = comment.spot();
        return new ModerationView.Card(
                comment.id(),
                comment.writer().name(),
                badge(comment),
                when.words(),
                when.machine(),
                story == null ? "" : story.content().headline(),
                story == null ? "/" : story.path() + (spot == null ? "" : "#comment-" + spot.place()),
                why(comment),
                signs(comment, standing),
                record(comment, standing),
                standing.banned(),
                comment.readable(),
                comment.picked() != null,
                Queues.who(comment) != null || standing.byAddress() > 0 || fresh(comment),
                comment.source(),
                answers(comment));
    }

    /** Hashes of addresses are kept two weeks; a guest who wrote lately can be kept out by theirs. */
    private boolean fresh(Comment comment) {
        return comment.written().isAfter(now.minus(java.time.Duration.ofDays(14)));
    }

    private String answers(Comment comment) {
        if (comment.parent() == null) return "";
        return comments.find(sql, comment.parent())
                .map(parent -> parent.writer().name() + ": " + glimpse(parent.source()))
                .orElse("");
    }

    private static String glimpse(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= GLIMPSE) return line;
        int end = line.lastIndexOf(' ', GLIMPSE);
        return line.substring(0, end > 0 ? end : GLIMPSE) + "…";
    }

    private Badge badge(Comment comment) {
        return switch (comment.fate()) {
            case Fate.Waiting _ -> new Badge(words.say("waiting"), Badge.Tone.WAITING);
            case Fate.Approved _ ->
                new Badge(words.say(comment.picked() == null ? "approved" : "picked"), Badge.Tone.GOOD);
            case Fate.Rejected rejected -> new Badge(words.say("rejected"), Badge.Tone.STOPPED);
            case Fate.Withdrawn _ -> new Badge(words.say("withdrawn"), Badge.Tone.PLAIN);
        };
    }

    private String why(Comment comment) {
        return switch (comment.fate()) {
            case Fate.Waiting waiting ->
                words.say("ground." + waiting.ground().word().replace(' ', '-'));
            case Fate.Rejected rejected ->
                words.say(
                        "rejected.by", rejected.by(), reason(rejected.reason() == null ? "other" : rejected.reason()));
            case Fate.Approved _, Fate.Withdrawn _ -> "";
        };
    }

    private String reason(String word) {
        var key = "reason." + word;
        return words.keys().contains(key) ? words.say(key) : word;
    }

    /** What readers complained about, with how many of them; or what the judge saw. */
    private List<String> signs(Comment comment, Queues.Standing standing) {
        var counted = new LinkedHashMap<String, Integer>();
        for (var report : queues.reports(sql, comment.id())) {
            counted.merge(words.say("report." + report.reason().word()), 1, Integer::sum);
        }
        var signs = new ArrayList<String>();
        counted.forEach((sign, many) -> signs.add(many == 1 ? sign : sign + " × " + many));
        boolean judged = comment.fate() instanceof Fate.Waiting waiting
                && (waiting.ground() == Ground.SPAM || waiting.ground() == Ground.TOXIC);
        if (judged) {
            var known = new Referee.Signs(comment.writer().name(), Language.ENGLISH, 0, standing.approved(), 0);
            referee.of(comment.source(), known).because().stream().limit(SIGNS).forEach(signs::add);
        }
        return signs;
    }

    private String record(Comment comment, Queues.Standing standing) {
        var known = new ArrayList<String>();
        known.add(words.say(
                switch (comment.writer()) {
                    case Writer.Guest guest -> guest.mail() == null ? "guest" : "guest.mail";
                    case Writer.Reader _ -> "reader";
                    case Writer.Staff _ -> "staff";
                }));
        if (Queues.who(comment) != null) {
            known.add(words.say("record", standing.approved(), standing.rejected()));
        }
        if (standing.byAddress() > 0) known.add(words.say("same.address", standing.byAddress()));
        return String.join(" · ", known);
    }
}
