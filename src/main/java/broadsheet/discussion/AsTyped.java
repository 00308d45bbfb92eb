package broadsheet.discussion;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;

/** Characters that begin something in Markdown that no comment has: HTML, entities, escapes, code, pictures. They stay. */
final class AsTyped implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<', '&', '\\', '`', '!');
    }

    @Override
    public InlineContentParser create() {
        return state -> {
            var scanner = state.scanner();
            var character = String.valueOf(scanner.peek());
            scanner.next();
            return ParsedInline.of(new Text(character), scanner.position());
        };
    }
}
