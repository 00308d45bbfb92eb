package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.TestDatabase;
import broadsheet.db.Database;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Newsdesk;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Step;
import broadsheet.story.Stories;
import broadsheet.story.Unready;
import broadsheet.story.document.Block;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Slug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the clerk works out when stories come, change, go and come back. */
@ParameterizedClass
@MethodSource("broadsheet.Databases#both")
class ClerkTest {
    private static final Slug NEWS = new Slug("news");
    private static final Instant MAY = Instant.parse("2026-05-04T08:00:00Z");

    @TempDir
    private Path folder;

    private final Database database;
    private final Stories stories = new Stories();
    private final Newsdesk desk = new Newsdesk(stories);
    private final Relations relations = new Relations(stories);
    private final Storylines storylines = new Storylines(stories);
    private final RelatedDesk editors = new RelatedDesk(stories);
    private final StorylineDesk storylineDesk = new StorylineDesk(storylines);
    private Clerk clerk;
    private long place;
    private int count;

    private String flood;
    private String wall;
    private String bill;
    private String trial;
    private String verdict;

    ClerkTest(TestDatabase kind) {
        database = kind.open();
    }

    @BeforeEach
    void fill() {
        clerk = new Clerk(database, folder.resolve("related"), stories);
        database.run(tx -> new Publications().save(tx, new Section(NEWS, "News", "", 1)));
        flood = publish(
                0,
                "The Lenn floods Fishgate",
                "River Lenn rose to 4.31 metres at Fishgate in Lennford.",
                "Firefighters pumped water out of cellars in Fishgate all night after the Lenn broke its banks at 23:40.");
        wall = publish(
                1,
                "Fishgate counts the flood damage",
                "214 homes in Fishgate, Lennford, were under water.",
                "A day after the Lenn flooded Fishgate, the council said 214 homes and 37 shops were damaged. The Lenn had risen to 4.31 metres.");
        bill = publish(
                3,
                "Flood repairs in Fishgate begin",
                "Lennford council opens the bridge over the Lenn to lorries.",
                "Lorries carried sand to Fishgate, where the Lenn flooded 214 homes. Repairs of the 37 shops will take months.");
        trial = publish(
                40,
                "Mill fire trial opens at Ardenshire Crown Court",
                "Dale Rusk denies the charge over the alarms at Harker's Mill.",
                "The trial of Dale Rusk opened at Ardenshire Crown Court. The judge told the jury that the defendant denied the charge about fire alarms at Harker's Mill.");
        verdict = publish(
                52,
                "Rusk guilty over alarms at Harker's Mill",
                "The jury at Ardenshire Crown Court took four hours.",
                "The jury found Dale Rusk guilty at Ardenshire Crown Court. The judge will give sentence over the fire alarms at Harker's Mill; the defendant may appeal.");
        publish(
                20,
                "Herons draw at Askerby",
                "A late goal saved a point.",
                "The drum beat until the referee ended the match at Askerby.");
        publish(
                25,
                "Bread prices rise",
                "Bakers blame wheat.",
                "A loaf costs more at every bakery, for flour has become dear.");
        work();
    }

    @AfterEach
    void close() {
        clerk.close();
        database.close();
    }

    private String publish(int day, String headline, String standfirst, String text) {
        return publish(MAY.plus(Duration.ofDays(day)), headline, standfirst, text);
    }

    private String publish(Instant at, String headline, String standfirst, String text) {
        return database.write(tx -> {
            var slug = new Slug("story-" + ++count);
            var story = desk.draft(tx, NEWS, slug, content(headline, standfirst, text), null, null, "gwen", at);
            return desk.publish(tx, story.id(), at).id();
        });
    }

    private static Content content(String headline, String standfirst, String text) {
        var body = Document.of(Block.Paragraph.of(text));
        var byline = List.<Byline>of(new Byline.Guest("Gwen Ashdown", ""));
        return new Content("", headline, standfirst, "", Kind.NEWS, Language.ENGLISH, byline, List.of(), null, body);
    }

    /** What the follower would be given. */
    private void work() {
        for (var batch = database.changes().after(place, 500);
                !batch.isEmpty();
                batch = database.changes().after(place, 500)) {
            clerk.apply(batch);
            place = batch.getLast().id();
        }
    }

    private List<String> after(String story) {
        return ask(sql -> relations.of(sql, story, NEWS, 4)).stream()
                .map(one -> one.teaser().id())
                .toList();
    }

    private List<String> thread(String story) {
        return ask(sql -> storylines.ofStory(sql, story).stream()
                .flatMap(line -> storylines.episodes(sql, line.id()).stream())
                .map(episode -> episode.teaser().id())
                .toList());
    }

    private <T> T ask(Database.Reading<T> question) {
        return database.read(question);
    }

    private List<String> mentioning(String story) {
        return database.read(sql -> relations.mentioning(sql, story));
    }

    private List<Relations.Why> why(String story) {
        return database.read(sql -> relations.why(sql, story));
    }

    private double score(String story, String other) {
        return why(story).stream()
                .filter(one -> one.other().equals(other))
                .mapToDouble(Relations.Why::score)
                .findFirst()
                .orElse(0);
    }

    private Optional<Storyline> at(Slug slug) {
        return database.read(sql -> storylines.at(sql, slug));
    }

    private long logged() {
        return database.changes().end();
    }

    @Test
    void those_that_are_like_it_come_first_and_never_the_story_itself() {
        assertThat(after(trial)).startsWith(verdict).doesNotContain(trial);
        assertThat(after(flood).subList(0, 2)).containsExactlyInAnyOrder(wall, bill);
    }

    @Test
    void the_list_is_never_short_while_the_section_has_stories() {
        assertThat(after(trial)).hasSize(4);
        var last = ask(sql -> relations.of(sql, trial, NEWS, 4)).getLast();
        assertThat(last.reason()).isInstanceOf(Reason.Newest.class);
    }

    @Test
    void a_reason_is_given_and_the_desk_can_see_the_figures() {
        var why = why(trial).getFirst();
        assertThat(why.other()).isEqualTo(verdict);
        assertThat(why.score()).isBetween(0.1, 1.0);
        assertThat(why.reason())
                .isInstanceOfAny(Reason.SameCase.class, Reason.SharedName.class, Reason.SameStory.class);
    }

    @Test
    void a_withdrawn_story_leaves_every_list_at_once_and_comes_back_when_restored() {
        database.run(tx -> desk.withdraw(tx, wall, "names a minor", MAY.plus(Duration.ofDays(60))));
        assertThat(after(flood)).doesNotContain(wall);
        work();
        assertThat(mentioning(wall)).isEmpty();
        assertThat(thread(flood)).doesNotContain(wall);
        database.run(tx -> desk.restore(tx, wall));
        work();
        assertThat(after(flood)).contains(wall);
    }

    @Test
    void a_draft_under_embargo_is_in_no_list_until_it_is_published() {
        var embargo = MAY.plus(Duration.ofDays(80));
        var hidden = database.write(tx -> desk.draft(
                        tx,
                        NEWS,
                        new Slug("hidden"),
                        content(
                                "Fishgate flood wall plan",
                                "The Lenn at Fishgate gets a wall.",
                                "A wall along the Lenn is to save Fishgate, Lennford, from a flood."),
                        embargo,
                        null,
                        "gwen",
                        MAY))
                .id();
        database.run(tx -> desk.schedule(tx, hidden, embargo));
        work();
        assertThat(mentioning(hidden)).isEmpty();
        database.run(tx -> desk.publishDue(tx, embargo.plusSeconds(1)));
        work();
        assertThat(mentioning(hidden)).contains(flood);
    }

    @Test
    void an_update_that_changes_what_it_is_about_changes_the_lists() {
        double before = score(flood, bill);
        database.run(tx -> {
            desk.save(
                    tx,
                    bill,
                    content("A new chess club", "Pawns at the library.", "Knights and bishops met on Thursday."),
                    "gwen",
                    MAY);
            desk.update(tx, bill, Step.SILENT, null, MAY.plus(Duration.ofDays(61)));
        });
        work();
        assertThat(score(flood, bill)).isLessThan(before);
    }

    @Test
    void copies_are_shown_once() {
        var copy = publish(
                1,
                "Fishgate counts the flood damage",
                "214 homes in Fishgate, Lennford, were under water.",
                "A day after the Lenn flooded Fishgate, the council said 214 homes and 37 shops were damaged. The Lenn had risen to 4.31 metres.");
        work();
        assertThat(why(flood).stream()
                        .filter(one -> one.other().equals(copy) || one.other().equals(wall)))
                .hasSize(1);
        assertThat(why(wall)).extracting(Relations.Why::other).doesNotContain(copy);
    }

    @Test
    void what_the_desk_pins_stands_first_and_what_it_bans_is_gone_at_once() {
        long before = logged();
        database.run(tx -> {
            editors.pin(tx, flood, verdict, 1, "eva", MAY);
            editors.ban(tx, flood, wall, "eva", MAY);
        });
        assertThat(after(flood)).startsWith(verdict).doesNotContain(wall);
        assertThat(database.changes().after(before, 10))
                .extracting(change -> change.subject())
                .contains("related:" + flood);
        work();
        assertThat(after(flood)).startsWith(verdict).doesNotContain(wall);
        assertThat(why(flood))
                .anyMatch(one -> one.other().equals(wall) && one.choice().equals("banned"));
        database.run(tx -> editors.leaveOpen(tx, flood, wall));
        assertThat(after(flood)).contains(wall);
    }

    @Test
    void a_story_cannot_be_pinned_to_itself() {
        assertThatThrownBy(() -> database.run(tx -> editors.pin(tx, flood, flood, 1, "eva", MAY)))
                .isInstanceOf(Unready.class)
                .hasMessage("A story cannot be suggested after itself.");
    }

    @Test
    void the_same_changes_again_change_nothing() {
        long before = logged();
        clerk.apply(database.changes().after(0, 500));
        assertThat(logged()).isEqualTo(before);
    }

    @Test
    void an_index_that_is_damaged_or_gone_is_made_anew() throws IOException {
        clerk.close();
        try (var files = Files.list(folder.resolve("related"))) {
            for (var file : files.toList()) {
                if (!file.endsWith("write.lock")) Files.write(file, new byte[] {1, 2, 3});
            }
        }
        var late = publish(
                4,
                "Fishgate flood fund opens",
                "Lennford gives to Fishgate.",
                "Money for the 214 homes that the Lenn flooded in Fishgate.");
        work();
        assertThat(after(late)).contains(flood);
        clerk.close();
        try (var files = Files.list(folder.resolve("related"))) {
            for (var file : files.toList()) Files.delete(file);
        }
        database.run(tx -> desk.withdraw(tx, late, "It was a test.", MAY.plus(Duration.ofDays(70))));
        work();
        assertThat(mentioning(late)).isEmpty();
        assertThat(after(flood)).contains(wall);
    }

    @Test
    void stories_that_continue_one_another_become_a_storyline_oldest_first() {
        assertThat(thread(flood)).containsSubsequence(flood, wall);
        assertThat(thread(flood)).doesNotContain(verdict);
        var line = ask(sql -> storylines.ofStory(sql, flood)).orElseThrow();
        var episodes = ask(sql -> storylines.episodes(sql, line.id()));
        assertThat(episodes).allSatisfy(episode -> assertThat(episode.news()).isNotBlank());
        assertThat(episodes.get(1).news()).contains("214 homes");
    }

    @Test
    void what_the_desk_takes_out_of_a_storyline_never_comes_back() {
        var line = ask(sql -> storylines.ofStory(sql, flood)).orElseThrow();
        database.run(tx -> storylineDesk.remove(tx, line.id(), wall));
        work();
        clerk.apply(database.changes().after(0, 500));
        assertThat(thread(flood)).doesNotContain(wall);
        database.run(tx -> storylineDesk.add(tx, line.id(), trial));
        clerk.apply(database.changes().after(0, 500));
        assertThat(thread(flood)).contains(trial);
    }

    @Test
    void a_storyline_can_be_confirmed_renamed_split_and_merged_and_old_addresses_lead_on() {
        var line = ask(sql -> storylines.ofStory(sql, flood)).orElseThrow();
        database.run(tx -> storylineDesk.confirm(tx, line.id()));
        var renamed = database.write(tx -> storylineDesk.rename(tx, line.id(), "The flood"));
        assertThat(renamed.path()).isEqualTo("/storylines/the-flood");
        assertThat(at(line.slug())).contains(renamed);
        var parted = database.write(tx -> storylineDesk.split(tx, line.id(), List.of(wall), "The damage"));
        clerk.apply(database.changes().after(0, 500));
        assertThat(thread(flood)).doesNotContain(wall);
        database.run(tx -> storylineDesk.merge(tx, parted.id(), line.id()));
        clerk.apply(database.changes().after(0, 500));
        assertThat(thread(flood)).contains(wall);
        assertThat(at(parted.slug())).map(Storyline::id).contains(line.id());
    }
}
