package broadsheet.desk.planning;

import broadsheet.db.Database;
import broadsheet.desk.editor.StoryDesk;
import broadsheet.discussion.moderation.Queues;
import broadsheet.http.Assets;
import broadsheet.http.Refused;
import broadsheet.http.Request;
import broadsheet.people.Person;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.people.desk.DeskPage;
import broadsheet.people.desk.OnDuty;
import broadsheet.story.Publications;
import broadsheet.story.Section;
import broadsheet.story.Stories;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Every address below {@value #ADDRESS}: the calendar, its entries, and how they are moved. */
public final class PlanningDesk {
    public static final String ADDRESS = "/desk/planning";

    /** What the screens need of {@link Assets}. */
    public static final List<String> ASSETS = List.of("broadsheet/desk/planning/planning.js");

    private static final Messages.Catalogue WORDS = Messages.beside(PlanningDesk.class, "planning");

    private final Kit kit;

    /**
     * @param desk does what is done with stories
     * @param queues tell how many comments wait
     */
    public PlanningDesk(
            DeskFrame frame,
            Assets assets,
            Registry registry,
            Publications publications,
            Stories stories,
            StoryDesk desk,
            Queues queues) {
        this.kit = new Kit(frame, assets.address("planning.js"), registry, publications, stories, desk, queues);
    }

    public void routes(DeskRoutes desk) {
        new TodayScreen(kit).routes(desk);
        new CalendarScreen(kit).routes(desk);
        new MoveScreen(kit).routes(desk);
        new PlanScreen(kit).routes(desk);
    }

    /** What the screens work with. */
    record Kit(
            DeskFrame frame,
            String script,
            Registry registry,
            Publications publications,
            Stories stories,
            StoryDesk desk,
            Queues queues) {
        Database database() {
            return registry.database();
        }

        Instant now() {
            return registry.clock().instant();
        }

        ZoneId zone(Handle sql) {
            return publications.paper(sql).zone();
        }

        Messages words(Request request) {
            return WORDS.in(frame.language(request));
        }

        DeskPage page(Request request, SignedIn who, String title, String current) {
            return frame.page(request, new OnDuty(who.name(), who.role()), title, current);
        }

        Cast cast(Handle sql) {
            return new Cast(registry.people().all(sql), publications.sections(sql));
        }

        Refused missing(Request request) {
            return new Refused(404, words(request).say("missing"));
        }
    }

    /** Everybody, and every section. */
    record Cast(List<Person> people, List<Section> sections) {
        String person(@Nullable Slug slug) {
            return people.stream()
                    .filter(one -> one.slug().equals(slug))
                    .map(Person::name)
                    .findFirst()
                    .orElse(slug == null ? "" : slug.text());
        }

        String section(Slug slug) {
            return sections.stream()
                    .filter(one -> one.slug().equals(slug))
                    .map(Section::name)
                    .findFirst()
                    .orElse(slug.text());
        }
    }
}
