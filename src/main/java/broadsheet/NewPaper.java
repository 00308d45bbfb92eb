package broadsheet;

import broadsheet.story.Publication;
import broadsheet.story.Section;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a paper is to be called when it is opened for the first time; changes the name of one that exists. */
final class NewPaper {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--name", paramLabel = "NAME", description = "The paper's name, on the masthead.")
    private @Nullable String name;

    @Option(names = "--line", paramLabel = "WORDS", description = "The line below the name.")
    private @Nullable String line;

    @Option(names = "--language", paramLabel = "TAG", description = "Its language: en, de, ar … (default: en).")
    private @Nullable String language;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Its time zone: Europe/Berlin … (default: the machine's).")
    private @Nullable String zone;

    @Option(
            names = "--sections",
            paramLabel = "NAMES",
            split = ",",
            description = "Its sections, with commas between (default for a new paper: News,Opinion).")
    private List<String> sections = List.of();

    /** Which of them were given. */
    Set<String> given() {
        var names = new HashSet<String>();
        if (name != null) names.add("name");
        if (line != null) names.add("line");
        if (language != null) names.add("language");
        if (zone != null) names.add("zone");
        return names;
    }

    void foundIn(Broadsheet broadsheet) {
        broadsheet.rooms().database().run(transaction -> {
            var publications = broadsheet.rooms().publications();
            var before = publications.paper(transaction.sql());
            var after = new Publication(
                    name == null ? before.name() : name,
                    line == null ? before.line() : line,
                    language == null ? before.language() : language(language),
                    zone == null ? before.zone() : zone(zone));
            boolean founded = !publications.exists(transaction.sql());
            if (founded || !after.equals(before)) publications.save(transaction, after);
            var there = publications.sections(transaction.sql());
            for (var section : wanted(there.isEmpty())) {
                if (there.stream().noneMatch(one -> one.slug().equals(section.slug()))) {
                    publications.save(transaction, section);
                }
            }
        });
    }

    private List<Section> wanted(boolean none) {
        var names = sections.isEmpty() && none ? List.of("News", "Opinion") : sections;
        var wanted = new ArrayList<Section>();
        for (var one : names) {
            if (one.isBlank()) continue;
            var slug = Slug.of(one, "section-" + (wanted.size() + 1));
            wanted.add(new Section(slug, one.strip(), "", wanted.size() + 1));
        }
        return wanted;
    }

    private Language language(String tag) {
        if (!Language.fits(tag)) throw wrong("--language takes a tag like en, de or pt-BR, not “%s”.".formatted(tag));
        return new Language(tag);
    }

    private ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw wrong("--zone takes a name like Europe/Berlin, not “%s”.".formatted(name));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
