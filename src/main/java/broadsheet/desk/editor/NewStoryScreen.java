package broadsheet.desk.editor;

import broadsheet.db.Transaction;
import broadsheet.http.Reply;
import broadsheet.http.Request;
import broadsheet.people.Permission;
import broadsheet.people.account.DeskRoutes;
import broadsheet.people.account.SignedIn;
import broadsheet.people.desk.part.Control;
import broadsheet.people.desk.part.Field;
import broadsheet.people.desk.part.PageHead;
import broadsheet.story.Byline;
import broadsheet.story.Content;
import broadsheet.story.Kind;
import broadsheet.story.Story;
import broadsheet.story.document.Document;
import broadsheet.text.Language;
import broadsheet.text.Messages;
import broadsheet.text.Slug;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Begins a story: what it is called, where it belongs. Everything else comes while it is written. */
final class NewStoryScreen {
    static final String ADDRESS = StoryDesk.ADDRESS + "/new";

    private final Bench bench;

    NewStoryScreen(Bench bench) {
        this.bench = bench;
    }

    void routes(DeskRoutes desk) {
        desk.get(Permission.WRITE, ADDRESS, (request, who) -> show(200, request, who, start(), Map.of()));
        desk.post(Permission.WRITE, ADDRESS, this::begin);
    }

    private Map<String, String> start() {
        var paper = bench.database().read(bench.publications()::paper);
        return Map.of("kind", Kind.NEWS.word(), "language", paper.language().tag());
    }

    private Reply begin(Request request, SignedIn who) {
        var typed = new LinkedHashMap<String, String>();
        for (var name : List.of("headline", "section", "kind", "language"))
            typed.put(name, request.form().text(name).orElse("").strip());
        var wrong = wrong(typed, bench.words(request));
        if (!wrong.isEmpty()) return show(422, request, who, typed, wrong);
        var story = bench.database().write(transaction -> draft(transaction, who, typed));
        return Reply.redirect(303, StoryDesk.address(story.id()));
    }

    private Map<String, String> wrong(Map<String, String> typed, Messages words) {
        var wrong = new LinkedHashMap<String, String>();
        var headline = typed.getOrDefault("headline", "");
        var section = typed.getOrDefault("section", "");
        if (headline.isEmpty()) wrong.put("headline", words.say("wrong.headline"));
        if (headline.length() > Content.LONGEST_HEADLINE)
            wrong.put("headline", words.say("wrong.long", Content.LONGEST_HEADLINE));
        if (!bench.database().<Boolean>read(sql -> bench.cast(sql).hasSection(section)))
            wrong.put("section", words.say("wrong.section"));
        if (Arrays.stream(Kind.values()).noneMatch(kind -> kind.word().equals(typed.get("kind"))))
            wrong.put("kind", words.say("wrong.kind"));
        if (!Language.fits(typed.getOrDefault("language", ""))) wrong.put("language", words.say("wrong.language"));
        return wrong;
    }

    private Story draft(Transaction transaction, SignedIn who, Map<String, String> typed) {
        return draft(
                transaction,
                who,
                new Slug(typed.getOrDefault("section", "")),
                typed.getOrDefault("headline", ""),
                Kind.of(typed.getOrDefault("kind", "")),
                new Language(typed.getOrDefault("language", "")),
                who.person());
    }

    /** @param author whose story it is */
    Story draft(
            Transaction transaction,
            SignedIn who,
            Slug section,
            String headline,
            Kind kind,
            Language language,
            Slug author) {
        var content = new Content(
                "",
                headline,
                "",
                "",
                kind,
                language,
                List.of(new Byline.Staff(author)),
                List.of(),
                null,
                Document.EMPTY);
        var slug = free(transaction.sql(), section, headline);
        var by = who.person().text();
        var story = bench.newsdesk().draft(transaction, section, slug, content, null, null, by, bench.now());
        bench.registry().logbook().note(transaction, who, "story.drafted", "story:" + story.id(), headline);
        return story;
    }

    /** An address nobody has yet. */
    private Slug free(Handle sql, Slug section, String headline) {
        var wanted = Slug.of(headline, "story");
        var slug = wanted;
        for (int next = 2; bench.stories().taken(sql, section, slug); next++)
            slug = Slug.of(next + " " + wanted, "story");
        return slug;
    }

    private Reply show(
            int status, Request request, SignedIn who, Map<String, String> typed, Map<String, String> wrong) {
        var words = bench.words(request);
        var cast = bench.database().read(bench::cast);
        var fields = List.of(
                        Field.line("headline", words.say("field.headline"), typed.getOrDefault("headline", ""))
                                .hint(words.say("hint.headline"))
                                .needed(),
                        Field.choice(
                                        "section",
                                        words.say("field.section"),
                                        typed.getOrDefault("section", ""),
                                        cast.sections().stream()
                                                .map(one -> new Control.Option(
                                                        one.slug().text(), one.name()))
                                                .toList())
                                .needed(),
                        Field.choice("kind", words.say("field.kind"), typed.getOrDefault("kind", ""), kinds(words))
                                .needed(),
                        Field.line("language", words.say("field.language"), typed.getOrDefault("language", ""))
                                .hint(words.say("hint.language"))
                                .needed())
                .stream()
                .map(field -> field.error(wrong.get(field.name())))
                .toList();
        var head = PageHead.of(words.say("new"))
                .below(words.say("title"), StoryDesk.ADDRESS)
                .lead(words.say("new.lead"));
        var view =
                new NewStoryView(bench.page(request, who, words.say("new")), head, ADDRESS, fields, words.say("begin"));
        return bench.frame().show(status, "broadsheet/desk/editor/newstory.jte", view);
    }

    static List<Control.Option> kinds(Messages words) {
        return Arrays.stream(Kind.values())
                .map(kind -> new Control.Option(kind.word(), words.say("kind." + kind.word())))
                .toList();
    }
}
