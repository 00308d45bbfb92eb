package broadsheet.story.quotation;

import broadsheet.story.document.Attribution;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Text;
import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises direct quotations inside paragraphs and who is said to have spoken. A few words in quotation marks without a
 * verb of saying are a title or a raised eyebrow, and stay as they are; a speaker whom the text does not name stays unnamed.
 */
public final class Quotations {
    /** Up to so many words in quotation marks need a verb of saying beside them. */
    private static final int MOST_IN_SCARE_QUOTES = 3;

    /** Longer paragraphs are not prose; looking through them is not worth the time. */
    private static final int LONGEST_PARAGRAPH = 60_000;

    private static final int REACH = 240;

    static final Pattern SENTENCE_END = Pattern.compile(
            "(?<!\\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|St|Jr|Sr|No|[A-Z]))[.!?…؟。](?=\\s|$)");

    private record Speech(QuoteMarks.Span span, @Nullable Attribution by) {}

    private final QuoteMarks marks;
    private final People people = new People();
    private final Stage stage = new Stage(people);

    /** Who may go on in a paragraph that is nothing but a quotation. */
    private @Nullable Attribution carriedOn;

    private Quotations(QuoteMarks marks) {
        this.marks = marks;
    }

    /** The same document with its direct quotations marked. */
    public static Document marked(Document document) {
        var reading = new Quotations(QuoteMarks.of(document.plainText()));
        var blocks = document.blocks();
        var marked = new ArrayList<Block>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            marked.add(reading.block(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null));
        }
        return new Document(marked);
    }

    /** Whether anything in it stands in quotation marks. */
    public static boolean quotes(String line) {
        return !QuoteMarks.of(line).in(line, "").isEmpty();
    }

    private Block block(Block block, @Nullable Block below) {
        if (!(block instanceof Block.Paragraph paragraph)) return block;
        var text = paragraph.text();
        var plain = text.plain();
        boolean leave =
                plain.length() > LONGEST_PARAGRAPH || text.inlines().stream().anyMatch(Quotations::isSaid);
        if (leave) return block;
        var spans = marks.in(plain, below instanceof Block.Paragraph next ? next.plainText() : "");
        people.meet(outside(plain, spans));
        if (spans.isEmpty()) {
            carriedOn = null;
            stage.hear(plain);
            return block;
        }
        return new Block.Paragraph(marked(text, speeches(plain, spans)));
    }

    private static boolean isSaid(Inline inline) {
        return inline.marks().stream().anyMatch(Mark.Said.class::isInstance);
    }

    /** People are introduced by the story, not by those it quotes. */
    private static String outside(String plain, List<QuoteMarks.Span> spans) {
        var outside = new StringBuilder();
        int from = 0;
        for (var span : spans) {
            outside.append(plain, from, span.start()).append(" “…” ");
            from = span.end();
        }
        return outside.append(plain, from, plain.length()).toString();
    }

    private List<Speech> speeches(String plain, List<QuoteMarks.Span> spans) {
        var speeches = new ArrayList<Speech>();
        Attribution last = null;
        for (int i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            int from = i == 0 ? 0 : spans.get(i - 1).end();
            var between = plain.substring(from, span.start());
            var before = before(plain, from, span.start());
            stage.hear(between.substring(0, between.length() - Math.min(between.length(), before.length())));
            var behind = behind(
                    plain, span.end(), i + 1 < spans.size() ? spans.get(i + 1).start() : plain.length());
            var inner = span.inner(plain);
            var found = speaker(before, inner, behind);
            boolean goesOn = last != null && (between.isBlank() || follows(between));
            boolean alone = i == 0 && between.isBlank() && carriedOn != null;
            var by = found != null ? named(found, last) : goesOn ? last : alone ? carriedOn : null;
            if (!isSpeech(inner, found != null, goesOn || alone, span)) {
                stage.hear(before);
                continue;
            }
            speeches.add(new Speech(span, by));
            if (by != null) stage.enters(by);
            last = by;
        }
        var rest = plain.substring(spans.getLast().end());
        stage.hear(rest);
        carriedOn = SENTENCE_END.matcher(rest).results().count() <= 1 ? last : null;
        return speeches;
    }

    private static Speakers.@Nullable Found speaker(String before, String inner, String behind) {
        boolean naming = Lines.count(inner) > MOST_IN_SCARE_QUOTES;
        boolean introduced = before.stripTrailing().endsWith(":");
        if (introduced || !isAttached(inner, behind)) {
            var found = Speakers.before(before, naming);
            boolean inside = !introduced && naming && !Lines.endsSentence(inner);
            return found == null && inside ? Speakers.atTheEnd(behind) : found;
        }
        var found = Speakers.behind(behind);
        return found != null ? found : Speakers.before(before, naming);
    }

    private @Nullable Attribution named(Speakers.Found found, @Nullable Attribution last) {
        return switch (found) {
            case Speakers.Found.Named(var phrase) -> called(phrase);
            case Speakers.Found.Pronoun(var word) -> stage.meant(word);
            case Speakers.Found.Same(var phrase) ->
                last != null ? last : phrase.isEmpty() ? stage.meant("") : called(phrase);
            case Speakers.Found.Clause(var clause) -> stage.speakerOf(clause);
        };
    }

    private Attribution called(String phrase) {
        var group = People.namesNoGroup(phrase) ? stage.group() : null;
        return group != null ? group : people.attribution(phrase);
    }

    private static boolean isSpeech(String inner, boolean attributed, boolean goesOn, QuoteMarks.Span span) {
        if (attributed || goesOn && (Lines.endsSentence(inner) || !span.closed())) return Lines.hasLetter(inner);
        return Lines.count(inner) > MOST_IN_SCARE_QUOTES
                && !isTitle(inner)
                && (span.closed() || Lines.count(inner) > 8);
    }

    /** "The Good, the Bad and the Ugly": every longer word begins with a capital and no sentence ends. */
    private static boolean isTitle(String inner) {
        if (!Lines.isCased(inner) || Lines.endsSentence(inner) || inner.endsWith(",")) return false;
        for (var word : Lines.split(inner)) {
            var bare = word.replaceFirst("^[^\\p{L}]+", "");
            if (bare.length() > 3 && !Lines.startsUpper(bare)) return false;
        }
        return true;
    }

    /** The quotation closes with a comma or full stop, or one follows it: what comes next speaks of it. */
    private static boolean isAttached(String inner, String behind) {
        var end = inner.strip();
        boolean nextSentence = end.endsWith(".") && Lines.startsUpper(behind.strip());
        return !nextSentence && !end.isEmpty() && ",.!?…—–،؟。‚".indexOf(end.charAt(end.length() - 1)) >= 0
                || !behind.isEmpty()
                        && ",–—-،‚"
                                        .indexOf(
                                                behind.strip().isEmpty()
                                                        ? ' '
                                                        : behind.strip().charAt(0))
                                >= 0
                || !Lines.isCased(inner);
    }

    /** Nothing but one sentence ("Kirby said.") or nothing at all stands between this quotation and the one before. */
    private static boolean follows(String between) {
        return SENTENCE_END.matcher(between).results().count() <= 1
                && SENTENCE_END.matcher(between).replaceFirst("|").strip().endsWith("|");
    }

    private static String before(String plain, int from, int to) {
        var text = plain.substring(Math.max(from, to - REACH), to);
        int start = 0;
        for (var end = SENTENCE_END.matcher(text); end.find(); ) start = end.end();
        return text.substring(start);
    }

    private static String behind(String plain, int from, int to) {
        var text = plain.substring(from, Math.min(to, from + REACH));
        var end = SENTENCE_END.matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    private static Text marked(Text text, List<Speech> speeches) {
        var inlines = new ArrayList<Inline>();
        int at = 0;
        for (var inline : text.inlines()) {
            switch (inline) {
                case Inline.Run run -> {
                    cut(run, at, speeches, inlines);
                    at += run.text().length();
                }
                case Inline.LineBreak lineBreak -> {
                    inlines.add(new Inline.LineBreak(under(lineBreak.marks(), at, speeches)));
                    at++;
                }
                case Inline.Footnote footnote -> inlines.add(footnote);
            }
        }
        return new Text(inlines);
    }

    private static void cut(Inline.Run run, int at, List<Speech> speeches, List<Inline> into) {
        int from = 0;
        while (from < run.text().length()) {
            int to = run.text().length();
            for (var speech : speeches) {
                for (int edge :
                        new int[] {speech.span().start() - at, speech.span().end() - at}) {
                    if (edge > from && edge < to) to = edge;
                }
            }
            into.add(new Inline.Run(run.text().substring(from, to), under(run.marks(), at + from, speeches)));
            from = to;
        }
    }

    private static List<Mark> under(List<Mark> marks, int at, List<Speech> speeches) {
        for (var speech : speeches) {
            if (at >= speech.span().start() && at < speech.span().end()) {
                var with = new ArrayList<>(marks);
                with.add(new Mark.Said(speech.by()));
                return with;
            }
        }
        return marks;
    }
}
