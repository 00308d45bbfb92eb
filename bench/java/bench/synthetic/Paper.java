package bench.synthetic;

import broadsheet.people.Person;
import broadsheet.people.Role;
import broadsheet.story.Publication;
import broadsheet.story.Section;
import broadsheet.story.Topic;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/** The newsroom behind the archive: its name, sections, topics and staff. */
final class Paper {
    static final Publication PUBLICATION =
            new Publication("The Synthetic Times", "All the news that never was", Language.ENGLISH, ZoneOffset.UTC);

    private static final List<String> SECTIONS =
            List.of("News", "World", "Politics", "Business", "Culture", "Sport", "Science", "Opinion");
    private static final int TOPICS = 1_500;
    private static final int STAFF = 300;

    private final List<Section> sections;
    private final List<Topic> topics;
    private final List<Person> staff;

    Paper(long seed, Names names) {
        var random = new SplittableRandom(seed);
        sections = new ArrayList<>();
        for (var name : SECTIONS) {
            sections.add(new Section(
                    Slug.of(name, "section"), name, name + " of the synthetic world.", sections.size() + 1));
        }
        topics = topics(random, names);
        staff = staff(random, names);
    }

    private static List<Topic> topics(SplittableRandom random, Names names) {
        var known = new HashSet<Slug>();
        var topics = new ArrayList<Topic>();
        while (topics.size() < TOPICS) {
            var name = names.place(random) + " " + Vocabulary.stem(random);
            var slug = Slug.of(name, "topic");
            if (known.add(slug)) topics.add(new Topic(slug, name, "What happens around " + name + "."));
        }
        return List.copyOf(topics);
    }

    private static List<Person> staff(SplittableRandom random, Names names) {
        var known = new HashSet<Slug>();
        var staff = new ArrayList<Person>();
        while (staff.size() < STAFF) {
            var name = names.person(random);
            var slug = Slug.of(name, "person");
            if (!known.add(slug)) continue;
            var job = names.place(random) + " correspondent";
            staff.add(new Person(
                    slug, name, job, Role.REPORTER, List.of(Language.ENGLISH), name + " reports from there.", null));
        }
        return List.copyOf(staff);
    }

    List<Section> sections() {
        return sections;
    }

    List<Topic> topics() {
        return topics;
    }

    List<Person> staff() {
        return staff;
    }

    Slug section(SplittableRandom random) {
        return sections.get(Names.skewed(random, sections.size())).slug();
    }

    Slug topic(SplittableRandom random) {
        return topics.get(Names.skewed(random, TOPICS)).slug();
    }

    Slug author(SplittableRandom random) {
        return staff.get(Names.skewed(random, STAFF)).slug();
    }
}
