package broadsheet.desk.passage;

import broadsheet.db.Database;
import broadsheet.http.Refused;
import broadsheet.http.Request;
import broadsheet.people.Person;
import broadsheet.people.account.Registry;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.DeskFrame;
import broadsheet.story.Publications;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.passage.Notes;
import broadsheet.story.passage.Suggestions;
import broadsheet.story.work.Reach;
import broadsheet.story.work.WorkingCopies;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the margin is made with. */
record Shelf(
        DeskFrame frame,
        Registry registry,
        Publications publications,
        Stories stories,
        WorkingCopies copies,
        Notes notes,
        Suggestions suggestions,
        List<String> scripts,
        Function<Language, String> spoken) {
    private static final Messages.Catalogue WORDS = Messages.beside(PassageDesk.class, "passages");

    Database database() {
        return registry.database();
    }

    Messages words(Request request) {
        return WORDS.in(frame.language(request));
    }

    static Reach reach(SignedIn who) {
        return new Reach(who.person(), who.role());
    }

    /** The story as it is being worked on; for whoever may not read it there is none. */
    Story story(Handle sql, Request request, SignedIn who) {
        return stories.working(sql, request.variable("story"))
                .filter(story -> reach(who).reads(sql, story))
                .orElseThrow(() -> new Refused(404, words(request).say("missing")));
    }

    /** People's names by their short names. */
    Function<Slug, String> names(Handle sql) {
        var names = registry.people().all(sql).stream()
                .collect(Collectors.toMap(Person::slug, Person::name, (first, _) -> first));
        return slug -> names.getOrDefault(slug, slug.text());
    }

    static boolean wantsJson(Request request) {
        return request.header("Accept")
                .filter(accept -> List.of(accept.split("[,;]")).contains("application/json"))
                .isPresent();
    }
}
