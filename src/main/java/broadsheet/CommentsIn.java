package broadsheet;

import broadsheet.intake.comment.CommentIntake;
import broadsheet.intake.comment.ForeignComments;
import broadsheet.intake.comment.Unreadable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tools.jackson.databind.json.JsonMapper;

/** Brings files of comments in and says what became of them. */
final class CommentsIn {
    /** A run over fewer is over before a bar would be read. */
    private static final int WORTH_A_BAR = 2_000;

    /** More addresses than these are better looked for with --json. */
    private static final int NAMED = 20;

    private final PrintWriter out;
    private final boolean json;
    private final Consumer<String> complaint;

    CommentsIn(PrintWriter out, boolean json, Consumer<String> complaint) {
        this.out = out;
        this.json = json;
        this.complaint = complaint;
    }

    void bringIn(CommentIntake intake, Path file) {
        try {
            var comments = ForeignComments.in(file, complaint);
            if (comments.size() < WORTH_A_BAR || System.console() == null) {
                tell(file, intake.take(comments, _ -> {}));
                return;
            }
            var bar = new ProgressBarBuilder()
                    .setTaskName("Bringing in")
                    .setInitialMax(comments.size())
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .build();
            try (bar) {
                tell(file, intake.take(comments, bar::stepTo));
            }
        } catch (Unreadable sentence) {
            complaint.accept(sentence.getMessage());
        }
    }

    private void tell(Path file, CommentIntake.Tally tally) {
        if (json) {
            var line = new JsonMapper()
                    .createObjectNode()
                    .put("file", file.toString())
                    .put("brought", tally.brought())
                    .put("known", tally.known())
                    .put("waiting", tally.waiting())
                    .put("gone", tally.gone())
                    .put("spam", tally.spam());
            var pages = line.putObject("pagesNotHere");
            tally.pages().forEach(pages::put);
            out.println(line);
            return;
        }
        out.println("%s: brought in %s; %,d more were here already"
                .formatted(file.getFileName(), counted(tally.brought()), tally.known()));
        if (tally.waiting() > 0) out.println("  %,d of them wait for a moderator".formatted(tally.waiting()));
        if (tally.spam() > 0) out.println("  left out: %,d marked as spam there".formatted(tally.spam()));
        if (tally.gone() > 0) {
            out.println(
                    "  %,d had been taken away there; only what was answered leaves a mark".formatted(tally.gone()));
        }
        tally.pages().entrySet().stream()
                .limit(NAMED)
                .forEach(page -> complaint.accept(
                        "%s: no story here has the address %s, under which %,d comments stood; they are left out."
                                .formatted(file.getFileName(), page.getKey(), page.getValue())));
        if (tally.pages().size() > NAMED) {
            complaint.accept("%s: and %,d more addresses lead to no story here (--json lists all)."
                    .formatted(file.getFileName(), tally.pages().size() - NAMED));
        }
    }

    private static String counted(int comments) {
        return comments == 1 ? "one comment" : "%,d comments".formatted(comments);
    }
}
