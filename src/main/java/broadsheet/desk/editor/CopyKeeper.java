package broadsheet.desk.editor;

import broadsheet.db.Transaction;
import broadsheet.people.account.SignedIn;
import broadsheet.story.document.Document;
import broadsheet.story.work.StoryLocks.Holder;
import broadsheet.story.work.WorkingCopies.Copy;
import broadsheet.story.work.WorkingCopies.Outcome;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keeps what was typed, by a form or by the typing surface: one way for both, in one transaction. */
final class CopyKeeper {
    /**
     * What is to be saved.
     *
     * @param version the work began with
     * @param tab of the browser
     * @param takeOver from whoever holds the lock
     * @param fields given the stored ones
     * @param body null if it stays
     * @param margin what was sent of it with the text
     */
    record Sent(
            int version,
            String tab,
            boolean takeOver,
            UnaryOperator<HeadFields> fields,
            @Nullable Document body,
            JsonNode margin) {}

    /** What came of it. */
    sealed interface Answer {
        record Kept(Copy copy) implements Answer {}

        record Overtaken(Copy copy, Cast cast) implements Answer {}

        /** Somebody else, or another tab, is at it. */
        record Held(Holder holder) implements Answer {}

        record Refused(List<Trouble> troubles) implements Answer {}

        /** It may be read, but not changed now. */
        record Closed() implements Answer {}

        /** There is no such story, or none that they may know of. */
        record Missing() implements Answer {}
    }

    private final Bench bench;

    CopyKeeper(Bench bench) {
        this.bench = bench;
    }

    Answer keep(String id, SignedIn who, Messages words, Sent sent) {
        return bench.database().write(transaction -> keep(transaction, id, who, words, sent));
    }

    private Answer keep(Transaction transaction, String id, SignedIn who, Messages words, Sent sent) {
        var sql = transaction.sql();
        var reach = Bench.reach(who);
        var copy = bench.copies().find(sql, id).orElse(null);
        if (copy == null || !reach.reads(sql, copy.story())) return new Answer.Missing();
        if (!reach.changes(sql, copy.story())) return new Answer.Closed();
        var asking = new Holder(sent.tab(), who.person(), who.name(), bench.now());
        var holder = bench.locks().take(transaction, id, asking, sent.takeOver());
        if (!holder.is(asking)) return new Answer.Held(holder);
        var cast = bench.cast(sql);
        var typed = sent.fields().apply(HeadFields.of(copy.story(), cast));
        var wrong = new HeadRules(bench, sql, words, cast).wrong(typed, copy.story(), reach);
        if (!wrong.isEmpty()) return new Answer.Refused(wrong);
        var body = sent.body() == null ? copy.story().content().body() : sent.body();
        var outcome = bench.copies()
                .save(
                        transaction,
                        id,
                        sent.version(),
                        new Slug(typed.text("section")),
                        new Slug(typed.text("slug")),
                        typed.content(cast, body),
                        who.person().text(),
                        bench.now());
        return switch (outcome) {
            case Outcome.Saved(var saved) -> {
                bench.passages().follow(transaction, saved.story(), who, sent.margin());
                yield new Answer.Kept(saved);
            }
            case Outcome.Overtaken(var other) -> new Answer.Overtaken(other, cast);
        };
    }
}
