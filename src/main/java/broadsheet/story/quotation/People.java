package broadsheet.story.quotation;

import broadsheet.story.document.Attribution;
import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people a story has introduced so far, by full name, with what it says of them. Grows as the text is read. */
final class People {
    private static final String NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}’'-]*\\.?)";
    private static final String PARTICLE =
            "(?:of the|of|for|de la|de|del|da|dos|van der|van|von|der|den|bin|ibn|al|el|al-)";

    /** Capitalised words in a row, small particles between them. */
    private static final Pattern MENTION = Pattern.compile(
            NAME_WORD + "(?:\\s(?:" + PARTICLE + "\\s)?" + NAME_WORD + "){1,9}", Pattern.UNICODE_CHARACTER_CLASS);

    /** Words at a sentence's head that are capitalised and no part of the name. */
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:The|A|An|On|In|At|But|And|When|While|As|After|Before|For|From|With|By|Former|Der|Die|Das|Ein|Eine|Im|Am|Auch|Doch|Le|La|Les|Un|Une|El|Los|Las|Una|Mr|Mrs|Ms|Miss|Herr|Herrn|Frau|M|Mme|Señor|Señora|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\.?\\s+)+");

    private static final Pattern ABBREVIATED_END = Pattern.compile("(?<=\\p{L}{2})\\.$");

    private final Map<String, @Nullable String> roles = new LinkedHashMap<>();

    /** A name and what stands before it. */
    record Introduced(String name, @Nullable String role) {}

    /** Reads on: whoever is introduced here is known from now on. */
    void meet(String text) {
        var mention = MENTION.matcher(text);
        while (mention.find()) {
            var person = Roles.parted(LEADING.matcher(mention.group()).replaceFirst(""));
            var name = ABBREVIATED_END.matcher(person.name()).replaceFirst("");
            if (name.indexOf(' ') < 0) continue;
            var role = person.role() == null ? Roles.around(text, mention.start(), mention.end()) : person.role();
            if (role != null) roles.put(name, role);
            else roles.putIfAbsent(name, null);
        }
    }

    /** What the text says of this speaker: the fuller name it gave before, and the role. */
    Attribution attribution(String phrase) {
        var bare = LEADING.matcher(phrase).find() && Lines.startsUpper(phrase)
                ? LEADING.matcher(phrase).replaceFirst("")
                : phrase;
        if (!Lines.startsUpper(bare) && !Roles.startsWithRole(bare)) return Attribution.to(phrase);
        var person = Roles.parted(bare);
        var name = person.name();
        var full = roles.containsKey(name) ? name : fuller(name);
        var role = person.role() != null ? person.role() : roles.get(full);
        return Attribution.to(full, role);
    }

    /** The one person whose name ends (or begins) with this word; the word itself when there is none, or are two. */
    private String fuller(String name) {
        if (name.indexOf(' ') >= 0) return name;
        var bySurname = named(" " + name, true);
        if (bySurname.size() == 1) return bySurname.getFirst();
        if (!bySurname.isEmpty()) return name;
        var byFirstName = named(name + " ", false);
        return byFirstName.size() == 1 && roles.get(byFirstName.getFirst()) != null ? byFirstName.getFirst() : name;
    }

    /** Of names that contain one another the one with a role, else the first, counts. */
    private List<String> named(String part, boolean atEnd) {
        var all = roles.keySet().stream()
                .filter(full -> atEnd ? full.endsWith(part) : full.startsWith(part))
                .collect(Collectors.toCollection(ArrayList::new));
        var withRole = all.stream().filter(full -> roles.get(full) != null).toList();
        return withRole.size() == 1 ? withRole : all;
    }
}
