package broadsheet.sample;

import broadsheet.db.Database;
import broadsheet.db.Transaction;
import broadsheet.media.Pictures;
import broadsheet.people.People;
import broadsheet.people.Person;
import broadsheet.people.Role;
import broadsheet.people.account.Accounts;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publication;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Topic;
import broadsheet.story.redirect.Redirect;
import broadsheet.story.redirect.Redirects;
import broadsheet.story.work.DueTime;
import broadsheet.story.work.Workflow;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Sets up The Lennford Courier in an empty database: two years of a small town's paper, ending today. */
public final class SampleNewsroom {
    /** The clocks of Lennford. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final String LOADER = "sample";
    private static final String TO_DO =
            "Good. Please hear the other side before this goes on, and say when they answered.";

    private final Accounts accounts = new Accounts();
    private final People people;
    private final Pictures pictures;
    private final Publications publications;
    private final Newsdesk desk;

    private final Workflow workflow = new Workflow();

    public SampleNewsroom(People people, Pictures pictures, Publications publications, Newsdesk desk) {
        this.people = people;
        this.pictures = pictures;
        this.publications = publications;
        this.desk = desk;
    }

    /**
     * Opens the paper: everything in one transaction, so that there is the whole newsroom or none of it.
     *
     * @param opening the moment that counts as today
     */
    public void open(Database database, Instant opening) throws IOException {
        try (var archive = SampleArchive.open()) {
            database.run(transaction -> fill(transaction, archive, opening));
        }
    }

    private void fill(Transaction transaction, SampleArchive archive, Instant opening) {
        publications.save(
                transaction,
                new Publication("The Lennford Courier", "Of this town, for this town", Language.ENGLISH, ZONE));
        for (var picture : archive.pictures()) pictures.save(transaction, picture, opening);
        sections(transaction, archive);
        formerSite(transaction);
        SampleImprint.bring(transaction, Jsoup.parse(archive.text("imprint.html")));
        for (var topic : Jsoup.parse(archive.text("topics.html")).select("section")) {
            publications.save(transaction, topic(topic));
        }
        for (var person : Jsoup.parse(archive.text("people.html")).select("section")) {
            people.save(transaction, person(person));
            accounts.add(transaction, new Slug(person.id()), person.id() + "@lennford-courier.example");
        }
        archive.stories().stream()
                .sorted(Comparator.comparing(story -> -story.published().days()))
                .forEach(story -> run(transaction, story, opening));
        new SampleMargin().write(transaction, archive.text("notes.html"));
        new SamplePlans(people).bring(transaction, opening);
        new SampleComments(people, accounts).bring(transaction, archive.text("comments.html"), opening);
    }

    /** Addresses of the Courier's first site, which were printed on bread bags and are still typed from them. */
    private static void formerSite(Transaction transaction) {
        var redirects = new Redirects();
        redirects.keep(transaction, new Redirect("/townhall.html", "/town-hall/", 0));
        redirects.keep(transaction, new Redirect("/river/gauge.php", "/river-and-land/", 0));
        redirects.keep(transaction, new Redirect("/whoweare.html", "/authors/", 0));
    }

    private void sections(Transaction transaction, SampleArchive archive) {
        int position = 0;
        for (var section : Jsoup.parse(archive.text("sections.html")).select("section")) {
            publications.save(
                    transaction,
                    new Section(new Slug(section.id()), section.attr("data-name"), section.text(), ++position));
        }
    }

    private static Topic topic(Element section) {
        var sort = section.attr("data-kind");
        return new Topic(
                new Slug(section.id()),
                section.attr("data-name"),
                section.text(),
                sort.isEmpty() ? Topic.Sort.THEME : Topic.Sort.valueOf(sort.toUpperCase(Locale.ROOT)),
                Arrays.asList(section.attr("data-names").split("\\|")),
                section.attr("data-picture").isEmpty() ? null : new Slug(section.attr("data-picture")),
                section.attr("data-wikidata").isEmpty() ? null : section.attr("data-wikidata"));
    }

    private static Person person(Element section) {
        var slug = new Slug(section.id());
        return new Person(
                slug,
                section.attr("data-name"),
                section.attr("data-role-title"),
                Role.of(section.attr("data-staff-role")),
                Arrays.stream(section.attr("data-languages").split(","))
                        .map(tag -> new Language(tag.strip()))
                        .toList(),
                section.text(),
                section.attr("data-portrait").equals("none") ? null : slug);
    }

    private void run(Transaction transaction, SampleStory sample, Instant opening) {
        var published = latest(sample.published().before(opening, ZONE), opening, sample);
        var embargo = sample.embargo() == null ? null : sample.embargo().before(opening, ZONE);
        var story = desk.draft(
                transaction, sample.section(), sample.slug(), sample.content(), embargo, null, LOADER, published);
        switch (sample.standing()) {
            case "embargoed" -> {}
            case "draft" -> {
                var tomorrow = LocalDate.ofInstant(opening, ZONE).plusDays(1).atTime(11, 0);
                var wanted = DueTime.moment(tomorrow.atZone(ZONE).toInstant());
                var author = sample.content().people().iterator().next();
                workflow.assign(transaction, story.id(), author, wanted, TO_DO);
                workflow.sendBack(transaction, story.id(), editor(transaction), TO_DO);
            }
            case "in-review" -> {
                desk.submit(transaction, story.id());
                workflow.assign(transaction, story.id(), editor(transaction));
            }
            case "scheduled" -> desk.schedule(transaction, story.id(), published);
            default ->
                tell(
                        transaction,
                        sample,
                        desk.publish(transaction, story.id(), published).id(),
                        opening);
        }
    }

    private Slug editor(Transaction transaction) {
        return people.all(transaction.sql()).stream()
                .filter(person -> person.role() == Role.EDITOR)
                .map(Person::slug)
                .findFirst()
                .orElseThrow();
    }

    private void tell(Transaction transaction, SampleStory sample, String id, Instant opening) {
        for (var note : sample.notes()) {
            var when = latest(note.when().before(opening, ZONE), opening, sample);
            desk.update(transaction, id, note.step(), note.text(), when);
        }
        if (sample.withdrawn() != null) {
            var when = sample.withdrawn().when().before(opening, ZONE);
            desk.withdraw(transaction, id, sample.withdrawn().text(), when);
        }
    }

    /** What is told as “today 07:30” may lie ahead when the sample is opened at six; then it has just happened. */
    private static Instant latest(Instant told, Instant opening, SampleStory sample) {
        boolean ahead =
                sample.standing().equals("scheduled") || sample.standing().equals("embargoed");
        return ahead || told.isBefore(opening) ? told : opening;
    }
}
