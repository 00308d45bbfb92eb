package broadsheet.desk.editor;

import broadsheet.people.Person;
import broadsheet.story.Byline;
import broadsheet.story.Section;
import broadsheet.story.Topic;
import broadsheet.text.Slug;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everybody and everything that a story's head can name, as people type it: by name, a line each. */
record Cast(List<Person> people, List<Section> sections, List<Topic> topics) {
    /** Between a guest's name and what readers are told of them. */
    private static final String BAR = "|";

    /** A line as it is typed: the name or short name of a colleague, or a guest's name and credit with a bar between. */
    Byline byline(String line) {
        int bar = line.indexOf(BAR);
        if (bar >= 0) {
            return new Byline.Guest(
                    line.substring(0, bar).strip(), line.substring(bar + 1).strip());
        }
        return colleague(line).<Byline>map(Byline.Staff::new).orElseGet(() -> new Byline.Guest(line.strip(), ""));
    }

    private Optional<Slug> colleague(String line) {
        var wanted = line.strip();
        var named = people.stream()
                .filter(person -> person.name().equalsIgnoreCase(wanted))
                .map(Person::slug)
                .toList();
        if (named.size() == 1) return Optional.of(named.getFirst());
        return people.stream()
                .map(Person::slug)
                .filter(slug -> slug.text().equals(wanted))
                .findFirst();
    }

    String line(Byline byline) {
        return switch (byline) {
            case Byline.Staff(var slug) -> {
                var name = person(slug.text());
                yield colleague(name).equals(Optional.of(slug)) ? name : slug.text();
            }
            case Byline.Guest(var name, var credit) ->
                credit.isEmpty() && colleague(name).isEmpty() ? name : name + " " + BAR + " " + credit;
        };
    }

    String lines(List<Byline> bylines) {
        return bylines.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    /** The names alone, for a list. */
    String names(List<Byline> bylines) {
        return bylines.stream()
                .map(byline -> switch (byline) {
                    case Byline.Staff(var slug) -> person(slug.text());
                    case Byline.Guest guest -> guest.name();
                })
                .collect(Collectors.joining(", "));
    }

    /** The name of who has this slug; the text itself where nobody has, as with what brought stories in. */
    String person(String slug) {
        return people.stream()
                .filter(person -> person.slug().text().equals(slug))
                .map(Person::name)
                .findFirst()
                .orElse(slug);
    }

    /** The topic of a line: its name, one of its other names, or its short name. */
    Optional<Slug> topic(String line) {
        var wanted = line.strip();
        return topics.stream()
                .filter(topic -> topic.name().equalsIgnoreCase(wanted)
                        || topic.slug().text().equals(wanted)
                        || topic.names().stream().anyMatch(wanted::equalsIgnoreCase))
                .map(Topic::slug)
                .findFirst();
    }

    String topicName(Slug slug) {
        return topics.stream()
                .filter(topic -> topic.slug().equals(slug))
                .map(Topic::name)
                .findFirst()
                .orElse(slug.text());
    }

    String sectionName(Slug slug) {
        return sections.stream()
                .filter(section -> section.slug().equals(slug))
                .map(Section::name)
                .findFirst()
                .orElse(slug.text());
    }

    boolean hasSection(String slug) {
        return sections.stream().anyMatch(section -> section.slug().text().equals(slug));
    }
}
