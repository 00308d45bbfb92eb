package broadsheet.story.quotation;

import broadsheet.story.document.Attribution;
import broadsheet.text.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people a story has introduced so far, by full name, with what it says of them. Grows as the text is read. */
final class People {
    private static final String NAME_WORD = "(?:\\p{Lu}(?:[\\p{L}\\p{M}-]++|[’'](?!s\\b)){0,9}(?:(?<!\\p{L}{5})\\.)?)";
    private static final String PARTICLE =
            "(?:of the|of|for|de la|de|del|da|dos|van der|van|von|der|den|bin|ibn|al|el|al-)";

    /** Capitalised words in a row, small particles between them. */
    private static final Pattern MENTION = Pattern.compile(
            NAME_WORD + "(?:\\s(?:" + PARTICLE + "\\s)?" + NAME_WORD + "){1,9}", Pattern.UNICODE_CHARACTER_CLASS);

    /** Words at a sentence's head that are capitalised and no part of the name. */
    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:The|A|An|To|Since|Under|Over|If|Because|Although|Though|Even|So|Yet|Now|Then|Only|Later|Meanwhile|However|On|In|At|But|And|When|While|As|After|Before|For|From|With|By|Former|Der|Die|Das|Ein|Eine|Im|Am|Auch|Doch|Le|La|Les|Un|Une|El|Los|Las|Una|Mr|Mrs|Ms|Miss|Herr|Herrn|Frau|M|Mme|Señor|Señora|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\.?\\s+){1,6}");

    private static final String GROUPS =
            "group|company|firm|party|ministry|department|agency|organi[sz]ation|police|council|union|club|team|bank|airline|carmaker|automaker|maker|manufacturer|charity|association|committee|commission|federation|foundation|institute|institution|service|authority|board|court|office|bureau|network|newspaper|brand|retailer|corporation|society|league|government|administration|campaign|militia|university|school|hospital|church";
    private static final Pattern GROUP = Pattern.compile(
            "\\b(?:" + GROUPS
                    + "|international|images?|journal|news|parliament|congress|senate|white house|inc|ltd|plc|gmbh|ag|co|corp)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOME_GROUP = Pattern.compile("(?i:the) (?:\\p{Ll}[\\p{L}-]* )?(?i:" + GROUPS + ")");
    private static final int NEAR_THE_BEGINNING = 40;

    private static final Pattern ARTICLE = Pattern.compile("^(?:The|A|An|Der|Die|Das|Le|La|Les|El|Los|Las)\\s");
    private static final Pattern CONJUNCTION = Pattern.compile("^(?:And|But|Or|So|Yet|Even|and|but|as|while)\\s+");
    private static final Pattern SINGLE = Pattern.compile(NAME_WORD, Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NAME_AT_END =
            Pattern.compile("\\s(" + NAME_WORD + "(?:\\s" + NAME_WORD + "){0,9})$", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BEFORE_ROLE = Pattern.compile(" \\p{Ll}");

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
        var bare = CONJUNCTION.matcher(phrase).replaceFirst("");
        if (Roles.endsWithRole(bare)) return Attribution.to(bare);
        var withoutArticle = LEADING.matcher(bare).replaceFirst("");
        if (Lines.startsUpper(withoutArticle)) bare = withoutArticle;
        boolean description = !Lines.startsUpper(bare) || ARTICLE.matcher(bare).find();
        if (description && !Roles.startsWithRole(bare)) return described(bare);
        var person = Roles.parted(bare);
        return known(person.name(), person.role());
    }

    private Attribution known(String name, @Nullable String role) {
        var full = roles.containsKey(name) ? name : fuller(name);
        return Attribution.to(full, role != null ? role : roles.get(full));
    }

    /** "A jubilant Horner" is Horner; "the law firm's director John Kirby" is John Kirby; "the council" is the council. */
    private Attribution described(String phrase) {
        var name = NAME_AT_END.matcher(phrase);
        if (!name.find()) return Attribution.to(phrase);
        boolean knownName =
                roles.containsKey(name.group(1)) || !fuller(name.group(1)).equals(name.group(1));
        return knownName ? known(name.group(1), null) : Attribution.to(phrase);
    }

    /** Whoever the text begins with, if it begins with somebody who was introduced or a full name. */
    @Nullable
    Attribution leading(String text) {
        var bare = LEADING.matcher(text).replaceFirst("");
        var mention = MENTION.matcher(bare);
        if (mention.lookingAt() && !isPossessive(bare, mention.end())) {
            // "Republican House speaker Paul Ryan": what stands before the role belongs to it.
            var first = mention.group();
            var rest = bare.substring(mention.end());
            boolean toRole = BEFORE_ROLE.matcher(rest).lookingAt() && Roles.startsWithRole(rest.strip());
            return attribution(toRole && mention.find() ? mention.group() : first);
        }
        var single = SINGLE.matcher(bare);
        if (!single.lookingAt() || isPossessive(bare, single.end())) return null;
        var full = fuller(single.group());
        // Several may have the surname; the name alone is whoever the story means by it.
        return !full.equals(single.group()) || isSurname(full) ? known(full, null) : null;
    }

    private boolean isSurname(String name) {
        return named(" " + name, true).stream()
                .anyMatch(full -> !GROUP.matcher(full).find());
    }

    /** The first full name in a text that is not there for what belongs to it: of somebody introduced, or near its beginning. */
    @Nullable
    Attribution firstIn(String text) {
        for (var mention = MENTION.matcher(text); mention.find(); ) {
            if (isPossessive(text, mention.end())) continue;
            var found = attribution(mention.group());
            if (found.role() != null || mention.start() < NEAR_THE_BEGINNING) return found;
        }
        return null;
    }

    /** "The president spoke first": the president, whoever that is. */
    static @Nullable Attribution called(String clause) {
        var words = Lines.split(clause);
        for (int i = 1; i < Math.min(words.length, 4); i++) {
            var phrase = String.join(" ", Arrays.asList(words).subList(0, i + 1));
            if (ARTICLE.matcher(phrase).find() && Roles.endsWithRole(phrase)) return Attribution.to(phrase);
        }
        return null;
    }

    /** The capitalised word a clause begins with, whoever that is. */
    @Nullable
    Attribution single(String text) {
        var single = SINGLE.matcher(LEADING.matcher(text).replaceFirst(""));
        return single.lookingAt() && single.group().length() > 1 ? known(single.group(), null) : null;
    }

    /** Whether this is no person: a party, a company, the police. */
    boolean isGroup(String name) {
        if (GROUP.matcher(name).find()) return true;
        boolean known = !fuller(name).equals(name) || isSurname(name);
        return name.indexOf(' ') < 0 && Lines.startsUpper(name) && !known;
    }

    /** "The company", "the local party": a group that was named before. "The Shiite militia" names itself. */
    static boolean namesNoGroup(String phrase) {
        return SOME_GROUP.matcher(phrase).matches();
    }

    private static boolean isPossessive(String text, int end) {
        return text.startsWith("'s", end) || text.startsWith("’s", end);
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
