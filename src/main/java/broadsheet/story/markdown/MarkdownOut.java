package broadsheet.story.markdown;

import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.story.document.Mark;
import broadsheet.story.document.Phrase;
import broadsheet.story.document.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what Markdown has signs for. Whether it can be read back is looked at afterwards, not foreseen here. */
final class MarkdownOut {
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>]|&(?=#?\\w+;)|!(?=\\[)");
    private static final Pattern LINE_BEGINS = Pattern.compile("(?m)^([#+=~>-]|\\d{1,9}(?=[.)]))");
    private boolean said = true;

    /** Empty where there are no signs for something. */
    Optional<String> of(Document document) {
        var markdown = document.blocks().stream().map(this::block).collect(Collectors.joining("\n\n"));
        return said ? Optional.of(markdown) : Optional.empty();
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> text(text);
            case Block.Heading(var level, var text) -> "#".repeat(level) + " " + text(text);
            case Block.Divider _ -> "***";
            case Block.Listing listing -> listing(listing);
            case Block.Quotation quotation -> quotation(quotation);
            case Block.Picture _,
                    Block.Gallery _,
                    Block.Table _,
                    Block.FactBox _,
                    Block.Embed _,
                    Block.RelatedStory _ -> unsaid();
        };
    }

    private String unsaid() {
        said = false;
        return "";
    }

    private String quotation(Block.Quotation quotation) {
        boolean plain = quotation.form() == Block.Quotation.Form.BLOCK
                && quotation.attribution() == null
                && quotation.language() == null;
        if (!plain) return unsaid();
        return indented(
                "> ", "> ", quotation.paragraphs().stream().map(this::text).collect(Collectors.joining("\n\n")));
    }

    private String listing(Block.Listing listing) {
        var lines = new StringBuilder();
        int number = 1;
        for (var item : listing.items()) {
            var sign = listing.numbered() ? number++ + ". " : "- ";
            var inside = text(item.text()) + nested(item.nested());
            lines.append(lines.isEmpty() ? "" : "\n").append(indented(sign, " ".repeat(sign.length()), inside));
        }
        return lines.toString();
    }

    private String nested(Block.@Nullable Listing listing) {
        return listing == null ? "" : "\n" + listing(listing);
    }

    private static String indented(String first, String others, String lines) {
        return first + lines.replace("\n", "\n" + others);
    }

    private String text(Text text) {
        return phrases(Phrase.of(text));
    }

    private String phrases(List<Phrase> phrases) {
        return phrases.stream().map(this::phrase).collect(Collectors.joining());
    }

    private String phrase(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Words(var words) ->
                LINE_BEGINS.matcher(SIGNS.matcher(words).replaceAll("\\\\$0")).replaceAll(this::escapedStart);
            case Phrase.LineEnd() -> "\\\n";
            case Phrase.Note _ -> unsaid();
            case Phrase.Marked(var mark, var inside) -> marked(mark, inside);
        };
    }

    /** A digit cannot be escaped, the point behind it can. */
    private String escapedStart(java.util.regex.MatchResult start) {
        var sign = start.group();
        return Character.isDigit(sign.charAt(0)) ? sign + "\\\\" : "\\\\" + sign;
    }

    private String marked(Mark mark, List<Phrase> inside) {
        return switch (mark) {
            case Mark.Link(var address) -> "[" + phrases(inside) + "](<" + address + ">)";
            case Mark.Strong _ -> "**" + phrases(inside) + "**";
            case Mark.Emphasis _ -> "*" + phrases(inside) + "*";
            case Mark.Code _ -> code(inside);
            case Mark.Said _, Mark.Foreign _, Mark.Strike _, Mark.Subscript _, Mark.Superscript _ -> unsaid();
        };
    }

    private String code(List<Phrase> inside) {
        return inside.size() == 1 && inside.getFirst() instanceof Phrase.Words(var words) && words.indexOf('`') < 0
                ? "`" + words + "`"
                : unsaid();
    }
}
