package broadsheet.discussion;

import broadsheet.story.document.Inline;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/** The words of a paragraph with their marks; a line that was typed as one stays one. */
final class WordsOfComment {
    /** An address that was simply typed; what usually ends a sentence is not part of it. */
    private static final Pattern BARE = Pattern.compile("https?://[^\\s<>\"“”]*[^\\s<>\"“”.,;:!?'’)\\]}*_]");

    private final String source;

    WordsOfComment(String source) {
        this.source = source;
    }

    Text of(Node paragraph) {
        var inlines = new ArrayList<Inline>();
        inside(paragraph, List.of(), inlines);
        return linked(new Text(inlines));
    }

    private void inside(Node parent, List<Mark> marks, List<Inline> inlines) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> inlines.add(new Inline.Run(text.getLiteral(), marks));
                case SoftLineBreak _ -> inlines.add(new Inline.LineBreak(marks));
                case HardLineBreak _ -> inlines.add(new Inline.LineBreak(marks));
                case Emphasis emphasis -> inside(emphasis, Inline.under(marks, List.of(new Mark.Emphasis())), inlines);
                case StrongEmphasis strong -> inside(strong, Inline.under(marks, List.of(new Mark.Strong())), inlines);
                case Link link -> link(link, marks, inlines);
                default -> inlines.add(new Inline.Run(typed(node), marks));
            }
        }
    }

    private void link(Link link, List<Mark> marks, List<Inline> inlines) {
        var mark = mark(link.getDestination());
        boolean says = link.getFirstChild() != null;
        if (mark == null || !says) inlines.add(new Inline.Run(typed(link), marks));
        else inside(link, Inline.under(marks, List.of(mark)), inlines);
    }

    private String typed(Node node) {
        var typed = new StringBuilder();
        for (var span : node.getSourceSpans()) {
            if (!typed.isEmpty()) typed.append(' ');
            typed.append(source, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
        return typed.toString();
    }

    private static @Nullable Mark mark(@Nullable String address) {
        if (address == null || !address.regionMatches(true, 0, "http", 0, 4)) return null;
        try {
            return new Mark.Link(address);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static Text linked(Text text) {
        if (!text.plain().contains("://")) return text;
        var inlines = new ArrayList<Inline>();
        for (var inline : text.inlines()) {
            if (inline instanceof Inline.Run run && run.marks().stream().noneMatch(Mark.Link.class::isInstance)) {
                split(run, inlines);
            } else inlines.add(inline);
        }
        return new Text(inlines);
    }

    private static void split(Inline.Run run, List<Inline> inlines) {
        var words = run.text();
        var found = BARE.matcher(words);
        int done = 0;
        while (found.find()) {
            var mark = mark(found.group());
            if (mark == null) continue;
            if (found.start() > done) inlines.add(new Inline.Run(words.substring(done, found.start()), run.marks()));
            inlines.add(new Inline.Run(found.group(), Inline.under(run.marks(), List.of(mark))));
            done = found.end();
        }
        if (done < words.length()) inlines.add(new Inline.Run(words.substring(done), run.marks()));
    }
}
